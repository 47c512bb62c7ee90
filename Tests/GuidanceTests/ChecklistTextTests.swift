import Documents
import Testing

@testable import Guidance

/// Cutting Markdown at headings, with CommonMark's own cases for what is a heading and what is code.
@Suite struct ChecklistTextTests {
    private func titles(_ body: String) -> [String] {
        var log = Diagnostics()
        let text = ChecklistText(body, file: "f.md", firstLine: 1, log: &log)
        return text.groups.map(\.title)
    }

    /// CommonMark 0.31, section 4.2.
    @Test func headingsAreThoseOfCommonMark() {
        #expect(titles("## foo") == ["foo"])
        #expect(titles("##foo").isEmpty)
        #expect(titles("\\## foo").isEmpty)
        #expect(titles("##\tFoo") == ["Foo"])
        #expect(titles("##                  foo                     ") == ["foo"])
        #expect(titles(" ## foo\n  ## bar\n   ## baz") == ["foo", "bar", "baz"])
        #expect(titles("    ## foo").isEmpty)
        #expect(titles("## foo ##\n## foo ###########") == ["foo", "foo"])
        #expect(titles("## foo ### b") == ["foo ### b"])
        #expect(titles("## foo#") == ["foo#"])
        #expect(titles("## \n##\n## ##") == ["", "", ""])
    }

    /// CommonMark 0.31, section 4.5: nothing inside a fenced block is a heading, and only its own fence ends it.
    @Test func codeHoldsNoHeadings() {
        #expect(titles("```\n## a\n```\n## b") == ["b"])
        #expect(titles("~~~\n## a\n```\n## b\n~~~\n## c") == ["c"])
        #expect(titles("````\n## a\n```\n## b\n`````\n## c") == ["c"])
        #expect(titles("   ```\n## a\n  ```\n## b") == ["b"])
        #expect(titles("    ```\n## a") == ["a"])
        #expect(titles("``` ``\n## a") == ["a"], "a code span, not a fence")
        #expect(titles("``` aa ```\n## a") == ["a"], "a code span, not a fence")
        #expect(titles("~~~ aa ``` ~~~\n## a\n~~~\n## b") == ["b"])
        #expect(titles("```\n## a\n``` b\n## c\n```\n## d") == ["d"], "a closing fence has no words")
        #expect(titles("``\n## a\n``") == ["a"])
    }

    @Test func aBlockMayBeIndentedWithItsFence() throws {
        var log = Diagnostics()
        let body = "## G\n### A-1 T\n\n  ```yaml\n  a: 1\n    b: 2\n c: 3\n  ```\n  P\n"
        let text = ChecklistText(body, file: "f.md", firstLine: 10, log: &log)
        let item = try #require(text.groups.first?.items.first)
        #expect(item.block?.text == "a: 1\n  b: 2\nc: 3")
        #expect(item.block?.place == SourcePlace(file: "f.md", line: 14, column: 3))
        #expect(item.prose == "  P")
        #expect(item.place == SourcePlace(file: "f.md", line: 11, column: 1))
        #expect(log.all.isEmpty)
    }

    @Test func onlyTheBlockDirectlyBelowTheHeadingIsTheItems() throws {
        var log = Diagnostics()
        let body = "## G\n### A-1 T\n```text\nx\n```\n```yaml\na: 1\n```\n### A-2 T\n\n\n~~~ yaml extra\nb: 2\n~~~\n"
        let items = try #require(ChecklistText(body, file: "f.md", firstLine: 1, log: &log).groups.first?.items)
        #expect(items.map(\.block?.text) == [nil, "b: 2"])
        #expect(items.map(\.prose) == ["```text\nx\n```\n```yaml\na: 1\n```", ""])
    }
}
