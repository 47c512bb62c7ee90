public import Findings

/// A record in the form in which it is stored: what is kept of a subject while thousands of others are still looked
/// at. Its bytes are in memory, or in a ``GatherJournal``.
public struct StoredRecord: Hashable, Sendable {
    enum Place: Hashable, Sendable {
        case memory([UInt8])
        /// A part of the journal's file.
        case journal(offset: Int, count: Int)
    }

    /// What it is about.
    public let subject: Subject
    /// How many of its findings are unknown.
    public let unknownFindings: Int
    /// The codes of its findings, in their order.
    public let codes: [String]
    /// SHA-256 of its bytes.
    let hash: String
    var place: Place
}

extension StoredRecord {
    /// The stored form of a record; it is read back, so that nothing is kept that can't be read.
    ///
    /// - Throws: `unstorable`.
    init(_ record: SubjectRecord) throws(EvidenceFault) {
        let bytes = record.objectBytes
        guard bytes.count <= StoreFolder.largest.object, let stored = ChainReader.record(of: bytes),
            stored == record || stored.objectBytes == bytes
        else { throw .unstorable(record.subject.name) }
        self.init(record, bytes: bytes, place: .memory(bytes))
    }

    /// The stored form of a record that these bytes say.
    init(_ record: SubjectRecord, bytes: [UInt8], place: Place) {
        self.init(
            subject: record.subject, unknownFindings: record.findings.count { $0.severity == .unknown },
            codes: record.findings.map(\.code),
            hash: sha256(bytes), place: place)
    }
}

extension StoredRecord {
    /// Its bytes, from the journal where they are in one.
    func bytes(in journal: GatherJournal?) throws -> [UInt8] {
        if case .memory(let bytes) = place { return bytes }
        guard let journal else { throw EvidenceFault.unstorable(subject.name) }
        return try journal.bytes(of: self)
    }
}
