import Documents
import Findings
import Settings
import Testing

@testable import Guidance

/// What an office itself adds, replaces and leaves out.
@Suite struct LocalTextTests {
    private static let base = CrosswalkReadingTests.text([
        ("TEST-01", "crosswalk: TEST-02\nrelease: public"), ("TEST-02", ""), ("TEST-03", "formerly: TEST-00"),
    ])

    private static func local(_ items: String, edition: String = "first", checklist: String = "test") -> String {
        "---\nchecklist: \(checklist)\ntitle: Larkspur's law\nedition: \(edition)\n---\n\n## Group\n\n\(items)"
    }

    private static func item(_ heading: String, _ block: String, _ text: String = "") -> String {
        "### \(heading)\n~~~yaml\n\(block)\n~~~\n\(text)\n"
    }

    private static func read(_ local: String) throws(Diagnostics) -> Catalog {
        try Catalog.read(
            from: .memory(["Content/guidance/test.md": base, "Content/local/law.md": local]), facts: Fixture.facts,
            settings: Fixture.settings)
    }

    @Test func anItemIsAdded() throws {
        let text = Self.item("TEST-L1 Post the state's notice", "change: add\n\(ChecklistFaultTests.block)", "Why.")
        let catalog = try Self.read(Self.local(text) + "## Here\n" + text.replacing("TEST-L1", with: "TEST-L2"))
        let checklist = try #require(catalog.checklists.first)
        #expect(checklist.groups.map(\.title) == ["Group", "Here"])
        #expect(checklist.items.map(\.id) == ["TEST-01", "TEST-02", "TEST-03", "TEST-L1", "TEST-L2"])
        #expect(checklist.localTexts.first?.changes.map(\.kind) == [.add, .add])
        #expect(checklist.localTexts.first?.isOutdated == false)
        #expect(catalog.warnings.isEmpty)
    }

    @Test func partsOfAnItemAreReplacedAndTheRestStays() throws {
        let catalog = try Self.read(
            Self.local(Self.item("TEST-01 Do it by the law", "change: replace\nstrength: must", "By section 4.")))
        let item = try #require(catalog.item("TEST-01"))
        #expect((item.title, item.strength, item.prose) == ("Do it by the law", .must, "By section 4."))
        #expect((item.release, item.citation, item.crosswalk) == (.public, "A guide", ["TEST-02"]))
        #expect(catalog.checklists.first?.localTexts.first?.changes.first?.parts == ["title", "strength", "text"])
    }

    @Test func anItemIsFoundByTheIDThatItHadBefore() throws {
        let catalog = try Self.read(Self.local(Self.item("TEST-00", "change: replace\nstrength: must")))
        #expect(catalog.item("TEST-03")?.strength == .must)
    }

