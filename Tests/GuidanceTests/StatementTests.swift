import Findings
import Settings
import Testing

@testable import Guidance

/// Signed statements: which one speaks, and on which days it counts.
@Suite struct StatementTests {
    private let item = Fixture.item([.statement(StatementRule(role: "trainer", maximumAgeDays: 365))], subject: .office)
    private let withDocument = Fixture.item(
        [.statement(StatementRule(role: "trainer", maximumAgeDays: 365, needsDocument: true))], subject: .office)

    private func statement(
        _ date: String, until: String, isMet: Bool = true, subject: String? = nil, document: String? = nil,
        text: String = "All of them."
    ) -> SignedStatement {
        SignedStatement(
            item: "TEST-01", subject: subject, role: "trainer", date: Fixture.day(date), until: Fixture.day(until),
            isMet: isMet, text: text, document: document)
    }

    private func judge(
        _ item: Item, _ statements: [SignedStatement], asOf: String, facts: [String: FactValue]? = nil
    ) throws -> AssessedSubject {
        try #require(
            Fixture.judge(item, facts: facts, statements: Statements(statements: statements), asOf: asOf))
    }

    @Test func withoutAnyNobodyHasLooked() throws {
        let judged = try judge(item, [], asOf: "2026-11-01")
        #expect(judged.status == .notAssessed)
        #expect(judged.reason == "Not assessed: nobody has signed a statement.")
        #expect(judged.wouldChange == "It needs a statement, signed by: Poll worker trainer.")
        #expect(judged.statement == nil)
    }

    /// A date is its last valid day: both sides of both ends.
    @Test(arguments: [
        ("2026-02-28", ItemStatus.notAssessed, false), ("2026-03-01", .met, false), ("2026-08-31", .met, false),
        ("2026-09-01", .notAssessed, true),
    ]) func aStatementCountsFromItsFirstDayToItsLast(asOf: String, status: ItemStatus, isExpired: Bool) throws {
        let judged = try judge(item, [statement("2026-03-01", until: "2026-08-31")], asOf: asOf)
        #expect(judged.status == status)
        #expect(judged.statement?.isExpired == isExpired)
    }

    @Test func eachStateSaysSo() throws {
        let signed = [statement("2026-03-01", until: "2026-08-31")]
        let early = try judge(item, signed, asOf: "2026-02-28")
        #expect(early.reason == "Not assessed: the signed statement counts only from March 1, 2026.")
        #expect(early.wouldChange == "The statement begins to count on March 1, 2026.")
        let valid = try judge(item, signed, asOf: "2026-03-01")
        #expect(
            valid.reason
                == "Met: signed on March 1, 2026. Signed by: Poll worker trainer. The statement counts until"
                + " August 31, 2026.")
        #expect(valid.wouldChange == "")
        let late = try judge(item, signed, asOf: "2026-09-01")
        #expect(late.reason == "Not assessed: the signed statement ended on August 31, 2026 and no longer counts.")
        #expect(late.wouldChange == "It needs a new statement, signed by: Poll worker trainer.")
    }

    /// The item's own age limit ends a statement that says it is valid for longer.
    @Test func aStatementGrowsTooOldForItsItem() throws {
        let signed = [statement("2025-03-01", until: "2030-01-01")]
        #expect(try judge(item, signed, asOf: "2026-03-01").status == .met, "365 days old")
        let old = try judge(item, signed, asOf: "2026-03-02")
        #expect(old.status == .notAssessed)
        #expect(old.statement?.isExpired == true)
        #expect(
            old.reason
                == "Not assessed: the statement of March 1, 2025 is more than 365 days old and no longer counts.")
        #expect(
            StatementRule(role: "trainer", maximumAgeDays: 365).lastDay(of: signed[0]) == Fixture.day("2026-03-01"))
    }

    @Test func aSignedNoIsNotMet() throws {
        let judged = try judge(
            withDocument, [statement("2026-03-01", until: "2026-12-31", isMet: false)], asOf: "2026-11-01")
        #expect(judged.status == .notMet, "a no needs no document")
        #expect(
            judged.reason
                == "Not met: a statement of March 1, 2026 says that it is not so. Signed by: Poll worker trainer.")
        #expect(judged.wouldChange == "It is met when a new statement says so, signed by: Poll worker trainer.")
        let late = try judge(
            item, [statement("2026-03-01", until: "2026-12-31", isMet: false)], asOf: "2027-01-01")
        #expect(late.status == .notAssessed, "an expired no is no longer a no")
    }

    @Test func aYesWithoutTheDocumentAskedForDoesNotCount() throws {
        let without = [statement("2026-03-01", until: "2026-12-31")]
        let judged = try judge(withDocument, without, asOf: "2026-11-01")
        #expect(judged.status == .notAssessed)
        #expect(judged.reason == "Not assessed: the signed statement does not name the document that is needed.")
        #expect(judged.statement == without.first)
        let with = [statement("2026-03-01", until: "2026-12-31", document: "Record 3")]
        #expect(try judge(withDocument, with, asOf: "2026-11-01").status == .met)
    }

    @Test func theNewestWhoseDayHasComeSpeaks() throws {
        let signed = [
            statement("2026-03-01", until: "2026-12-31", text: "old"),
            statement("2026-06-01", until: "2026-07-31", isMet: false, text: "newer"),
            statement("2026-10-01", until: "2026-12-31", text: "newest"),
        ]
        for (asOf, status, text) in [
            ("2026-05-31", ItemStatus.met, "old"), ("2026-06-01", .notMet, "newer"), ("2026-07-31", .notMet, "newer"),
            // The older yes does not come back when the newer no has ended.
            ("2026-08-01", .notAssessed, "newer"), ("2026-10-01", .met, "newest"), ("2026-02-01", .notAssessed, "old"),
        ] {
            for order in [signed, signed.reversed()] {
                let judged = try judge(item, order, asOf: asOf)
                #expect(judged.status == status, "\(asOf)")
                #expect(judged.statement?.text == text, "\(asOf)")
            }
        }
    }

    @Test func oneForTheSubjectAloneSpeaksBeforeOneForAllOfTheSameDay() throws {
        let domains = Fixture.item([.statement(StatementRule(role: "trainer", maximumAgeDays: 365))])
        let signed = [
            statement("2026-03-01", until: "2026-12-31"),
            statement("2026-03-01", until: "2026-12-31", isMet: false, subject: "vendor.example"),
        ]
        let assessment = assess(
            records: [], catalog: Fixture.catalog([domains]), statements: Statements(statements: signed),
            settings: Fixture.settings, asOf: Fixture.day("2026-11-01"))
        #expect(assessment.items.first?.subjects.map(\.status) == [.met, .notMet])
        #expect(assessment.items.first?.status == .partlyMet)
    }

    @Test func besideFactsAStatementIsShownAndDoesNotOverride() throws {
        let rule = Fixture.item([.rule(Fixture.valid)])
        let judged = try judge(
            rule, [statement("2026-03-01", until: "2026-12-31")], asOf: "2026-11-01",
            facts: ["domain.spf.valid": .flag(false)])
        #expect(judged.status == .notMet)
        #expect(judged.statement?.text == "All of them.")
        #expect(
            judged.reason
                == "Not met: valid SPF record: no, wanted: yes. A signed statement is shown too. It does not change the"
                + " result.")
    }

    @Test func aStatementForAnotherItemOrSubjectIsNotTaken() throws {
        var other = statement("2026-03-01", until: "2026-12-31")
        other.item = "TEST-02"
        let elsewhere = statement("2026-03-01", until: "2026-12-31", subject: "vendor.example")
        let judged = try judge(item, [other, elsewhere], asOf: "2026-11-01")
        #expect(judged.status == .notAssessed)
        #expect(judged.statement == nil)
    }
}
