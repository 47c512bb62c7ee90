extension HTMLRenderer {
    /// A table whose cells carry the name of their column, so that rows can become cards on a phone.
    func table(_ node: Document.Node, columns: [ColumnAlignment], in document: Document) -> [Step] {
        var steps: [Step] = [.html("<table class=\"stack\">\n")]
        var rows = node.children[...]
        if let caption = rows.first, document.nodes[caption].content == .caption {
            steps.append(.node(caption, tight: false))
            rows = rows.dropFirst()
        }
        guard let header = rows.popFirst() else { return [] }
        let heads = document.nodes[header].children
        let labels = heads.map { HTMLText.escaped(document.plainText(of: $0)) }
        steps.append(.html("<thead><tr>"))
        for (head, alignment) in zip(heads, columns) {
            let isEmpty = document.nodes[head].children.isEmpty
            steps.append(.html(isEmpty ? "<td>" : "<th scope=\"col\"\(alignment.attribute)>"))
            steps.append(.node(head, tight: false))
            steps.append(.html(isEmpty ? "</td>" : "</th>"))
        }
        steps.append(.html("</tr></thead>\n<tbody>\n"))
        for row in rows {
            let isSum = row == rows.last && document.isSum(row)
            steps.append(.html(isSum ? "<tr class=\"sum\">" : "<tr>"))
            for (number, cell) in document.nodes[row].children.enumerated() {
                let alignment = columns.indices.contains(number) ? columns[number].attribute : ""
                guard number > 0 else {
                    steps += [.html("<th scope=\"row\"\(alignment)>"), .node(cell, tight: false), .html("</th>")]
                    continue
                }
                let label = labels.indices.contains(number) ? labels[number] : ""
                let attribute = label.isEmpty ? "" : " data-l=\"\(label)\""
                steps += [.html("<td\(alignment)\(attribute)>"), .node(cell, tight: false), .html("</td>")]
            }
            steps.append(.html("</tr>\n"))
        }
        return steps + [.html("</tbody>\n</table>\n")]
    }
}

extension ColumnAlignment {
    /// Figures stand at the end of their cell; there is no other alignment in the design.
    fileprivate var attribute: String { self == .end ? " class=\"n\"" : "" }
}

extension Document {
    /// Whether a row adds up the others: its first cell is strong as a whole.
    fileprivate func isSum(_ row: Int) -> Bool {
        guard let first = nodes[row].children.first, nodes[first].children.count == 1 else { return false }
        return nodes[nodes[first].children[0]].content == .strong
    }
}
