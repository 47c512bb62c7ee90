/// What a file is for.
enum InputRole: String, Hashable, Sendable, CaseIterable {
    case ledger, messages

    /// The columns, in the order that a canonical row has.
    var columns: [String] {
        switch self {
        case .ledger:
            [
                "event_id", "ts", "recipient", "channel", "program", "event", "basis", "method", "proof", "applied_ts",
            ]
        case .messages:
            ["message_id", "sent_at", "recipient", "channel", "program", "purpose", "status", "error_code"]
        }
    }

    /// Columns that a file may do without: they then count as empty, and no figure built so far depends on them.
    var optionalColumns: Set<String> {
        switch self {
        case .ledger: ["event_id", "proof"]
        case .messages: ["message_id", "error_code"]
        }
    }

    /// What people call such a file.
    var title: String {
        switch self {
        case .ledger: "ledger"
        case .messages: "message log"
        }
    }
}
