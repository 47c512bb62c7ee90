/// What a message is for.
enum Purpose: UInt8, Hashable, Sendable, CaseIterable {
    case conversational, informational, promotional, optOutConfirmation, helpReply

    var word: String {
        switch self {
        case .conversational: "conversational"
        case .informational: "informational"
        case .promotional: "promotional"
        case .optOutConfirmation: "optout_confirm"
        case .helpReply: "help_reply"
        }
    }

    /// The rank of consent that a message needs.
    func need(by channel: Channel) -> Int {
        switch self {
        case .conversational: 1
        case .promotional: channel == .email ? 2 : 3
        case .informational, .optOutConfirmation, .helpReply: channel == .email ? 1 : 2
        }
    }
}
