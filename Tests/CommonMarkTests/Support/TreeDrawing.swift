import CommonMark

/// A document as a drawing: one node a line, indented by depth, with its place.
func drawing(_ document: Document, places: Bool = false) -> String {
    var lines: [String] = []
    var pending = [(node: 0, depth: 0)]
    while let (index, depth) = pending.popLast() {
        let node = document.nodes[index]
        let place = places ? " @\(node.line):\(node.column)" : ""
        lines.append(String(repeating: "  ", count: depth) + name(node.content) + place)
        pending.append(contentsOf: node.children.reversed().map { ($0, depth + 1) })
    }
    return lines.joined(separator: "\n")
}

private func name(_ content: Content) -> String {
    switch content {
    case .document: "document"
    case .paragraph: "paragraph"
    case .heading(let level, let id): "heading \(level)" + (id.map { " #\($0)" } ?? "")
    case .blockQuote: "quote"
    case .list(let start, let tight): "list \(start.map(String.init) ?? "bullet")\(tight ? " tight" : "")"
    case .item: "item"
    case .codeBlock(let info, let text): "code block '\(info)' '\(text)'"
    case .thematicBreak: "break"
    case .table(let columns): "table \(columns.map { "\($0)" }.joined(separator: " "))"
    case .caption: "caption"
    case .row: "row"
    case .cell: "cell"
    case .rawBlock(let text): "raw block '\(text)'"
    case .html(let text): "html '\(text)'"
    case .text(let text): "text '\(text)'"
    case .softBreak: "soft break"
    case .lineBreak: "line break"
    case .code(let text): "code '\(text)'"
    case .rawInline(let text): "raw '\(text)'"
    case .emphasis: "emphasis"
    case .strong: "strong"
    case .link(let address, let title): "link '\(address)' '\(title)'"
    case .image(let address, let title): "image '\(address)' '\(title)'"
    }
}
