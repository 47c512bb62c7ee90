import Documents
import Findings
import Report
import Testing

@testable import Site

@Suite struct RenderingTests {
    private func top(_ html: String) -> String {
        "<div class=\"top\">\n\(html)</div>\n"
    }

    @Test(arguments: [
        ("{{title}} {{count}} {{maybe}}|", "<p>Title 1,234 |</p>\n"),
        ("{{#good}}yes{{/good}}{{^good}}no{{/good}}", "<p>yes</p>\n"),
        ("{{#rows}}{{name}}{{^last()}}, {{/last()}}{{/rows}}", "<p>one, two</p>\n"),
        ("{{#rows}}{{#first()}}first {{name}}{{/first()}}{{#late}} late{{/late}}{{/rows}}", "<p>first one late</p>\n"),
        (
            "{{#rows}}[{{name}}]({{page}}) {{/rows}}",
            "<p><a href=\"rows/one.html\">one</a> <a href=\"rows/two.html\">two</a></p>\n"
        ),
        ("{{#maybe}}there{{/maybe}}{{^maybe}}none{{/maybe}}{{office.seal.file}}", "<p>none</p>\n"),
        ("{{#rows}}{{#parts}}{{.}}{{name}} {{/parts}}{{/rows}}", "<p>xone yone</p>\n"),
        ("{{#empty(rows)}}empty{{/empty(rows)}}{{^empty(rows)}}full{{/empty(rows)}}", "<p>full</p>\n"),
        ("`{{title}}` **{{title}}**", "<p><code>Title</code> <strong>Title</strong></p>\n"),
        ("{{! a comment }}{{#office}}{{name}} {{title}}{{/office}}", "<p>Juniper Title</p>\n"),
        ("{{>greeting}}", "<p>Hello Juniper</p>\n"),
        (
            "```dns\n{{title}}. TXT\n```",
            "<pre class=\"record\" tabindex=\"0\" role=\"group\" aria-label=\"DNS record\">Title. TXT</pre>\n"
        ),
    ])
    func expandsTemplates(template: String, html: String) throws {
        #expect(try TestTemplates.render(template) == top(html))
    }

    @Test func absentNumbersAndZeroAreTwoThings() throws {
        let template = "{{#due}}{{.}} days{{/due}}{{^due}}no date{{/due}}"
        #expect(try TestTemplates.render(template, ["due": .number(0)]) == top("<p>0 days</p>\n"))
        #expect(try TestTemplates.render(template, ["due": .number(-1500)]) == top("<p>−1,500 days</p>\n"))
        #expect(try TestTemplates.render(template, ["due": .absent]) == top("<p>no date</p>\n"))
        #expect(try TestTemplates.render(template) == top("<p>no date</p>\n"))
    }

    @Test func emptyTextCountsAsNothing() throws {
        let template = "{{#title}}a{{/title}}{{^title}}b{{/title}}"
        #expect(try TestTemplates.render(template, ["title": .text("")]) == top("<p>b</p>\n"))
        #expect(try TestTemplates.render(template, ["title": .text("x")]) == top("<p>a</p>\n"))
    }

