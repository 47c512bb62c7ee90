public import Documents
public import Findings

/// The snapshots of a workspace: an append-only chain in `Content/snapshots`.
///
/// ```
/// HEAD                          id and hash of the newest snapshot
/// 2026-11-01-0123456789ab/      a snapshot, named by the UTC day it ended and the first digits of its hash
///   index.json                  times, origin, tool, problems, the subjects with the hashes of their objects,
///                               id and hash of the snapshot before; its SHA-256 is the snapshot's hash
/// objects/HASH.json             a subject's record without times, named by the SHA-256 of its bytes; snapshots share it
/// ```
///
/// Whoever can write the folder can write another whole chain: keep the newest hash elsewhere (in version control, in
/// the minutes) to find that out.
public struct SnapshotStore: Sendable {
    /// Where the snapshots are, relative to the workspace.
    public static let path = "Content/snapshots"

    /// The workspace's root.
    let workspace: String

    /// The store of the workspace at that path; nothing is read or made yet.
    ///
    /// - Parameter workspace: Path of the workspace's root on this machine.
    public init(workspace: String) { self.workspace = workspace }

    var folder: StoreFolder { StoreFolder(path: "\(workspace)/\(Self.path)") }

    /// The newest snapshot, the one that `HEAD` names; `nil` when there is none yet.
    ///
    /// - Throws: what is damaged, file by file. The snapshots before are not looked at.
    public func newest() throws(Diagnostics) -> Snapshot? {
        do {
            var reader = try ChainReader(folder)
            guard let head = reader.head else { return nil }
            return try reader.snapshot(head, try reader.index(of: head))
        } catch {
            throw Diagnostics(evidence: error)
        }
    }

    /// The newest snapshot that ended before a moment and looked at a kind of subject; `nil` when there is none.
    ///
    /// What a gathering builds on is found by this: a second one of the same moment builds on the same.
    ///
    /// - Throws: what is damaged on the way to it, file by file; its records are not looked at.
    public func newest(before moment: Instant, with kind: SubjectKind) throws(Diagnostics) -> StoredSnapshot? {
        do {
            let reader = try ChainReader(folder)
            var next = reader.head
            while let reference = next {
                let index = try reader.index(of: reference)
                if index.ended < moment, index.subjects.contains(where: { $0.subject.kind == kind }) {
                    return StoredSnapshot(reference, index, in: folder)
                }
                next = index.previous
            }
            return nil
        } catch {
            throw Diagnostics(evidence: error)
        }
    }

    /// Id and end of the newest snapshot, whose records are looked through one at a time; `nil` when there is none yet.
    ///
    /// - Throws: what is damaged, file by file.
    public func newestEnd() throws(Diagnostics) -> (id: String, ended: Instant)? {
        do {
            let reader = try ChainReader(folder)
            guard let head = reader.head else { return nil }
            let index = try reader.index(of: head)
            try reader.check(index)
            return (head.id, index.ended)
        } catch {
            throw Diagnostics(evidence: error)
        }
    }

    /// All snapshots, the oldest first; empty when there is none yet.
    ///
    /// The chain is followed from `HEAD` to its beginning, and each file is held against the hash that the chain has of
    /// it.
    ///
    /// - Throws: what is damaged, file by file.
    public func all() throws(Diagnostics) -> [Snapshot] {
        do {
            var reader = try ChainReader(folder)
            let chain = reader.chain()
            if let broken = chain.broken { throw broken.fault }
            var snapshots: [Snapshot] = []
            for (reference, index) in chain.links.reversed() { snapshots.append(try reader.snapshot(reference, index)) }
            return snapshots
        } catch {
            throw Diagnostics(evidence: error)
        }
    }

    /// The snapshot whose id is that or begins with it: `2026-11-01` is enough when only one ended on that day.
    ///
    /// - Parameter name: An id or the beginning of one; the empty text fits none.
    /// - Throws: a diagnostic when none or several fit, and what is damaged.
    public func snapshot(named name: String) throws(Diagnostics) -> Snapshot {
        do {
            var reader = try ChainReader(folder)
            let chain = reader.chain()
            let fitting = chain.links.filter { !name.isEmpty && $0.reference.id.hasPrefix(name) }
            guard let link = fitting.first, fitting.count == 1 else {
                if let broken = chain.broken { throw broken.fault }
                throw EvidenceFault.name(
                    name, fitting: fitting.count, known: chain.links.reversed().map(\.reference.id))
            }
            return try reader.snapshot(link.reference, link.index)
        } catch {
            throw Diagnostics(evidence: error)
        }
    }
}

extension Diagnostics {
    /// The worded form of what reading or writing threw: a fault, or several in words already.
    init(evidence error: any Error) {
        switch error {
        case let diagnostics as Diagnostics: self = diagnostics
        case let fault as EvidenceFault: self.init([fault.diagnostic])
        case let fault as SystemFault: self.init([EvidenceFault.unreadable(file: "", reason: fault.words).diagnostic])
        default: self.init([Diagnostic(code: "evidence.failed", message: "\(error)")])
        }
    }
}
