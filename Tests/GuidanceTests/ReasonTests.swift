import Findings
import Settings
import Testing

@testable import Guidance

/// The sentences that people read.
@Suite struct ReasonTests {
    private static let role = Rule.fact(FactCondition(fact: "domain.mail.role", comparison: .contains("sends")))
    private static let share = Rule.fact(
        FactCondition(fact: "account.mfa.admin-coverage", comparison: .atLeast(100), isShare: true))
    private static let age = Rule.fact(
        FactCondition(fact: "account.export-age-days", comparison: .notOlderThan(days: 90)))

    struct Row: Sendable {
        var rule: Rule
        var facts: [String: FactValue]?
        var reason: String
        var wouldChange: String
    }

    static let rows: [Row] = [
        Row(
            rule: Fixture.strict, facts: ["domain.dmarc.policy": .word("reject")],
            reason: "Met: 'DMARC policy' is reject.", wouldChange: ""),
        Row(
            rule: Fixture.strict, facts: ["domain.dmarc.policy": .word("none")],
            reason: "Not met: 'DMARC policy' is none. It should be quarantine or reject.",
            wouldChange: "It is met when 'DMARC policy' is quarantine or reject."),
        Row(
            rule: .none([Fixture.strict]), facts: ["domain.dmarc.policy": .word("reject")],
            reason: "Not met: 'DMARC policy' is reject. It should not be quarantine or reject.",
            wouldChange: "It is met when 'DMARC policy' is not quarantine or reject."),
        Row(
            rule: Self.share, facts: ["account.mfa.admin-coverage": .share(count: 1_199, of: 1_200)],
            reason: "Not met: 'second-factor admin coverage' is 1,199 of 1,200 (99 %). It should be at least 100 %.",
            wouldChange: "It is met when 'second-factor admin coverage' is at least 100 %."),
        Row(
            rule: Self.share, facts: ["account.mfa.admin-coverage": .share(count: 8, of: 9)],
            reason: "Not met: 'second-factor admin coverage' is 8 of 9. It should be at least 100 %.",
            wouldChange: "It is met when 'second-factor admin coverage' is at least 100 %."),
        Row(
            rule: Self.age, facts: ["account.export-age-days": .number(91)],
            reason: "Not met: 'export age days' is 91. It should be at most 90 days.",
            wouldChange: "It is met when 'export age days' is at most 90 days."),
        Row(
            rule: Self.role, facts: ["domain.mail.role": .words(["parked"])],
            reason: "Not met: 'mail role' has parked. It should have sends.",
            wouldChange: "It is met when 'mail role' has sends."),
        Row(
            rule: .none([Self.role]), facts: ["domain.mail.role": .words(["receives", "sends"])],
            reason: "Not met: 'mail role' has receives and sends. It should not have sends.",
            wouldChange: "It is met when 'mail role' does not have sends."),
        Row(
            rule: Self.role, facts: ["domain.mail.role": .words([])],
            reason: "Not met: 'mail role' is empty. It should have sends.",
            wouldChange: "It is met when 'mail role' has sends."),
        Row(
            rule: .all([Fixture.strict, Fixture.keys]),
            facts: ["domain.dmarc.policy": .word("none"), "domain.dkim.keys": .number(0)],
            reason: "Not met: 'DMARC policy' is none. It should be quarantine or reject. 'DKIM keys' is 0. It should be"
                + " at least 1.",
            wouldChange: "It is met when 'DMARC policy' is quarantine or reject and 'DKIM keys' is at least 1."),
        Row(
            rule: .all([Fixture.strict, Fixture.keys]),
            facts: ["domain.dmarc.policy": .word("none"), "domain.dkim.keys": .unknown("The server did not answer.")],
            reason: "Not met: 'DMARC policy' is none. It should be quarantine or reject.",
            wouldChange: "It can be met once 'DMARC policy' is quarantine or reject."),
        Row(
            rule: .any([Fixture.strict, Fixture.keys]),
            facts: ["domain.dmarc.policy": .word("none"), "domain.dkim.keys": .number(0)],
            reason: "Not met: 'DMARC policy' is none. It should be quarantine or reject. 'DKIM keys' is 0. It should be"
                + " at least 1.",
            wouldChange: "It is met when 'DMARC policy' is quarantine or reject or 'DKIM keys' is at least 1."),
        Row(
            rule: .any([Fixture.strict, Fixture.keys]),
            facts: ["domain.dmarc.policy": .word("none"), "domain.dkim.keys": .number(2)],
            reason: "Met: 'DKIM keys' is 2.", wouldChange: ""),
        Row(
            rule: .all([Fixture.valid, Fixture.strict, Fixture.keys]),
            facts: [
                "domain.spf.valid": .flag(false), "domain.dmarc.policy": .word("none"), "domain.dkim.keys": .number(0),
            ],
            reason: "Not met: 'SPF valid' is no. It should be yes. 'DMARC policy' is none. It should be quarantine or"
                + " reject. 1 more point differs.",
            wouldChange: "It is met when all 3 points are as they should be."),
        Row(
            rule: .any([.all([Fixture.valid, Fixture.strict]), Fixture.keys]),
            facts: [
                "domain.spf.valid": .flag(false), "domain.dmarc.policy": .word("none"), "domain.dkim.keys": .number(0),
            ],
            reason: "Not met: 'SPF valid' is no. It should be yes. 'DMARC policy' is none. It should be quarantine or"
                + " reject. 1 more point differs.",
            wouldChange: "It is met when the facts are as the rule wants them."),
        Row(
            rule: .all([Fixture.valid, Fixture.strict, Fixture.keys]),
            facts: [
                "domain.spf.valid": .flag(true), "domain.dmarc.policy": .word("reject"), "domain.dkim.keys": .number(1),
            ],
            reason: "Met: all 3 points are as needed.", wouldChange: ""),
        Row(
            rule: Fixture.strict, facts: ["domain.dmarc.policy": .unknown("the name server did not answer")],
            reason: "Unknown: 'DMARC policy' could not be checked. The name server did not answer.",
            wouldChange: "It is checked again the next time evidence is gathered."),
        Row(
            rule: Fixture.strict, facts: ["domain.dmarc.policy": .number(1)],
            reason: "Unknown: 'DMARC policy' could not be checked. The evidence holds a value of another kind.",
            wouldChange: "It is checked again the next time evidence is gathered."),
        Row(
            rule: .all([Fixture.strict, Fixture.valid, Fixture.keys]),
            facts: [
                "domain.dmarc.policy": .unknown("Timed out."), "domain.spf.valid": .unknown("Timed out."),
                "domain.dkim.keys": .unknown("Timed out."),
            ],
            reason: "Unknown: 3 points could not be checked. Timed out.",
            wouldChange: "It is checked again the next time evidence is gathered."),
        Row(
            rule: Fixture.strict, facts: [:], reason: "Not assessed: there is no evidence for 'DMARC policy'.",
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
        #expect(reason(["domain.mail.role": .words(["parked"])]) == "Not applicable: 'mail role' has parked.")
        #expect(
            reason(["domain.mail.role": .unknown("time-out")])
                == "Unknown: it is open whether this applies. 'mail role' could not be checked. Time-out.")
        #expect(reason([:]) == "Not assessed: there is no evidence for 'mail role'.")
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
        #expect(half.reason == "Partly met: 1 of 2 parts is met. 'SPF valid' is no. It should be yes.")
        #expect(half.wouldChange == "It is met when 'SPF valid' is yes.")
        let open = try #require(judge(true, []))
        #expect(open.reason == "Not assessed: 1 of 2 parts is met. Nobody has signed a statement.")
        #expect(open.wouldChange == "It needs a statement that names a document, signed by: County IT.")
        let both = try #require(judge(false, []))
        #expect(both.reason == "Not met: 0 of 2 parts are met. 'SPF valid' is no. It should be yes.")
        #expect(both.wouldChange == "It is met when all 2 parts are met.")
        let whole = try #require(judge(true, [statement]))
        #expect(whole.reason == "Met: all 2 parts are met. 'SPF valid' is yes.")
    }

