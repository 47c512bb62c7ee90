import CommonMark
import Documents
import Report
import Testing

@testable import Site

/// Whatever a name server, an export or a vendor puts into a value, the page shows it and does nothing else.
@Suite struct EscapingTests {
    private static let template =
        "# {{title}}\n\n{{title}} **{{title}}** `{{title}}` [{{title}}]({{home}})\n\n- {{title}}\n\n> {{title}}\n\n"
        + "| {{title}} | b |\n|---|---|\n| {{title}} | {{title}} |\n\n```text\n{{title}}\n```\n\n## {{title}} {#part}\n\n{{title}}\n\n"
        + "```it\n```\n\n{{#title}}{{.}}{{/title}}\n"

    private static let files = [
        "Templates/overview.md": template,
        "Templates/components/it.html": "<p class=\"{{title}}\" title='{{title}}'>{{title}}</p>\n",
        "Templates/layouts/page.html": "<title>{{page.title}}</title>{{{page.body}}}<footer>{{layout.office}}</footer>",
    ]

    @Test func showsFixedStringsLetterForLetterEverywhere() throws {
        let set = try TestTemplates.set(Self.files)
        for text in HostileText.fixed { try check(text, set) }
    }

    @Test func showsRandomStringsLetterForLetterEverywhere() throws {
        var generator = SeededGenerator()
        print("seed \(generator.seed)")
        let set = try TestTemplates.set(Self.files)
        for _ in 0..<400 { try check(HostileText.random(using: &generator), set) }
    }

    private func check(_ text: String, _ set: TemplateSet) throws {
        let data = "‹\(text)›"
        var page = TestTemplates.page("index.html", ["title": .text(data)])
        page.title = data
        let layout = PageValue.object(["office": .text(data), "nav": .list([])])
        let report = Report(edition: .office, layout: layout, pages: [page])
        let html = try SiteRenderer(templates: set, report: report).render(page)
        // The page with harmless data in the same places has the same tags in the same order.
        #expect(Self.tags(html) == Self.tags(try Self.plain(set)), "\(text.debugDescription)")
        let shown = HTMLText.visible(data)
        let words = textContent(html)
        let count = words.utf8.count(of: shown.utf8)
        // Title, heading, paragraph (4), item, quote, table (3), code, section head (2), paragraph, component, section,
        // footer; the labels of the table's cells are attributes.
        #expect(count == 18, "\(text.debugDescription)")
        #expect(
            !words.unicodeScalars.contains {
                (0xF0000...0xF03FF).contains($0.value) && !text.unicodeScalars.contains($0)
            })
    }

    private static func plain(_ set: TemplateSet) throws -> String {
        var page = TestTemplates.page("index.html", ["title": .text("x")])
        page.title = "x"
        let layout = PageValue.object(["office": .text("x"), "nav": .list([])])
        return try SiteRenderer(templates: set, report: Report(edition: .office, layout: layout, pages: [page])).render(
            page)
    }

    /// The start tags with the names of their attributes: what hostile data could change.
    private static func tags(_ html: String) -> [String] {
        HTMLTag.all(in: Array(html.utf8)).map { "\($0.name) \($0.attributes.map(\.name).joined(separator: " "))" }
    }

    @Test(arguments: ["javascript:alert(1)", "//evil.example/x", "data:text/html,x", "JAVASCRIPT:x", " javascript:x"])
    func aLinkWithAnotherSchemeIsAnErrorOfThePage(link: String) {
        do throws(Diagnostics) {
            _ = try TestTemplates.render("[a]({{home}})", ["home": .link(link)])
            Issue.record("linked to \(link)")
        } catch {
            #expect(
                error.description
                    == "index.html: error: [page.context] In the page's context, 'home' is no link of this site and has no allowed scheme: '\(link)'."
            )
        }
    }

    @Test func aLinkToAnotherSiteIsAllowedWhenItsSchemeIs() throws {
        let html = try TestTemplates.component("<a href=\"{{home}}\">", ["home": .link("https://a.example/?b=\"c\"&d")])
        #expect(html == "<a href=\"https://a.example/?b=%22c%22&amp;d\">")
    }

    @Test func dataIsNotExpandedASecondTime() throws {
        #expect(
            try TestTemplates.render("{{title}}", ["title": .text("{{count}} {{>greeting}}")]).contains(
                "<p>{{count}} {{&gt;greeting}}</p>"))
    }
}

extension String.UTF8View {
    /// How often some bytes stand in the text, without overlap.
    fileprivate func count(of needle: String.UTF8View) -> Int {
        let (text, wanted) = (Array(self), Array(needle))
        var (count, index) = (0, 0)
        while index + wanted.count <= text.count {
            if text[index..<(index + wanted.count)].elementsEqual(wanted) {
                (count, index) = (count + 1, index + wanted.count)
            } else {
                index += 1
            }
        }
        return count
    }
}
