import Findings
import Testing

@testable import Guidance

@Suite struct ComparisonTests {
    typealias Comparison = FactCondition.Comparison

    static let table: [(Comparison, FactValue?, Outcome)] = [
        (.is(.flag(true)), .flag(true), .yes),
        (.is(.flag(true)), .flag(false), .no),
        (.is(.flag(false)), .flag(false), .yes),
        (.is(.word("reject")), .word("reject"), .yes),
        (.is(.word("reject")), .word("Reject"), .no),
        (.in(["quarantine", "reject"]), .word("quarantine"), .yes),
        (.in(["quarantine", "reject"]), .word("none"), .no),
        (.contains("sends"), .words(["receives", "sends"]), .yes),
        (.contains("sends"), .words([]), .no),
        (.equals(1), .number(1), .yes),
        (.equals(1), .number(2), .no),
        (.atLeast(1), .number(1), .yes),
        (.atLeast(1), .number(0), .no),
        (.atMost(10), .number(10), .yes),
        (.atMost(10), .number(11), .no),
        (.notOlderThan(days: 30), .number(30), .yes),
        (.notOlderThan(days: 30), .number(31), .no),
        (.atLeast(100), .share(count: 40, of: 40), .yes),
        (.atLeast(100), .share(count: 39, of: 40), .no),
        (.atMost(0), .share(count: 0, of: 7), .yes),
        (.atMost(0), .share(count: 1, of: 1_000_000), .no),
        // Unknown and absent stay what they are, whatever is wanted.
        (.atLeast(0), .unknown("time-out"), .unknown),
        (.is(.flag(false)), .unknown("time-out"), .unknown),
        (.atLeast(0), nil, .notAssessed),
        (.in(["none"]), nil, .notAssessed),
        // Evidence of another kind says nothing about the fact.
        (.is(.flag(true)), .word("yes"), .unknown),
        (.equals(1), .share(count: 1, of: 1), .unknown),
        (.contains("sends"), .word("sends"), .unknown),
        (.in(["1"]), .number(1), .unknown),
        // A share that can't be.
        (.atLeast(0), .share(count: 1, of: 0), .unknown),
        (.atLeast(0), .share(count: -1, of: 5), .unknown),
        // A part may be larger than its whole: opt-outs per person reached.
        (.atMost(100), .share(count: 6, of: 5), .no),
    ]

    @Test(arguments: table.indices) func comparesAsWritten(row: Int) {
        let (comparison, value, expected) = Self.table[row]
        #expect(comparison.judge(value) == expected, "\(comparison) of \(String(describing: value))")
    }

    /// Two thirds are not 67 per cent, and just below a bound is below it, however large the numbers.
    @Test func sharesAreComparedExactly() {
        #expect(Comparison.atLeast(67).judge(.share(count: 2, of: 3)) == .no)
        #expect(Comparison.atLeast(66).judge(.share(count: 2, of: 3)) == .yes)
        #expect(Comparison.atLeast(98).judge(.share(count: 979_999, of: 1_000_000)) == .no)
        #expect(Comparison.atLeast(98).judge(.share(count: 980_000, of: 1_000_000)) == .yes)
        #expect(Comparison.atLeast(100).judge(.share(count: .max, of: .max)) == .yes)
        #expect(Comparison.atLeast(100).judge(.share(count: .max - 1, of: .max)) == .no)
        #expect(Comparison.atMost(99).judge(.share(count: .max - 1, of: .max)) == .no)
        #expect(Comparison.atLeast(.max).judge(.share(count: .max, of: .max)) == .no)
    }

    /// Exact for all small shares, against whole-number arithmetic that can't overflow there.
    @Test func smallSharesAgreeWithArithmetic() {
        for whole in 1...30 {
            for count in 0...whole {
                for percent in stride(from: 0, through: 100, by: 5) {
                    let value = FactValue.share(count: count, of: whole)
                    #expect(Comparison.atLeast(percent).judge(value) == (count * 100 >= percent * whole ? .yes : .no))
                    #expect(Comparison.atMost(percent).judge(value) == (count * 100 <= percent * whole ? .yes : .no))
                }
            }
        }
    }
}
