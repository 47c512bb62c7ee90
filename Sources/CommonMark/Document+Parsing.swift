internal import CCMark

extension Document {
    /// Parses CommonMark (0.30) with pipe tables and heading ids.
    ///
    /// Any string is a document: there is no failure. Raw HTML is kept apart as text to be shown, never as HTML.
    ///
    ///     let document = Document(parsing: "## Records {#records}")
    ///     document.nodes[1].content    // .heading(level: 2, id: "records")
    public init(parsing source: String) {
        let text = source.withUnixLineEnds
        self = Document(inlineAndBlocksOf: text)
        readTables(lines: text.split(separator: "\n", omittingEmptySubsequences: false))
        readHeadingIDs()
    }

    /// The tree as libcmark gives it.
    init(inlineAndBlocksOf text: String) {
        var text = text
        let options = CMARK_OPT_SOURCEPOS | CMARK_OPT_VALIDATE_UTF8
        let root = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, options) }
        }
        self.init(nodes: [Node(.document, line: 1, column: 1)])
        guard let root else { return }
        defer { cmark_node_free(root) }
        cmark_consolidate_text_nodes(root)
        guard let walk = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(walk) }
        // The open parents, innermost last: libcmark tells when it enters and leaves a node, so nothing recurses.
        var open: [Int] = []
        while true {
            switch cmark_iter_next(walk) {
            case CMARK_EVENT_ENTER:
                guard let node = cmark_iter_get_node(walk) else { continue }
                let type = cmark_node_get_type(node)
                guard type != CMARK_NODE_DOCUMENT else {
                    open = [0]
                    continue
                }
                nodes.append(Node(node, of: type))
                let index = nodes.count - 1
                if let parent = open.last { nodes[parent].children.append(index) }
                if type.hasExit { open.append(index) }
            case CMARK_EVENT_EXIT: open.removeLast()
            default: return
            }
        }
    }
}

extension Document.Node {
    fileprivate init(_ node: OpaquePointer, of type: cmark_node_type) {
        self.init(
            Content(node, of: type), line: Int(cmark_node_get_start_line(node)),
            column: Int(cmark_node_get_start_column(node)), lastLine: Int(cmark_node_get_end_line(node)))
    }
}

extension Content {
    /// The one place that knows libcmark's names of node types.
    fileprivate init(_ node: OpaquePointer, of type: cmark_node_type) {
        switch type {
        case CMARK_NODE_BLOCK_QUOTE: self = .blockQuote
        case CMARK_NODE_LIST:
            let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            self = .list(
                start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
                tight: cmark_node_get_list_tight(node) != 0)
        case CMARK_NODE_ITEM: self = .item
        case CMARK_NODE_CODE_BLOCK:
            self = .codeBlock(info: string(cmark_node_get_fence_info(node)), text: string(cmark_node_get_literal(node)))
        case CMARK_NODE_HTML_BLOCK: self = .rawBlock(string(cmark_node_get_literal(node)))
        case CMARK_NODE_HEADING: self = .heading(level: Int(cmark_node_get_heading_level(node)), id: nil)
        case CMARK_NODE_THEMATIC_BREAK: self = .thematicBreak
        case CMARK_NODE_TEXT: self = .text(string(cmark_node_get_literal(node)))
        case CMARK_NODE_SOFTBREAK: self = .softBreak
        case CMARK_NODE_LINEBREAK: self = .lineBreak
        case CMARK_NODE_CODE: self = .code(string(cmark_node_get_literal(node)))
        case CMARK_NODE_HTML_INLINE: self = .rawInline(string(cmark_node_get_literal(node)))
        case CMARK_NODE_EMPH: self = .emphasis
        case CMARK_NODE_STRONG: self = .strong
        case CMARK_NODE_LINK:
            self = .link(address: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
        case CMARK_NODE_IMAGE:
            self = .image(address: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
        default: self = .paragraph
        }
    }
}

extension cmark_node_type {
    /// Whether libcmark's walk leaves a node of this type again; leaves are entered only.
    fileprivate var hasExit: Bool {
        switch self {
        case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_TEXT,
            CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
            false
        default: true
        }
    }
}

private func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
}

extension String {
    /// The text with `\n` after each line, whatever it had.
    var withUnixLineEnds: String {
        guard utf8.contains(UInt8(ascii: "\r")) else { return self }
        var text = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in unicodeScalars {
            if scalar == "\r" {
                text.append("\n")
            } else if !(scalar == "\n" && afterReturn) {
                text.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        return String(text)
    }
}
