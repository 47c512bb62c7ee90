import Foundation
import Testing

@testable import Site

/// Every sentence that a template's author can get, with the place it points to.
@Suite struct TemplateFaultTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var fault: String
        var file: String
        var text: String
        var expected: [String]

        var testDescription: String { "\(fault): \(text)" }
    }

    private static func page(_ fault: String, _ text: String, _ expected: String...) -> Row {
        Row(fault: fault, file: "Templates/overview.md", text: text, expected: expected)
    }

    /// A component that a page shows with its whole context.
    private static func component(_ fault: String, _ text: String, _ expected: String...) -> Row {
        Row(fault: fault, file: "Templates/components/it.html", text: text, expected: expected)
    }

    private static let known = "chart, count, due, good, home, maybe, note, office, prose, rows, title, words"

    static let syntax = [
        page(
            "unfinished", "# A\n\nb {{title\n",
            "3:3: [template.syntax] This tag has no end. Close it with '}}' (or '}}}' after '{{{')."),
        page(
            "notAName", "{{a b}}",
            "1:1: [template.syntax] 'a b' is no name. Names are letters, digits, '-' and '_', with dots between, or a single dot."
        ),
        page(
            "notAName", "{{lowercased(title)}}",
            "1:1: [template.syntax] 'lowercased(title)' is no name. Names are letters, digits, '-' and '_', with dots between, or a single dot."
        ),
        page(
            "delimiters", "{{=<% %>=}}",
            "1:1: [template.refused] Tags that change the delimiters are not allowed. Write all tags with '{{' and '}}'."
        ),
        page(
            "pragma", "{{% CONTENT_TYPE:TEXT}}",
            "1:1: [template.refused] Tags that begin with '{{%' are not allowed. Signet itself chooses how data is escaped."
        ),
        page(
            "dynamicPartial", "{{>*title}}",
            "1:1: [template.refused] A partial must be named, not looked up. Write its name without '*'."),
        page(
            "neverClosed", "{{#rows}}\n{{name}}\n",
            "1:1: [template.syntax] 'rows' is opened here and never closed. Add '{{/rows}}'."),
        page(
            "closesNothing", "a {{/rows}}",
            "1:3: [template.syntax] Nothing named 'rows' is open here. Remove this tag, or open it before."),
        page(
            "closesOther", "{{#rows}}\n{{/row}}\n",
            "2:1: [template.syntax] This closes 'row', but 'rows' of line 1 is open. Write '{{/rows}}'."),
        page(
            "tooDeep", String(repeating: "{{#good}}", count: 33) + String(repeating: "{{/good}}", count: 33),
            "1:289: [template.syntax] Sections are nested more than 32 deep. Move the inner part to a partial."),
        component(
            "textInParent", "{{<frame}}\n  lost{{$body}}x{{/body}}{{/frame}}",
            "2:3: [template.syntax] Text directly inside a parent would be lost. Put it into a block: '{{$name}}…{{/name}}'."
        ),
        component(
            "tagInParent", "{{<frame}}{{title}}{{/frame}}",
            "1:11: [template.syntax] Only blocks may stand directly inside a parent. Put this tag into '{{$name}}…{{/name}}'."
        ),
        page(
            "tagInComponent", "```table {{title}}\n```\n",
            "1:4: [template.component] The component 'table' takes one path: '```table path'.",
            "1:10: [template.syntax] A component's name and path are written out. Remove the braces around them."),
        page(
            "reservedCharacter", "é \u{F0041}",
            "1:4: [template.refused] This character (U+F0000 to U+F03FF) is used by Signet itself. Remove it; it has no meaning of its own."
        ),
    ]

    static let names = [
        page(
            "unknownName", "# A\n\n{{titel}}\n",
            "3:1: [template.unknown-name] There is nothing named 'titel' here. Did you mean 'title'? Known: \(known)."),
        page(
            "unknownName", "{{#rosw}}{{nothing}}{{/rosw}}",
            "1:1: [template.unknown-name] There is nothing named 'rosw' here. Did you mean 'rows'? Known: \(known)."),
        page(
            "unknownName", "{{#rows}}{{nam}}{{/rows}}",
            "1:10: [template.unknown-name] There is nothing named 'nam' here. Did you mean 'name'? Known: chart, count, due, good, home, late, maybe, name, note, office, page, parts, prose, rows, title, words."
        ),
        page(
            "unknownMember", "{{office.nam}}",
            "1:1: [template.unknown-name] 'office' has nothing named 'nam'. Did you mean 'name'? Known: name, seal."),
        page(
            "noMembers", "{{rows.name}}",
            "1:1: [template.unknown-name] 'rows' is a list and has no names inside. Open it as a section, or end the name there."
        ),
        page(
            "unknownPartial", "a {{>greetin}}",
            "1:3: [template.partial] There is no partial 'greetin'. Did you mean 'greeting'? Known: greeting."),
        component(
            "unknownParent", "{{<fram}}{{/fram}}",
            "1:1: [template.partial] There is no parent 'fram'. Did you mean 'frame'? Known: frame, it, layouts/page, layouts/sheet, table."
        ),
        component(
            "unknownBlock", "{{<frame}}{{$bdy}}x{{/bdy}}{{/frame}}",
            "1:11: [template.partial] The parent 'frame' has no block 'bdy'. Did you mean 'body'? Known: body."),
        page(
            "unknownComponent", "\n```tabel rows\n```\n",
            "2:4: [template.component] There is no component 'tabel'. Did you mean 'table'? Components: frame, table. Plain code: csv, dns, json, sh, text, yaml."
        ),
        component(
            "includesItself", "{{#rows}}{{>it}}{{/rows}}",
            "1:10: [template.partial] 'it' includes itself, so it would never end. Take this tag out."),
        page(
            "unknownName", "```table domains\n```\n",
            "1:4: [template.unknown-name] There is nothing named 'domains' here. Known: \(known)."),
    ]

    static let kinds = [
        page(
            "notPrintable", "{{rows}}",
            "1:1: [template.kind] 'rows' is a list and can't be printed. Open it with '{{#rows}}'."),
        page(
            "notPrintable", "{{{good}}}",
            "1:1: [template.kind] 'good' is yes or no and can't be printed. Open it with '{{#good}}'."),
        page(
            "notPrintable", "{{chart}}",
            "1:1: [template.kind] 'chart' is a group of names and can't be printed. Open it with '{{#chart}}'."),
        page(
            "needsThreeBraces", "{{prose}}",
            "1:1: [template.kind] 'prose' is Markdown. Write it with three braces: '{{{prose}}}'."),
        page(
            "needsTwoBraces", "{{{title}}}",
            "1:1: [template.kind] 'title' is text and must be escaped. Write it with two braces: '{{title}}'."),
        component(
            "needsTwoBraces", "{{&title}}",
            "1:1: [template.kind] 'title' is text and must be escaped. Write it with two braces: '{{title}}'."),
        page(
            "markdownNotAlone", "- {{{prose}}}",
            "1:3: [template.kind] '{{{prose}}}' holds whole paragraphs. Put it alone on its line, beginning in the first column."
        ),
        page(
            "htmlInMarkdown", "{{{chart.svg}}}",
            "1:1: [template.kind] 'chart.svg' is finished HTML, which only components can show. Move it to a component."
        ),
        page(
            "alwaysThere", "{{#count}}a{{/count}}",
            "1:1: [template.kind] 'count' is a number and always there, so a section over it decides nothing. Remove the section."
        ),
        page(
            "alwaysThere", "{{^office}}a{{/office}}",
            "1:1: [template.kind] 'office' is a group of names and always there, so a section over it decides nothing. Remove the section."
        ),
        page(
            "positionOutsideList", "{{#last()}}a{{/last()}}",
            "1:1: [template.kind] 'first()' and 'last()' have a meaning only directly inside the section of a list."),
        page(
            "positionIsNoText", "{{#rows}}{{last()}}{{/rows}}",
            "1:10: [template.kind] 'first()', 'last()' and 'empty()' are questions. Use them as sections: '{{#last()}}…{{/last()}}'."
        ),
        page(
            "emptyNeedsList", "{{#empty(title)}}a{{/empty(title)}}",
            "1:1: [template.kind] 'empty(title)' is text, but 'empty()' asks about a list."),
        page(
            "componentNeedsGroup", "```table title\n```\n",
            "1:4: [template.component] The component 'table' needs a group, a list or a chart, but 'title' is text."),
        page(
            "componentPath", "```table rows now\n```\n",
            "1:4: [template.component] The component 'table' takes one path: '```table path'."),
        page(
            "componentBody", "```table rows\nx\n```\n",
            "1:4: [template.component] The component 'table' takes no text. Close the block directly below its first line."
        ),
    ]

    static let places = [
        component(
            "outsideQuotes", "<p {{title}}>",
            "1:4: [template.unsafe] 'title' stands inside a tag but not in quotes. Write attributes as name=\"{{title}}\"."
        ),
        component(
            "addressNeedsLink", "<a href=\"{{title}}\">",
            "1:10: [template.unsafe] An address must be a link, but 'title' is none. Have the page give it as a link, or begin it with '#' or a scheme."
        ),
        component(
            "codeAttribute", "<p onclick='{{title}}'>",
            "1:13: [template.unsafe] The attribute 'onclick' is code, so 'title' can't stand in it. Use a class instead."
        ),
        component(
            "insideCode", "<script>{{title}}</script>",
            "1:9: [template.unsafe] 'title' stands inside '<script>', where it can't be escaped. Take it out."),
    ]

    @Test(arguments: syntax + names + kinds + places)
    func saysWhatIsWrongAndWhere(row: Row) {
        var files = [row.file: row.text]
        if row.file.hasSuffix("it.html") { files["Templates/overview.md"] = "```it\n```\n" }
        #expect(TestTemplates.faults(files) == row.expected.map { "\(row.file):\($0)" })
    }

    @Test(arguments: [
        (
            "missingTemplate", "Templates/sheet.md", "",
            "[template.file] There is no template for pages of the kind 'sheet'. Create this file."
        ),
        (
            "missingLayout", "Templates/layouts/sheet.html", "",
            "[template.file] There is no such layout, but pages need it. Create this file."
        ),
        (
            "unknownTemplate", "Templates/overvew.md", "x",
            "[template.file] 'overvew' is no kind of page. Did you mean 'overview'? Known: overview, sheet."
        ),
        (
            "misplacedFile", "Templates/components/x.md", "x",
            "[template.file] Signet would not read this file. Page templates lie in the folder itself, the rest in partials, components, layouts or assets."
        ),
    ])
    func saysWhichFileIsWrong(fault: String, file: String, text: String, expected: String) {
        #expect(TestTemplates.faults([file: text]) == ["\(file): \(expected)"])
    }

    @Test func everyFaultHasARow() throws {
        let here = URL(fileURLWithPath: #filePath)
        let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let source = try String(
            contentsOf: root.appendingPathComponent("Sources/Site/Templates/TemplateFault.swift"), encoding: .utf8)
        let cases = source.split(separator: "\n").compactMap { line -> String? in
            let text = line.drop { $0 == " " }
            return text.hasPrefix("case ") ? String(text.dropFirst(5).prefix { $0.isLetter }) : nil
        }
        let rows = Set((Self.syntax + Self.names + Self.kinds + Self.places).map(\.fault))
            .union(["missingTemplate", "missingLayout", "unknownTemplate", "misplacedFile"])
        #expect(cases.count > 30)
        // The engine refuses nothing that the checks let through, as far as the random templates show.
        #expect(Set(cases).subtracting(rows) == ["engine"])
    }
}
