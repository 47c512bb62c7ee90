import Documents
import Report
import Settings
import Testing

@Suite("The office's own pages")
struct OwnPageTests {
    @Test func areReadInTheirOrder() throws {
        let pages = try OwnPage.read(
            from: .memory([
                "Content/pages/b.md": "---\ntitle: Second\nrelease: public\norder: 2\n---\nText of b.\n",
                "Content/pages/c.md": "---\ntitle: First\norder: 1\nlanguage: es\n---\nTexto.\n",
                "Content/pages/a.md": "---\ntitle: Zeroth\n---\n", "Content/pages/notes.txt": "not a page",
            ]))
        #expect(pages.map(\.slug) == ["a", "c", "b"])
        #expect(pages.map(\.release) == [.office, .office, .public])
        #expect(pages[1].language == "es")
        #expect(pages[2].text == "Text of b.\n")
    }

    @Test func aFolderThatIsNotThereHoldsNone() throws {
        #expect(try OwnPage.read(from: .memory([:])).isEmpty)
    }

    @Test(
        "every mistake is told with its place",
        arguments: [
            ("a.md", "title: x", "Content/pages/a.md:1:1: error: [front-matter.missing]"),
            ("a.md", "---\ntitle: x\n", "Content/pages/a.md:1:1: error: [front-matter.unclosed]"),
            ("a.md", "---\ntitel: x\n---\n", "Content/pages/a.md:2:1: error: [yaml.unknown-key] 'titel' is not a key"),
            ("a.md", "---\nrelease: public\n---\n", "Content/pages/a.md:2:1: error: [yaml.missing-key]"),
            ("a.md", "---\ntitle: x\nrelease: all\n---\n", "Content/pages/a.md:3:10: error: [yaml.unknown-word] 'all'"),
            ("a.md", "---\ntitle: x\norder: soon\n---\n", "Content/pages/a.md:3:8: error: [yaml.type]"),
            ("Übung.md", "---\ntitle: x\n---\n", "Content/pages/Übung.md: error: [page.name] A page's file name"),
            ("sub/a.md", "---\ntitle: x\n---\n", "Content/pages/sub/a.md: error: [page.name]"),
        ])
    func mistakes(name: String, text: String, beginning: String) {
        let fault = #expect(throws: Diagnostics.self) {
            try OwnPage.read(from: .memory(["Content/pages/\(name)": text]))
        }
        let first = fault?.all.map(\.description) ?? []
        #expect(first.contains { $0.hasPrefix(beginning) }, "\(first)")
    }

    @Test func allMistakesAreToldAtOnce() {
        let fault = #expect(throws: Diagnostics.self) {
            try OwnPage.read(from: .memory(["Content/pages/a.md": "x", "Content/pages/b.md": "y"]))
        }
        #expect(fault?.all.count == 2)
    }
}
