import Documents
import Findings
import Report

extension Report {
    /// The page at a path.
    func page(_ path: String) -> ReportPage? { pages.first { $0.path == path } }
}

extension PageValue {
    /// The member at a dotted path; numbers are places in lists.
    subscript(path: String) -> PageValue? {
        path.split(separator: ".").reduce(self as PageValue?) { value, part in
            switch value {
            case .object(let members)?: members[String(part)]
            case .list(let elements)?: Int(part).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
            default: nil
            }
        }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var number: Int? { if case .number(let number) = self { number } else { nil } }
    var link: String? { if case .link(let path) = self { path } else { nil } }
    var elements: [PageValue] { if case .list(let elements) = self { elements } else { [] } }
    var chart: Chart? { if case .chart(let chart) = self { chart } else { nil } }
    var tree: Tree? { if case .tree(let tree) = self { tree } else { nil } }

    /// The pieces of a sentence put together.
    var sentence: String { elements.compactMap { $0["text"]?.text }.joined() }

    /// Every text, address and figure in it, one a line: what a reader could see.
    var everything: String {
        switch self {
        case .text(let text), .markdown(let text), .link(let text): text
        case .number(let number): String(number)
        case .flag(let flag): String(flag)
        case .chart(let chart):
            ([chart.id, chart.title, chart.description, chart.rowTitle, chart.gap] + chart.series.map(\.title)
                + chart.rows.flatMap { [$0.label] + $0.values.map { $0.map(String.init) ?? "gap" } })
                .joined(separator: "\n")
        case .tree(let tree): ([tree.id, tree.title, tree.description] + tree.root.everything).joined(separator: "\n")
        case .list(let elements): elements.map(\.everything).joined(separator: "\n")
        case .object(let members):
            members.sorted { codePointOrder($0.key, $1.key) }.map { "\($0.key): \($0.value.everything)" }
                .joined(separator: "\n")
        case .absent: ""
        }
    }

    /// Where a value is not as a shape documents it; empty when it is.
    func faults(against shape: PageShape, at path: String = "") -> [String] {
        switch (self, shape) {
        case (.text, .text), (.markdown, .markdown), (.number, .number), (.flag, .flag), (.link, .link),
            (.chart, .chart), (.tree, .tree), (.absent, .optional):
            []
        case (_, .optional(let inner)): faults(against: inner, at: path)
        case (.list(let elements), .list(let inner)):
            elements.enumerated().flatMap { $0.element.faults(against: inner, at: "\(path).\($0.offset)") }
        case (.object(let members), .object(let shapes)):
            Set(members.keys).symmetricDifference(shapes.keys).map { "\(path).\($0) stands on one side only" }
                + members.flatMap { name, value in
                    shapes[name].map { value.faults(against: $0, at: "\(path).\(name)") } ?? []
                }
        default: ["\(path) is \(self), documented as \(shape)"]
        }
    }
}

extension Tree.Node {
    /// Every text and figure in it.
    fileprivate var everything: [String] { [text, note, String(figure)] + children.flatMap(\.everything) }
}

extension ReportPage {
    /// All that the page gives to its reader, its data included.
    var everything: String {
        "\(path)\n\(title)\n\(context.everything)\n\(data?.canonicalText ?? "")"
    }
}

extension Report {
    /// All that the report gives to its readers.
    var everything: String {
        let files = assets.sorted { codePointOrder($0.key, $1.key) }.map { "\($0.key)\n\($0.value)" }
        return (pages.map(\.everything) + [layout.everything] + files).joined(separator: "\n")
    }
}
