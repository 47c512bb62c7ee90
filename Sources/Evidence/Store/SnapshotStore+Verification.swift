public import Documents
import Findings

extension SnapshotStore {
    /// Everything that is changed, missing, truncated, reordered or inserted in the store; empty when the chain is
    /// whole. A `.new-…` that a run left when it was ended is none of that: nothing reads it, and the next run
    /// removes it.
    ///
    /// It finds changes by accident and by those who don't rewrite the whole chain; see ``SnapshotStore`` for the
    /// others.
    public func verify() -> [Diagnostic] {
        // A run that adds a snapshot meanwhile would make its files look inserted: look again when HEAD has moved.
        for _ in 0..<10 {
            let head = try? folder.head()
            let faults = faultsNow()
            if faults.isEmpty || (try? folder.head()) == head { return faults }
        }
        return faultsNow()
    }

    private func faultsNow() -> [Diagnostic] {
        var log = Diagnostics()
        do {
            var reader = try ChainReader(folder)
            let chain = reader.chain()
            if let broken = chain.broken { log.append(broken.fault.diagnostic) }
            var objects: [String: Subject] = [:]
            for entry in chain.links.flatMap(\.index.subjects) where objects[entry.object] != entry.subject {
                objects[entry.object] = entry.subject
                do { _ = try reader.record(entry) } catch { log.append(error.diagnostic) }
            }
            let ids = chain.links.map(\.reference.id) + [chain.broken?.reference.id].compactMap(\.self)
            let known = Inventory(ids: Set(ids), objects: Set(objects.keys), isWhole: chain.broken == nil)
            for fault in try folder.strangers(known) { log.append(fault.diagnostic) }
        } catch {
            log.append(error.diagnostic)
        }
        return log.all
    }
}

/// What the chain names.
private struct Inventory {
    var ids: Set<String>
    var objects: Set<String>
    /// Whether the chain could be followed to its beginning; if not, what it does not name may still belong to it.
    var isWhole: Bool
}

extension StoreFolder {
    /// Files and folders that the chain does not name. Beyond a break, folders are measured by their own names.
    fileprivate func strangers(_ known: Inventory) throws(EvidenceFault) -> [EvidenceFault] {
        var faults: [EvidenceFault] = []
        for name in try names(in: "") where name != "HEAD" && name != "objects" && !Self.isLeftover(name) {
            if known.ids.contains(name) {
                faults += try names(in: name).filter { $0 != "index.json" }.map { .inserted(file: "\(name)/\($0)") }
            } else if known.isWhole || !SnapshotReference.isID(name) {
                faults.append(.inserted(file: name))
            } else if !hasIndex(of: name) {
                faults.append(.changed(file: "\(name)/index.json"))
            }
        }
        let files = Set(known.objects.map { $0 + ".json" })
        for name in try names(in: "objects") where !files.contains(name) && known.isWhole {
            faults.append(.inserted(file: "objects/\(name)"))
        }
        return faults
    }

    /// Whether the index of a snapshot has the hash that its name begins with.
    private func hasIndex(of id: String) -> Bool {
        let bytes = try? DurableFiles.read("\(path)/\(id)/index.json", limit: Self.largest.index)
        return bytes.flatMap { SnapshotReference(id: id, hash: sha256($0)) } != nil
    }
}
