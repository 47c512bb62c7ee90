/// The opening line of a fenced code block (CommonMark, section 4.5).
struct CodeFence: Hashable, Sendable {
    /// Backtick or tilde.
    var mark: UInt8
    /// How many marks open it; as many at least close it.
    var length: Int
    /// Spaces before it; as many are taken from each line of its content.
    var indent: Int
    /// The first word behind the marks.
    var language: String

    /// The fence that a line opens; `nil` when it opens none.
    init?(opening line: Substring) {
        let bytes = Array(line.utf8)
        indent = bytes.prefix { $0 == UInt8(ascii: " ") }.count
        guard indent <= 3, let first = bytes.dropFirst(indent).first,
            first == UInt8(ascii: "`") || first == UInt8(ascii: "~")
        else { return nil }
        mark = first
        length = bytes.dropFirst(indent).prefix { $0 == first }.count
        let rest = bytes.dropFirst(indent + length)
        // A backtick behind backticks is a code span in a line of text.
        guard length >= 3, first == UInt8(ascii: "~") || !rest.contains(first) else { return nil }
        let word = rest.drop { Self.isSpace($0) }.prefix { !Self.isSpace($0) }
        language = String(decoding: word, as: UTF8.self)
    }

    /// Whether a line ends the block.
    func isClosed(by line: Substring) -> Bool {
        let bytes = Array(line.utf8)
        let spaces = bytes.prefix { $0 == UInt8(ascii: " ") }.count
        let marks = bytes.dropFirst(spaces).prefix { $0 == mark }.count
        return spaces <= 3 && marks >= length && bytes.dropFirst(spaces + marks).allSatisfy { Self.isSpace($0) }
    }

    /// A line of the content without the block's own indentation.
    func content(_ line: Substring) -> Substring {
        let spaces = line.utf8.prefix(indent).prefix { $0 == UInt8(ascii: " ") }.count
        return Substring(line.utf8.dropFirst(spaces))
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
