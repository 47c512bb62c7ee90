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
