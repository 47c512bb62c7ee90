import Documents
import Findings
import Settings
import Testing

@testable import Guidance

/// Text that would be dangerous on a page is carried as text, letter for letter; nothing here obeys it.
@Suite struct HostileTextTests {
    static let texts = [
        "<script>alert(1)</script>", "](javascript:alert(1))", "{{title}} {{{prose}}} {{>partial}}",
        "a\u{202e}b\u{2066}c",
        String(repeating: "x", count: 4_000), "`code` **bold** [link](x) | cell | &amp;", "e\u{301}\u{200d}👩‍💻",
        "' \" \\ %s",
    ]

    @Test(arguments: texts) func titlesProseAndGroupsAreCarriedLetterForLetter(text: String) throws {
        let block = "strength: may\ncitation: A\nevidence: {attest: {role: clerk, max-age: 1 year}}"
        let file =
            Fixture.frontMatter()
            + "\(text)\n\n## \(text)\n\n\(text)\n\n### TEST-01 \(text)\n\n~~~yaml\n\(block)\n~~~\n\n\(text)\n"
        let checklist = try #require(try Fixture.catalog(["test.md": file]).checklists.first)
        #expect(checklist.introduction == text)
        #expect(checklist.groups.map(\.title) == [text])
        #expect(checklist.groups.map(\.introduction) == [text])
        #expect(checklist.items.map(\.title) == [text])
        #expect(checklist.items.map(\.prose) == [text])
    }

    @Test(arguments: texts) func valuesAndStatementsAreCarriedLetterForLetter(text: String) throws {
        let quoted = "'" + text.replacing("'", with: "''") + "'"
        let block = "strength: may\ncitation: \(quoted)\nevidence: {attest: {role: clerk, max-age: 1 year}}"
        let catalog = try Fixture.catalog(item: block)
        #expect(catalog.items.first?.citation == text)
        let file = """
            statements:
              - {item: TEST-01, role: clerk, date: 2026-01-01, until: 2026-12-31, met: yes, text: \(quoted), document: \(quoted)}
            accepted-risks:
              - {item: TEST-01, owner: clerk, date: 2026-01-01, until: 2026-12-31, reason: \(quoted)}
            """
        let statements = try Statements.read(
            from: .memory(["Content/attestations/a.yml": file]), catalog: catalog, settings: Fixture.settings)
        #expect(statements.statements.map(\.text) == [text])
        #expect(statements.statements.map(\.document) == [text])
        #expect(statements.acceptedRisks.map(\.reason) == [text])
    }

    @Test(arguments: texts) func reasonsFromOutsideAreCarriedLetterForLetter(text: String) throws {
        let facts: [String: FactValue] = ["domain.spf.valid": .unknown("Because: \(text)")]
        let judged = try #require(Fixture.judge(Fixture.item([.rule(Fixture.valid)]), facts: facts))
        #expect(judged.status == .unknown)
        #expect(judged.reason.contains("Because: \(text)"))
        let word = Fixture.judge(Fixture.item([.rule(Fixture.strict)]), facts: ["domain.dmarc.policy": .word(text)])
        #expect(word?.status == .notMet)
        #expect(word?.reason.contains("DMARC policy in effect: \(text), wanted: ") == true)
    }

    @Test func controlCharactersInValuesAreRefused() {
        for character in ["\\x01", "\\n", "\\e", "\\x7f", "\\N"] {
            let block =
                "strength: may\ncitation: \"a\(character)b\"\nevidence: {attest: {role: clerk, max-age: 1 year}}"
            let error = #expect(throws: Diagnostics.self) { try Fixture.catalog(item: block) }
            #expect(error?.all.map(\.code) == ["guidance.line"], "\(character)")
        }
    }

    /// An exhausting file ends in errors or in a value, never in a crash.
    @Test func exhaustingFilesEnd() {
        let deep = String(repeating: "{all: [", count: 500)
        let error = #expect(throws: Diagnostics.self) {
            try Fixture.catalog(item: "strength: may\ncitation: A\nevidence: \(deep)")
        }
        #expect(error?.all.count == 1)
        let nested = String(repeating: "{any: [", count: 40) + String(repeating: "]}", count: 40)
        let tooDeep = #expect(throws: Diagnostics.self) {
            try Fixture.catalog(item: "strength: may\ncitation: A\nevidence: \(nested)")
        }
        #expect(tooDeep?.all.map(\.code) == ["yaml.too-large"])
        let bomb = "a: &a [x, x]\nb: [*a, *a]"
        let refused = #expect(throws: Diagnostics.self) { try Fixture.catalog(item: bomb) }
        #expect(refused?.all.map(\.code) == ["yaml.alias"])
        let headings = String(repeating: "###\n##\n#\n```\n~~~\n", count: 400)
        #expect(throws: Diagnostics.self) { try Fixture.catalog(["test.md": Fixture.frontMatter() + headings]) }
    }

    /// Every cut of a good file is read or refused with places inside the file.
    @Test func everyCutOfAFileIsReadOrRefused() {
        let text = Fixture.checklist(
            "strength: may\ncitation: A\nevidence: {subject: domain, all: [{fact: domain.spf.valid, is: yes}]}")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
        var refused = 0
        for length in stride(from: 0, to: text.utf8.count, by: 3) {
            do {
                _ = try Fixture.catalog(["test.md": String(text.prefix(length))])
            } catch {
                refused += 1
                #expect(!error.all.isEmpty)
                #expect(error.all.allSatisfy { ($0.place?.line ?? 0) <= lines })
            }
        }
        #expect(refused > 100)
    }
}
