import Report
import Testing

@testable import Site

@Suite struct AttributeContextTests {
    @Test(arguments: [
        ("a {{x}}", AttributeContext.text), ("<p>{{x}}</p>", .text), ("<p {{x}}>", .tag), ("<{{x}}>", .tag),
        ("<p a={{x}}>", .tag),
        ("<p class=\"{{x}}\">", .attribute("class", isStart: true)),
        ("<p class='a {{x}}'>", .attribute("class", isStart: false)),
        ("<p CLASS = \"{{x}}\">", .attribute("class", isStart: true)),
        ("<p a b=\"{{x}}\">", .attribute("b", isStart: true)),
        ("<p a=\"1\" b=\"{{x}}\">", .attribute("b", isStart: true)), ("<p a=\"<\">{{x}}", .text),
        ("<p a='\"'>{{x}}", .text),
        ("<script>{{x}}", .code("<script>")), ("<script src=\"a\"></script>{{x}}", .text),
        ("<style>p{}{{x}}", .code("<style>")),
        ("<!-- {{x}} -->", .code("<!--")), ("<!-- a -->{{x}}", .text), ("a < b {{x}}", .tag),
        ("<a href=\"#{{x}}\">", .attribute("href", isStart: false)),
    ])
    func knowsWhereAValueStands(template: String, expected: AttributeContext) {
        let bytes = Array(template.utf8)
        #expect(AttributeContext.of(TemplateTag.all(in: bytes), in: bytes) == [expected])
    }

    @Test func anAddressBegunByALinkGoesOnWithText() throws {
        let good =
            "<a href=\"{{home}}\">a</a><a href=\"#{{title}}\">b</a><a href=\"mailto:{{title}}\">c</a><img src=\"{{home}}\" alt=\"{{title}}\">"
        #expect(try TestTemplates.component(good, ["title": .text("t")]).contains("<a href=\"mailto:t\">"))
        // The link may be empty, so text directly after it could be a scheme.
        let files = [
            "Templates/overview.md": "```it\n```\n", "Templates/components/it.html": "<a href=\"{{home}}{{title}}\">",
        ]
        #expect(TestTemplates.faults(files).first?.contains("An address must be a link, but 'title' is none.") == true)
    }

    @Test func severalTagsAreToldApart() {
        let bytes = Array("<a{{#x}} href=\"{{y}}\"{{/x}}>{{z}}".utf8)
        #expect(
            AttributeContext.of(TemplateTag.all(in: bytes), in: bytes)
                == [.tag, .attribute("href", isStart: true), .tag, .text])
    }
}
