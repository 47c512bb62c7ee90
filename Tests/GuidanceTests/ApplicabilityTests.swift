import Documents
import Findings
import Settings
import Testing

@testable import Guidance

/// Which checklists count for an office, and which stand for comparison.
@Suite struct ApplicabilityTests {
    private static func office(
        _ kind: OfficeKind = .county, state: String = "Larkspur", country: String = "US", texts: Bool? = false,
        frameworks: FrameworkChoice = FrameworkChoice(), programs: [ProgramSettings] = []
    ) -> OfficeSettings {
        var settings = Fixture.settings
        settings.office = Office(name: "Office", kind: kind, state: state, country: country, texts: texts)
        settings.programs = programs
        settings.frameworks = frameworks
        return settings
    }

    private static func text(_ id: String, applies: String?) -> String {
        let matter = Fixture.frontMatter(id: id)
        return (applies.map { matter.replacing("binds:", with: "applies: \($0)\nbinds:") } ?? matter)
            + "## Group\n### \(id.uppercased())-01 Do it\n~~~yaml\n\(ChecklistFaultTests.block)\n~~~\n"
    }

    private func counts(_ applies: String?, _ settings: OfficeSettings) throws -> Bool {
        let catalog = try Catalog.read(
            from: .memory(["Content/guidance/test.md": Self.text("test", applies: applies)]), facts: Fixture.facts,
            settings: settings)
        return catalog.checklists.map(\.isForComparison) == [false]
    }

    @Test(
        arguments: [
            (nil, true), ("yes", true), ("no", false), ("{types: [county, state]}", true),
            ("{types: [campaign]}", false),
            ("{countries: [CA, US]}", true), ("{countries: [CA]}", false), ("{states: [larkspur]}", true),
            ("{states: [Bluebell]}", false), ("{texting: no}", true), ("{texting: yes}", false),
            ("{types: [county], texting: yes}", false), ("{}", true),
        ] as [(String?, Bool)])
    func aChecklistSaysItselfWhomItConcerns(applies: String?, expected: Bool) throws {
        #expect(try counts(applies, Self.office()) == expected)
    }

    @Test func whoHasATextingProgramTexts() throws {
        let program = { ProgramSettings(id: "p", title: "P", channel: $0) }
        #expect(try counts("{texting: yes}", Self.office(texts: nil, programs: [program(.voice)])))
        #expect(try !counts("{texting: yes}", Self.office(texts: nil, programs: [program(.email), program(nil)])))
        #expect(try !counts("{texting: yes}", Self.office(texts: false, programs: [program(.text)])))
    }

    @Test func theOfficesChoiceGoesFirst() throws {
        #expect(try counts("no", Self.office(frameworks: FrameworkChoice(apply: [.init("test")]))))
        #expect(try !counts("yes", Self.office(frameworks: FrameworkChoice(compare: [.init("test")]))))
    }

    @Test func aChoiceOfNothingIsToldInTheSettings() {
        let site = "frameworks:\n  compare: [tset]\n"
        let place = SourcePlace(file: "Content/site.yml", line: 2, column: 13)
        let files = FileSource.memory([
            "Content/site.yml": site, "Content/guidance/test.md": Self.text("test", applies: nil),
        ])
        let error = #expect(throws: Diagnostics.self) {
            try Catalog.read(
                from: files, facts: Fixture.facts,
                settings: Self.office(frameworks: FrameworkChoice(compare: [.init("tset", place: place)])))
        }
        #expect(
            error?.description == """
                Content/site.yml:2:13: error: [settings.framework] There is no checklist 'tset'. Did you mean 'test'? \
                Known: test.
                  |   compare: [tset]
                  |             ^
                """)
    }

    @Test func comparisonIsJudgedAndNeverCounts() throws {
        let files = FileSource.memory([
            "Content/guidance/one.md": Self.text("one", applies: nil),
            "Content/guidance/two.md": Self.text("two", applies: "no"),
        ])
        let settings = Self.office()
        let catalog = try Catalog.read(from: files, facts: Fixture.facts, settings: settings)
        let assessment = assess(
            records: [], catalog: catalog, statements: Statements(), settings: settings, asOf: Fixture.day("2026-11-01")
        )
        #expect(assessment.items.map(\.item.id) == ["ONE-01"])
        #expect(assessment.counts.values.reduce(0, +) == 1)
        #expect(assessment.comparison.flatMap(\.items).map(\.item.id) == ["TWO-01"])
        #expect(assessment.comparison.flatMap(\.items).map(\.status) == [.notAssessed])
    }

    static let faults: [FaultRow] = [
        FaultRow(
            "guidance.country", text("test", applies: "{countries: [▲usa]}"),
            "'usa' is not the code of a country. Write two capital letters, for example US."),
        FaultRow(
            "rule.empty", text("test", applies: "{states: ▲[]}"),
            "'states' is empty. Add what it asks for, or remove it."),
        FaultRow(
            "yaml.unknown-word", text("test", applies: "{types: [▲country]}"),
            "'country' is not a value of 'types'. Did you mean 'county'? Known: county, municipality, state, campaign,"
                + " other."),
        FaultRow(
            "yaml.unknown-key", text("test", applies: "{▲type: [county]}"),
            "'type' is not a key of 'applies'. Did you mean 'types'? Known: types, countries, states, texting."),
        FaultRow(
            "yaml.type", text("test", applies: "▲sometimes"),
            "'applies' must be a group of keys, but this is a single value."),
    ]

    @Test(arguments: faults) func aMistakeIsToldAtItsPlace(row: FaultRow) {
        expect(row, in: "test.md", marked: MarkedText(row.text))
    }

    @Test func theChannelOfAProgramIsAFactOfTheSettings() {
        var settings = Fixture.settings
        settings.programs = [
            ProgramSettings(id: "texts", title: "Texts", channel: .text),
            ProgramSettings(id: "news", title: "News", channel: .email), ProgramSettings(id: "other", title: "Other"),
        ]
        let onlyTexts = Rule.fact(
            FactCondition(
                fact: "consent.channel", title: "what the program reaches people by",
                comparison: .in(["text", "picture"])))
        let item = Fixture.item(
            [.rule(.fact(FactCondition(fact: "consent.proof.share", comparison: .atLeast(90))))], subject: .program,
            applies: onlyTexts)
        let assessment = assess(
            records: [
                SubjectRecord(
                    subject: Subject(kind: .program, name: "texts"),
                    facts: ["consent.proof.share": .share(count: 9, of: 10)])
            ], catalog: Fixture.catalog([item]), statements: Statements(), settings: settings,
            asOf: Fixture.day("2026-11-01"))
        #expect(assessment.items.first?.subjects.map(\.status) == [.met, .notApplicable, .notAssessed])
        #expect(SettingsFacts.all.map(\.name) == ["consent.channel"])
    }
}
