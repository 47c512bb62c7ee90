/// A part of a template, nested as its sections are.
indirect enum TemplateNode: Hashable {
    /// Text between tags that is not only white space.
    case text(line: Int, column: Int)
    case variable(TemplateTag)
    case section(TemplateTag, [TemplateNode])
    case partial(TemplateTag)
    case parent(TemplateTag, [TemplateNode])
    case block(TemplateTag, [TemplateNode])
    case component(TemplateTag)
}

/// Reads a template's tags into a tree; what does not nest is reported and left out.
struct TemplateParser {
    /// The deepest nesting of sections that a template may have.
    static let deepest = 32

    private(set) var nodes: [TemplateNode] = []
    private(set) var faults: [(tag: TemplateTag, fault: TemplateFault)] = []
    private var open: [OpenSection] = []

    private struct OpenSection {
        var tag: TemplateTag
        var children: [TemplateNode] = []

        var node: TemplateNode {
            switch tag.kind {
            case .parent: .parent(tag, children)
            case .block: .block(tag, children)
            default: .section(tag, children)
            }
        }
    }

    /// - Parameter isMarkdown: whether fenced blocks may name components.
    init(_ bytes: [UInt8], isMarkdown: Bool) {
        var tags = TemplateTag.all(in: bytes)
        if isMarkdown {
            let fences = ComponentFence.all(in: bytes).map(\.tag)
            for tag in tags where tag.kind != .comment && fences.contains(where: { $0.range.overlaps(tag.range) }) {
                faults.append((tag, .tagInComponent))
            }
            tags = tags.filter { tag in !fences.contains { $0.range.overlaps(tag.range) } } + fences
            tags.sort { $0.range.lowerBound < $1.range.lowerBound }
        }
        var position = 0
        for tag in tags {
            addText(bytes, position..<tag.range.lowerBound)
            position = tag.range.upperBound
            add(tag)
        }
        while let section = open.popLast() {
            faults.append((section.tag, .neverClosed(section.tag.name)))
            append(section.node)
        }
    }

    /// Text matters only where it would be lost: directly inside a parent.
    private mutating func addText(_ bytes: [UInt8], _ range: Range<Int>) {
        guard open.last?.tag.kind == .parent, let start = bytes[range].firstIndex(where: { $0 > 0x20 }) else { return }
        let before = bytes[..<start]
        let line = 1 + before.count { $0 == UInt8(ascii: "\n") }
        let column = start - (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1)
        append(.text(line: line, column: column))
    }

    private mutating func add(_ tag: TemplateTag) {
        switch tag.kind {
        case .comment: break
        case .unfinished: faults.append((tag, .unfinished))
        case .delimiters: faults.append((tag, .delimiters))
        case .pragma: faults.append((tag, .pragma))
        case .variable, .rawVariable: append(.variable(tag))
        case .partial: append(.partial(tag))
        case .component: append(.component(tag))
        case .section, .invertedSection, .parent, .block:
            if open.count == Self.deepest { faults.append((tag, .tooDeep)) }
            open.append(OpenSection(tag: tag))
        case .close: close(tag)
        }
    }

    private mutating func close(_ tag: TemplateTag) {
        guard open.contains(where: { $0.tag.name == tag.name }) else {
            if let innermost = open.last {
                // One misspelt name is one fault: the section counts as closed.
                faults.append((tag, .closesOther(tag.name, open: innermost.tag.name, line: innermost.tag.line)))
                open.removeLast()
                append(innermost.node)
            } else {
                faults.append((tag, .closesNothing(tag.name)))
            }
            return
        }
        while let section = open.popLast() {
            append(section.node)
            if section.tag.name == tag.name { return }
            faults.append((section.tag, .neverClosed(section.tag.name)))
        }
    }

    private mutating func append(_ node: TemplateNode) {
        if let innermost = open.indices.last {
            // What is nested too deeply is reported once and not looked into.
            if innermost < Self.deepest { open[innermost].children.append(node) }
        } else {
            nodes.append(node)
        }
    }
}
