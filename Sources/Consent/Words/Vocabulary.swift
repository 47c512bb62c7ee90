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