    @Test func tablesTakeTheirRowsFromLists() throws {
        let html = try TestTemplates.render(
            "| Name | Parts |\n|---|--:|\n{{#rows}}\n| {{name}} | {{#late}}late{{/late}} |\n{{/rows}}\n")
        #expect(
            html.contains(
                "<tr><th scope=\"row\">one</th><td class=\"n\" data-l=\"Parts\">late</td></tr>\n<tr><th scope=\"row\">two</th>"
            ))
    }

    @Test func componentsAreDrawnWhereTheirBlocksStand() throws {
        let files = [
            "Templates/components/it.html": "<p class=\"it\">{{name}}</p>\n",
            "Templates/components/list.html": "<i>{{#items}}{{.}}{{/items}}</i>\n",
        ]
        let html = try TestTemplates.render(
            "# A\n\n{{#rows}}\n```it .\n```\n\n```list parts\n```\n{{/rows}}\n\n- item\n\n  ```it office\n  ```\n",
            files: files)
        #expect(
            html
                == top(
                    """
                    <h1>A</h1>
                    <p class="it">one</p>
                    <i>xy</i>
                    <p class="it">two</p>
                    <i></i>
                    <ul>
                    <li><p>item</p>
                    <p class="it">Juniper</p>
                    </li>
                    </ul>

                    """))
    }

    @Test func aComponentOfSomethingAbsentIsNotDrawn() throws {
        let files = ["Templates/components/it.html": "<p>{{text}}</p>\n"]
        #expect(try TestTemplates.render("```it note\n```\n\nx", files: files) == top("<p>x</p>\n"))
        let note = PageValue.object(["text": .text("<b>"), "words": .markdown("")])
        #expect(
            try TestTemplates.render("```it note\n```\n", ["note": note], files: files) == top("<p>&lt;b&gt;</p>\n"))
    }

    @Test func aBlockThatTheChecksDoNotSeeIsAnError() {
        #expect(throws: Diagnostics.self) { try TestTemplates.render("> ```table rows\n> ```\n") }
        do throws(Diagnostics) {
            _ = try TestTemplates.render("> ```table @0\n> ```\n\n> ```any\n> ```\n")
        } catch {
            #expect(
                error.all.map(\.message) == [
                    "The block 'any' names a component where none can be drawn. Write it at the start of a line."
                ])
        }
    }

    @Test func markdownTakesThePlaceOfItsLine() throws {
        let prose =
            "# Own title\n\nText\n\n## Own part\n\n```python x\nprint()\n```\n\n```table rows\n```\n\n<b>raw</b>\n\n- open list"
        let html = try TestTemplates.render("# A\n\n- list\n{{{prose}}}\nend\n\n## B\n", ["prose": .markdown(prose)])
        #expect(
            html.hasPrefix(
                "<div class=\"top\">\n<h1>A</h1>\n<ul>\n<li>list</li>\n</ul>\n</div>\n<section class=\"sec\" id=\"own-title\""
            ))
        #expect(html.contains("id=\"own-part\""))
        #expect(html.contains(">print()</pre>"))
        #expect(html.contains("<p>&lt;b&gt;raw&lt;/b&gt;</p>"))
        #expect(html.contains("<li>open list</li>\n</ul>\n<p>end</p>\n"))
        #expect(!html.contains("<a href=\"rows/one.html\">"))
    }

    @Test func markdownInsideAListOrCodeIsAnError() throws {
        do throws(Diagnostics) {
            _ = try TestTemplates.render("```text\n{{{prose}}}\n```\n")
            Issue.record("drew Markdown inside code")
        } catch {
            #expect(
                error.all.map(\.message) == [
                    "Markdown of the page's context stands inside a list, a quote or a code block. Move it to the top level."
                ])
        }
    }

    @Test func emptyMarkdownIsNothing() throws {
        #expect(
            try TestTemplates.render("a\n\n{{{prose}}}\n\nb\n", ["prose": .markdown("")]) == top("<p>a</p>\n<p>b</p>\n")
        )
        #expect(try TestTemplates.render("{{#prose}}x{{/prose}}", ["prose": .markdown("")]) == "")
    }

    @Test func markdownInAComponentIsHTMLWithoutHeadingsOfItsOwn() throws {
        let html = try TestTemplates.component(
            "<div>{{{prose}}}</div>", ["prose": .markdown("## H\n\n*a* [b](/x.html) <i> [c](javascript:d)")],
            path: "d/p.html")
        #expect(
            html == "<div><p><strong>H</strong></p>\n<p><em>a</em> <a href=\"../x.html\">b</a> &lt;i&gt; c</p>\n</div>")
    }

    @Test func linksAreSeenFromThePage() throws {
        let html = try TestTemplates.render(
            "[a]({{home}}) [b](/domains/x.html#y) [c](https://a.example) [d](e.html)\n\n{{#rows}}{{#first()}}[r]({{page}}){{/first()}}{{/rows}}",
            path: "domains/x.html")
        #expect(
            html
                == top(
                    "<p><a href=\"../index.html\">a</a> <a href=\"#y\">b</a> <a href=\"https://a.example\">c</a> <a href=\"e.html\">d</a></p>\n<p><a href=\"../rows/one.html\">r</a></p>\n"
                ))
    }

    @Test func theLayoutGetsThePageAndTheReport() throws {
        let layout = """
            <html lang="{{page.language}}"><title>{{page.title}}</title><link href="{{page.root}}assets/site.css">
            {{#layout.nav}}<a href="{{page}}">{{title}}</a>{{/layout.nav}} {{layout.office}} {{page.path}} {{page.kind}}
            {{#page.current.overview}}here{{/page.current.overview}}{{#page.current.not-found}}lost{{/page.current.not-found}}
            {{#page.dataLink}}<a href="{{page.dataLink}}">data</a>{{/page.dataLink}}
            {{{page.body}}}
            """
        let set = try TestTemplates.set(["Templates/layouts/page.html": layout, "Templates/overview.md": "x"])
        var page = TestTemplates.page("domains/a.html")
        page.title = "<A>"
        let renderer = SiteRenderer(templates: set, report: TestTemplates.report([page]))
        #expect(
            try renderer.render(page) == """
                <html lang="en"><title>&lt;A&gt;</title><link href="../assets/site.css">
                <a href="../index.html">Home</a> Juniper domains/a.html overview
                here

                <div class="top">
                <p>x</p>
                </div>

                """)
        page.data = .null
        #expect(try renderer.render(page).contains("<a href=\"a.json\">data</a>"))
    }

    @Test func partialsAndParentsOfComponents() throws {
        let files = [
            "Templates/components/it.html": "{{<frame}}{{$body}}<b>{{title}}</b>{{/body}}{{/frame}}{{>leaf}}",
            "Templates/components/leaf.html": "<i>{{title}}</i>",
        ]
        let html = try TestTemplates.render("```it\n```\n", ["title": .text("<&>")], files: files)
        #expect(html == top("<div><b>&lt;&amp;&gt;</b></div>\n<i>&lt;&amp;&gt;</i>"))
    }

    @Test func sheetsHaveTheirOwnLayout() throws {
        let set = try TestTemplates.set(["Templates/sheet.md": "# {{title}}\n\n## Before\n\n- a\n"])
        let page = ReportPage(path: "sheets/a.html", kind: .sheet, title: "S", context: .object(["title": .text("S")]))
        let html = try SiteRenderer(templates: set, report: TestTemplates.report([page])).render(page)
        #expect(
            html
                == "<main><h1>S</h1>\n<section id=\"before\" aria-labelledby=\"before-h\">\n<h2 id=\"before-h\">Before</h2>\n<ul>\n<li>a</li>\n</ul>\n</section>\n</main>\n"
        )
    }
}
