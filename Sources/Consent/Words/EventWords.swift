/// What a ledger row records.
enum EventWord: UInt8, Hashable, Sendable, CaseIterable {
    case optIn, optOut, help

    var word: String {
        switch self {
        case .optIn: "opt_in"
        case .optOut: "opt_out"
        case .help: "help"
        }
    }
}

/// How firmly a person agreed.
enum Basis: UInt8, Hashable, Sendable, CaseIterable {
    case implied, express, expressWritten

    var word: String {
        switch self {
        case .implied: "implied"
        case .express: "express"
        case .expressWritten: "express_written"
        }
    }

    /// 1 to 3; 0 stands for no consent.
    var rank: Int { Int(rawValue) + 1 }
}

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
