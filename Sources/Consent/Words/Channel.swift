/// How a message travels.
enum Channel: UInt8, Hashable, Sendable, CaseIterable {
    case sms, mms, voice, email

    var word: String {
        switch self {
        case .sms: "sms"
        case .mms: "mms"
        case .voice: "voice"
        case .email: "email"
        }
    }

    /// The group whose consent it shares.
    var group: ChannelGroup {
        switch self {
        case .sms, .mms: .text
        case .voice: .voice
        case .email: .email
        }
    }
}

/// Channels that share consent.
enum ChannelGroup: UInt8, Hashable, Sendable, CaseIterable {
    case text, voice, email

    var word: String {
        switch self {
        case .text: "text"
        case .voice: "voice"
        case .email: "email"
        }
    }
}
