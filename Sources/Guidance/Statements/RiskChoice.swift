import Findings

/// The accepted risk that stands for a subject on a day, and whether it counts.
struct RiskChoice: Hashable, Sendable {
    var risk: AcceptedRisk
    var state: State

    /// Whether an accepted risk counts, and if not, why.
    enum State: Hashable, Sendable { case counts, notYet, expired }

    /// The newest that counts; else the newest that has ended; else the next to begin; `nil` when there is none.
    init?(among all: [AcceptedRisk], for subject: Subject, asOf day: CalendarDate) {
        var best: (risk: AcceptedRisk, state: State)?
        for risk in all where risk.subject == nil || risk.subject == subject.name {
            let state: State = risk.date > day ? .notYet : risk.until < day ? .expired : .counts
            if best.map({ Self.isBetter(risk, state, than: $0.risk, $0.state) }) ?? true { best = (risk, state) }
        }
        guard let best else { return nil }
        (risk, state) = best
        risk.isExpired = state == .expired
    }

    private static func isBetter(
        _ risk: AcceptedRisk, _ state: State, than other: AcceptedRisk, _ otherState: State
    ) -> Bool {
        let order: [State: Int] = [.counts: 0, .expired: 1, .notYet: 2]
        if state != otherState { return order[state, default: 3] < order[otherState, default: 3] }
        if risk.date != other.date { return state == .notYet ? risk.date < other.date : risk.date > other.date }
        if risk.until != other.until { return risk.until > other.until }
        return risk.subject != nil && other.subject == nil
    }
}
