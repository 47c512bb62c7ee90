import Findings
import Settings
import Testing

@testable import Guidance

/// The sentences that people read.
@Suite struct ReasonTests {
    private static let role = Rule.fact(
        FactCondition(fact: "domain.mail.role", title: "use of the domain for mail", comparison: .contains("sends")))
    private static let share = Rule.fact(
        FactCondition(
            fact: "account.mfa.admin-coverage", title: "administrators with a second factor", comparison: .atLeast(100),
            isShare: true))
    private static let age = Rule.fact(
        FactCondition(
            fact: "account.export-age-days", title: "days since the sign-in export", comparison: .notOlderThan(days: 90)
        ))

    struct Row: Sendable {
        var rule: Rule
        var facts: [String: FactValue]?
        var reason: String
        var wouldChange: String
    }

    static let rows: [Row] = [
        Row(
            rule: Fixture.strict, facts: ["domain.dmarc.policy": .word("reject")],
            reason: "Met: DMARC policy in effect: reject.", wouldChange: ""),
        Row(
            rule: Fixture.strict, facts: ["domain.dmarc.policy": .word("none")],
            reason: "Not met: DMARC policy in effect: none, wanted: quarantine or reject.",
            wouldChange: "Needed: DMARC policy in effect: quarantine or reject."),
        Row(
            rule: .none([Fixture.strict]), facts: ["domain.dmarc.policy": .word("reject")],
            reason: "Not met: DMARC policy in effect: reject, wanted: neither quarantine nor reject.",
            wouldChange: "Needed: DMARC policy in effect: neither quarantine nor reject."),
        Row(
            rule: Self.share, facts: ["account.mfa.admin-coverage": .share(count: 1_199, of: 1_200)],
            reason: "Not met: administrators with a second factor: 1,199 of 1,200 (99.9%), wanted: all.",
            wouldChange: "Needed: administrators with a second factor: all."),
        Row(
            rule: Self.share, facts: ["account.mfa.admin-coverage": .share(count: 8, of: 9)],
            reason: "Not met: administrators with a second factor: 8 of 9, wanted: all.",
            wouldChange: "Needed: administrators with a second factor: all."),
        Row(
            rule: Self.age, facts: ["account.export-age-days": .number(91)],
            reason: "Not met: days since the sign-in export: 91, wanted: at most 90.",
            wouldChange: "Needed: days since the sign-in export: at most 90."),
        Row(
            rule: Self.role, facts: ["domain.mail.role": .words(["parked"])],
            reason: "Not met: use of the domain for mail: parked, wanted: sends.",
            wouldChange: "Needed: use of the domain for mail: sends."),
        Row(
            rule: .none([Self.role]), facts: ["domain.mail.role": .words(["receives", "sends"])],
            reason: "Not met: use of the domain for mail: receives and sends, wanted: not sends.",
            wouldChange: "Needed: use of the domain for mail: not sends."),
        Row(
            rule: Self.role, facts: ["domain.mail.role": .words([])],
            reason: "Not met: use of the domain for mail: none, wanted: sends.",
            wouldChange: "Needed: use of the domain for mail: sends."),
        Row(
            rule: .all([Fixture.strict, Fixture.keys]),
            facts: ["domain.dmarc.policy": .word("none"), "domain.dkim.keys": .number(0)],
            reason:
                "Not met: DMARC policy in effect: none, wanted: quarantine or reject. Usable DKIM keys: 0, wanted:"
                + " at least 1.",
            wouldChange: "Needed: DMARC policy in effect: quarantine or reject. Also: usable DKIM keys: at least 1."),
        Row(
            rule: .all([Fixture.strict, Fixture.keys]),
            facts: ["domain.dmarc.policy": .word("none"), "domain.dkim.keys": .unknown("The server did not answer.")],
            reason: "Not met: DMARC policy in effect: none, wanted: quarantine or reject.",
            wouldChange: "Needed first: DMARC policy in effect: quarantine or reject."),
        Row(
            rule: .any([Fixture.strict, Fixture.keys]),
            facts: ["domain.dmarc.policy": .word("none"), "domain.dkim.keys": .number(0)],
            reason:
                "Not met: DMARC policy in effect: none, wanted: quarantine or reject. Usable DKIM keys: 0, wanted:"
                + " at least 1. One of them is enough.",
            wouldChange: "Needed: DMARC policy in effect: quarantine or reject. Or: usable DKIM keys: at least 1."),
        Row(
            rule: .any([Fixture.strict, Fixture.keys]),
            facts: ["domain.dmarc.policy": .word("none"), "domain.dkim.keys": .number(2)],
            reason: "Met: usable DKIM keys: 2.", wouldChange: ""),
        Row(
            rule: .all([Fixture.valid, Fixture.strict, Fixture.keys]),
            facts: [
                "domain.spf.valid": .flag(false), "domain.dmarc.policy": .word("none"), "domain.dkim.keys": .number(0),
            ],
            reason:
                "Not met: valid SPF record: no, wanted: yes. DMARC policy in effect: none, wanted: quarantine or"
                + " reject. Usable DKIM keys: 0, wanted: at least 1.",
            wouldChange: "Needed: all 3 as wanted."),
        Row(
            rule: .any([.all([Fixture.valid, Fixture.strict]), Fixture.keys]),
            facts: [
                "domain.spf.valid": .flag(false), "domain.dmarc.policy": .word("none"), "domain.dkim.keys": .number(0),
            ],
            reason:
                "Not met: valid SPF record: no, wanted: yes. DMARC policy in effect: none, wanted: quarantine or"
                + " reject. Usable DKIM keys: 0, wanted: at least 1.",
            wouldChange: "Needed: these as wanted, in one of the ways that the item allows."),
        Row(
            rule: .all([Fixture.valid, Fixture.strict, Fixture.keys]),
            facts: [
                "domain.spf.valid": .flag(true), "domain.dmarc.policy": .word("reject"), "domain.dkim.keys": .number(1),
            ],
            reason: "Met: valid SPF record: yes. DMARC policy in effect: reject. Usable DKIM keys: 1.", wouldChange: ""),
        Row(
            rule: Fixture.strict, facts: ["domain.dmarc.policy": .unknown("the name server did not answer")],
            reason: "Unknown: DMARC policy in effect could not be checked: the name server did not answer.",
            wouldChange: "It is checked again the next time evidence is gathered."),
        Row(
            rule: Fixture.strict, facts: ["domain.dmarc.policy": .number(1)],
            reason: "Unknown: DMARC policy in effect could not be checked: the evidence holds a value of another kind.",
            wouldChange: "It is checked again the next time evidence is gathered."),
        Row(
            rule: .all([Fixture.strict, Fixture.valid, Fixture.keys]),
            facts: [
                "domain.dmarc.policy": .unknown("Timed out."), "domain.spf.valid": .unknown("Timed out."),
                "domain.dkim.keys": .unknown("Timed out."),
            ],
            reason:
                "Unknown: DMARC policy in effect could not be checked: Timed out. Nor could valid SPF record. Nor could"
                + " usable DKIM keys.",
            wouldChange: "It is checked again the next time evidence is gathered."),
        Row(
            rule: Fixture.strict, facts: [:],
            reason: "Not assessed: there is no evidence yet for DMARC policy in effect.",
            wouldChange: "It is assessed once that evidence is gathered."),
        Row(
            rule: Fixture.strict, facts: nil, reason: "Not assessed: nobody has looked yet.",
            wouldChange: "It is assessed once that evidence is gathered."),
    ]

