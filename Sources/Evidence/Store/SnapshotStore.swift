public import Documents
import Findings

/// The snapshots of a workspace: an append-only chain in `Content/snapshots`.
public struct SnapshotStore: Sendable {
    /// The workspace's root.
    let workspace: String

    /// The store of the workspace at that path; nothing is read or made yet.
    public init(workspace: String) { self.workspace = workspace }

    /// The newest snapshot; `nil` when there is none yet.
    ///
    /// - Throws: what is damaged, file by file.
    public func newest() throws(Diagnostics) -> Snapshot? { throw Diagnostics() }

    /// All snapshots, the oldest first.
    ///
    /// - Throws: what is damaged, file by file.
    public func all() throws(Diagnostics) -> [Snapshot] { throw Diagnostics() }

    /// The snapshot whose id is that or begins with it.
    ///
    /// - Throws: a diagnostic when none or several fit, and what is damaged.
    public func snapshot(named name: String) throws(Diagnostics) -> Snapshot { throw Diagnostics() }

    /// Adds what was gathered to the chain; appears whole or not at all.
    ///
    /// - Throws: what kept it from being written.
    public func write(_ evidence: GatheredEvidence) throws(Diagnostics) -> WriteOutcome { throw Diagnostics() }

    /// Everything that is changed, missing, truncated, reordered or inserted; empty when the chain is whole.
    public func verify() -> [Diagnostic] { [] }
}
