import Documents
import Findings
import Testing

@testable import Guidance

/// One mistake that a checklist can have, at the place of `▲`, with its exact sentence.
struct FaultRow: Sendable, CustomTestStringConvertible {
    var code: String
    var text: String
    var message: String

    init(_ code: String, _ text: String, _ message: String) {
        self.code = code
        self.text = text
        self.message = message
    }

    var testDescription: String { "\(code): \(message)" }
}

@Suite struct ChecklistFaultTests {
    /// Mistakes in the front matter and the headings; the text is the whole file.
    static let files: [FaultRow] = [
        FaultRow(
            "front-matter.missing", "▲# Title\n",
            "The file must begin with front matter: a line '---', keys, and another line '---'."),
        FaultRow(
            "front-matter.unclosed", "▲---\nid: test\n",
            "The front matter does not end. Add a line '---' below the last key."),
        FaultRow(
            "yaml.missing-key", whole.replacing("framework: TEST\n", with: "").replacing("id:", with: "▲id:"),
            "The front matter needs the key 'framework'. Add it to this group."),
        FaultRow(
            "yaml.unknown-key", whole.replacing("license:", with: "▲licence: x\nlicense:"),
            "'licence' is not a key of the front matter. Did you mean 'license'? Known: id, title, framework, publisher,"
                + " edition, date, url, audience, binds, license, language, applies."),
        FaultRow(
            "yaml.type", whole.replacing("title: Test guidance", with: "title: ▲[a, b]"),
            "'title' must be a text, but this is a list."),
        FaultRow(
            "yaml.unknown-word", whole.replacing("[official, it]", with: "[official, ▲trainers]"),
            "'trainers' is not a value of 'audience'. Did you mean 'trainer'? Known: official, it, trainer, poll-worker,"
                + " campaign."),
        FaultRow(
            "rule.empty", whole.replacing("[official, it]", with: "▲[]"),
            "'audience' is empty. Add what it asks for, or remove it."),
        FaultRow(
            "guidance.id", whole.replacing("id: test", with: "id: ▲Test"),
            "'Test' can't be a checklist's id. Use lower-case letters a to z, digits and hyphens, 64 at most."),
        FaultRow(
            "guidance.file-name",
            whole.replacing("id: test", with: "id: ▲other").replacing("TEST-01", with: "OTHER-01"),
            "The id 'other' is not the file's name 'test.md'. Rename the file to 'other.md', or correct the id."),
        FaultRow(
            "guidance.empty", whole.replacing("Testers", with: "▲\"  \""), "'publisher' is empty. Write a text."),
        FaultRow(
            "guidance.line", whole.replacing("Testers", with: "▲\"a\\nb\""),
            "'publisher' must be a single line of text without control characters."),
        FaultRow(
            "guidance.url", whole.replacing("https://publisher.example/guide", with: "▲javascript:alert(1)"),
            "'javascript:alert(1)' is not the address of a source. Write it as https://publisher.example/guide, or leave"
                + " it out."),
        FaultRow(
            "guidance.language", whole.replacing("license:", with: "language: ▲english!\nlicense:"),
            "'english!' is not a language tag. Write it as 'en' or 'es-US'."),
        FaultRow(
            "guidance.title-heading", whole.replacing("## Group", with: "▲# Title\n\n## Group"),
            "A checklist has no '#' heading: its title stands in the front matter. Use '##' for a group, '###' for an"
                + " item."),
        FaultRow(
            "guidance.group-title", whole.replacing("## Group", with: "▲##"),
            "The group has no title. Write it behind the '##'."),
        FaultRow(
            "guidance.empty-group", whole + "\n▲## More\n\nNothing.\n",
            "The group 'More' has no items. Add one, or remove the heading."),
        FaultRow(
            "guidance.outside-group", whole.replacing("## Group\n\n### TEST", with: "▲### TEST"),
            "The item stands above the first group. Put a '##' heading above it."),
        FaultRow(
            "guidance.item-id", whole.replacing("### TEST-01 Do it", with: "▲### Do it"),
            "An item's heading begins with its id, for example '### M3AAWG-ELEC-01 Turn on multi-factor sign-in'."),
        FaultRow(
            "guidance.item-title", whole.replacing("### TEST-01 Do it", with: " ▲### TEST-01"),
            "The item 'TEST-01' has no title. Write it behind the id."),
        FaultRow(
            "guidance.id-prefix", whole.replacing("### TEST-01", with: "▲### NIST-01"),
            "The id 'NIST-01' does not begin with the checklist's own 'TEST-'."),
        FaultRow(
            "guidance.id-prefix", whole.replacing("### TEST-01", with: "▲### TESTS-01"),
            "The id 'TESTS-01' does not begin with the checklist's own 'TEST-'."),
        FaultRow(
            "guidance.duplicate-item", whole + "\n▲### TEST-01 Again\n\n```yaml\n\(block)\n```\n",
            "The item 'TEST-01' stands twice: also at Content/guidance/test.md:15:1. Give one of them an id of its own."
        ),
        FaultRow(
            "guidance.no-block", whole + "\n▲### TEST-02 More\n\nFirst words.\n\n```yaml\n\(block)\n```\n",
            "The item 'TEST-02' has no rule and no statement. Put its 'yaml' block directly below the heading."),
        FaultRow(
            "guidance.no-block", whole + "\n▲### TEST-02 More\n```yaml\n```\n",
            "The item 'TEST-02' has no rule and no statement. Put its 'yaml' block directly below the heading."),
        FaultRow(
            "guidance.open-fence", whole + "\n▲```\n### TEST-02 An example\n",
            "The code block does not end. Add a line with the same marks below it."),
        FaultRow(
            "guidance.open-fence", whole + "\n### TEST-02 More\n▲~~~yaml\n\(block)\n",
            "The code block does not end. Add a line with the same marks below it."),
    ]

