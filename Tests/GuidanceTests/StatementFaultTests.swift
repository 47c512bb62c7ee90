import Documents
import Findings
import Settings
import Testing

@testable import Guidance

@Suite struct StatementFaultTests {
    static let good = """
        statements:
          - item: TEST-01
            role: trainer
            date: 2026-03-01
            until: 2027-02-28
            met: true
            text: All poll workers finished the course.
            document: Training record 3
            release: public
          - item: TEST-02
            subject: county.example
            role: it
            date: 2026-03-01
            until: 2026-03-01
            met: false
            text: Not yet.
        accepted-risks:
          - item: TEST-02
            subject: vendor.example
            owner: clerk
            reason: The vendor moves in December.
            date: 2026-09-28
            until: 2027-01-15

        """

    private static let keys = "item, subject, role, date, until, met, text, document, release"

    /// The text is the whole file of statements.
    static let rows: [FaultRow] = [
        FaultRow(
            "yaml.unknown-key", good.replacing("accepted-risks:", with: "▲accepted-risk:"),
            "'accepted-risk' is not a key of a file of statements. Did you mean 'accepted-risks'? Known: statements,"
                + " accepted-risks."),
        FaultRow(
            "yaml.unknown-key", good.replacing("met: true", with: "▲mett: true\n    met: true"),
            "'mett' is not a key of a statement. Did you mean 'met'? Known: \(keys)."),
        FaultRow(
            "yaml.missing-key", good.replacing("item: TEST-01\n    role", with: "▲role"),
            "A statement needs the key 'item'. Add it to this group."),
        FaultRow(
            "yaml.missing-key",
            good.replacing("    until: 2027-01-15\n", with: "").replacing(
                "- item: TEST-02\n    subject: vendor", with: "- ▲item: TEST-02\n    subject: vendor"),
            "An accepted risk needs the key 'until'. Add it to this group."),
        FaultRow(
            "yaml.type", good.replacing("met: true", with: "met: ▲maybe"),
            "'met' must be true or false, but this is 'maybe'."),
        FaultRow(
            "yaml.type", good.replacing("2026-03-01\n    until: 2027", with: "▲2026-02-30\n    until: 2027"),
            "'date' must be a date like 2026-11-03, but this is '2026-02-30'."),
        FaultRow(
            "yaml.type", good.replacing("accepted-risks:\n", with: "accepted-risks:\n  - ▲accepted\n"),
            "An accepted risk must be a group of keys, but this is a single value."),
        FaultRow(
            "yaml.unknown-word", good.replacing("release: public", with: "release: ▲all"),
            "'all' is not a value of 'release'. Known: office, public."),
        FaultRow(
            "yaml.syntax", good.replacing("text: Not yet.", with: "text: 'Not yet.") + "▲",
            "This is not valid YAML: found unexpected end of stream. Check indentation, colons and quotes around this"
                + " place."),
        FaultRow(
            "guidance.empty", good.replacing("Not yet.", with: "▲''"), "'text' is empty. Write a text."),
        FaultRow(
            "guidance.unknown-item", good.replacing("item: TEST-01", with: "item: ▲TEST-1"),
            "There is no item 'TEST-1'. Did you mean 'TEST-01'?"),
        FaultRow(
            "guidance.owner", good.replacing("owner: clerk", with: "owner: ▲Clerk"),
            "There is no owner 'Clerk'. Did you mean 'clerk'? Known: clerk, deputy, it, trainer."),
        FaultRow(
            "statement.subject", good.replacing("subject: county.example", with: "subject: ▲county.exmaple"),
            "The item judges a domain, and there is no 'county.exmaple'. Did you mean 'county.example'? Known:"
                + " county.example, vendor.example."),
        FaultRow(
            "statement.role", good.replacing("role: trainer", with: "role: ▲clerk"),
            "'TEST-01' is signed by 'trainer', or 'deputy' who stands in, not by 'clerk'."),
        FaultRow(
            "statement.role",
            good.replacing(
                "accepted-risks:",
                with: "  - {item: TEST-05, role: ▲it, date: 2026-03-01, until: 2027-01-01, met: yes, text: Yes.}\n"
                    + "accepted-risks:"),
            "'TEST-05' is signed by 'deputy', not by 'it'."),
        FaultRow(
            "statement.until", good.replacing("until: 2027-02-28", with: "until: ▲2026-02-28"),
            "'until' (2026-02-28) is before 'date' (2026-03-01). Write the last valid day."),
        FaultRow(
            "statement.disagreement",
            good.replacing(
                "accepted-risks:",
                with: "  - {▲item: TEST-01, role: deputy, date: 2026-03-01, until: 2027-01-01, met: no, text: No.}\n"
                    + "accepted-risks:"
            ).replacing("{▲", with: "▲{"),
            "Two statements of the same day for 'TEST-01' disagree: also at Content/attestations/2026.yml:2:5. Keep the"
                + " right one."),
    ]

