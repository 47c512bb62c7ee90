/// Reads a CSV file in blocks of records that stay in the bytes they were read from.
///
/// ``CSVReader`` gives the same records as text. Working memory is bounded by a piece of the file and the longest
/// record (1 MiB), whatever the file holds.
public struct CSVScanner {
    /// The file, as people name it and as its diagnostics do.
    public let path: String
    /// The names of the columns, in the order of the file; the index of a name is the index of its fields.
    public private(set) var header: [String] = []

    private var chunks: ByteChunks
    private var unread: [UInt8] = []
    private var ended = false
    private var line = 1
    private var rows = 0
    /// The rest of a line that was already counted as one bad record is still to be dropped.
    private var droppingLine = false

    /// Opens a file and reads its header.
    ///
    /// - Throws: a diagnostic when the file is missing, empty, in another format or encoding, or its header is
    ///   damaged or names a column twice.
    public init(path: String, files: FileSource) throws(Diagnostic) {
        self.path = path
        chunks = try files.open(path)
        while unread.count < CSVFormat.longestMark, !ended { try readMore() }
        if let other = CSVFormat.other(than: unread) { throw .csv(path, other.problem) }
        if unread.starts(with: CSVFormat.byteOrderMark) { unread.removeFirst(CSVFormat.byteOrderMark.count) }
        try readHeader()
    }

    /// The next records, at least one; `nil` at the end of the file.
    ///
    /// A record with a fault is a row without fields: it is counted, and reading goes on behind it.
    ///
    /// - Throws: a diagnostic when the file cannot be read to its end; the records before must then not be used.
    public mutating func nextBlock() throws(Diagnostic) -> CSVBlock? {
        while true {
            let block = takeBlock()
            if !block.rows.isEmpty { return block }
            if ended { return nil }
            try readMore()
        }
    }
}

extension CSVScanner {
    private mutating func readMore() throws(Diagnostic) {
        if let chunk = try chunks.next() {
            if unread.isEmpty { unread = chunk } else { unread.append(contentsOf: chunk) }
        } else {
            ended = true
        }
    }

    /// All records that the unread bytes hold to their end.
    private mutating func takeBlock() -> CSVBlock {
        var block = CSVBlock(bytes: unread)
        unread = []
        var position = 0
        if droppingLine { position = dropLine(of: block.bytes, from: 0) }
        var pass = CSVPass(ended: ended)
        reading: while position < block.bytes.count {
            let firstField = block.fields.count
            switch pass.record(in: block.bytes, from: position, fields: &block.fields) {
            case .incomplete: break reading
            case .blank(let end):
                position = end
                line += 1
            case .record(let end, let lines, let fault):
                var row = CSVBlock.Row(
                    number: rows + 1, line: line, fault: fault, firstField: firstField,
                    fieldCount: block.fields.count - firstField)
                if fault == nil, row.fieldCount != header.count {
                    row.fault = .fieldCount(expected: header.count, found: row.fieldCount)
                }
                pass.removeDoubledQuotes(in: &block)
                append(row, to: &block)
                position = end
                line += lines
            case .damaged(let from, let lines, let fault):
                append(
                    CSVBlock.Row(number: rows + 1, line: line, fault: fault, firstField: firstField, fieldCount: 0),
                    to: &block)
                line += lines
                position = dropLine(of: block.bytes, from: from)
            }
        }
        if position < block.bytes.count { unread = Array(block.bytes[position...]) }
        return block
    }

    private mutating func append(_ row: CSVBlock.Row, to block: inout CSVBlock) {
        var row = row
        if row.fault != nil {
            block.fields.removeSubrange(row.firstField...)
            row.fieldCount = 0
        }
        rows += 1
        block.rows.append(row)
    }

    /// The position after the line end at or behind a position; where the line goes on beyond the bytes, its rest is
    /// dropped when it comes.
    private mutating func dropLine(of bytes: [UInt8], from start: Int) -> Int {
        guard let lineEnd = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else {
            droppingLine = true
            return bytes.count
        }
        droppingLine = false
        line += 1
        return lineEnd + 1
    }

    private mutating func readHeader() throws(Diagnostic) {
        var block = CSVBlock(bytes: [])
        while true {
            block.bytes = unread
            block.fields = []
            var pass = CSVPass(ended: ended)
            switch pass.record(in: block.bytes, from: 0, fields: &block.fields) {
            case .incomplete:
                if ended { throw .csv(path, .empty) }
                try readMore()
            case .blank(let end):
                unread.removeFirst(end)
                line += 1
            case .record(let end, let lines, let fault):
                if let fault { throw .csv(path, .header(fault), line: line) }
                pass.removeDoubledQuotes(in: &block)
                header = block.fields.map {
                    String(decoding: block.bytes[Int($0.start)..<Int($0.end)], as: UTF8.self)
                }
                if let problem = CSVFormat.problem(ofHeader: header) { throw .csv(path, problem, line: line) }
                unread.removeFirst(end)
                line += lines
                return
            case .damaged(_, _, let fault):
                let onlyReturns = !unread.contains(UInt8(ascii: "\n")) && unread.contains(UInt8(ascii: "\r"))
                throw .csv(path, onlyReturns ? .carriageReturns : .header(fault), line: line)
            }
        }
    }
}
