public import Documents
import Findings

extension SnapshotStore {
    /// Everything that is changed, missing, truncated, reordered or inserted in the store; empty when the chain is
    /// whole. A `.new-…` that a run left when it was ended is none of that: nothing reads it, and the next run
    /// removes it.
    public func verify() -> [Diagnostic] {
        var log = Diagnostics()
        do {
            var reader = try ChainReader(folder)
            let (links, fault) = reader.chain()
            if let fault { log.append(fault.diagnostic) }
            var objects: [String: Subject] = [:]
            for entry in links.flatMap(\.index.subjects) where objects[entry.object] != entry.subject {
                objects[entry.object] = entry.subject
                do { _ = try reader.record(entry) } catch { log.append(error.diagnostic) }
            }
            let known = Inventory(
                ids: Set(links.map(\.reference.id)), objects: Set(objects.keys), isWhole: fault == nil)
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
    /// Files and folders that the chain does not name.
    fileprivate func strangers(_ known: Inventory) throws(EvidenceFault) -> [EvidenceFault] {
        var faults: [EvidenceFault] = []
        for name in try names(in: "") where name != "HEAD" && name != "objects" && !Self.isLeftover(name) {
            if known.ids.contains(name) {
                faults += try names(in: name).filter { $0 != "index.json" }.map { .inserted(file: "\(name)/\($0)") }
            } else if known.isWhole || !isPlausible(name) {
                faults.append(.inserted(file: name))
            }
        }
        let files = Set(known.objects.map { $0 + ".json" })
        for name in try names(in: "objects") where !files.contains(name) && known.isWhole {
            faults.append(.inserted(file: "objects/\(name)"))
        }
        return faults
    }

    /// Whether a folder beyond the break of a chain is at least what its own name says.
    private func isPlausible(_ name: String) -> Bool {
        guard let bytes = try? DurableFiles.read("\(path)/\(name)/index.json", limit: Self.largest.index) else {
            return false
        }
        return SnapshotReference(id: name, hash: sha256(bytes)) != nil
    }
}
