internal import CommonMark
public import Documents
internal import Mustache
public import Report

/// Turns pages of one report into HTML; a pure function of the templates and the report.
///
/// Mustache expands the page's template, libcmark parses it, components take the places of their blocks, the layout
/// goes around.
public struct SiteRenderer: Sendable {
    private let templates: TemplateSet
    private let layout: PageValue

    /// A renderer for the pages of a report.
    ///
    /// - Parameters:
    ///   - templates: the look.
    ///   - report: whose ``Report/layout`` stands around every page.
    public init(templates: TemplateSet, report: Report) {
        self.templates = templates
        layout = report.layout
    }

    /// The HTML of one page, from its document type to its end.
    ///
    /// - Parameter page: One page, of a kind that the templates were read for.
    /// - Throws: when the page's context, or the report's layout, does not have the form that is documented.
    public func render(_ page: ReportPage) throws(Diagnostics) -> String {
        let address = PageAddress(page.path)
        let body = try body(of: page, at: address)
        var builder = ContextBuilder(.html, page: address)
        let around = builder.value(layout, as: templates.shapes.layout, name: "layout")
        try Diagnostics(builder.faults).throwIfAnyError()
        let context = GroupValue(
            members: ["page": frame(of: page, at: address, body: body), "layout": around], renderText: "")
        return templates.html.render(context, withTemplate: page.kind.layout) ?? ""
    }

    private func frame(of page: ReportPage, at address: PageAddress, body: String) -> GroupValue {
        let current = PageKind.allCases.map { kind -> (String, Any) in (kind.rawValue, kind == page.kind) }
        let data: Any = page.data == nil ? AbsentValue() : TextValue(address.link(to: page.dataPath) ?? "")
        return GroupValue(
            members: [
                "title": TextValue(page.title), "language": TextValue(page.language), "path": TextValue(page.path),
                "kind": TextValue(page.kind.rawValue), "root": TextValue(address.root), "dataLink": data,
                "body": TextValue(body),
                "current": GroupValue(members: Dictionary(uniqueKeysWithValues: current), renderText: ""),
            ], renderText: "")
    }

    private func body(of page: ReportPage, at address: PageAddress) throws(Diagnostics) -> String {
        guard let shape = templates.shapes.pages[page.kind] else {
            throw Diagnostics([
                Diagnostic(
                    at: SourcePlace(file: page.path), code: "page.kind",
                    message: "The templates were read without a shape for pages of the kind '\(page.kind.rawValue)'.")
            ])
        }
        var builder = ContextBuilder(.page, page: address)
        let context = builder.value(page.context, as: shape)
        try Diagnostics(builder.faults).throwIfAnyError()
        let markdown = templates.markdown.render(context, withTemplate: "/\(page.kind.rawValue)") ?? ""
        var document = Document(parsing: markdown)
        try insertMarkdown(builder.markdown, into: &document, at: address)
        try drawComponents(builder.handles, in: &document, at: address)
        let frame: HTMLRenderer.Frame = page.kind == .sheet ? .sheet : .ledger
        // The frame of every page has a skip link to `main`.
        let renderer = HTMLRenderer(frame: frame, ids: PageIDs(taken: ["main"])) { address.resolve($0) }
        return renderer.html(document)
    }

    /// Puts the blocks of each Markdown value in the place that was kept for it.
    private func insertMarkdown(
        _ texts: [String], into document: inout Document, at address: PageAddress
    ) throws(Diagnostics) {
        guard !texts.isEmpty else { return }
        for block in document.blocks {
            guard case .paragraph = document.nodes[block].content, document.nodes[block].children.count == 1,
                case .text(let words) = document.nodes[document.nodes[block].children[0]].content,
                let number = MarkdownMark.number(in: words), texts.indices.contains(number)
            else { continue }
            var content = Document(parsing: VerbatimText.protected(texts[number]))
            content.mapContent(\.inPage)
            document.replace(block: block, withBlocksOf: content)
        }
        if document.inOrder.contains(where: { document.nodes[$0].content.hasMark }) {
            throw Diagnostics([ContextFault.markdownMisplaced.diagnostic(page: address.path, name: "")])
        }
    }

    private func drawComponents(
        _ handles: [(value: PageValue, shape: PageShape)], in document: inout Document, at address: PageAddress
    ) throws(Diagnostics) {
        var faults = Diagnostics()
        for node in document.inOrder {
            guard case .codeBlock(let info, _) = document.nodes[node].content else { continue }
            let words = info.split(separator: " ").map(String.init)
            guard let name = words.first, !ComponentFence.codeWords.contains(name) else { continue }
            guard words.count == 2, let handle = ComponentFence.handle(words[1]),
                handle.isEmpty || handles.indices.contains(Int(handle) ?? -1)
            else {
                faults.append(ContextFault.unknownComponent(info).diagnostic(page: address.path, name: ""))
                continue
            }
            // Without a handle, the path led to something that is absent on this page.
            let html = Int(handle).map { component(name, handles[$0].value, handles[$0].shape, address) }
            document.replace(node, withHTML: html ?? "")
        }
        try faults.throwIfAnyError()
    }

    private func component(_ name: String, _ value: PageValue, _ shape: PageShape, _ address: PageAddress) -> String {
        var builder = ContextBuilder(.html, page: address)
        var context = builder.value(value, as: shape)
        if let list = context as? ListValue { context = GroupValue(members: ["items": list], renderText: "") }
        return templates.html.render(context, withTemplate: name) ?? ""
    }
}

extension Content {
    /// The content of a node of a document that an office wrote, made fit for a page: it has no title of its own, and
    /// its code is only code.
    fileprivate var inPage: Content {
        switch self {
        case .heading(level: 1, let id): return .heading(level: 2, id: id)
        case .codeBlock(let info, let text):
            let word = info.split(separator: " ").first.map(String.init) ?? ""
            return .codeBlock(info: ComponentFence.codeWords.contains(word) ? word : "", text: text)
        default: return self
        }
    }
}

extension Content {
    /// Whether the place of a Markdown value is still kept here.
    fileprivate var hasMark: Bool {
        switch self {
        case .text(let text), .code(let text), .codeBlock(_, let text), .rawBlock(let text), .rawInline(let text):
            text.unicodeScalars.contains(MarkdownMark.scalar)
        default: false
        }
    }
}

extension ReportPage {
    /// Where the page's data stands: beside it, with the ending `.json`.
    var dataPath: String {
        (path.hasSuffix(".html") ? String(path.dropLast(5)) : path) + ".json"
    }
}