    @Test(arguments: [
        ("domain.dmarc.effective-policy", "DMARC effective policy"), ("domain.mta-sts.mode", "MTA-STS mode"),
        ("domain.dkim.smallest-rsa-bits", "DKIM smallest RSA bits"), ("account.shared", "shared"),
        ("domain.dmarc.external-reporting-authorised", "DMARC external reporting authorized"),
        ("consent.opt-out.pending-late", "opt out pending late"), ("x", "x"), ("", ""),
    ]) func aFactsNameIsReadAsWords(name: String, label: String) {
        #expect(factLabel(name) == label)
    }

    @Test func figuresAreWrittenCountsFirst() {
        #expect(FactValue.number(1_234_567).inWords == "1,234,567")
        #expect(FactValue.number(-1_234).inWords == "−1,234")
        #expect(FactValue.number(.min).inWords == "−9,223,372,036,854,775,808")
        #expect(FactValue.share(count: 2, of: 3).inWords == "2 of 3")
        #expect(FactValue.share(count: 31, of: 40).inWords == "31 of 40 (77 %)")
        #expect(FactValue.share(count: .max, of: .max).inWords.hasSuffix("(100 %)"))
        #expect(FactValue.share(count: 5, of: -1).inWords == "5 of −1")
        #expect(FactValue.share(count: 25, of: 10).inWords == "25 of 10 (250 %)")
        #expect(FactValue.share(count: .max, of: 10).inWords == "9,223,372,036,854,775,807 of 10")
        #expect(Fixture.day("2026-11-03").inWords == "November 3, 2026")
    }
}
