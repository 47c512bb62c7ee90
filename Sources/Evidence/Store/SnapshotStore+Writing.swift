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

    func write(_ evidence: GatheredEvidence) throws -> WriteOutcome {
        let head = try folder.head()
        try tidy(head: head)
        let objects = try Self.objects(of: evidence.records)
        var reader = try ChainReader(folder)
        var index = SnapshotIndex(
            previous: head, began: evidence.began, ended: evidence.ended, origin: evidence.origin, tool: evidence.tool,
            problems: evidence.problems,
            subjects: objects.map { SnapshotIndex.Entry(subject: $0.record.subject, object: $0.hash) })
        if let head {
            let newest = try reader.index(of: head)
            index.previous = newest.previous
            if index == newest { return .unchanged(try reader.snapshot(head, newest)) }
            index.previous = head
        }
        let reference = index.reference
        let staging = StoreFolder.staging(reference.id)
        do {
            try stage(index, objects, in: staging)
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
        return .written(Snapshot(reference, index, records: objects.map(\.record)))
    }

    /// A record as it is stored. Its bytes are made twice instead of kept: there may be many thousands.
    private struct Object {
        var record: SubjectRecord
        var hash: String
    }

    /// The objects in the order of subjects; each is read back, so that nothing is written that can't be read.
    private static func objects(of records: [SubjectRecord]) throws(EvidenceFault) -> [Object] {
        var objects: [Object] = []
        for record in records.sorted(by: { $0.subject < $1.subject }) {
            if objects.last?.record.subject == record.subject { throw .duplicateSubject(record.subject.name) }
            let bytes = record.objectBytes
            guard bytes.count <= StoreFolder.largest.object, let stored = ChainReader.record(of: bytes),
                stored.objectBytes == bytes
            else {
                throw .unstorable(record.subject.name)
            }
            // As a rule both are the same, and one of them is enough to keep.
            objects.append(Object(record: stored == record ? record : stored, hash: sha256(bytes)))
        }
        return objects
    }

    /// Writes the index, and the objects that no snapshot has yet, into a folder that nobody reads.
    private func stage(_ index: SnapshotIndex, _ objects: [Object], in staging: String) throws {
        let staging = "\(folder.path)/\(staging)"
        try DurableFiles.makeFolder(staging)
        var files = ["\(staging)/index.json"]
        try DurableFiles.write(index.bytes, to: files[0])
        for object in objects {
            do {
                _ = try folder.objectBytes(object.hash, newest: nil)
            } catch EvidenceFault.missing {
                let file = "\(staging)/\(object.hash).json"
                try DurableFiles.write(object.record.objectBytes, to: file)
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
