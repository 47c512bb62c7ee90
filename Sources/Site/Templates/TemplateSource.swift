internal import Documents

/// One template file as it was read: its text, its tags in a tree, and what is wrong with the tags themselves.
struct TemplateSource {
    /// Where in the workspace it lies: `Templates/components/todo.html`.
    var path: String
    /// Whether it is a page template or a partial of one.
    var isMarkdown: Bool
    var bytes: [UInt8]
    var nodes: [TemplateNode]
    /// Where in the HTML each tag stands, by the tag's first byte; empty for Markdown.
    var contexts: [Int: AttributeContext] = [:]
    private(set) var faults: [Diagnostic] = []

    init(path: String, text: String) {
        self.path = path
        isMarkdown = path.hasSuffix(".md")
        bytes = Array(text.withoutReturns.utf8)
        let parser = TemplateParser(bytes, isMarkdown: isMarkdown)
        nodes = parser.nodes
        if !isMarkdown {
            let tags = TemplateTag.all(in: bytes)
            let places = AttributeContext.of(tags, in: bytes)
            contexts = Dictionary(uniqueKeysWithValues: zip(tags.map(\.range.lowerBound), places))
        }
        faults = parser.faults.map { diagnostic($0.fault, at: $0.tag) }
        for (line, column) in reservedCharacters { faults.append(diagnostic(.reservedCharacter, line, column)) }
    }

    /// The worded form of a fault at a tag.
    func diagnostic(_ fault: TemplateFault, at tag: TemplateTag) -> Diagnostic {
        diagnostic(fault, tag.line, tag.column)
    }

    /// The worded form of a fault at a line and column; 0 for the whole file.
    func diagnostic(_ fault: TemplateFault, _ line: Int, _ column: Int) -> Diagnostic {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let drawn = lines.indices.contains(line - 1) ? String(decoding: lines[line - 1], as: UTF8.self) : nil
        return Diagnostic(
            at: SourcePlace(file: path, line: line, column: column), code: fault.code, message: fault.message,
            line: drawn)
    }

    /// The names of the blocks that a parent offers.
    var blocks: [String] {
        var names: [String] = []
        var pending = nodes
        while let node = pending.popLast() {
            switch node {
            case .block(let tag, let children):
                names.append(tag.name)
                pending += children
            case .section(_, let children): pending += children
            default: break
            }
        }
        return names
    }

    private var reservedCharacters: [(Int, Int)] {
        guard bytes.contains(0xF3) else { return [] }
        var places: [(Int, Int)] = []
        var (line, column) = (1, 1)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if (0xF0000...0xF03FF).contains(scalar.value) { places.append((line, column)) }
            column += UTF8.width(scalar)
            if scalar == "\n" { (line, column) = (line + 1, 1) }
        }
        return places
    }
}

extension String {
    /// The text without carriage returns, so that a template means the same whoever saved it.
    fileprivate var withoutReturns: String {
        guard utf8.contains(UInt8(ascii: "\r")) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\r" }))
    }
}
