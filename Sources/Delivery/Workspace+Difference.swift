import Documents
public import Evidence

extension Workspace {
    /// What changed between two snapshots, named by their ids or the beginnings of these; with none named, between the
    /// newest and the one before.
    ///
    /// - Parameters:
    ///   - earlier: an id or its beginning; `nil`, here or for `later`: the two newest are compared.
    ///   - later: an id or its beginning.
    /// - Throws: ``RunFailure/settings(_:)`` for a name that fits no snapshot or several, ``RunFailure/evidence(_:)``
    ///   when there is nothing to compare.
    public func difference(from earlier: String?, to later: String?) throws(RunFailure) -> SnapshotDifference {
        let snapshots = try snapshots()
        guard let newest = snapshots.last else { throw .evidence(Diagnostics([.noSnapshot()])) }
        guard let earlier, let later else {
            return SnapshotDifference(from: snapshots.dropLast().last, to: newest)
        }
        return SnapshotDifference(
            from: try Self.snapshot(named: earlier, in: snapshots), to: try Self.snapshot(named: later, in: snapshots))
    }

    private static func snapshot(named name: String, in snapshots: [Snapshot]) throws(RunFailure) -> Snapshot {
        let fitting = snapshots.filter { $0.id.hasPrefix(name) }
        guard let only = fitting.first, fitting.count == 1, !name.isEmpty else {
            let known = snapshots.map(\.id).joined(separator: ", ")
            let how = fitting.count > 1 ? "fits \(fitting.count) snapshots" : "fits no snapshot"
            throw .settings(
                Diagnostics([
                    Diagnostic(code: "snapshot.name", message: "'\(name)' \(how). There are: \(known).")
                ]))
        }
        return only
    }
}
