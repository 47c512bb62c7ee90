public import Findings

/// What one gathering saw, before it has a place in the chain; ``SnapshotStore/write(_:)`` makes a ``Snapshot`` of it.
public struct GatheredEvidence: Hashable, Sendable {
    /// When gathering began.
    public var began: Instant
    /// When it ended: the instant that consent figures speak of.
    public var ended: Instant
    /// Where answers of the DNS came from, for people; empty when none was asked for.
    public var origin: String
    /// Name and version of the program that gathered.
    public var tool: String
    /// One record per subject, in any order; two of one subject can't be stored.
    public var records: [SubjectRecord]
    /// What was wrong with inputs, one worded sentence each, without content of rows.
    public var problems: [String]

    /// Evidence with all its parts.
    public init(
        began: Instant, ended: Instant, origin: String, tool: String, records: [SubjectRecord], problems: [String] = []
    ) {
        self.began = began
        self.ended = ended
        self.origin = origin
        self.tool = tool
        self.records = records
        self.problems = problems
    }
}

/// What ``SnapshotStore/write(_:)`` did; either way the newest snapshot now.
public enum WriteOutcome: Hashable, Sendable {
    /// A new snapshot was added.
    case written(Snapshot)
    /// The newest snapshot has the same time and the same content; nothing was written.
    case unchanged(Snapshot)

    /// The newest snapshot now, whether it was written or found.
    public var snapshot: Snapshot {
        switch self {
        case .written(let snapshot), .unchanged(let snapshot): snapshot
        }
    }
}
