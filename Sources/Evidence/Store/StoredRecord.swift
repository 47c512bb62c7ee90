import Documents
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
    /// The stored form of a record.
    ///
    /// - Throws: `unstorable` when it could not be read again, being too large or too deeply nested.
    init(_ record: SubjectRecord) throws(EvidenceFault) {
        let json = record.json
        let bytes = json.objectBytes
        guard bytes.count <= StoreFolder.largest.object, json.isNested(atMost: JSONDocument.deepest) else {
            throw .unstorable(record.subject.name)
        }
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

extension JSONValue {
    /// The bytes of an object of the store: the one text of the value, and a line end.
    var objectBytes: [UInt8] {
        var bytes = canonicalOctets
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    /// Whether values stand inside each other no deeper than that.
    fileprivate func isNested(atMost depth: Int) -> Bool {
        guard depth >= 0 else { return false }
        return switch self {
        case .array(let elements): elements.allSatisfy { $0.isNested(atMost: depth - 1) }
        case .object(let members): members.values.allSatisfy { $0.isNested(atMost: depth - 1) }
        case .null, .boolean, .integer, .string: true
        }
    }
}
