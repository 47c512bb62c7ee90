import DNS
import Findings

extension SPFAnalysis {
    static let factKinds: [FactKind] = [
        domainFact(
            "spf.records", "SPF records", .number, "How many SPF records the domain has.", from: "TXT at the domain"),
        domainFact(
            "spf.valid", "valid SPF record", .flag,
            "One record, which receivers can read to the end within their limits.",
            from: "TXT at the domain and all it includes"),
        domainFact(
            "spf.all", "SPF answer for servers not listed", .word(["fail", "softfail", "neutral", "pass", "absent"]),
            "What the record says of servers it does not name.", from: "TXT at the domain, redirects followed"),
        domainFact(
            "spf.lookups", "DNS look-ups that the SPF record takes", .number,
            "How many DNS look-ups the record takes; receivers stop at 10.",
            from: "TXT at the domain and all it includes"),
    ]

    var facts: [String: FactValue] {
        if let reason = answer.unknownReason {
            let names = Self.factKinds.map(\.name)
            return Dictionary(uniqueKeysWithValues: names.map { ($0, .unknown(because: reason)) })
        }
        return [
            "domain.spf.records": .number(texts.count), "domain.spf.valid": validity, "domain.spf.all": allFact,
            "domain.spf.lookups": lookupsFact,
        ]
    }

    /// A fault that was seen decides; else a branch that could not be seen makes it unknown.
    private var validity: FactValue {
        guard let record, record.faults.isEmpty else { return .flag(false) }
        let isBroken =
            nodes.contains(where: \.isError) || lookups > SPFEvaluation.lookupLimit
            || voids.count > SPFEvaluation.voidLimit
        if isBroken { return .flag(false) }
        if let reason = unknownBranch { return .unknown(because: reason) }
        let unsure = nodes.filter { node in if case .unknown = node.state { !node.leadsToRecord } else { false } }
        if voids.count + unsure.count > SPFEvaluation.voidLimit, case .unknown(let reason)? = unsure.first?.state {
            return .unknown(because: reason)
        }
        return isExact ? .flag(true) : .unknown("part of the record depends on each message")
    }

    private var allFact: FactValue {
        switch all {
        case .qualifier(let qualifier): .word(qualifier.result.rawValue)
        case .absent: .word("absent")
        case .unknown(let reason): .unknown(because: reason)
        }
    }

    private var lookupsFact: FactValue {
        if isExact || lookups > SPFEvaluation.lookupLimit { return .number(lookups) }
        let why = unknownBranch?.description ?? "part of the record depends on each message"
        return .unknown("at least \(lookups): \(why)")
    }
}
