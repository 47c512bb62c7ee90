/// One line of a pipe table, split at its bars.
struct PipeRow {
    /// The text of each cell, trimmed, with `\|` turned into a bar, and the byte of the line at which it begins.
    var cells: [(text: String, offset: Int)] = []

    /// The cells of a line. Bars at its ends are optional; a bar after a backslash belongs to the cell.
    init(_ line: Substring) {
        let bytes = Array(line.utf8)
        var start = bytes.firstIndex { !isBlank($0) } ?? bytes.count
        var end = (bytes.lastIndex { !isBlank($0) } ?? -1) + 1
        if start < end, bytes[start] == bar { start += 1 }
        if start < end, bytes[end - 1] == bar, !(end - 2 >= start && bytes[end - 2] == backslash) { end -= 1 }
        var cell: [UInt8] = []
        var offset = start
        for index in start..<max(start, end) {
            if bytes[index] == bar {
                if cell.last == backslash {
                    cell[cell.count - 1] = bar
                    continue
                }
                append(cell, at: offset)
                (cell, offset) = ([], index + 1)
            } else {
                cell.append(bytes[index])
            }
        }
        append(cell, at: offset)
    }

    private mutating func append(_ bytes: [UInt8], at offset: Int) {
        let leading = bytes.prefix(while: isBlank).count
        let trimmed = bytes.dropFirst(leading).reversed().drop(while: isBlank).reversed()
        cells.append((String(decoding: Array(trimmed), as: UTF8.self), offset + leading))
    }

    /// Whether the line has a bar that separates or encloses cells.
    static func hasBar(_ line: Substring) -> Bool {
        var afterBackslash = false
        for byte in line.utf8 {
            if byte == bar, !afterBackslash { return true }
            afterBackslash = byte == backslash
        }
        return false
    }

    /// The alignments that a delimiter row gives (`|---|---:|`), or `nil` when this is none.
    var alignments: [ColumnAlignment]? {
        var result: [ColumnAlignment] = []
        for (text, _) in cells {
            let dashes = text.utf8.filter { $0 == UInt8(ascii: "-") }.count
            let (left, right) = (text.hasPrefix(":"), text.hasSuffix(":"))
            guard dashes > 0, dashes + (left ? 1 : 0) + (right ? 1 : 0) == text.utf8.count else { return nil }
            result.append(right ? (left ? .center : .end) : .start)
        }
        return result
    }
}

private let bar = UInt8(ascii: "|")
private let backslash = UInt8(ascii: "\\")

private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}
