/// The bytes of one file, handed over in pieces from its beginning to its end, so that a file may be larger than
/// memory.
///
///     var chunks = try files.open("exports/ledger.csv")
///     while let chunk = try chunks.next() { count += chunk.count }
public struct ByteChunks {
    /// Bytes in a piece, where the source can choose: 1 MiB.
    public static let usualSize = 1 << 20

    private let nextChunk: () throws(Diagnostic) -> [UInt8]?

    /// Pieces made by a function that returns `nil` at the end of the file.
    ///
    /// - Parameter nextChunk: Called once for each piece, in order; an empty piece is passed over, not taken for the
    ///   end.
    public init(_ nextChunk: @escaping () throws(Diagnostic) -> [UInt8]?) {
        self.nextChunk = nextChunk
    }

    /// Bytes that are already in memory, in pieces of one size.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - size: Bytes in each piece but the last; less than 1 counts as 1.
    public init(_ bytes: [UInt8], every size: Int = ByteChunks.usualSize) {
        let size = max(1, size)
        var start = 0
        self.init { () throws(Diagnostic) in
            guard start < bytes.count else { return nil }
            let end = size < bytes.count - start ? start + size : bytes.count
            defer { start = end }
            return Array(bytes[start..<end])
        }
    }

    /// The next piece, never empty; `nil` at the end of the file.
    ///
    /// - Throws: a diagnostic when the file cannot be read further.
    public mutating func next() throws(Diagnostic) -> [UInt8]? {
        while let chunk = try nextChunk() {
            if !chunk.isEmpty { return chunk }
        }
        return nil
    }
}