    /// One item that a trainer signs for, and one that facts decide.
    static var catalog: Catalog {
        Fixture.catalog([
            Fixture.item(
                [.statement(StatementRule(role: "trainer", maximumAgeDays: 365, needsDocument: true))], subject: .office
            ),
            Fixture.item("TEST-02", [.rule(Fixture.valid)]),
            Fixture.item("TEST-03", subject: .program, [.rule(Fixture.valid)]),
            Fixture.item("TEST-04", subject: .accounts, [.rule(Fixture.valid)]),
            Fixture.item(
                "TEST-05", subject: .office,
                [.statement(StatementRule(role: "deputy", maximumAgeDays: 365, needsDocument: false))]),
        ])
    }

    private func read(_ files: [String: String], settings: OfficeSettings = Fixture.settings) throws -> Statements {
        var paths: [String: String] = [:]
        for (name, text) in files { paths["Content/attestations/\(name)"] = text }
        return try Statements.read(from: .memory(paths), catalog: Self.catalog, settings: settings)
    }

    @Test(arguments: rows) func aMistakeIsToldAtItsPlace(row: FaultRow) {
        let marked = MarkedText(row.text)
        let error = #expect(throws: Diagnostics.self) { try read(["2026.yml": marked.text]) }
        let place = SourcePlace(file: "Content/attestations/2026.yml", line: marked.line, column: marked.column)
        let wanted = Diagnostic(at: place, code: row.code, message: row.message)
        #expect(error?.all.map(\.description) == [wanted.description])
    }

