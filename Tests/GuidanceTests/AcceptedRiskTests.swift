import Findings
import Settings
import Testing

@testable import Guidance

/// Accepted risks: what they stand for, on which days, and that nothing is hidden below them.
@Suite struct AcceptedRiskTests {
    private let item = Fixture.item([.rule(Fixture.valid)])

    private func risk(
        _ date: String = "2026-09-28", until: String = "2027-01-15", subject: String? = nil, reason: String = "R"
    ) -> AcceptedRisk {
        AcceptedRisk(
            item: "TEST-01", subject: subject, owner: "clerk", reason: reason, date: Fixture.day(date),
            until: Fixture.day(until))
    }

    private func judge(
        _ risks: [AcceptedRisk], asOf: String = "2026-11-01", facts: [String: FactValue]? = nil, item: Item? = nil
    ) throws -> AssessedSubject {
        let statements = Statements(acceptedRisks: risks)
        return try #require(
            Fixture.judge(item ?? self.item, facts: facts, statements: statements, asOf: asOf))
    }

    /// Both sides of the first and the last day.
    @Test(arguments: [
        ("2026-09-27", ItemStatus.notMet, false), ("2026-09-28", .waived, false), ("2027-01-15", .waived, false),
        ("2027-01-16", .notMet, true),
    ]) func countsFromItsFirstDayToItsLast(asOf: String, status: ItemStatus, isExpired: Bool) throws {
        let judged = try judge([risk()], asOf: asOf, facts: ["domain.spf.valid": .flag(false)])
        #expect(judged.status == status)
        #expect(judged.underlying == .notMet)
        #expect(judged.acceptedRisk?.isExpired == isExpired)
    }

    @Test func eachStateSaysSo() throws {
        let no: [String: FactValue] = ["domain.spf.valid": .flag(false)]
        #expect(
            try judge([risk()], facts: no).reason
                == "Accepted risk until January 15, 2027. Not met underneath: valid SPF record: no, wanted: yes.")
        #expect(
            try judge([risk()], asOf: "2027-01-16", facts: no).reason
                == "Not met: valid SPF record: no, wanted: yes. The accepted risk ended on January 15, 2027 and no"
                + " longer counts.")
        #expect(
            try judge([risk()], asOf: "2026-09-27", facts: no).reason
                == "Not met: valid SPF record: no, wanted: yes. The accepted risk counts only from"
                + " September 28, 2026.")
        #expect(
            try judge([risk()], facts: ["domain.spf.valid": .flag(true)]).reason
                == "Met: valid SPF record: yes. The accepted risk is not needed now.")
        #expect(try judge([risk()], facts: no).wouldChange == "Needed: valid SPF record: yes.")
    }

    @Test func standsForWhatIsOpenAndChangesNothingElse() throws {
        let statement = EvidenceRule.Part.statement(StatementRule(role: "it", maximumAgeDays: 365))
        let parked = Rule.fact(FactCondition(fact: "domain.mail.role", comparison: .contains("parked")))
        let table: [([String: FactValue]?, Item, ItemStatus, ItemStatus)] = [
            (["domain.spf.valid": .flag(true)], item, .met, .met),
            (["domain.spf.valid": .flag(false)], item, .notMet, .waived),
            (["domain.spf.valid": .unknown("time-out")], item, .unknown, .waived),
            (nil, item, .notAssessed, .waived),
            (
                ["domain.spf.valid": .flag(true), "domain.dkim.keys": .number(0)],
                Fixture.item([.rule(Fixture.valid), .rule(Fixture.keys)]), .partlyMet, .waived
            ),
            (
                ["domain.mail.role": .words([])], Fixture.item([statement], applies: parked), .notApplicable,
                .notApplicable
            ),
        ]
        for (facts, item, underlying, status) in table {
            let judged = try judge([risk()], facts: facts, item: item)
            #expect(judged.underlying == underlying)
            #expect(judged.status == status)
            #expect(judged.acceptedRisk != nil)
        }
    }

    @Test func oneSubjectsRiskLeavesTheOthersAlone() throws {
        let records = ["county.example", "vendor.example"].map {
            Fixture.record(["domain.spf.valid": .flag($0 == "county.example")], domain: $0)
        }
        let assessment = assess(
            records: records, catalog: Fixture.catalog([item]),
            statements: Statements(acceptedRisks: [risk(subject: "vendor.example")]), settings: Fixture.settings,
            asOf: Fixture.day("2026-11-01"))
        let judged = try #require(assessment.items.first)
        #expect(judged.subjects.map(\.status) == [.met, .waived])
        #expect(judged.subjects.map(\.underlying) == [.met, .notMet])
        #expect(judged.status == .met, "accepted risks are left out of the whole")
    }

    @Test func ofSeveralTheNewestThatCountsIsShown() throws {
        let risks = [
            risk("2026-01-01", until: "2026-06-30", reason: "ended"),
            risk("2026-09-01", until: "2027-01-01", reason: "a"),
            risk("2026-10-01", until: "2026-12-01", reason: "b"),
            risk("2027-05-01", until: "2027-06-01", reason: "next"),
        ]
        let no: [String: FactValue] = ["domain.spf.valid": .flag(false)]
        for order in [risks, risks.reversed()] {
            #expect(try judge(order, facts: no).acceptedRisk?.reason == "b")
            #expect(try judge(order, asOf: "2026-12-15", facts: no).acceptedRisk?.reason == "a")
            #expect(try judge(order, asOf: "2026-12-15", facts: no).status == .waived)
            #expect(try judge(order, asOf: "2027-02-01", facts: no).acceptedRisk?.reason == "b")
            #expect(try judge(order, asOf: "2027-02-01", facts: no).status == .notMet)
            #expect(try judge(order, asOf: "2025-02-01", facts: no).acceptedRisk?.reason == "ended")
        }
    }

    /// Account groups are known only from exports, so that a misspelt one is seen here at the latest.
    @Test func oneThatIsForNobodySaysSo() {
        let groups = Fixture.item([.rule(Fixture.valid)], subject: .accounts)
        let found = SubjectRecord(subject: Subject(kind: .accounts, name: "Clerks"))
        let (date, until) = (Fixture.day("2026-01-01"), Fixture.day("2026-12-31"))
        let statements = Statements(
            statements: [
                SignedStatement(
                    item: "TEST-01", subject: "Clerx", role: "it", date: date, until: until, isMet: true, text: "Yes.")
            ],
            acceptedRisks: [risk(subject: "Clerks"), risk(), risk(subject: "Clarks")])
        let assess = { (release: Release) in
            Guidance.assess(
                records: [found], catalog: Fixture.catalog([groups]), statements: statements,
                settings: Fixture.settings, asOf: Fixture.day("2026-11-01"), release: release)
        }
        #expect(
            assess(.office).unmatched == [
                "The signed statement for 'TEST-01' is for 'Clerx', which was not found, so that it does nothing.",
                "The accepted risk for 'TEST-01' is for 'Clarks', which was not found, so that it does nothing.",
            ])
        #expect(assess(.public).unmatched.isEmpty)
    }
}
