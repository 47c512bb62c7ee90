public import Documents
public import Findings

/// One snapshot of the store whose records are read when they are asked for, so that its size does not matter.
///
///     let before = try store.newest(before: moment, with: .domain)
///     try before?.record(of: Subject(kind: .domain, name: "juniper-county.example"))
public struct StoredSnapshot: Sendable {
    /// Its id, as the name of its folder.
    public var id: String { reference.id }

    let folder: StoreFolder
    let reference: SnapshotReference
    /// The objects of its subjects.
    let objects: [Subject: String]

    init(_ reference: SnapshotReference, _ index: SnapshotIndex, in folder: StoreFolder) {
        self.folder = folder
        self.reference = reference
        objects = Dictionary(index.subjects.map { ($0.subject, $0.object) }) { first, _ in first }
    }

    /// What the snapshot says of a subject; `nil` when it did not look at it.
    ///
    /// - Throws: that the file is damaged or can't be read.
    public func record(of subject: Subject) throws(Diagnostics) -> SubjectRecord? {
        guard let hash = objects[subject] else { return nil }
        do {
            let bytes = try folder.objectBytes(hash, newest: reference)
            guard let record = ChainReader.record(of: bytes), record.subject == subject else {
                throw EvidenceFault.form(file: "objects/\(hash).json")
            }
            return record
        } catch {
            throw Diagnostics(evidence: error)
        }
    }
}
