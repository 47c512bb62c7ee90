import Glibc

/// The whole lines of an open file, one at a time; what follows the last line end is no line.
struct JournalLines {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var position = 0
    /// Where the line after the last one begins.
    private(set) var end = 0

    /// The longest line that is read: a record may have this size and no more.
    private static let longest = StoreFolder.largest.object

    init(descriptor: Int32) { self.descriptor = descriptor }

    /// The next line with its end, and where it begins in the file.
    mutating func next() -> (bytes: [UInt8], offset: Int)? {
        var searched = position
        while true {
            if let newline = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(buffer[position...newline])
                let offset = end
                position = newline + 1
                end += line.count
                return (line, offset)
            }
            guard buffer.count - position <= Self.longest, fill() else { return nil }
            searched = position
        }
    }

    private mutating func fill() -> Bool {
        buffer.removeSubrange(..<position)
        position = 0
        var part = [UInt8](repeating: 0, count: 1 << 18)
        let start = end + buffer.count
        let got = part.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, off_t(start)) }
        guard got > 0 else { return false }
        buffer += part.prefix(got)
        return true
    }
}
