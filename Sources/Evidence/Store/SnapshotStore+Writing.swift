public import Documents
import Findings
import Glibc

extension SnapshotStore {
    /// Adds what was gathered to the chain; appears whole or not at all, whenever the run is ended.
    ///
    /// When the newest snapshot has the same times, and this evidence after the same predecessor would be the same
    /// bytes, nothing is written. Leftovers of runs that were ended are put in order first.
    ///
    /// - Parameter evidence: What one gathering saw; the snapshot before is linked here.
    /// - Returns: The newest snapshot, and whether it is a new one.
    /// - Throws: what is damaged in the newest snapshot, or what keeps the new one from being written.
    public func write(_ evidence: GatheredEvidence) throws(Diagnostics) -> WriteOutcome {
        let summary = try add(evidence)
        guard let snapshot = try newest() else { throw Diagnostics(evidence: EvidenceFault.headMissing) }
        return summary.isNew ? .written(snapshot) : .unchanged(snapshot)
    }

    /// The same without reading the snapshot back, so that its records never stand in memory together.
    ///
    /// - Parameter evidence: What one gathering saw; the snapshot before is linked here.
    /// - Returns: What became of it, in numbers.
    /// - Throws: what is damaged in the newest snapshot, or what keeps the new one from being written.
    public func add(_ evidence: GatheredEvidence) throws(Diagnostics) -> SnapshotSummary {
        do {
            return try SnapshotWriter(folder, workspace: workspace).write(evidence)
        } catch {
            throw Diagnostics(evidence: error)
        }
    }
}

/// Writes one snapshot while it holds the lock of the folder.
private struct SnapshotWriter {
    private let folder: StoreFolder
    private let lock: FileLock

    /// Makes the folder where it is lacking and locks it.
    init(_ folder: StoreFolder, workspace: String) throws(EvidenceFault) {
        self.folder = folder
        do {
            try DurableFiles.makeFolder(workspace + "/Content")
            try DurableFiles.makeFolder(folder.path)
            try DurableFiles.makeFolder(folder.path + "/objects")
            lock = try FileLock(folder.path, flags: O_RDONLY | O_DIRECTORY)
        } catch {
            throw error.isBusy ? .busy : .unwritable(file: "", reason: error.words)
        }
    }

    func write(_ evidence: GatheredEvidence) throws -> SnapshotSummary {
        let head = try folder.head()
        try tidy(head: head)
        let objects = try Self.objects(of: evidence)
        let reader = try ChainReader(folder)
        var index = SnapshotIndex(
            previous: head, began: evidence.began, ended: evidence.ended, origin: evidence.origin, tool: evidence.tool,
            problems: evidence.problems,
            subjects: objects.map { SnapshotIndex.Entry(subject: $0.subject, object: $0.hash) })
        if let head {
            let newest = try reader.index(of: head)
            index.previous = newest.previous
            if index == newest {
                try reader.check(newest)
                return SnapshotSummary(head, evidence, objects, isNew: false)
            }
            index.previous = head
        }
        let reference = index.reference
        let staging = StoreFolder.staging(reference.id)
        do {
            try stage(index, objects, of: evidence.journal, in: staging)
            try commit(reference)
        } catch {
            // Unless HEAD names it already, what was staged is a leftover; the next run removes it if this one can't.
            if let head = try? folder.head(), head != reference {
                try? DurableFiles.remove("\(folder.path)/\(staging)")
            }
            guard let fault = error as? SystemFault else { throw error }
            throw EvidenceFault.unwritable(file: reference.id, reason: fault.words)
        }
        try tidy(head: reference)
        return SnapshotSummary(reference, evidence, objects, isNew: true)
    }

    /// The records in their stored form, in the order of subjects.
    private static func objects(of evidence: GatheredEvidence) throws(EvidenceFault) -> [StoredRecord] {
        var objects = evidence.stored
        for record in evidence.records { objects.append(try StoredRecord(record)) }
        objects.sort { $0.subject < $1.subject }
        for (object, next) in zip(objects, objects.dropFirst()) where object.subject == next.subject {
            throw .duplicateSubject(object.subject.name)
        }
        return objects
    }

    /// Writes the index, and the objects that no snapshot has yet, into a folder that nobody reads.
    private func stage(
        _ index: SnapshotIndex, _ objects: [StoredRecord], of journal: GatherJournal?, in staging: String
    ) throws {
        let staging = "\(folder.path)/\(staging)"
        try DurableFiles.makeFolder(staging)
        var files = ["\(staging)/index.json"]
        try DurableFiles.write(index.bytes, to: files[0])
        for object in objects {
            do {
                _ = try folder.objectBytes(object.hash, newest: nil)
            } catch EvidenceFault.missing {
                let file = "\(staging)/\(object.hash).json"
                try DurableFiles.write(try object.bytes(in: journal), to: file)
                files.append(file)
            }
        }
        try DurableFiles.sync(files: files, folders: [staging])
    }

    /// The one step that makes the staged snapshot the newest: `HEAD` is replaced.
    private func commit(_ reference: SnapshotReference) throws(SystemFault) {
        let file = "\(folder.path)/\(StoreFolder.staging("HEAD"))"
        try DurableFiles.write(reference.head, to: file)
        try DurableFiles.sync(files: [file], folders: [folder.path])
        try DurableFiles.rename(file, to: "\(folder.path)/HEAD")
        try DurableFiles.sync(folders: [folder.path])
    }

    /// Moves what the run of the newest snapshot staged to its place, and removes what other runs left.
    private func tidy(head: SnapshotReference?) throws(EvidenceFault) {
        for name in try folder.names(in: "") where StoreFolder.isLeftover(name) {
            let path = "\(folder.path)/\(name)"
            do {
                guard let head, name == StoreFolder.staging(head.id) else {
                    try DurableFiles.remove(path)
                    continue
                }
                for file in try folder.names(in: name) where file != "index.json" {
                    try DurableFiles.rename("\(path)/\(file)", to: "\(folder.path)/objects/\(file)")
                }
                // The objects must be known in their new place before the folder gets a name that promises them.
                try DurableFiles.sync(folders: ["\(folder.path)/objects", path])
                try DurableFiles.rename(path, to: "\(folder.path)/\(head.id)")
                try DurableFiles.sync(folders: [folder.path])
            } catch let fault as SystemFault {
                throw .unwritable(file: name, reason: fault.words)
            } catch let fault as EvidenceFault {
                throw fault
            } catch {
                throw .unwritable(file: name, reason: "\(error)")
            }
        }
    }
}
