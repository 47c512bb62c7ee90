extension HTMLRenderer {
    /// The blocks of a document with what the frame puts around them.
    mutating func framed(_ document: Document) -> [Step] {
        guard frame != .fragment else { return document.blocks.map { .node($0, tight: false) } }
        var steps: [Step] = []
        let parts = parts(of: document)
        if !parts.top.isEmpty {
            let isLedger = frame == .ledger
            if isLedger { steps.append(.html("<div class=\"top\">\n")) }
            steps += parts.top.map { .node($0, tight: false) }
            if isLedger { steps.append(.html("</div>\n")) }
        }
        for (number, section) in parts.sections.enumerated() {
            steps += open(section, number: number + 1, in: document)
            steps += section.body.map { .node($0, tight: false) }
            steps.append(.html(frame == .ledger ? "</div>\n</section>\n" : "</section>\n"))
        }
        return steps
    }

    private struct Section {
        var heading: Int
        var side: Int?
        var body: [Int] = []
    }

    /// The blocks before the first heading of level 2, and what stands under each.
    private func parts(of document: Document) -> (top: [Int], sections: [Section]) {
        var top: [Int] = []
        var sections: [Section] = []
        for block in document.blocks {
            if case .heading(level: 2, _) = document.nodes[block].content {
                sections.append(Section(heading: block))
            } else if let last = sections.indices.last {
                if sections[last].body.isEmpty, sections[last].side == nil, document.isSideNote(block) {
                    sections[last].side = block
                } else {
                    sections[last].body.append(block)
                }
            } else {
                top.append(block)
            }
        }
        return (top, sections)
    }

    private mutating func open(_ section: Section, number: Int, in document: Document) -> [Step] {
        let heading = document.nodes[section.heading]
        guard case .heading(_, let wanted) = heading.content else { return [] }
        let id = HTMLText.escaped(id(wanted, for: section.heading, in: document))
        let title = heading.children.map { Step.node($0, tight: false) }
        let side = section.side.map { document.nodes[$0].children.flatMap { document.nodes[$0].children } } ?? []
        guard frame == .ledger else {
            let note: [Step] =
                side.isEmpty ? [] : [.html("<p>")] + side.map { .node($0, tight: false) } + [.html("</p>\n")]
            return [.html("<section id=\"\(id)\" aria-labelledby=\"\(id)-h\">\n<h2 id=\"\(id)-h\">")] + title
                + [.html("</h2>\n")] + note
        }
        let words = HTMLText.escaped("\(linkToSection): \(document.plainText(of: section.heading))")
        let head =
            "<section class=\"sec\" id=\"\(id)\" aria-labelledby=\"\(id)-h\">\n<div class=\"head\"><div>"
            + "<p class=\"no\"><a href=\"#\(id)\">§ \(number)<span class=\"vh\"> \(words)</span></a></p>"
            + "<h2 id=\"\(id)-h\">"
        let note: [Step] =
            side.isEmpty
            ? [] : [.html("<p class=\"side\">")] + side.map { .node($0, tight: false) } + [.html("</p>")]
        return [.html(head)] + title + [.html("</h2>")] + note + [.html("</div></div>\n<div class=\"body\">\n")]
    }
}

extension Document {
    /// Whether a block is a paragraph that is emphasized as a whole.
    fileprivate func isSideNote(_ block: Int) -> Bool {
        guard nodes[block].content == .paragraph, nodes[block].children.count == 1 else { return false }
        return nodes[nodes[block].children[0]].content == .emphasis
    }
}