    @Test func anItemIsLeftOutWithItsReasonAndTheLinksToIt() throws {
        let catalog = try Self.read(
            Self.local(Self.item("TEST-02 Do it", "change: omit\nreason: The state does it.")))
        #expect(catalog.items.map(\.id) == ["TEST-01", "TEST-03"])
        #expect(catalog.item("TEST-01")?.crosswalk == [])
        let change = try #require(catalog.checklists.first?.localTexts.first?.changes.first)
        #expect((change.kind, change.reason, change.title) == (.omit, "The state does it.", "Do it"))
        #expect(catalog.released(to: .public).checklists.first?.localTexts == [], "an office's item is not named")
        let error = #expect(throws: Diagnostics.self) {
            try Statements.read(
                from: .memory([
                    "Content/attestations/a.yml":
                        "accepted-risks:\n  - {item: TEST-02, owner: it, reason: R, date: 2026-01-01, until: 2026-02-01}\n"
                ]), catalog: catalog, settings: Fixture.settings)
        }
        #expect(
            error?.all.map(\.description) == [
                "Content/attestations/a.yml:2:12: error: [statement.omitted] The item 'TEST-02' is left out here, by"
                    + " Content/local/law.md:9:1. Remove one of the two."
            ])
    }

    @Test func anotherEditionOfTheChecklistIsShown() throws {
        let catalog = try Self.read(
            Self.local(Self.item("TEST-01", "change: replace\nstrength: must"), edition: "zeroth"))
        #expect(catalog.checklists.first?.localTexts.first?.isOutdated == true)
        #expect(
            catalog.warnings.map(\.drawn) == [
                """
                Content/local/law.md:4:10: warning: [local.edition] This was written for the edition 'zeroth' of 'test', \
                which is now 'first'. Look over TEST-01, then write the new edition here.
                  | edition: zeroth
                  |          ^
                """
            ])
    }

    static let faults: [FaultRow] = [
        FaultRow(
            "local.no-change", local("▲### TEST-01 Do it\nText.\n"),
            "It is not said what to do with 'TEST-01'. Put 'change: add', 'replace' or 'omit' into a 'yaml' block below"
                + " it."),
        FaultRow(
            "local.no-change", local("▲" + item("TEST-01 Do it", "strength: must")),
            "It is not said what to do with 'TEST-01'. Put 'change: add', 'replace' or 'omit' into a 'yaml' block below"
                + " it."),
        FaultRow(
            "yaml.unknown-word", local(item("TEST-01", "change: ▲remove")),
            "'remove' is not a value of 'change'. Known: add, replace, omit."),
        FaultRow(
            "local.unknown-item", local("▲" + item("TEST-10", "change: replace\nstrength: must")),
            "The checklist 'test' has no item 'TEST-10'. Did you mean 'TEST-01'?"),
        FaultRow(
            "local.nothing", local("▲" + item("TEST-01", "change: replace")),
            "Nothing of 'TEST-01' is replaced. Write what is new, or remove it."),
        FaultRow(
            "local.twice",
            local(
                item("TEST-01", "change: replace\nstrength: must") + "▲"
                    + item("TEST-01", "change: omit\nreason: No.")),
            "The item 'TEST-01' is changed twice: also at Content/local/law.md:9:1. Put all of it into one place."),
        FaultRow(
            "yaml.missing-key", local(item("TEST-01", "▲change: omit")),
            "An omission needs the key 'reason'. Add it to this group."),
        FaultRow(
            "yaml.unknown-key", local(item("TEST-01", "change: replace\n▲formerly: TEST-98\nstrength: must")),
            "'formerly' is not a key of a replacement. Known: strength, release, audience, owner, citation, crosswalk,"
                + " when, evidence, change."),
        FaultRow(
            "guidance.duplicate-item",
            local("▲" + item("TEST-01 Do it", "change: add\n\(ChecklistFaultTests.block)")),
            "The item 'TEST-01' stands twice: also at Content/guidance/test.md:14:1. Give one of them an id of its own."
        ),
        FaultRow(
            "guidance.id-prefix", local("▲" + item("LAW-01 Do it", "change: add\n\(ChecklistFaultTests.block)")),
            "The id 'LAW-01' does not begin with the checklist's own 'TEST-'."),
        FaultRow(
            "settings.framework", local(item("TEST-01", "change: omit\nreason: R"), checklist: "▲tset"),
            "There is no checklist 'tset'. Did you mean 'test'? Known: test."),
        FaultRow(
            "yaml.missing-key",
            local(item("TEST-01", "change: omit\nreason: R")).replacing("checklist:", with: "▲checklist:")
                .replacing("edition: first\n", with: ""),
            "The front matter needs the key 'edition'. Add it to this group."),
    ]

    @Test(arguments: faults) func aMistakeIsToldAtItsPlace(row: FaultRow) {
        let marked = MarkedText(row.text)
        let error = #expect(throws: Diagnostics.self) { try Self.read(marked.text) }
        let place = SourcePlace(file: "Content/local/law.md", line: marked.line, column: marked.column)
        let wanted = Diagnostic(at: place, code: row.code, message: row.message)
        #expect(error?.all.map(\.description) == [wanted.description])
    }

    @Test func anotherFileInTheFolderIsTold() {
        let files = ["Content/guidance/test.md": Self.base, "Content/local/notes.txt": "x"]
        let error = #expect(throws: Diagnostics.self) {
            try Catalog.read(from: .memory(files), facts: Fixture.facts, settings: Fixture.settings)
        }
        #expect(
            error?.all.map(\.description) == [
                "Content/local/notes.txt: error: [guidance.stray-file] Only local text is read here: files that end in"
                    + " '.md', in no folder of their own. Rename or move it."
            ])
    }
}
