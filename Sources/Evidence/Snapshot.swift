public import Findings

/// Everything that one gathering saw, immutable, linked to the one before by its hash.
///
///     let newest = try SnapshotStore(workspace: root).newest()
///     newest?[Subject(kind: .domain, name: "juniper-elections.example")]?.findings.first
public struct Snapshot: Hashable, Sendable {
    /// Name of its folder: the UTC day it ended, a hyphen, and the first 12 hexadecimal digits of ``hash``
    /// (`2026-11-01-0123456789ab`).
    public var id: String
    /// SHA-256 of the bytes of its index, in hexadecimal; through the hashes in the index it covers all that was
    /// stored.
    public var hash: String
    /// Hash of the snapshot before; `nil` for the first.
    public var previous: String?
    /// When gathering began.
    public var began: Instant
    /// When it ended: the instant that consent figures speak of.
    public var ended: Instant
    /// Where answers of the DNS came from, for people.
    public var origin: String
    /// Name and version of the program that gathered.
    public var tool: String
    /// One record per subject, in the order of subjects.
    public var records: [SubjectRecord]
    /// What was wrong with inputs, worded, without content of rows.
    public var problems: [String]

    /// A snapshot with all its parts; records are sorted here.
    public init(
        id: String, hash: String, previous: String? = nil, began: Instant, ended: Instant, origin: String = "",
        tool: String = "", records: [SubjectRecord] = [], problems: [String] = []
    ) {
        self.id = id
        self.hash = hash
        self.previous = previous
        self.began = began
        self.ended = ended
        self.origin = origin
        self.tool = tool
        self.records = records.sorted { $0.subject < $1.subject }
        self.problems = problems
    }
}

extension Snapshot {
    /// The record of a subject; `nil` when that gathering did not look at it.
    public subscript(subject: Subject) -> SubjectRecord? {
        records.first { $0.subject == subject }
    }
}
