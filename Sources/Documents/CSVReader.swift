/// One record of a CSV file as text.
public struct CSVRecord: Hashable, Sendable {
    /// Number of the data row, from 1 at the row after the header.
    public var row: Int
    /// Line on which the record begins, from 1.
    public var line: Int
    /// One field for each name of the header, without quotes; empty when the record has a fault.
    public var fields: [String]
    /// Why the record cannot be read; `nil` when it can.
    public var fault: CSVFault?
}

/// A CSV file with a header (RFC 4180, UTF-8), read record by record.
///
/// Lines end in LF or CRLF, a byte order mark is skipped, fields in quotes may hold line ends and doubled quotes, and
/// an empty line is no record. A bad record is handed over with its fault and without content.
///
///     var reader = try CSVReader(path: "accounts.csv", files: files)
///     while let record = try reader.next() { print(record.row, record.fault?.reason ?? "read") }
public struct CSVReader {
    private var scanner: CSVScanner
    private var block: CSVBlock?
    private var position = 0

    /// Opens a file and reads its header.
    ///
    /// - Throws: a diagnostic when the file is missing, empty, in another format or encoding, or its header is
    ///   damaged or names a column twice.
    public init(path: String, files: FileSource) throws(Diagnostic) {
        scanner = try CSVScanner(path: path, files: files)
    }

    /// The names of the columns, in the order of the file and as they are written there; each occurs once.
    public var header: [String] { scanner.header }

    /// The next record; `nil` at the end of the file.
    ///
    /// - Throws: a diagnostic when the file cannot be read to its end; the records before must then not be used.
    public mutating func next() throws(Diagnostic) -> CSVRecord? {
        while true {
            if let block, position < block.rows.count {
                let row = block.rows[position]
                position += 1
                let fields = (0..<row.fieldCount).map {
                    String(decoding: block.bytes[block.field($0, of: row)], as: UTF8.self)
                }
                return CSVRecord(row: row.number, line: row.line, fields: fields, fault: row.fault)
            }
            guard let next = try scanner.nextBlock() else { return nil }
            (block, position) = (next, 0)
        }
    }
}
