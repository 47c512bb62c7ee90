/// What a condition comes to: three-valued logic, and a fourth value for what nobody looked at.
enum Outcome: Hashable, Sendable, CaseIterable {
    case yes, no
    /// It could not be found out.
    case unknown
    /// Its source was never supplied.
    case notAssessed

    /// The opposite; what is not known stays so.
    var negated: Outcome {
        switch self {
        case .yes: .no
        case .no: .yes
        case .unknown, .notAssessed: self
        }
    }

    /// All of them together: a single no decides; else unknown comes before not assessed.
    static func all(_ outcomes: some Sequence<Outcome>) -> Outcome { join(outcomes, deciding: .no, otherwise: .yes) }

    /// Any of them: a single yes decides; else unknown comes before not assessed.
    static func any(_ outcomes: some Sequence<Outcome>) -> Outcome { join(outcomes, deciding: .yes, otherwise: .no) }

    private static func join(
        _ outcomes: some Sequence<Outcome>, deciding: Outcome, otherwise: Outcome
    ) -> Outcome {
        var result = otherwise
        for outcome in outcomes {
            if outcome == deciding { return deciding }
            if outcome == .unknown || (outcome == .notAssessed && result != .unknown) { result = outcome }
        }
        return result
    }
}
