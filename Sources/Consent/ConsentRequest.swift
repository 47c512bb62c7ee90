public import Findings

/// Which files to count, and as of when. At least one file of either kind is needed.
public struct ConsentRequest: Hashable, Sendable {
    /// Ledger files (CSV), by their paths in the file source; read as if joined.
    public var ledger: [String]
    /// Message logs (CSV), by their paths in the file source; read as if joined.
    public var messages: [String]
    /// The instant that the figures speak of.
    public var asOf: Instant
    /// From when the message log is complete; `nil`: 00:00:00Z of the day of the earliest valid message.
    public var logStart: Instant?

    /// A request with all its parts.
    public init(ledger: [String], messages: [String], asOf: Instant, logStart: Instant? = nil) {
        self.ledger = ledger
        self.messages = messages
        self.asOf = asOf
        self.logStart = logStart
    }
}
