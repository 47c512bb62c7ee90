import Findings
import Testing

@testable import Guidance

/// Which statement speaks and which accepted risk counts, for all small collections of them, against a slow second
/// statement of the rules.
@Suite struct ChoiceTests {
    private static let subject = Subject(kind: .domain, name: "county.example")
    private static let start = Fixture.day("2026-01-01")
    private static func day(_ number: Int) -> CalendarDate { start.adding(days: number) }

    /// Begins on day 1 to 3, ends on a day from then to 4; yes or no; for all, this one or another subject.
    private static let statements: [SignedStatement] = (1...3).flatMap { first in
        (first...4).flatMap { last in
            [nil, "county.example", "vendor.example"].flatMap { subject in
                [true, false].map { isMet in
                    SignedStatement(
                        item: "TEST-01", subject: subject, role: "it", date: day(first), until: day(last),
                        isMet: isMet, text: "\(first)-\(last) \(subject ?? "all") \(isMet)")
                }
            }
        }
    }

    private static let risks: [AcceptedRisk] = statements.filter(\.isMet).map {
        AcceptedRisk(
            item: $0.item, subject: $0.subject, owner: "it", reason: $0.text, date: $0.date, until: $0.until)
    }

    @Test func everyPairOfStatementsOnEveryDay() throws {
        #expect(Self.statements.count == 54)
        let rule = StatementRule(role: "it", maximumAgeDays: 2)
        for left in Self.statements {
            for right in Self.statements {
                for number in 0...6 {
                    let today = Self.day(number)
                    let choice = StatementChoice(among: [left, right], for: Self.subject, rule: rule, asOf: today)
                    let turned = StatementChoice(among: [right, left], for: Self.subject, rule: rule, asOf: today)
                    let own = [left, right].filter { $0.subject != "vendor.example" }
                    guard let choice else {
                        #expect(own.isEmpty)
                        continue
                    }
                    #expect(choice == turned, "their order does not matter")
                    check(choice, among: own, today: today)
                }
            }
        }
    }

    private func check(_ choice: StatementChoice, among own: [SignedStatement], today: CalendarDate) {
        let begun = own.filter { $0.date <= today }
        let chosen = choice.statement
        #expect(own.contains { $0.text == chosen.text })
        guard let newest = begun.map(\.date).max() else {
            #expect(choice.state == .notYet)
            #expect(chosen.date == own.map(\.date).min())
            #expect(!chosen.isExpired)
            return
        }
        #expect(chosen.date == newest, "the newest whose day has come")
        let sameDay = begun.filter { $0.date == newest }
        if sameDay.contains(where: { $0.subject != nil }) {
            #expect(chosen.subject != nil, "the one for this subject before the one for all")
        }
        if sameDay.contains(where: { !$0.isMet && ($0.subject == nil) == (chosen.subject == nil) }) {
            #expect(!chosen.isMet, "a no before a yes")
        }
        let isPast = chosen.until < today
        let isOld = chosen.date.daysSinceEpoch + 2 < today.daysSinceEpoch
        #expect(choice.state == (isPast ? .expired : isOld ? .tooOld : .counts))
        #expect(chosen.isExpired == (isPast || isOld))
    }

    @Test func everyPairOfRisksOnEveryDay() throws {
        for left in Self.risks {
            for right in Self.risks {
                for number in 0...6 {
                    let today = Self.day(number)
                    let own = [left, right].filter { $0.subject != "vendor.example" }
                    let choice = RiskChoice(among: [left, right], for: Self.subject, asOf: today)
                    #expect((choice == nil) == own.isEmpty)
                    guard let choice else { continue }
                    #expect(choice == RiskChoice(among: [right, left], for: Self.subject, asOf: today))
                    let valid = own.filter { $0.date <= today && today <= $0.until }
                    let past = own.filter { $0.until < today }
                    #expect(choice.state == (!valid.isEmpty ? .counts : !past.isEmpty ? .expired : .notYet))
                    let candidates = !valid.isEmpty ? valid : !past.isEmpty ? past : own
                    let wanted = choice.state == .notYet ? candidates.map(\.date).min() : candidates.map(\.date).max()
                    #expect(choice.risk.date == wanted)
                    #expect(choice.risk.isExpired == (choice.state == .expired))
                    #expect(candidates.contains { $0.reason == choice.risk.reason })
                }
            }
        }
    }

    @Test func withoutAnyThereIsNoChoice() {
        #expect(StatementChoice(among: [], for: Self.subject, rule: nil, asOf: Self.start) == nil)
        #expect(RiskChoice(among: [], for: Self.subject, asOf: Self.start) == nil)
    }

    /// The ends of the calendar are no traps.
    @Test func theLongestAgesEndWithTheCalendar() throws {
        let last = Fixture.day("9999-12-31")
        let statement = SignedStatement(
            item: "TEST-01", role: "it", date: last, until: last, isMet: true, text: "Yes.")
        let rule = StatementRule(role: "it", maximumAgeDays: .max)
        #expect(rule.lastDay(of: statement) == last)
        let choice = StatementChoice(among: [statement], for: Self.subject, rule: rule, asOf: last)
        #expect(choice?.state == .counts)
    }
}
