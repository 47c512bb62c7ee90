import Documents

/// The Markdown of a checklist cut at its headings. It knows lines, `#` headings and fenced code, and nothing else of
/// Markdown: what stands between is handed on as it is.
struct ChecklistText: Hashable, Sendable {
    /// What stands above the first group.
    var introduction = ""
    /// In the order of the file.
    var groups: [Group] = []

    /// What stands below a `##`.
    struct Group: Hashable, Sendable {
        var title: String
        var place: SourcePlace
        var introduction = ""
        var items: [Item] = []
    }

    /// What stands below a `###`.
    struct Item: Hashable, Sendable {
        var id: String
        var title: String
        var place: SourcePlace
        /// `nil`: there is none directly below the heading.
        var block: Block?
        var prose = ""
    }

    /// The content of a `yaml` block.
    struct Block: Hashable, Sendable {
        var text: String
        /// Where its first line begins.
        var place: SourcePlace
    }
}

extension ChecklistText {
    /// Cuts a text; headings that can't be what they should be are logged.
    init(_ body: String, file: String, firstLine: Int, log: inout Diagnostics) {
        var cutter = Cutter(file: file)
        let lines = body.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            cutter.read(Substring(line), line: firstLine + index, log: &log)
        }
        cutter.finish(log: &log)
        self = cutter.text
    }
}

/// Reads line by line and keeps where it is.
private struct Cutter {
    let file: String
    var text = ChecklistText()
    private var lines: [Substring] = []
    private var fence: (fence: CodeFence, place: SourcePlace, isBlock: Bool)?
    /// An item's heading was read, and nothing but empty lines since.
    private var awaitsBlock = false

    init(file: String) { self.file = file }

    mutating func read(_ line: Substring, line number: Int, log: inout Diagnostics) {
        if let open = fence {
            readInside(line, of: open, line: number)
        } else if let opening = CodeFence(opening: line) {
            let isBlock = awaitsBlock && opening.language == "yaml"
            fence = (opening, SourcePlace(file: file, line: number, column: opening.indent + 1), isBlock)
            lines = isBlock ? [] : lines + [line]
            awaitsBlock = false
        } else if let heading = Heading(line), heading.level <= 3 {
            flush()
            begin(heading, at: SourcePlace(file: file, line: number, column: heading.column), log: &log)
        } else {
            lines.append(line)
            if line.contains(where: { !$0.isWhitespace }) { awaitsBlock = false }
        }
    }

    mutating func finish(log: inout Diagnostics) {
        if let open = fence {
            log.append(.openFence, at: open.place)
            if open.isBlock { endBlock(begunAt: open.place) }
        }
        flush()
        for group in text.groups where group.items.isEmpty {
            log.append(.groupWithoutItems(group.title), at: group.place)
        }
        if text.groups.isEmpty { log.append(.noGroups, at: SourcePlace(file: file)) }
    }

    private mutating func readInside(
        _ line: Substring, of open: (fence: CodeFence, place: SourcePlace, isBlock: Bool), line number: Int
    ) {
        let isEnd = open.fence.isClosed(by: line)
        if isEnd { fence = nil }
        guard open.isBlock else {
            lines.append(line)
            return
        }
        guard isEnd else {
            lines.append(open.fence.content(line))
            return
        }
        endBlock(begunAt: open.place)
    }

    private mutating func endBlock(begunAt fence: SourcePlace) {
        let place = SourcePlace(file: file, line: fence.line + 1, column: fence.column)
        let block = ChecklistText.Block(text: lines.joined(separator: "\n"), place: place)
        change { $0.block = block }
        lines = []
    }

    private mutating func begin(_ heading: Heading, at place: SourcePlace, log: inout Diagnostics) {
        awaitsBlock = false
        switch heading.level {
        case 1: log.append(.titleHeading, at: place)
        case 2:
            if heading.text.isEmpty { log.append(.groupWithoutTitle, at: place) }
            text.groups.append(ChecklistText.Group(title: heading.text, place: place))
        default:
            let words = heading.text.split(separator: " ", maxSplits: 1)
            let id = words.first.map(String.init) ?? ""
            let title = words.count == 2 ? words[1].trimmingSpaces : ""
            if text.groups.isEmpty {
                log.append(.itemOutsideGroup, at: place)
                text.groups.append(ChecklistText.Group(title: "", place: place))
            }
            text.groups[text.groups.endIndex - 1].items.append(
                ChecklistText.Item(id: id, title: title, place: place))
            awaitsBlock = true
        }
    }

    /// Hands the lines read so far to what they stand below.
    private mutating func flush() {
        let prose = lines.trimmingEmpty.joined(separator: "\n")
        lines = []
        guard let group = text.groups.indices.last else {
            text.introduction = prose
            return
        }
        if text.groups[group].items.isEmpty {
            text.groups[group].introduction = prose
        } else {
            change { $0.prose = prose }
        }
    }

    private mutating func change(_ body: (inout ChecklistText.Item) -> Void) {
        guard let group = text.groups.indices.last, let item = text.groups[group].items.indices.last else { return }
        body(&text.groups[group].items[item])
    }
}

/// An ATX heading (CommonMark, section 4.2).
private struct Heading {
    var level: Int
    var column: Int
    var text: String

    init?(_ line: Substring) {
        let bytes = line.utf8
        let indent = bytes.prefix { $0 == UInt8(ascii: " ") }.count
        level = bytes.dropFirst(indent).prefix { $0 == UInt8(ascii: "#") }.count
        let rest = bytes.dropFirst(indent + level)
        guard indent <= 3, (1...6).contains(level),
            rest.first.map({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) ?? true
        else { return nil }
        column = indent + 1
        text = Substring(rest).trimmingSpaces
        // Marks at the end close the heading when a space stands before them.
        let marks = text.utf8.reversed().prefix { $0 == UInt8(ascii: "#") }.count
        let words = text.dropLast(marks)
        if marks > 0, words.isEmpty || words.last == " " { text = words.trimmingSpaces }
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        let isSpace = { (character: Character) in character == " " || character == "\t" }
        var rest = self.drop(while: isSpace)
        while let last = rest.last, isSpace(last) { rest.removeLast() }
        return String(rest)
    }
}

extension [Substring] {
    /// Without the empty lines at both ends.
    fileprivate var trimmingEmpty: [Substring] {
        let isEmpty = { (line: Substring) in line.allSatisfy(\.isWhitespace) }
        var rest = self[...]
        while let first = rest.first, isEmpty(first) { rest.removeFirst() }
        while let last = rest.last, isEmpty(last) { rest.removeLast() }
        return Array(rest)
    }
}
