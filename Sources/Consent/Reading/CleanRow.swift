/// A valid ledger row, without anything that names a person.
struct LedgerRow {
    var time: Int
    var recipient: Fingerprint
    var group: ChannelGroup
    var program: Int
    var event: EventWord
    /// Known where the event is an opt-in.
    var basis: Basis?
    /// An implied opt-in by inbound text.
    var isInquiry: Bool
    /// When the office stopped sending; `nil`: not applied.
    var applied: Int?
}

/// A valid message row, without anything that names a person.
struct MessageRow {
    var time: Int
    var recipient: Fingerprint
    var channel: Channel
    var program: Int
    var purpose: Purpose
    /// It never left.
    var isFailed: Bool
}

/// A valid row of either role.
enum CleanRow {
    case ledger(LedgerRow)
    case message(MessageRow)

    var time: Int {
        switch self {
        case .ledger(let row): row.time
        case .message(let row): row.time
        }
    }
}
