/// The words of a closed list, compared byte by byte as they stand in a file.
struct WordTable<Value: Sendable>: Sendable {
    private let entries: [(bytes: [UInt8], value: Value)]

    init(_ entries: [(word: String, value: Value)]) {
        self.entries = entries.map { (Array($0.word.utf8), $0.value) }
    }

    /// What a word stands for; `nil` for any other word. Case counts, and nothing is trimmed.
    func value(of bytes: [UInt8], _ range: Range<Int>) -> Value? {
        for entry in entries where entry.bytes.count == range.count {
            if zip(range, entry.bytes).allSatisfy({ bytes[$0] == $1 }) { return entry.value }
        }
        return nil
    }
}
