import Report
import Testing

@testable import Site

@Suite struct TemplateScopeTests {
    private let root = TemplateScope(TemplateShape(TestTemplates.shape))

    private func found(_ path: String, in scope: TemplateScope) -> TemplateShape? {
        try? scope.shape(of: path.split(separator: ".").map(String.init)).get()
    }

    @Test func findsNamesAndMembers() {
        #expect(found("title", in: root) == .text)
        #expect(found("office.name", in: root) == .text)
        #expect(found("chart.rows", in: root)?.inWords == "a list")
        #expect(found("nothing", in: root) == nil)
        #expect(found("office.nothing", in: root) == nil)
        #expect(found("title.name", in: root) == nil)
    }

    @Test func whatLiesInSomethingOptionalIsOptional() {
        #expect(found("office.seal.file", in: root) == .optional(.text))
        #expect(found("note.words", in: root) == .optional(.markdown))
    }

    @Test func innerNamesHideOuterOnesAndOuterOnesStayVisible() throws {
        let rows = try #require(found("rows", in: root))
        let row = root.entering(rows)
        #expect(row.isElement)
        #expect(found("late", in: row) == .flag)
        #expect(found("title", in: row) == .text)
        let part = row.entering(try #require(found("parts", in: row)))
        #expect(part.current == .text)
        #expect(part.isElement && !part.withoutPosition.isElement)
        #expect(found("name", in: part) == .text)
        #expect(!root.entering(.optional(.object([:]))).isElement)
    }

    @Test func namesAreReadStrictly() {
        #expect(TagName("a.b-c.d_1") == .path(["a", "b-c", "d_1"]))
        #expect(TagName(".") == .current)
        #expect(TagName("last()") == .position && TagName("first()") == .position)
        #expect(TagName("empty(a.b)") == .empty(["a", "b"]))
        for text in [
            "", "..", ".a", "a.", "a..b", "a b", "é", "index()", "empty()", "empty(.)", "empty(a", "*a", "a/b",
        ] {
            #expect(TagName(text) == nil, "\(text)")
        }
    }
}
