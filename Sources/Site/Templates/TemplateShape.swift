internal import Report

/// What stands behind a name of a template: a page's documented context with charts opened up, and finished HTML.
indirect enum TemplateShape: Hashable, Sendable {
    case text
    /// HTML that the program made: the drawing of a chart, the body of a page.
    case html
    case markdown
    case number
    case flag
    case link
    case list(TemplateShape)
    case object([String: TemplateShape])
    case optional(TemplateShape)

    init(_ shape: PageShape) {
        switch shape {
        case .text: self = .text
        case .markdown: self = .markdown
        case .number: self = .number
        case .flag: self = .flag
        case .link: self = .link
        case .chart: self = .chart
        case .tree: self = .tree
        case .list(let element): self = .list(TemplateShape(element))
        case .object(let members): self = .object(members.mapValues { TemplateShape($0) })
        case .optional(let shape): self = .optional(TemplateShape(shape))
        }
    }

    /// A chart: its drawing, and the same figures for a table.
    static let chart = TemplateShape.object([
        "id": .text, "title": .text, "description": .text, "svg": .html, "gap": .text, "rowTitle": .text,
        "series": .list(.object(["title": .text])),
        "rows": .list(.object(["label": .text, "values": .list(.object(["text": .text, "gap": .flag]))])),
    ])

    /// A tree: its drawing, and what it is called.
    static let tree = TemplateShape.object(["id": .text, "title": .text, "description": .text, "svg": .html])

    /// What every layout is given.
    static func layout(_ layout: PageShape) -> TemplateShape {
        let current = PageKind.allCases.map { ($0.rawValue, TemplateShape.flag) }
        return .object([
            "page": .object([
                "title": .text, "language": .text, "path": .text, "body": .html, "kind": .text, "root": .link,
                "dataLink": .optional(.link), "current": .object(Dictionary(uniqueKeysWithValues: current)),
            ]),
            "layout": TemplateShape(layout),
        ])
    }

    /// What it is when it is there.
    var present: TemplateShape {
        if case .optional(let shape) = self { shape.present } else { self }
    }

    /// What to call it in a message.
    var inWords: String {
        switch self {
        case .text: "text"
        case .html: "finished HTML"
        case .markdown: "Markdown"
        case .number: "a number"
        case .flag: "yes or no"
        case .link: "a link"
        case .list: "a list"
        case .object: "a group of names"
        case .optional(let shape): shape.inWords
        }
    }
}
