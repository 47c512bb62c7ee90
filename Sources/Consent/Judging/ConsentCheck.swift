import Findings

/// What checks look at.
struct ConsentEvidence {
    let published: PublishedReading
    let count: ConsentCount

    /// A total as checks see it.
    func total(_ statistic: Statistic, _ column: Int) -> Amount {
        guard let figure = published.total(statistic, column) else { return .none }
        return Amount(figure)
    }

    /// The sum of a column over the rows of some channels or groups, where a reader can form it.
    func sum(_ statistic: Statistic, _ column: Int, where isWanted: (String) -> Bool) -> Amount {
        var sum = 0
        var isWithheld = false
        for row in published.rows(statistic) where row.labels.first.map({ isWanted($0.text) }) ?? false {
            if let figure = row.figures[column] { sum += figure } else { isWithheld = true }
        }
        return isWithheld ? .withheld : Amount(sum)
    }
}

/// How many, as far as it may be told. A withheld figure is never 0.
enum Amount: Hashable {
    case none
    case some(Int)
    case withheld

    init(_ figure: Int?) { self = figure.map { $0 == 0 ? .none : .some($0) } ?? .withheld }

    /// 'Some messages (the number is withheld, …)' or '312 messages'; `nil` when there are none.
    func words(_ plural: String) -> String? {
        switch self {
        case .none: nil
        case .some(let count): "\(count) \(plural)"
        case .withheld: "Some \(plural) (how many is withheld, so that nobody can be recognized)"
        }
    }
}

/// A check with the kind of finding that it raises.
struct ConsentCheck: Sendable {
    let kind: FindingKind
    /// Messages to raise, with another severity where it differs from the usual one.
    let messages: @Sendable (ConsentEvidence) -> [(severity: Severity?, text: String)]

    static let all = CoverageChecks.all + OptOutChecks.all + InputChecks.all

    init(
        _ code: String, _ severity: Severity, meaning: String, fix: String, citation: String,
        messages: @escaping @Sendable (ConsentEvidence) -> [(severity: Severity?, text: String)]
    ) {
        kind = FindingKind(
            code: "consent.\(code)", severity: severity, meaning: meaning, fix: fix, citation: citation)
        self.messages = messages
    }

    /// A check that raises at most one finding, with its usual severity.
    init(
        _ code: String, _ severity: Severity, meaning: String, fix: String, citation: String,
        message: @escaping @Sendable (ConsentEvidence) -> String?
    ) {
        self.init(code, severity, meaning: meaning, fix: fix, citation: citation) { evidence in
            message(evidence).map { [(nil, $0)] } ?? []
        }
    }

    func findings(_ evidence: ConsentEvidence, subject: String) -> [Finding] {
        messages(evidence).map { finding(subject: subject, severity: $0.severity, message: $0.text) }
    }

    func finding(subject: String, severity: Severity? = nil, message: String) -> Finding {
        Finding(
            code: kind.code, severity: severity ?? kind.severity, subject: subject, message: message,
            fix: kind.fix,
            citation: kind.citation)
    }
}
