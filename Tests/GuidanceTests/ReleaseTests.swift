import Findings
import Settings
import Testing

@testable import Guidance

/// A public edition is composed from public things only.
@Suite struct ReleaseTests {
    /// Stands in every text that only the office may see.
    private let secret = "OFFICE-ONLY"

    private var catalog: Catalog {
        let any = Rule.fact(FactCondition(fact: "domain.spf.valid", comparison: .is(.flag(true))))
        let signed = EvidenceRule.Part.statement(StatementRule(role: "clerk", maximumAgeDays: 365))
        return Catalog(checklists: [
            Checklist(
                id: "a", title: "A",
                groups: [
                    ItemGroup(
                        title: "Mixed",
                        items: [
                            Fixture.item(
                                "A-1", [.rule(any)], release: .public, crosswalk: ["A-2", CrosswalkLink(secret), "A-3"]),
                            Fixture.item(secret, [.rule(any)], crosswalk: ["A-1"]),
                            Fixture.item(
                                "A-2", subject: .office, [signed], release: .public, crosswalk: ["A-1", "A-4"]),
                        ]),
                    ItemGroup(title: secret, items: [Fixture.item(secret + "-2", [.rule(any)])]),
                    ItemGroup(
                        title: "Never public subjects",
                        items: [
                            Fixture.item("A-3", subject: .program, [signed], release: .public, crosswalk: ["A-1"]),
                            Fixture.item("A-4", subject: .accounts, [signed], release: .public),
                        ]),
                ]),
            Checklist(
                id: secret, title: secret,
                groups: [ItemGroup(title: "G", items: [Fixture.item(secret + "-3", [signed])])]),
        ])
    }

    private var settings: OfficeSettings {
        var settings = Fixture.settings
        settings.domains.append(DomainSettings(name: "\(secret).example", owner: "it"))
        settings.programs.append(ProgramSettings(id: secret, title: secret))
        return settings
    }

    private var statements: Statements {
        let (date, until) = (Fixture.day("2026-01-01"), Fixture.day("2026-12-31"))
        return Statements(
            statements: [
                SignedStatement(
                    item: "A-2", role: "clerk", date: Fixture.day("2026-05-01"), until: until, isMet: false,
                    text: secret, document: secret),
                SignedStatement(
                    item: "A-2", role: "clerk", date: date, until: until, isMet: true, text: "All of them.",
                    release: .public),
                SignedStatement(
                    item: "A-1", subject: "county.example", role: "it", date: date, until: until, isMet: true,
                    text: secret),
            ],
            acceptedRisks: [
                AcceptedRisk(item: "A-1", owner: "clerk", reason: secret, date: date, until: until),
                AcceptedRisk(item: secret, owner: "clerk", reason: secret, date: date, until: until, release: .public),
            ])
    }

    private var records: [SubjectRecord] {
        [
            Fixture.record(["domain.spf.valid": .flag(false), "other": .unknown(secret)]),
            Fixture.record(["domain.spf.valid": .unknown(secret)], domain: "\(secret).example"),
            SubjectRecord(subject: Subject(kind: .accounts, name: secret)),
            SubjectRecord(subject: Subject(kind: .program, name: secret)),
        ]
    }

    private func assess(_ release: Release) -> Assessment {
        Guidance.assess(
            records: records, catalog: catalog, statements: statements, settings: settings,
            asOf: Fixture.day("2026-11-01"), release: release)
    }

    @Test func nothingOfTheOfficeIsInThePublicAssessment() {
        var text = ""
        dump(assess(.public), to: &text)
        #expect(!text.contains(secret))
        var whole = ""
        dump(assess(.office), to: &whole)
        #expect(whole.contains(secret), "the search does find it where it is")
    }

    @Test func countsAreTrueOfWhatIsShown() {
        let assessment = assess(.public)
        #expect(assessment.items.map(\.item.id) == ["A-1", "A-2"])
        #expect(assessment.checklists.map { $0.checklist.items.map(\.id) } == [["A-1", "A-2"]])
        #expect(assessment.checklists.map { $0.checklist.groups.map(\.title) } == [["Mixed"]])
        #expect(assessment.counts[.notMet] == 1)
        #expect(assessment.counts[.met] == 1)
        #expect(assessment.counts.values.reduce(0, +) == 2)
    }

    /// The public edition judges by public statements alone: neither an office's own no nor its accepted risk shows.
    @Test func statusesComeFromPublicThingsAlone() {
        #expect(assess(.public).items.map(\.status) == [.notMet, .met])
        #expect(assess(.office).items.prefix(3).map(\.status) == [.waived, .waived, .notMet])
        #expect(assess(.public).items.first?.subjects.map(\.subject.name) == ["county.example"])
    }

    @Test func referencesToWhatIsLeftOutAreLeftOut() {
        #expect(assess(.public).items.map(\.item.crosswalk) == [["A-2"], ["A-1"]])
        #expect(assess(.office).items.first?.item.crosswalk == ["A-2", CrosswalkLink(secret), "A-3"])
    }

    @Test func aReleasedCatalogKeepsPublicItemsOnly() {
        let released = catalog.released(to: .public)
        #expect(released.items.map(\.id) == ["A-1", "A-2", "A-3", "A-4"])
        #expect(released.checklists.map(\.id) == ["a"])
        #expect(released.items.first?.crosswalk == ["A-2", "A-3"])
        #expect(catalog.released(to: .office) == catalog)
    }

    @Test func withoutAnyPublicDomainTheItemsAreLeftOut() {
        var settings = settings
        settings.domains = settings.domains.filter { $0.release == .office }
        let assessment = Guidance.assess(
            records: records, catalog: catalog, statements: statements, settings: settings,
            asOf: Fixture.day("2026-11-01"), release: .public)
        #expect(assessment.items.map(\.item.id) == ["A-2"])
    }
}
