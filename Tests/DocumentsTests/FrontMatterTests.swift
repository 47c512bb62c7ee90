import Testing

@testable import Documents

@Suite struct FrontMatterTests {
    @Test(arguments: ["\n", "\r\n"]) func aFileIsSplitAtItsSecondLineOfHyphens(end: String) throws {
        let text = ["---", "title: A", "---", "", "# B", "---", "end", ""].joined(separator: end)
        let parts = try FrontMatter(text, file: "f.md")
        #expect(parts.body == "\n# B\n---\nend\n")
        #expect(parts.bodyLine == 4)
        guard case .mapping(let entries) = parts.value.content else { return }
        #expect(entries.map(\.key) == ["title"])
        #expect(entries[0].place == SourcePlace(file: "f.md", line: 2, column: 1))
    }

    @Test func emptyFrontMatterIsNull() throws {
        let parts = try FrontMatter("---\n---\n", file: "f.md")
        #expect(parts.value.content == .null)
        #expect(parts.body == "" && parts.bodyLine == 3)
    }

    @Test(arguments: [
        (
            "",
            "f.md:1:1: error: [front-matter.missing] The file must begin with front matter: a line '---', keys, and another line '---'."
        ),
        (
            "# A\n---\n",
            "f.md:1:1: error: [front-matter.missing] The file must begin with front matter: a line '---', keys, and another line '---'."
        ),
        (
            " ---\na: 1\n---\n",
            "f.md:1:1: error: [front-matter.missing] The file must begin with front matter: a line '---', keys, and another line '---'."
        ),
        (
            "---\na: 1\n",
            "f.md:1:1: error: [front-matter.unclosed] The front matter does not end. Add a line '---' below the last key."
        ),
        (
            "---\na: 1\n--- \n",
            "f.md:1:1: error: [front-matter.unclosed] The front matter does not end. Add a line '---' below the last key."
        ),
        (
            "---\na: 1\nb: *x\n---\n",
            "f.md:3:4: error: [yaml.alias] References ('*name') are not allowed. Write the value again."
        ),
    ]) func faultsHaveTheirPlaceInTheFile(text: String, message: String) {
        let fault = #expect(throws: Diagnostic.self) { try FrontMatter(text, file: "f.md") }
        #expect(fault?.description == message)
    }
}
