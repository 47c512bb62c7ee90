import Findings
import Testing

@testable import Guidance

/// Three-valued logic with a fourth value for what nobody looked at, held against the sentences that define it.
@Suite struct OutcomeTests {
    /// All lists of up to four outcomes: 341.
    static let lists: [[Outcome]] = (0...4).flatMap { length in
        (0..<length).reduce([[]]) { lists, _ in lists.flatMap { list in Outcome.allCases.map { list + [$0] } } }
    }

    @Test func allAndAnyFollowTheirSentencesForEveryCombination() {
        for list in Self.lists {
            #expect(Outcome.all(list) == slowAll(list), "all of \(list)")
            #expect(Outcome.any(list) == slowAny(list), "any of \(list)")
        }
        #expect(Self.lists.count == 341)
    }

    @Test func orderNeverMatters() {
        for list in Self.lists {
            #expect(Outcome.all(list) == Outcome.all(list.reversed()))
            #expect(Outcome.any(list) == Outcome.any(list.reversed()))
        }
    }

    /// `none` is the opposite of `any`, and the two groups mirror each other.
    @Test func groupsMirrorEachOther() {
        for list in Self.lists {
            #expect(Outcome.all(list.map(\.negated)) == Outcome.any(list).negated)
        }
    }

    /// "A fact unknown makes the outcome unknown unless the others already decide it", said by trying every value
    /// that the unknown ones might have.
    @Test func unknownIsUnknownOnlyWhereItCouldTurnTheResult() {
        for list in Self.lists where !list.contains(.notAssessed) {
            let possible = list.reduce(into: [[Bool]]([[]])) { worlds, outcome in
                let values = outcome == .unknown ? [true, false] : [outcome == .yes]
                worlds = worlds.flatMap { world in values.map { world + [$0] } }
            }
            let results = Set(possible.map { $0.allSatisfy { $0 } })
            let expected: Outcome = results == [true] ? .yes : results == [false] ? .no : .unknown
            #expect(Outcome.all(list) == expected, "all of \(list)")
        }
    }

    /// Every combination of values for three conditions, in every group, and in every group of two groups.
    @Test func rulesFollowTheTruthTableForEveryCombination() {
        let names = ["a", "b", "c"]
        let conditions = names.map { Rule.fact(FactCondition(fact: $0, comparison: .is(.flag(true)))) }
        let groups: [([Rule]) -> Rule] = [Rule.all, Rule.any, Rule.none]
        let slow: [([Outcome]) -> Outcome] = [slowAll, slowAny, { slowNot(slowAny($0)) }]
        let values: [FactValue?] = [.flag(true), .flag(false), .unknown("no answer"), nil]
        let outcomes: [Outcome] = [.yes, .no, .unknown, .notAssessed]
        var tried = 0
        for code in 0..<64 {
            let picks = [code % 4, code / 4 % 4, code / 16]
            var facts: [String: FactValue] = [:]
            for (name, pick) in zip(names, picks) { facts[name] = values[pick] }
            let seen = picks.map { outcomes[$0] }
            for (outer, outerSlow) in zip(groups, slow) {
                #expect(Judgement(outer(conditions), facts: facts).outcome == outerSlow(seen))
                for (inner, innerSlow) in zip(groups, slow) {
                    let rule = outer([conditions[0], inner([conditions[1], conditions[2]])])
                    let expected = outerSlow([seen[0], innerSlow([seen[1], seen[2]])])
                    #expect(Judgement(rule, facts: facts).outcome == expected, "\(rule) of \(seen)")
                    tried += 1
                }
            }
        }
        #expect(tried == 576)
    }

    /// What a result is said to rest on does decide it: with these points alone it would be the same.
    @Test func decidingPointsDecide() {
        let conditions = ["a", "b", "c"].map { Rule.fact(FactCondition(fact: $0, comparison: .is(.flag(true)))) }
        let values: [FactValue?] = [.flag(true), .flag(false), .unknown("no answer"), nil]
        for code in 0..<64 {
            var facts: [String: FactValue] = [:]
            for (index, name) in ["a", "b", "c"].enumerated() { facts[name] = values[code >> (2 * index) & 3] }
            for rule in [Rule.all(conditions), .any(conditions), .none(conditions)] {
                let judgement = Judgement(rule, facts: facts)
                #expect(judgement.points.count == 3)
                #expect(!judgement.deciding.isEmpty)
                #expect(judgement.deciding.allSatisfy { $0.outcome == judgement.outcome })
            }
        }
    }

    private func slowAll(_ list: [Outcome]) -> Outcome {
        if list.contains(.no) { return .no }
        if list.contains(.unknown) { return .unknown }
        if list.contains(.notAssessed) { return .notAssessed }
        return .yes
    }

    private func slowAny(_ list: [Outcome]) -> Outcome {
        if list.contains(.yes) { return .yes }
        if list.contains(.unknown) { return .unknown }
        if list.contains(.notAssessed) { return .notAssessed }
        return .no
    }

    private func slowNot(_ outcome: Outcome) -> Outcome {
        outcome == .yes ? .no : outcome == .no ? .yes : outcome
    }
}