    static let block = "strength: may\ncitation: A guide\nevidence: {attest: {role: clerk, max-age: 1 year}}"
    static let whole = Fixture.checklist(block)

    @Test(arguments: files) func aMistakeInAFileIsToldAtItsPlace(row: FaultRow) {
        expect(row, in: "test.md", marked: MarkedText(row.text))
    }

    @Test func aFileWithoutItemsIsToldAsAWhole() {
        let error = #expect(throws: Diagnostics.self) { try Fixture.catalog(["test.md": Fixture.frontMatter()]) }
        #expect(
            error?.all.map(\.description) == [
                "Content/guidance/test.md: error: [guidance.no-groups] The checklist has no items. Add a '##' group with"
                    + " '###' items below it."
            ])
    }

    @Test func aFileThatNobodyReadsIsTold() {
        let files = [
            "test.md": Self.whole, "notes.txt": "x", "old/test.md": Self.whole, ".DS_Store": "x", ".git/x.md": "x",
        ]
        let error = #expect(throws: Diagnostics.self) { try Fixture.catalog(files) }
        let sentence =
            "error: [guidance.stray-file] Only checklists are read here: files that end in '.md', in no folder of their"
            + " own. Rename or move it."
        #expect(
            error?.all.map(\.description) == [
                "Content/guidance/notes.txt: \(sentence)", "Content/guidance/old/test.md: \(sentence)",
            ])
    }

    @Test func aDuplicateInAnotherFileNamesBothPlaces() {
        let other = Fixture.frontMatter(id: "test-01") + "## G\n### TEST-01-A T\n```yaml\n\(Self.block)\n```\n"
        let same = Self.whole.replacing("### TEST-01", with: "### TEST-01-A")
        let error = #expect(throws: Diagnostics.self) {
            try Fixture.catalog(["test.md": same, "test-01.md": other])
        }
        #expect(
            error?.all.map(\.description) == [
                "Content/guidance/test.md:15:1: error: [guidance.duplicate-item] The item 'TEST-01-A' stands twice: also"
                    + " at Content/guidance/test-01.md:14:1. Give one of them an id of its own."
            ])
    }

    @Test func allMistakesAreToldAtOnceInTheOrderOfTheirPlaces() {
        let text = Self.whole
            .replacing("id: test", with: "id: test\ntitel: x")
            .replacing("strength: may", with: "strength: maybe")
            .replacing("clerk", with: "clark")
        let error = #expect(throws: Diagnostics.self) { try Fixture.catalog(["test.md": text]) }
        #expect(error?.all.map(\.code) == ["yaml.unknown-key", "yaml.unknown-word", "guidance.owner"])
        #expect(error?.all.map { $0.place?.line } == [3, 19, 21])
    }

    @Test func anErrorShowsItsLine() {
        let text = Self.whole.replacing("clerk", with: "clark")
        let error = #expect(throws: Diagnostics.self) { try Fixture.catalog(["test.md": text]) }
        #expect(
            error?.description == """
                Content/guidance/test.md:20:27: error: [guidance.owner] There is no owner 'clark'. Did you mean 'clerk'? \
                Known: clerk, deputy, it, trainer.
                  | evidence: {attest: {role: clark, max-age: 1 year}}
                  |                           ^
                """)
    }

    @Test func aFileThatCannotBeReadIsToldAndTheRestGoesOn() {
        let good = FileSource.memory(["Content/guidance/test.md": Self.whole.replacing("clerk", with: "clark")])
        let files = FileSource(
            read: { path throws(Diagnostic) in
                path.hasSuffix("bytes.md") ? [0x2d, 0xff] : try good.read(path)
            },
            list: { _ in ["Content/guidance/bytes.md", "Content/guidance/gone.md", "Content/guidance/test.md"] })
        let error = #expect(throws: Diagnostics.self) {
            try Catalog.read(from: files, facts: Fixture.facts, owners: Fixture.owners)
        }
        #expect(error?.all.map(\.code) == ["file.not-utf8", "file.missing", "guidance.owner"])
    }

    /// A reference into a file that could not be cut is not called dangling.
    @Test func aBrokenFileDoesNotMakeReferencesDangle() {
        let text = Self.whole.replacing("citation:", with: "crosswalk: [OTHER-01]\ncitation:")
        let error = #expect(throws: Diagnostics.self) {
            try Fixture.catalog(["test.md": text, "other.md": "no front matter"])
        }
        #expect(error?.all.map(\.code) == ["front-matter.missing"])
    }
}

/// Expects exactly one error, at the mark, with this code and sentence.
func expect(_ row: FaultRow, in name: String, marked: MarkedText, sourceLocation: SourceLocation = #_sourceLocation) {
    let error = #expect(throws: Diagnostics.self, sourceLocation: sourceLocation) {
        try Fixture.catalog([name: marked.text])
    }
    let place = SourcePlace(file: "Content/guidance/\(name)", line: marked.line, column: marked.column)
    let wanted = Diagnostic(at: place, code: row.code, message: row.message)
    #expect(error?.all.map(\.description) == [wanted.description], sourceLocation: sourceLocation)
}
