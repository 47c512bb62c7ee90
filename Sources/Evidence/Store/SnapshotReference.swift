import Findings

/// How a snapshot is named from outside: its folder, and the hash of its index.
struct SnapshotReference: Hashable, Sendable {
    /// `2026-11-01-` and the first 12 hexadecimal digits of the hash.
    let id: String
    /// SHA-256 of the bytes of the index, 64 hexadecimal digits in lower case.
    let hash: String

    /// The name of an index that ended on that UTC day.
    init(date: CalendarDate, hash: String) {
        id = "\(date)-\(hash.prefix(12))"
        self.hash = hash
    }

    /// A name read from a file; `nil` when it is not of that form.
    init?(id: String, hash: String) {
        guard Self.isHash(hash), let date = CalendarDate(id.prefix(10)), id == "\(date)-\(hash.prefix(12))" else {
            return nil
        }
        self.id = id
        self.hash = hash
    }

    /// The content of `HEAD`: id, space, hash, line end; `nil` when it is not of that form.
    init?(head: [UInt8]) {
        guard head.last == UInt8(ascii: "\n"), let text = String(validating: head.dropLast(), as: UTF8.self) else {
            return nil
        }
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        self.init(id: String(parts[0]), hash: String(parts[1]))
    }

    /// The content of `HEAD`.
    var head: [UInt8] { Array("\(id) \(hash)\n".utf8) }

    /// Whether a text has the form of an id.
    static func isID(_ text: String) -> Bool {
        text.utf8.count == 23
            && SnapshotReference(id: text, hash: text.suffix(12) + String(repeating: "0", count: 52)) != nil
    }

    /// Whether a text is a SHA-256 in lower-case hexadecimal digits.
    static func isHash(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
    }
}
