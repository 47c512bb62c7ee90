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
    /// Records in their stored form, in any order; a subject stands here or in ``records``.
    public var stored: [StoredRecord]
    /// Where stored records have their bytes; `nil` when they are in memory.
    public var journal: GatherJournal?
    /// What was wrong with inputs, one worded sentence each, without content of rows.
    public var problems: [String]

    /// Evidence with all its parts.
    public init(
        began: Instant, ended: Instant, origin: String, tool: String, records: [SubjectRecord],
        stored: [StoredRecord] = [], journal: GatherJournal? = nil, problems: [String] = []
    ) {
        self.began = began
        self.ended = ended
        self.origin = origin
        self.tool = tool
        self.records = records
        self.stored = stored
        self.journal = journal
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

/// What became of evidence that was given to ``SnapshotStore/add(_:)``, in numbers.
public struct SnapshotSummary: Hashable, Sendable {
    /// The newest snapshot now.
    public var id: String
    /// Whether it was written by this run; false when nothing differed.
    public var isNew: Bool
    /// How many subjects it has.
    public var subjects: Int
    /// How many of its findings are unknown.
    public var unknownFindings: Int
    /// What was wrong with inputs.
    public var problems: [String]

    init(_ reference: SnapshotReference, _ evidence: GatheredEvidence, _ objects: [StoredRecord], isNew: Bool) {
        id = reference.id
        self.isNew = isNew
        subjects = objects.count
        unknownFindings = objects.reduce(0) { $0 + $1.unknownFindings }
        problems = evidence.problems
    }
}
