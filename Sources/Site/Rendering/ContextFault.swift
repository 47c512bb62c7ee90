internal import Documents
internal import Report

/// How a page's context can differ from the form that its kind documents.
enum ContextFault: Hashable {
    case missing(PageShape)
    case undocumented
    case wrongKind(value: PageValue, shape: PageShape)
    case badLink(String)
    case unknownComponent(String)
    case markdownMisplaced

    /// The worded form, about one member of a page.
    func diagnostic(page: String, name: String) -> Diagnostic {
        let name = name.isEmpty ? "the whole context" : "'\(name)'"
        return Diagnostic(at: SourcePlace(file: page), code: "page.context", message: message(name))
    }

    private func message(_ name: String) -> String {
        switch self {
        case .missing(let shape): "The page's context lacks \(name), which must be \(TemplateShape(shape).inWords)."
        case .undocumented: "The page's context has \(name), which its kind does not document."
        case .wrongKind(let value, let shape):
            "In the page's context, \(name) must be \(TemplateShape(shape).inWords), but is \(value.inWords)."
        case .badLink(let link):
            "In the page's context, \(name) is no link of this site and has no allowed scheme: '\(link)'."
        case .markdownMisplaced:
            "Markdown of the page's context stands inside a list, a quote or a code block. Move it to the top level."
        case .unknownComponent(let info):
            "The block '\(info)' names a component where none can be drawn. Write it at the start of a line."
        }
    }
}

extension PageValue {
    fileprivate var inWords: String {
        switch self {
        case .text: "text"
        case .markdown: "Markdown"
        case .number: "a number"
        case .flag: "yes or no"
        case .link: "a link"
        case .chart: "a chart"
        case .tree: "a tree"
        case .list: "a list"
        case .object: "a group of names"
        case .absent: "absent"
        }
    }
}
