import Findings

/// What a rule comes to for a subject's facts, with what it came from.
struct Judgement: Hashable, Sendable {
    var outcome: Outcome
    /// Every condition of the rule, in its order.
    var points: [Point]
    /// Those that the outcome rests on.
    var deciding: [Point]
    /// How the deciding points are joined.
    var join: Join

    /// A condition as it was used.
    struct Point: Hashable, Sendable {
        var condition: FactCondition
        /// Whether the rule wants the opposite.
        var isNegated: Bool
        var value: FactValue?
        /// Whether it is as the rule wants it.
        var outcome: Outcome
    }

    /// Whether every point is wanted, or one of them.
    enum Join: Hashable, Sendable { case every, one, mixed }
}

extension Judgement {
    /// Judges a rule; `isNegated` wants its opposite, so that `none` reaches down to the conditions.
    init(_ rule: Rule, facts: [String: FactValue], isNegated: Bool = false) {
        switch rule {
        case .fact(let condition):
            let value = facts[condition.fact]
            let outcome = condition.comparison.judge(value)
            let point = Point(
                condition: condition, isNegated: isNegated, value: value,
                outcome: isNegated ? outcome.negated : outcome)
            self.init(outcome: point.outcome, points: [point], deciding: [point], join: .every)
        case .all(let rules):
            self.init(rules, facts: facts, wantsEvery: !isNegated, isNegated: isNegated)
        case .any(let rules):
            self.init(rules, facts: facts, wantsEvery: isNegated, isNegated: isNegated)
        case .none(let rules):
            // None holds: the opposite of every one does. Its own opposite: one of them holds.
            self.init(rules, facts: facts, wantsEvery: !isNegated, isNegated: !isNegated)
        }
    }

    private init(_ rules: [Rule], facts: [String: FactValue], wantsEvery: Bool, isNegated: Bool) {
        let parts = rules.map { Judgement($0, facts: facts, isNegated: isNegated) }
        let outcome = wantsEvery ? Outcome.all(parts.map(\.outcome)) : Outcome.any(parts.map(\.outcome))
        let deciding = parts.filter { $0.outcome == outcome }
        let own: Join = wantsEvery ? .every : .one
        let isFlat = deciding.allSatisfy { $0.deciding.count == 1 || $0.join == own }
        self.init(
            outcome: outcome, points: parts.flatMap(\.points), deciding: deciding.flatMap(\.deciding),
            join: isFlat ? (deciding.count == 1 ? deciding.first?.join ?? own : own) : .mixed)
    }
}

extension FactUse {
    /// A point as pages show it.
    init(_ point: Judgement.Point) {
        self.init(
            fact: point.condition.fact, title: point.condition.title, value: point.value,
            wanted: point.condition.wanted(isNegated: point.isNegated),
            holds: point.outcome == .yes ? true : point.outcome == .no ? false : nil)
    }
}
