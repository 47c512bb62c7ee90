import Documents
import Report

@testable import Site

/// A small set of templates and shapes that tests change one file of.
enum TestTemplates {
    static let shape = PageShape.object([
        "title": .text, "count": .number, "maybe": .optional(.text), "due": .optional(.number), "good": .flag,
        "home": .link, "prose": .markdown,
        "office": .object(["name": .text, "seal": .optional(.object(["file": .text]))]),
        "rows": .list(.object(["name": .text, "page": .link, "late": .flag, "parts": .list(.text)])), "chart": .chart,
        "note": .optional(.object(["text": .text, "words": .markdown])), "words": .list(.text),
    ])

    static let shapes = TemplateShapes(
        pages: [.overview: shape, .sheet: .object(["title": .text])],
        layout: .object(["office": .text, "nav": .list(.object(["title": .text, "page": .link]))]))

    static let files = [
        "Templates/overview.md": "# {{title}}\n\n{{>greeting}}\n\n```table rows\n```\n",
        "Templates/sheet.md": "# {{title}}\n",
        "Templates/partials/greeting.md": "Hello {{office.name}}\n",
        "Templates/components/table.html": "<ul>{{#items}}<li><a href=\"{{page}}\">{{name}}</a></li>{{/items}}</ul>\n",
        "Templates/components/frame.html": "<div>{{$body}}empty{{/body}}</div>\n",
        "Templates/layouts/page.html": "<title>{{page.title}}</title>\n<main id=\"main\">{{{page.body}}}</main>\n",
        "Templates/layouts/sheet.html": "<main>{{{page.body}}}</main>\n",
        "Templates/assets/site.css": "p { margin: 0 }\n",
    ]

    /// The set with some files added or changed; an empty text takes a file away.
    static func source(_ changes: [String: String] = [:]) -> FileSource {
        var all = files
        for (path, text) in changes { all[path] = text.isEmpty ? nil : text }
        return .memory(all)
    }

    static func set(_ changes: [String: String] = [:]) throws(Diagnostics) -> TemplateSet {
        try TemplateSet(from: source(changes), shapes: shapes)
    }

    /// What is wrong with the set after some changes: `line:column message`, without the file of the changed template.
    static func faults(_ changes: [String: String]) -> [String] {
        do throws(Diagnostics) {
            _ = try set(changes)
            return []
        } catch {
            return error.all.map { "\($0.place.map(String.init(describing:)) ?? ""): [\($0.code)] \($0.message)" }
        }
    }

    static let chart = Chart(
        id: "c", form: .bars, title: "Met", description: "Few.", rowTitle: "Run", series: [Chart.Series(title: "Met")],
        rows: [Chart.Row(label: "Oct", values: [1]), Chart.Row(label: "Nov", values: [nil])])

    /// A context that has the form of ``shape``, with some members changed.
    static func context(_ changes: [String: PageValue] = [:]) -> PageValue {
        let members: [String: PageValue] = [
            "title": .text("Title"), "count": .number(1234), "maybe": .absent, "good": .flag(true),
            "home": .link("index.html"), "prose": .markdown("Some *prose*."), "chart": .chart(chart),
            "office": .object(["name": .text("Juniper")]), "words": .list([.text("a"), .text("b")]),
            "rows": .list([row("one", late: true, parts: ["x", "y"]), row("two", late: false, parts: [])]),
        ]
        return .object(members.merging(changes) { _, new in new })
    }

    static func row(_ name: String, late: Bool, parts: [String]) -> PageValue {
        .object([
            "name": .text(name), "page": .link("rows/\(name).html"), "late": .flag(late),
            "parts": .list(parts.map { .text($0) }),
        ])
    }

    static let layout = PageValue.object([
        "office": .text("Juniper"),
        "nav": .list([.object(["title": .text("Home"), "page": .link("index.html")])]),
    ])

    static func page(_ path: String = "index.html", _ changes: [String: PageValue] = [:]) -> ReportPage {
        ReportPage(path: path, kind: .overview, title: "Overview", context: context(changes))
    }

    static func report(_ pages: [ReportPage]) -> Report {
        Report(edition: .office, layout: layout, pages: pages)
    }

    /// The HTML of a page whose template is replaced by some text; the layout adds nothing.
    static func render(
        _ template: String, _ changes: [String: PageValue] = [:], files: [String: String] = [:],
        path: String = "index.html"
    ) throws(Diagnostics) -> String {
        var all = files
        all["Templates/overview.md"] = template
        if all["Templates/layouts/page.html"] == nil { all["Templates/layouts/page.html"] = "{{{page.body}}}" }
        let page = page(path, changes)
        return try SiteRenderer(templates: set(all), report: report([page])).render(page)
    }

    /// The HTML of a component over the whole context.
    static func component(
        _ template: String, _ changes: [String: PageValue] = [:], path: String = "index.html"
    ) throws(Diagnostics) -> String {
        let files = ["Templates/components/it.html": template]
        let html = try render("```it\n```\n", changes, files: files, path: path)
        let start = "<div class=\"top\">\n"
        return html.hasPrefix(start) ? String(html.dropFirst(start.count).dropLast("</div>\n".count)) : html
    }
}
