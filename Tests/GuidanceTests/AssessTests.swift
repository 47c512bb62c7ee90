import Findings
import Settings
import Testing

@testable import Guidance

@Suite struct AssessTests {
    private let day = Fixture.day("2026-11-01")

    private func assess(
        _ items: [Item], _ records: [SubjectRecord] = [], _ statements: Statements = Statements(),
        settings: OfficeSettings = Fixture.settings, release: Release = .office
    ) -> Assessment {
        Guidance.assess(
            records: records, catalog: Fixture.catalog(items), statements: statements, settings: settings, asOf: day,
            release: release)
    }

    private let everyOffice = EvidenceRule.Part.statement(StatementRule(role: "trainer", maximumAgeDays: 365))

    @Test func subjectsAreThoseOfTheSettingsInTheirOrderAndGroupsByName() throws {
        let groups = ["Deputies", "Clerks"].map { SubjectRecord(subject: Subject(kind: .accounts, name: $0)) }
        let stranger = Fixture.record(["domain.spf.valid": .flag(true)], domain: "gone.example")
        let assessment = assess(
            [
                Fixture.item("A-1", subject: .office, [everyOffice]), Fixture.item("A-2", [.rule(Fixture.valid)]),
                Fixture.item("A-3", subject: .program, [everyOffice]),
                Fixture.item("A-4", subject: .accounts, [everyOffice]),
            ], groups + [stranger])
        #expect(
            assessment.items.map { $0.subjects.map(\.subject.name) } == [
                ["office"], ["county.example", "vendor.example"], ["voter-texts"], ["Clerks", "Deputies"],
            ])
        #expect(assessment.asOf == day)
    }

    @Test func theWholeIsRolledUpFromTheSubjects() throws {
        let records = [
            Fixture.record(["domain.spf.valid": .flag(true)]),
            Fixture.record(["domain.spf.valid": .flag(false)], domain: "vendor.example"),
        ]
        let item = try #require(assess([Fixture.item([.rule(Fixture.valid)])], records).items.first)
        #expect(item.subjects.map(\.status) == [.met, .notMet])
        #expect(item.status == .partlyMet)
        #expect(item.counts[.met] == 1 && item.counts[.notMet] == 1)
    }

    @Test func countsOfItemsAddUp() {
        let items = (1...5).map { Fixture.item("A-\($0)", subject: .office, [everyOffice]) }
        let assessment = assess(items + [Fixture.item("B-1", [.rule(Fixture.valid)])])
        #expect(assessment.counts[.notAssessed] == 6)
        #expect(assessment.counts.values.reduce(0, +) == assessment.items.count)
        #expect(assessment.checklists.map { $0.counts.values.reduce(0, +) } == [6])
    }

    /// In a fresh workspace nobody has looked, and nothing is said to be fine, missing or out of scope.
    @Test func withoutEvidenceAndSubjectsEverythingIsNotAssessed() {
        let fresh = OfficeSettings(office: Office(name: "New office"), created: day, owners: Fixture.owners)
        let items = SubjectKind.allCases.map { Fixture.item("A-\($0)", subject: $0, [everyOffice]) }
        let rules = [
            Fixture.item("B-1", [.rule(Fixture.valid)]),
            Fixture.item("B-2", [.rule(.none([Fixture.valid]))], applies: Fixture.strict),
        ]
        #expect(assess(items + rules, settings: fresh).items.allSatisfy { $0.status == .notAssessed })
        #expect(assess(items + rules).items.allSatisfy { $0.status == .notAssessed })
    }

    @Test func ownerIsTheItemsThenTheSubjectsThenTheRole() {
        let clerks = SubjectRecord(subject: Subject(kind: .accounts, name: "Clerks"))
        let assessment = assess(
            [
                Fixture.item("A-1", [.rule(Fixture.valid)], owner: "trainer"),
                Fixture.item("A-2", [.rule(Fixture.valid)]), Fixture.item("A-3", [everyOffice]),
                Fixture.item("A-4", subject: .program, [everyOffice]),
                Fixture.item("A-5", subject: .accounts, [everyOffice]),
                Fixture.item("A-6", subject: .office, [everyOffice]),
                Fixture.item("A-7", subject: .office, [.rule(Fixture.valid)]),
            ], [clerks])
        #expect(
            assessment.items.map { $0.subjects.map(\.owner) } == [
                ["trainer", "trainer"], ["it", "deputy"], ["it", "deputy"], ["clerk"], ["it"], ["trainer"], [nil],
            ])
    }

    @Test func ofTwoExportsTheGroupsOwnIsFoundByItsFile() {
        var settings = Fixture.settings
        settings.accounts = [
            AccountsSettings(file: "a.csv", owner: "it"), AccountsSettings(file: "b.csv", owner: "deputy"),
        ]
        let record = { (name: String, file: String) in
            SubjectRecord(
                subject: Subject(kind: .accounts, name: name),
                observations: [Observation(name: file, type: "accounts", state: "records")])
        }
        let item = Fixture.item([everyOffice], subject: .accounts)
        let records = [record("A", "b.csv"), record("B", "a.csv"), record("C", "c.csv")]
        let owners = assess([item], records, settings: settings).items.first?.subjects.map(\.owner)
        #expect(owners == ["deputy", "it", "trainer"])
    }

    @Test func whenDecidesWhetherTheItemApplies() throws {
        let sends = Rule.fact(FactCondition(fact: "domain.mail.role", comparison: .contains("sends")))
        let item = Fixture.item([.rule(Fixture.valid)], applies: sends)
        let table: [(FactValue?, ItemStatus)] = [
            (.words(["sends"]), .met), (.words(["parked"]), .notApplicable), (.unknown("time-out"), .unknown),
            (nil, .notAssessed),
        ]
        for (value, status) in table {
            var facts: [String: FactValue] = ["domain.spf.valid": .flag(true)]
            facts["domain.mail.role"] = value
            let judged = try #require(Fixture.judge(item, facts: facts))
            #expect(judged.status == status, "\(String(describing: value))")
            #expect(judged.facts.map(\.fact) == [status == .met ? "domain.spf.valid" : "domain.mail.role"])
        }
    }

    /// All nine combinations of two parts, and that a single rule is never partly met.
    @Test func partsAreJoinedAndASingleRuleIsNeverPartlyMet() throws {
        let values: [(FactValue?, ItemStatus)] = [
            (.flag(true), .met), (.flag(false), .notMet), (.unknown("time-out"), .unknown), (nil, .notAssessed),
        ]
        let other = Rule.fact(FactCondition(fact: "other", comparison: .is(.flag(true))))
        for (left, leftStatus) in values {
            for (right, rightStatus) in values {
                var facts: [String: FactValue] = [:]
                facts["domain.spf.valid"] = left
                facts["other"] = right
                let parts = try #require(
                    Fixture.judge(Fixture.item([.rule(Fixture.valid), .reports(other)]), facts: facts))
                #expect(parts.status == rollUp([leftStatus, rightStatus]))
                #expect(parts.facts.count == 2)
                let single = try #require(
                    Fixture.judge(Fixture.item([.rule(.all([Fixture.valid, other]))]), facts: facts))
                #expect(single.status != .partlyMet)
            }
        }
    }

    @Test func factUsesSayWhatWasWantedAndWhetherItHolds() throws {
        let rule = Rule.all([
            Fixture.strict, .none([Fixture.valid]), Fixture.keys,
            .fact(FactCondition(fact: "share", comparison: .atLeast(90), isShare: true)),
        ])
        let facts: [String: FactValue] = [
            "domain.dmarc.policy": .word("reject"), "domain.spf.valid": .flag(true), "share": .unknown("time-out"),
        ]
        let judged = try #require(Fixture.judge(Fixture.item([.rule(rule)]), facts: facts))
        #expect(
            judged.facts == [
                FactUse(
                    fact: "domain.dmarc.policy", title: "DMARC policy in effect", value: .word("reject"),
                    wanted: "quarantine or reject", holds: true),
                FactUse(
                    fact: "domain.spf.valid", title: "valid SPF record", value: .flag(true), wanted: "no", holds: false),
                FactUse(
                    fact: "domain.dkim.keys", title: "usable DKIM keys", value: nil, wanted: "at least 1", holds: nil),
                FactUse(fact: "share", value: .unknown("time-out"), wanted: "at least 90%", holds: nil),
            ])
        #expect(judged.status == .notMet)
    }

    @Test func theOrderOfRecordsDoesNotMatter() {
        let records = ["C", "A", "B"].map { SubjectRecord(subject: Subject(kind: .accounts, name: $0)) }
        let items = [Fixture.item([everyOffice], subject: .accounts)]
        #expect(assess(items, records) == assess(items, records.reversed()))
    }

    @Test func whereThereIsNothingToJudgeItSaysWhatToDo() {
        let kinds: [SubjectKind] = [.office, .domain, .program, .accounts]
        let sentences = { (settings: OfficeSettings) in
            kinds.map { kind in
                Guidance.assess(
                    records: [], catalog: Fixture.catalog([Fixture.item([.rule(Fixture.valid)], subject: kind)]),
                    statements: Statements(), settings: settings, asOf: Fixture.day("2026-11-01")
                ).items.first?.nothingToJudge
            }
        }
        let bare = OfficeSettings(office: Office(name: "County"), created: Fixture.day("2026-09-01"))
        #expect(
            sentences(bare) == [
                "", "There is no domain to judge. Name one under 'domains' in Content/site.yml.",
                "There is no program to judge. Name one under 'programs' in Content/site.yml.",
                "There is no account group to judge. Name a sign-in export under 'accounts' in Content/site.yml.",
            ])
        #expect(
            sentences(Fixture.settings) == [
                "", "", "", "No sign-in export has been read yet. Gather evidence first, with 'signet gather'.",
            ])
    }
}