    @Test(arguments: rows.indices) func aRuleIsToldInPlainWords(index: Int) throws {
        let row = Self.rows[index]
        let judged = try #require(Fixture.judge(Fixture.item([.rule(row.rule)]), facts: row.facts))
        #expect(judged.reason == row.reason)
        #expect(judged.wouldChange == row.wouldChange)
    }

    @Test func sentencesAreShortAndBlameNobody() {
        for row in Self.rows {
            for sentence in (row.reason + " " + row.wouldChange).split(separator: ". ") {
                #expect(sentence.split(separator: " ").count < 20, "\(sentence)")
            }
            for word in ["fail", "complian", "violat"] { #expect(!row.reason.lowercased().contains(word)) }
        }
    }

    @Test func whenIsToldInPlainWords() throws {
        let item = Fixture.item([.rule(Fixture.valid)], applies: Self.role)
        let reason = { (facts: [String: FactValue]?) in Fixture.judge(item, facts: facts)?.reason }
        #expect(
            reason(["domain.mail.role": .words(["parked"])]) == "Not applicable: use of the domain for mail: parked.")
        #expect(
            reason(["domain.mail.role": .unknown("time-out")])
                == "Unknown: it is open whether this applies. Use of the domain for mail could not be checked: time-out."
        )
        #expect(reason([:]) == "Not assessed: there is no evidence yet for use of the domain for mail.")
        #expect(reason(nil) == "Not assessed: nobody has looked yet.")
    }

    @Test func partsAreToldWithTheirCount() throws {
        let signed = EvidenceRule.Part.statement(
            StatementRule(role: "it", maximumAgeDays: 365, needsDocument: true))
        let item = Fixture.item([.rule(Fixture.valid), signed])
        let statement = SignedStatement(
            item: "TEST-01", role: "it", date: Fixture.day("2026-01-01"), until: Fixture.day("2026-12-31"), isMet: true,
            text: "Yes.", document: "List")
        let judge = { (valid: Bool, statements: [SignedStatement]) in
            Fixture.judge(
                item, facts: ["domain.spf.valid": .flag(valid)], statements: Statements(statements: statements))
        }
        let half = try #require(judge(false, [statement]))
        #expect(half.status == .partlyMet)
        #expect(
            half.reason == "Partly met: 1 of 2 parts is met. The other is not met: valid SPF record: no, wanted: yes.")
        #expect(half.wouldChange == "Needed: valid SPF record: yes.")
        let open = try #require(judge(true, []))
        #expect(
            open.reason
                == "Not assessed: 1 of 2 parts is met. The other is not assessed: nobody has signed a statement.")
        #expect(open.wouldChange == "It needs a statement that names a document, signed by: County IT.")
        let both = try #require(judge(false, []))
        #expect(both.reason == "Not met: 0 of 2 parts are met. Valid SPF record: no, wanted: yes.")
        #expect(both.wouldChange == "It is met when all 2 parts are met.")
        let whole = try #require(judge(true, [statement]))
        #expect(whole.reason == "Met: all 2 parts are met. Valid SPF record: yes.")
    }

    @Test func severalFiguresOfTheOpenPartAreToldAsOnePart() throws {
        let item = Fixture.item([
            .rule(.all([Fixture.valid, Fixture.keys])),
            .statement(StatementRule(role: "it", maximumAgeDays: 365, needsDocument: false)),
        ])
        let statement = SignedStatement(
            item: "TEST-01", role: "it", date: Fixture.day("2026-01-01"), until: Fixture.day("2026-12-31"), isMet: true,
            text: "Yes.")
        let judged = try #require(
            Fixture.judge(
                item, facts: ["domain.spf.valid": .flag(false), "domain.dkim.keys": .number(0)],
                statements: Statements(statements: [statement])))
        #expect(
            judged.reason == "Partly met: 1 of 2 parts is met. The other is not met: valid SPF record: no, wanted: yes."
                + " Usable DKIM keys: 0, wanted: at least 1.")
        #expect(judged.wouldChange == "Needed: valid SPF record: yes. Also: usable DKIM keys: at least 1.")
    }

    /// Numbers of conditions around the most that are named, and each way in which they stand.
    @Test func atMostThreePointsAreNamed() throws {
        let judge = { (count: Int, value: FactValue?) throws in
            let names = (1...count).map { "fact \($0)" }
            let rules = names.map { Rule.fact(FactCondition(fact: $0, comparison: .atLeast(1))) }
            var facts: [String: FactValue] = [:]
            for name in names { facts[name] = value }
            return try #require(Fixture.judge(Fixture.item([.rule(.all(rules))]), facts: facts))
        }
        #expect(try judge(3, .number(1)).reason == "Met: fact 1: 1. Fact 2: 1. Fact 3: 1.")
        #expect(try judge(4, .number(1)).reason == "Met: fact 1: 1. Fact 2: 1. Fact 3: 1. 1 more is as wanted.")
        let open = try judge(5, .number(0))
        #expect(
            open.reason == "Not met: fact 1: 0, wanted: at least 1. Fact 2: 0, wanted: at least 1."
                + " Fact 3: 0, wanted: at least 1. 2 more are not as wanted.")
        #expect(open.wouldChange == "Needed: all 5 as wanted.")
        #expect(
            try judge(4, .unknown("time-out")).reason
                == "Unknown: fact 1 could not be checked: time-out. Nor could fact 2. Nor could fact 3. Nor could 1"
                + " more.")
        #expect(
            try judge(6, nil).reason
                == "Not assessed: there is no evidence yet for fact 1. Nor for fact 2. Nor for fact 3. Nor for 3 more.")
    }

    @Test func eachReasonForNotKnowingIsToldOnce() throws {
        let rule = Rule.all([Fixture.valid, Fixture.strict, Fixture.keys])
        let judged = try #require(
            Fixture.judge(
                Fixture.item([.rule(rule)]),
                facts: [
                    "domain.spf.valid": .unknown("time-out"), "domain.dmarc.policy": .unknown("refused"),
                    "domain.dkim.keys": .unknown(""),
                ]))
        #expect(
            judged.reason == "Unknown: valid SPF record could not be checked: time-out. DMARC policy in effect could"
                + " not be checked: refused. Usable DKIM keys could not be checked.")
    }

    @Test(arguments: [
        (FactCondition.Comparison.is(.flag(true)), "yes", "no"), (.is(.flag(false)), "no", "yes"),
        (.is(.word("reject")), "reject", "not reject"), (.in(["reject"]), "reject", "not reject"),
        (.in(["none", "quarantine", "reject"]), "none, quarantine or reject", "neither none, quarantine nor reject"),
        (.contains("sends"), "sends", "not sends"), (.equals(1_000), "exactly 1,000", "not 1,000"),
        (.atLeast(100), "at least 100", "less than 100"), (.atMost(0), "none", "more than 0"),
        (.atMost(10), "at most 10", "more than 10"), (.notOlderThan(days: 90), "at most 90", "more than 90"),
    ]) func whatIsWantedIsTold(comparison: FactCondition.Comparison, wanted: String, opposite: String) {
        let condition = FactCondition(fact: "x", comparison: comparison)
        #expect(condition.wanted(isNegated: false) == wanted)
        #expect(condition.wanted(isNegated: true) == opposite)
    }

    @Test(arguments: [
        (FactCondition.Comparison.atLeast(100), "all", "fewer than all"),
        (.atLeast(90), "at least 90%", "less than 90%"), (.atMost(0), "none", "more than 0"),
        (.atMost(5), "at most 5%", "more than 5%"),
    ]) func aShareIsWantedInPerCentUnlessItIsAllOrNone(
        comparison: FactCondition.Comparison, wanted: String, opposite: String
    ) {
        let condition = FactCondition(fact: "x", comparison: comparison, isShare: true)
        #expect(condition.wanted(isNegated: false) == wanted)
        #expect(condition.wanted(isNegated: true) == opposite)
    }

    @Test func withoutATitleTheNameStandsForIt() {
        #expect(FactCondition(fact: "domain.spf.valid", comparison: .equals(1)).title == "domain.spf.valid")
        #expect(FactUse(fact: "a.b", value: nil, wanted: "yes", holds: nil).title == "a.b")
    }

    @Test func figuresAreWrittenCountsFirst() {
        #expect(FactValue.number(1_234_567).inWords == "1,234,567")
        #expect(FactValue.number(-1_234).inWords == "−1,234")
        #expect(FactValue.number(.min).inWords == "−9,223,372,036,854,775,808")
        #expect(FactValue.share(count: 2, of: 3).inWords == "2 of 3")
        #expect(FactValue.share(count: 31, of: 40).inWords == "31 of 40 (77.5%)")
        #expect(FactValue.share(count: .max, of: .max).inWords.hasSuffix("(100%)"))
        #expect(FactValue.share(count: 5, of: -1).inWords == "5 of −1")
        #expect(FactValue.share(count: 25, of: 10).inWords == "25 of 10 (250%)")
        #expect(FactValue.share(count: 948_999, of: 1_000_000).inWords == "948,999 of 1,000,000 (94.8%)")
        #expect(FactValue.share(count: 999_999, of: 1_000_000).inWords == "999,999 of 1,000,000 (99.9%)")
        #expect(FactValue.share(count: 1, of: 1_000).inWords == "1 of 1,000 (0.1%)")
        #expect(FactValue.share(count: 1, of: 1_001).inWords == "1 of 1,001 (below 0.1%)")
        #expect(FactValue.share(count: 0, of: 40).inWords == "0 of 40 (0%)")
        #expect(FactValue.share(count: 40, of: 40).inWords == "40 of 40 (100%)")
        #expect(FactValue.share(count: .max, of: 10).inWords == "9,223,372,036,854,775,807 of 10")
        #expect(Fixture.day("2026-11-03").inWords == "November 3, 2026")
    }
}
