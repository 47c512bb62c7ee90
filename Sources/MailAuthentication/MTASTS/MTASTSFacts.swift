import DNS
import Findings

extension MTASTSAnalysis {
    static let factKinds: [FactKind] = [
        domainFact(
            "mta-sts.mode", "MTA-STS mode", .word(MTASTSPolicy.Mode.allCases.map(\.rawValue)),
            "What senders are told of encryption on the way to the mail servers; 'none' also where there is no policy, or"
                + " none that they can use.",
            from: "TXT at '_mta-sts' of the domain, and the policy file")
    ]

    var facts: [String: FactValue] {
        let value: FactValue =
            switch outcome {
            case .absent: .word(MTASTSPolicy.Mode.none.rawValue)
            case .unknown(let why): .unknown(why)
            case .policy(let mode): .word(mode.rawValue)
            }
        return ["domain.mta-sts.mode": value]
    }

    /// What was seen, for the list of standards.
    var seen: String {
        switch outcome {
        case .unknown(let why): return "unknown: \(why)"
        case .policy(let mode): return "mode '\(mode.rawValue)'"
        case .absent:
            let count = FieldRecord.selected(from: answer.texts, .mtaSTS).count
            if count > 1 { return "\(count) records" }
            return count == 0 ? "no record" : "a record, and no policy that senders can use"
        }
    }
}
