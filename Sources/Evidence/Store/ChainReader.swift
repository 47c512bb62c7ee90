import Documents
import Findings

/// The snapshots that hang together from the newest on.
struct Chain {
    /// The newest first.
    var links: [(reference: SnapshotReference, index: SnapshotIndex)] = []
    /// The snapshot whose index is damaged, so that none before it can be reached; `nil` when the chain is whole.
    var broken: (reference: SnapshotReference, fault: EvidenceFault)?
}

/// Reads snapshots from the store; an object that several of them share is read once.
struct ChainReader {
    let folder: StoreFolder
    /// The newest snapshot; `nil` when there is none.
    let head: SnapshotReference?
    private var records: [String: SubjectRecord] = [:]

    /// - Throws: when `HEAD` is damaged.
    init(_ folder: StoreFolder) throws(EvidenceFault) {
        self.folder = folder
        head = try folder.head()
    }

    /// The index of a snapshot.
    func index(of reference: SnapshotReference) throws(EvidenceFault) -> SnapshotIndex {
        let bytes = try folder.indexBytes(of: reference)
        let file = "\(reference.id)/index.json"
        guard let json = try? JSONDocument.parse(bytes, file: file), let index = SnapshotIndex(json: json),
            index.bytes == bytes, index.reference == reference
        else { throw .form(file: file) }
        return index
    }

    /// The snapshots of the chain, the newest first, up to one whose index is damaged.
    func chain() -> Chain {
        var chain = Chain()
        var next = head
        while let reference = next {
            do {
                let index = try index(of: reference)
                chain.links.append((reference, index))
                next = index.previous
            } catch {
                chain.broken = (reference, error)
                next = nil
            }
        }
        return chain
    }

    /// The record of an object.
    mutating func record(_ entry: SnapshotIndex.Entry) throws(EvidenceFault) -> SubjectRecord {
        let record: SubjectRecord
        if let known = records[entry.object] {
            record = known
        } else {
            let bytes = try folder.objectBytes(entry.object, newest: head)
            guard let read = Self.record(of: bytes) else { throw .form(file: "objects/\(entry.object).json") }
            record = read
            records[entry.object] = read
        }
        guard record.subject == entry.subject else { throw .form(file: "objects/\(entry.object).json") }
        return record
    }

    /// The record that the bytes of an object say; `nil` when they have another form.
    static func record(of bytes: [UInt8]) -> SubjectRecord? {
        (try? JSONDocument.parse(bytes, file: "")).flatMap(SubjectRecord.init(json:))
    }

    /// Looks whether every object of an index is there and whole, one at a time.
    ///
    /// - Throws: every object that is damaged.
    func check(_ index: SnapshotIndex) throws(Diagnostics) {
        var log = Diagnostics()
        for entry in index.subjects {
            do { _ = try folder.objectBytes(entry.object, newest: head) } catch { log.append(error.diagnostic) }
        }
        try log.throwIfAnyError()
    }

    /// A snapshot with its records.
    ///
    /// - Throws: every object that is damaged.
    mutating func snapshot(_ reference: SnapshotReference, _ index: SnapshotIndex) throws(Diagnostics) -> Snapshot {
        var log = Diagnostics()
        var found: [SubjectRecord] = []
        for entry in index.subjects {
            do { found.append(try record(entry)) } catch { log.append(error.diagnostic) }
        }
        try log.throwIfAnyError()
        return Snapshot(reference, index, records: found)
    }
}

extension Snapshot {
    /// A snapshot of its index and the records that the index names.
    init(_ reference: SnapshotReference, _ index: SnapshotIndex, records: [SubjectRecord]) {
        self.init(
            id: reference.id, hash: reference.hash, previous: index.previous?.hash, began: index.began,
            ended: index.ended, origin: index.origin, tool: index.tool, records: records, problems: index.problems)
    }
}

extension SubjectRecord {
    /// The bytes of the record's object: canonical JSON and a line end.
    var objectBytes: [UInt8] { json.objectBytes }
}
