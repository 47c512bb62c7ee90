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

/// The closed lists of both files.
struct Vocabulary: Sendable {
    let channels = WordTable(Channel.allCases.map { ($0.word, $0) })
    let events = WordTable(EventWord.allCases.map { ($0.word, $0) })
    let bases = WordTable(Basis.allCases.map { ($0.word, $0) })
    let purposes = WordTable(Purpose.allCases.map { ($0.word, $0) })
    private let failed = WordTable([("failed", true)])
    private let inquiry = WordTable([("inbound_text", true)])

    /// Whether a message with this status never left.
    func isFailed(_ bytes: [UInt8], _ range: Range<Int>) -> Bool { failed.value(of: bytes, range) != nil }

    /// Whether an implied opt-in by this method is an inquiry.
    func isInquiry(_ bytes: [UInt8], _ range: Range<Int>) -> Bool { inquiry.value(of: bytes, range) != nil }
}
