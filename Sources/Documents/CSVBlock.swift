/// Some consecutive records of a CSV file in the bytes they were read from: what readers of large files work on.
///
/// Nothing is copied into strings: a reader takes the range of a field with ``field(_:of:)`` and looks at ``bytes``
/// there.
///
///     for row in block.rows where row.fault == nil {
///         let account = block.bytes[block.field(0, of: row)]
///     }
public struct CSVBlock: Sendable {
    /// The bytes that the ranges of fields point into; quotes are removed within a field's range.
    public internal(set) var bytes: [UInt8]
    /// The records, in the order of the file.
    public internal(set) var rows: [Row] = []
    var fields: [Field] = []

    /// One record.
    public struct Row: Hashable, Sendable {
        /// Number of the data row, from 1 at the row after the header; empty lines are not counted.
        public var number: Int
        /// Line on which the record begins, from 1.
        public var line: Int
        /// Why it cannot be read; it then has no fields.
        public var fault: CSVFault?
        var firstField: Int
        var fieldCount: Int
    }

    /// A block holds little more than one record at most beyond a piece of the file, so 32 bits are enough.
    struct Field: Sendable {
        var start: UInt32
        var end: UInt32
    }

    /// Where a field stands in ``bytes``; empty when the row has no such field.
    ///
    /// - Parameters:
    ///   - index: Number of the column, from 0 in the order of the header.
    ///   - row: A row of this block; the rows of another block point elsewhere.
    public func field(_ index: Int, of row: Row) -> Range<Int> {
        guard index >= 0, index < row.fieldCount else { return 0..<0 }
        let field = fields[row.firstField + index]
        return Int(field.start)..<Int(field.end)
    }
}
