import Findings
import Testing

@testable import Guidance

/// Random nested rules held against trying every value that unknown facts might have.
@Suite struct RandomRuleTests {
    /// SplitMix64: the same numbers on every machine for one seed.
    struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
            return mixed ^ (mixed >> 31)
        }
    }

    private static let names = ["a", "b", "c", "d", "e"]

    private func rule(depth: Int, unused names: inout [String], with generator: inout Generator) -> Rule? {
        if depth == 0 || Int.random(in: 0..<3, using: &generator) == 0 {
            guard let name = names.popLast() else { return nil }
            return .fact(FactCondition(fact: name, comparison: .is(.flag(Bool.random(using: &generator)))))
        }
        var rules: [Rule] = []
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            if let next = rule(depth: depth - 1, unused: &names, with: &generator) { rules.append(next) }
        }
        guard !rules.isEmpty else { return nil }
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: return .all(rules)
        case 1: return .any(rules)
        default: return .none(rules)
        }
    }

    /// Two-valued and without short cuts.
    private func holds(_ rule: Rule, in world: [String: Bool]) -> Bool {
        switch rule {
        case .fact(let condition): condition.comparison == .is(.flag(world[condition.fact] ?? false))
        case .all(let rules): rules.count { holds($0, in: world) } == rules.count
        case .any(let rules): rules.count { holds($0, in: world) } > 0
        case .none(let rules): rules.count { holds($0, in: world) } == 0
        }
    }

    /// Each fact stands once in a rule, so that three-valued logic is exact: unknown just where the result could turn.
    @Test func unknownIsExactlyWhereTheResultCouldTurn() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("seed of random rules: \(seed)")
        var generator = Generator(state: seed)
        var outcomes: Set<Outcome> = []
        for _ in 0..<500 {
            var names = Self.names
            guard let rule = rule(depth: 3, unused: &names, with: &generator) else { continue }
            var facts: [String: FactValue] = [:]
            var worlds: [[String: Bool]] = [[:]]
            for name in Self.names {
                let pick = Int.random(in: 0..<4, using: &generator)
                facts[name] = pick < 2 ? .unknown("no answer") : .flag(pick == 2)
                let values = pick < 2 ? [true, false] : [pick == 2]
                worlds = worlds.flatMap { world in values.map { world.merging([name: $0]) { $1 } } }
            }
            let results = Set(worlds.map { holds(rule, in: $0) })
            let expected: Outcome = results.count == 2 ? .unknown : results == [true] ? .yes : .no
            let judgement = Judgement(rule, facts: facts)
            #expect(judgement.outcome == expected, "seed \(seed): \(rule) of \(facts)")
            outcomes.insert(expected)
        }
        #expect(outcomes.count == 3, "seed \(seed): yes, no and unknown all occur")
    }

    /// Not assessed comes out only where something is absent, nothing unknown stands in the way, and the rest does not
    /// decide.
    @Test func absentIsWeakerThanUnknown() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("seed of random rules: \(seed)")
        var generator = Generator(state: seed)
        for _ in 0..<500 {
            var names = Self.names
            guard let rule = rule(depth: 3, unused: &names, with: &generator) else { continue }
            var facts: [String: FactValue] = [:]
            var asUnknown: [String: FactValue] = [:]
            for name in Self.names {
                let values: [FactValue?] = [.flag(true), .flag(false), .unknown("no answer"), nil]
                facts[name] = values[Int.random(in: 0..<4, using: &generator)]
                asUnknown[name] = facts[name] ?? .unknown("absent")
            }
            let outcome = Judgement(rule, facts: facts).outcome
            let coarse = Judgement(rule, facts: asUnknown).outcome
            #expect(
                outcome == .notAssessed ? coarse == .unknown : coarse == outcome, "seed \(seed): \(rule) of \(facts)")
            if outcome == .notAssessed {
                let points = Judgement(rule, facts: facts).deciding
                #expect(points.allSatisfy { $0.value == nil }, "seed \(seed)")
            }
        }
    }
}
