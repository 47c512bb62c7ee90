/// Turns a document into HTML for Signet's pages: sections with their heads in the margin, tables that stack on a
/// phone, and nothing that runs.
///
///     HTMLRenderer(frame: .fragment).html(Document(parsing: "*Vote* <b>early</b>"))
///     // <p><em>Vote</em> &lt;b&gt;early&lt;/b&gt;</p>
public struct HTMLRenderer: Sendable {
    /// What stands around the blocks.
    public enum Frame: Hashable, Sendable {
        /// `div.top`, then a `section.sec` with head and body for each heading of level 2.
        case ledger
        /// A plain `section` for each heading of level 2: a sheet of paper.
        case sheet
        /// Nothing; headings become bold paragraphs, because the text stands inside something that has its own.
        case fragment
    }

    /// What stands around the blocks.
    public var frame: Frame
    /// Words that the frame adds to a page, for readers who listen to it.
    public var linkToSection = "Link to this section"
    /// Turns an address of the document into the one on the page; used for paths from the site's root.
    ///
    /// Links and pictures go through it; where what it gives is no ``LinkAddress``, only the words are shown.
    public var resolve: @Sendable (String) -> String
    var ids: PageIDs

    /// A renderer for one document.
    ///
    /// - Parameters:
    ///   - frame: what stands around the blocks.
    ///   - ids: the ids that the page has used already.
    ///   - resolve: turns an address as it was written into the one on the page.
    public init(
        frame: Frame = .ledger, ids: PageIDs = PageIDs(), resolve: @escaping @Sendable (String) -> String = { $0 }
    ) {
        self.frame = frame
        self.ids = ids
        self.resolve = resolve
    }

    /// The HTML of a document: all its blocks in the frame.
    ///
    /// The renderer is not changed by it: the same document gives the same text, ids included.
    public func html(_ document: Document) -> String {
        var renderer = self
        return renderer.render(document)
    }

    private mutating func render(_ document: Document) -> String {
        for index in document.inOrder {
            if case .heading(_, let id?) = document.nodes[index].content { reserved.insert(id) }
        }
        var html = ""
        var pending: [Step] = framed(document).reversed()
        while let step = pending.popLast() {
            switch step {
            case .html(let text): html += text
            case .node(let node, let tight): pending.append(contentsOf: steps(node, tight, document).reversed())
            }
        }
        return html
    }

    /// Ids that headings ask for by name; a slug may not take them first.
    private var reserved: Set<String> = []

    mutating func id(_ wanted: String?, for node: Int, in document: Document) -> String {
        if let wanted {
            return ids.take(wanted)
        }
        var id = slug(document.plainText(of: node))
        if reserved.contains(id) { id += "-2" }
        return ids.take(id)
    }
}

/// What is still to be written: finished text, or a node with all that is below it.
enum Step {
    case html(String)
    case node(Int, tight: Bool)
}

extension HTMLRenderer {
    /// A node as text before, its children, and text after.
    mutating func steps(_ index: Int, _ tight: Bool, _ document: Document) -> [Step] {
        let node = document.nodes[index]
        switch node.content {
        case .document: return wrap("", node, "")
        case .paragraph: return tight ? wrap("", node, "") : wrap("<p>", node, "</p>\n")
        case .heading(let level, let wanted):
            guard frame != .fragment else { return wrap("<p><strong>", node, "</strong></p>\n") }
            if level == 1, wanted == nil { return wrap("<h1>", node, "</h1>\n") }
            let id = id(wanted, for: index, in: document)
            return wrap("<h\(level) id=\"\(HTMLText.escaped(id))\">", node, "</h\(level)>\n")
        case .blockQuote: return wrap("<blockquote class=\"note\">\n", node, "</blockquote>\n")
        case .list(let start, let tight): return list(node, start: start, tight: tight)
        case .item: return wrap("<li>", node, "</li>\n", tight: tight)
        case .codeBlock(let info, let text): return [.html(codeBlock(info: info, text: text))]
        case .thematicBreak: return [.html("<hr>\n")]
        case .table(let columns): return table(node, columns: columns, in: document)
        case .caption: return wrap("<caption>", node, "</caption>\n")
        case .row, .cell: return wrap("", node, "")
        case .rawBlock(let text): return [.html("<p>\(shown(text))</p>\n")]
        case .html(let html): return [.html(html)]
        case .text(let text), .rawInline(let text): return [.html(shown(text))]
        case .softBreak: return [.html("\n")]
        case .lineBreak: return [.html("<br>\n")]
        case .code(let text): return [.html("<code>\(shown(text))</code>")]
        case .emphasis: return wrap("<em>", node, "</em>")
        case .strong: return wrap("<strong>", node, "</strong>")
        case .link(let address, let title): return link(node, address: address, title: title)
        case .image(let address, let title): return [.html(image(index, address: address, title: title, in: document))]
        }
    }

    func wrap(_ before: String, _ node: Document.Node, _ after: String, tight: Bool = false) -> [Step] {
        [.html(before)] + node.children.map { .node($0, tight: tight) } + [.html(after)]
    }

    func shown(_ text: String) -> String {
        HTMLText.escaped(VerbatimText.decoded(text))
    }

    private func list(_ node: Document.Node, start: Int?, tight: Bool) -> [Step] {
        guard let start else { return wrap("<ul>\n", node, "</ul>\n", tight: tight) }
        return wrap(start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n", node, "</ol>\n", tight: tight)
    }

    /// A block of code: the name of a record to publish selects itself at a click, the rest is to be read.
    private func codeBlock(info: String, text: String) -> String {
        let (name, label) = info == "dns" ? ("record", "DNS record") : ("record now", "Text to read or copy")
        let lines = text.hasSuffix("\n") ? String(text.dropLast()) : text
        // HTML drops one line feed after the tag: a text that begins with one needs a second.
        let first = lines.hasPrefix("\n") ? "\n" : ""
        return
            "<pre class=\"\(name)\" tabindex=\"0\" role=\"group\" aria-label=\"\(label)\">\(first)\(shown(lines))</pre>\n"
    }

    private func link(_ node: Document.Node, address: String, title: String) -> [Step] {
        guard let address = LinkAddress(resolve(VerbatimText.decoded(address))) else { return wrap("", node, "") }
        let title = title.isEmpty ? "" : " title=\"\(shown(title))\""
        return wrap("<a href=\"\(HTMLText.escaped(address.text))\"\(title)>", node, "</a>")
    }

    private func image(_ index: Int, address: String, title: String, in document: Document) -> String {
        let words = HTMLText.escaped(document.plainText(of: index))
        guard let address = LinkAddress(resolve(VerbatimText.decoded(address))), address.isRelative else {
            return words
        }
        let title = title.isEmpty ? "" : " title=\"\(shown(title))\""
        return "<img src=\"\(HTMLText.escaped(address.text))\" alt=\"\(words)\"\(title)>"
    }
}
