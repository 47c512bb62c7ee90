/// Why a row takes no part, in the order in which the rules are tried.
enum RejectReason: Int, Hashable, Sendable, CaseIterable {
    case record, timestamp, channel, recipient, vocabulary

    var word: String {
        switch self {
        case .record: "record"
        case .timestamp: "timestamp"
        case .channel: "channel"
        case .recipient: "recipient"
        case .vocabulary: "vocabulary"
        }
    }
}