    @Test func readsStatementsAndAcceptedRisks() throws {
        let statements = try read(["2026.yml": Self.good])
        #expect(
            statements.statements == [
                SignedStatement(
                    item: "TEST-01", role: "trainer", date: Fixture.day("2026-03-01"), until: Fixture.day("2027-02-28"),
                    isMet: true, text: "All poll workers finished the course.", document: "Training record 3",
                    release: .public),
                SignedStatement(
                    item: "TEST-02", subject: "county.example", role: "it", date: Fixture.day("2026-03-01"),
                    until: Fixture.day("2026-03-01"), isMet: false, text: "Not yet."),
            ])
        #expect(
            statements.acceptedRisks == [
                AcceptedRisk(
                    item: "TEST-02", subject: "vendor.example", owner: "clerk",
                    reason: "The vendor moves in December.", date: Fixture.day("2026-09-28"),
                    until: Fixture.day("2027-01-15"))
            ])
    }

    @Test func filesAreReadInTheOrderOfTheirNamesAndMayBeEmpty() throws {
        let one = "statements: [{item: TEST-02, role: it, date: 2026-01-01, until: 2026-02-01, met: yes, text: One.}]"
        let statements = try read(["b.yml": one, "a.yml": one.replacing("One", with: "Two"), "c.yml": "# nothing\n"])
        #expect(statements.statements.map(\.text) == ["Two.", "One."])
        #expect(try read([:]) == Statements())
    }

    @Test func aStandInMaySign() throws {
        let text = Self.good.replacing("role: trainer", with: "role: deputy")
        #expect(try read(["2026.yml": text]).statements.first?.role == "deputy")
    }

    @Test func aDisagreementAcrossFilesNamesBothPlaces() {
        let no = """
            statements:
              - {item: TEST-02, subject: county.example, role: it, date: 2026-03-01, until: 2026-05-01, met: yes, text: Yes.}
            """
        let error = #expect(throws: Diagnostics.self) { try read(["2026.yml": Self.good, "more.yml": no]) }
        #expect(
            error?.all.map(\.description) == [
                "Content/attestations/more.yml:2:5: error: [statement.disagreement] Two statements of the same day for"
                    + " 'TEST-02' disagree: also at Content/attestations/2026.yml:10:5. Keep the right one."
            ])
    }

    @Test func aProgramAndTheOfficeAreKnownSubjectsAndAnyAccountGroupIsTaken() throws {
        let risk = { (item: String, subject: String) in
            "accepted-risks: [{item: \(item), subject: \(subject), owner: it, reason: R, date: 2026-01-01, until: 2026-02-01}]"
        }
        for (item, subject) in [("TEST-01", "office"), ("TEST-03", "voter-texts"), ("TEST-04", "Clerks")] {
            #expect(try read(["a.yml": risk(item, subject)]).acceptedRisks.map(\.subject) == [subject])
        }
        let error = #expect(throws: Diagnostics.self) {
            try read(
                ["a.yml": risk("TEST-03", "voter-texts")],
                settings: OfficeSettings(
                    office: Office(name: "O"), created: Fixture.day("2026-01-01"), owners: Fixture.owners))
        }
        #expect(
            error?.all.map(\.message) == [
                "The item judges a program, and there is no 'voter-texts'. Leave 'subject' out, or add it to the settings."
            ])
    }

    @Test func aFileThatNobodyReadsIsTold() {
        let error = #expect(throws: Diagnostics.self) { try read(["2026.yml": Self.good, "2027.yaml": Self.good]) }
        #expect(
            error?.all.map(\.description) == [
                "Content/attestations/2027.yaml: error: [guidance.stray-file] Only statements are read here: files that"
                    + " end in '.yml', in no folder of their own. Rename or move it."
            ])
    }

    @Test func anErrorShowsItsLine() {
        let text = Self.good.replacing("owner: clerk", with: "owner: clark")
        let error = #expect(throws: Diagnostics.self) { try read(["2026.yml": text]) }
        #expect(error?.description.hasSuffix("\n  |     owner: clark\n  |            ^") == true)
    }

    @Test func twoThatAgreeOrAreOfDifferentDaysOrSubjectsAreBothRead() throws {
        let line = { (subject: String, date: String, met: String) in
            "  - {item: TEST-02, subject: \(subject), role: it, date: \(date), until: 2027-01-01, met: \(met), text: T.}\n"
        }
        let text =
            "statements:\n" + line("county.example", "2026-03-01", "yes") + line("county.example", "2026-03-01", "yes")
            + line("county.example", "2026-03-02", "no") + line("vendor.example", "2026-03-01", "no")
        #expect(try read(["a.yml": text]).statements.map(\.isMet) == [true, true, false, false])
    }

    @Test func aFileThatCannotBeReadIsToldAndTheRestGoesOn() {
        let bad = Self.good.replacing("owner: clerk", with: "owner: clark")
        let good = FileSource.memory(["Content/attestations/c.yml": bad])
        let files = FileSource(
            read: { path throws(Diagnostic) in path.hasSuffix("a.yml") ? [0x61, 0xfe] : try good.read(path) },
            list: { _ in ["a.yml", "b.yml", "c.yml"].map { "Content/attestations/\($0)" } })
        let error = #expect(throws: Diagnostics.self) {
            try Statements.read(from: files, catalog: Self.catalog, settings: Fixture.settings)
        }
        #expect(error?.all.map(\.code) == ["file.not-utf8", "file.missing", "guidance.owner"])
        #expect(error?.all.first?.place == SourcePlace(file: "Content/attestations/a.yml", line: 1, column: 2))
    }

    @Test func aFolderThatCannotBeListedIsTold() {
        let files = FileSource(
            read: { path throws(Diagnostic) in throw Diagnostic(code: "file.missing", message: path) },
            list: { _ throws(Diagnostic) in throw Diagnostic(code: "file.unreadable", message: "No.") })
        let statements = #expect(throws: Diagnostics.self) {
            try Statements.read(from: files, catalog: Self.catalog, settings: Fixture.settings)
        }
        #expect(statements?.all.map(\.code) == ["file.unreadable"])
        let catalog = #expect(throws: Diagnostics.self) {
            try Catalog.read(from: files, facts: Fixture.facts, owners: Fixture.owners)
        }
        #expect(catalog?.all.map(\.code) == ["file.unreadable"])
    }
}
