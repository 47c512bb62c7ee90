/// A ledger event as far as it decides about consent.
struct LedgerEvent {
    /// What happened, in the classes that section 4 tells apart.
    enum Kind: UInt8 {
        case optOut, written, express, implied, inquiry, help
    }

    var key: ConsentKey
    var time: Int
    var kind: Kind
}

/// Everything that happened to a key up to and including one instant: the latest time of each kind, -1 for none.
struct KeyHistory {
    var time: Int
    private(set) var optOut = -1
    private(set) var written = -1
    private(set) var express = -1
    private(set) var implied = -1
    private(set) var inquiry = -1
    private(set) var help = -1

    /// The history at a time, before its events.
    init(time: Int, after earlier: KeyHistory? = nil) {
        if let earlier { self = earlier }
        self.time = time
    }

    /// Adds an event of this history's instant.
    mutating func add(_ kind: LedgerEvent.Kind) {
        switch kind {
        case .optOut: optOut = time
        case .written: written = time
        case .express: express = time
        case .implied: implied = time
        case .inquiry: inquiry = time
        case .help: help = time
        }
    }
}
