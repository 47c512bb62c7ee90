/// The lines of a text, for places: a line ends with LF, and a CR before it belongs to the end.
struct SourceLines: Sendable {
    private let lines: [Substring.UTF8View]

    /// Splits a text. (Swift takes CR LF for a single character, so the bytes are split.)
    init(_ text: String) {
        lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        }
    }

    /// All lines without their ends; an end of line at the very end begins one more, which is empty.
    var all: [String] { lines.map { String(Substring($0)) } }

    /// The line of that number, from 1; `nil` when there is none.
    subscript(number: Int) -> String? {
        lines.indices.contains(number - 1) ? String(Substring(lines[number - 1])) : nil
    }
}
