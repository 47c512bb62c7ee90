extension Document {
    /// Turns each paragraph that is a pipe table into one: a header row, a delimiter row with as many cells, rows.
    ///
    /// - Parameter lines: the lines of the document's text.
    mutating func readTables(lines: [Substring]) {
        for (index, node) in nodes.enumerated() {
            guard node.content == .paragraph, node.line > 0, lines.indices.contains(node.line) else { continue }
            // libcmark counts lines from 1, so this is the line after the paragraph's first.
            guard lines[node.line].utf8.contains(UInt8(ascii: "-")), PipeRow.hasBar(lines[node.line - 1][...]) else {
                continue
            }
            readTable(paragraph: index, lines: lines)
        }
        readCaptions()
    }

    private mutating func readTable(paragraph: Int, lines: [Substring]) {
        let first = nodes[paragraph].line - 1
        let end = min(nodes[paragraph].lastLine, lines.count)
        guard end - first >= 2 else { return }
        let rows = lines[first..<end].map { (PipeRow(withoutMarks($0)), $0) }
        guard let columns = rows[1].0.alignments, columns.count == rows[0].0.cells.count else { return }
        let line = nodes[paragraph].line
        let kept = [rows[0]] + rows[2...]
        let numbers = [line] + Array(line + 2..<line + rows.count)
        var rowNodes: [Int] = []
        for ((row, source), number) in zip(kept, numbers) {
            var cells = row.cells
            if cells.count > columns.count {
                // Nothing that was written is dropped: what is too much stays in the last cell, bars and all.
                let surplus = cells[(columns.count - 1)...]
                cells[columns.count - 1].text = surplus.map(\.text).joined(separator: " | ")
                cells.removeSubrange(columns.count...)
            }
            let prefix = source.utf8.count - withoutMarks(source).utf8.count
            var cellNodes = cells.map { appendCell($0.text, line: number, column: prefix + $0.offset + 1) }
            while cellNodes.count < columns.count { cellNodes.append(append(Node(.cell, line: number))) }
            rowNodes.append(append(Node(.row, children: cellNodes, line: number, column: prefix + 1)))
        }
        nodes[paragraph].content = .table(columns: columns)
        nodes[paragraph].children = rowNodes
    }

    private mutating func append(_ node: Node) -> Int {
        nodes.append(node)
        return nodes.count - 1
    }

    /// Adds a cell whose text is read as the inside of a paragraph.
    private mutating func appendCell(_ text: String, line: Int, column: Int) -> Int {
        let cell = append(Node(.cell, line: line, column: column))
        guard !text.isEmpty else { return cell }
        // A first character that means nothing, and a space: so no cell begins a heading, a list or a quote.
        let shield = "\u{F0300} "
        let inside = Document(inlineAndBlocksOf: shield + text)
        let offset = nodes.count
        for var node in inside.nodes {
            node.children = node.children.map { $0 + offset }
            node.column = max(1, column + node.column - 1 - shield.utf8.count)
            node.line = line
            nodes.append(node)
        }
        guard let paragraph = inside.blocks.first, let first = inside.nodes[paragraph].children.first,
            case .text(let words) = inside.nodes[first].content, words.unicodeScalars.first == "\u{F0300}"
        else { return cell }
        let rest = String(String.UnicodeScalarView(words.unicodeScalars.dropFirst().drop { $0 == " " }))
        nodes[first + offset].content = .text(rest)
        nodes[first + offset].column = column
        nodes[cell].children = inside.nodes[paragraph].children.dropFirst(rest.isEmpty ? 1 : 0).map { $0 + offset }
        return cell
    }

    /// Moves a paragraph `Table: …` directly before a table into it as its caption.
    private mutating func readCaptions() {
        for parent in inOrder {
            var kept: [Int] = []
            for child in nodes[parent].children {
                if case .table = nodes[child].content, let before = kept.last, nodes[before].content == .paragraph,
                    let first = nodes[before].children.first, case .text(let words) = nodes[first].content,
                    words.hasPrefix("Table: ")
                {
                    nodes[first].content = .text(String(words.dropFirst("Table: ".count)))
                    nodes[before].content = .caption
                    nodes[child].children.insert(before, at: 0)
                    kept.removeLast()
                }
                kept.append(child)
            }
            nodes[parent].children = kept
        }
    }
}

/// A line without the marks of quotes and the indentation before it.
private func withoutMarks(_ line: Substring) -> Substring {
    line.drop { $0 == " " || $0 == "\t" || $0 == ">" }
}
