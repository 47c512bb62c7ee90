/// The folder of snapshots on disk: reads what the chain names, wherever a run that was ended left it.
///
/// A run writes into `.new-ID`, then replaces `HEAD`, then moves what it wrote to its place. So a file of the newest
/// snapshot may still lie in `.new-ID`, and a `.new-…` that `HEAD` does not name is nothing but a leftover.
struct StoreFolder: Sendable {
    /// Absolute path of the folder.
    let path: String
    static let largest = (index: 64 << 20, object: 16 << 20, head: 256)

    /// The newest snapshot's name; `nil` when there is none.
    func head() throws(EvidenceFault) -> SnapshotReference? {
        let bytes: [UInt8]
        do {
            bytes = try DurableFiles.read(path + "/HEAD", limit: Self.largest.head)
        } catch {
            guard error.isMissing else {
                throw error.isTooLarge ? .headForm : .unreadable(file: "HEAD", reason: error.words)
            }
            guard try names(in: "").allSatisfy({ $0 == "objects" || Self.isLeftover($0) }) else { throw .headMissing }
            return nil
        }
        guard let reference = SnapshotReference(head: bytes) else {
            throw Self.isConflict(bytes) ? .conflict(file: "HEAD") : .headForm
        }
        return reference
    }

    /// The bytes of the index of a snapshot, checked against its hash.
    func indexBytes(of reference: SnapshotReference) throws(EvidenceFault) -> [UInt8] {
        try bytes(
            "\(reference.id)/index.json", or: "\(Self.staging(reference.id))/index.json", limit: Self.largest.index,
            hash: reference.hash)
    }

    /// The bytes of an object, checked against its hash; `newest` is the snapshot whose run may have left it.
    func objectBytes(_ hash: String, newest: SnapshotReference?) throws(EvidenceFault) -> [UInt8] {
        try bytes(
            "objects/\(hash).json", or: newest.map { "\(Self.staging($0.id))/\(hash).json" },
            limit: Self.largest.object, hash: hash)
    }

    /// Looks a second time in the first place: between the two looks a run may have moved the file there.
    private func bytes(
        _ file: String, or other: String?, limit: Int, hash: String
    ) throws(EvidenceFault) -> [UInt8] {
        for candidate in [file, other, file] {
            guard let candidate else { continue }
            let bytes: [UInt8]
            do {
                bytes = try DurableFiles.read(path + "/" + candidate, limit: limit)
            } catch {
                if error.isMissing { continue }
                throw .unreadable(file: candidate, reason: error.words)
            }
            guard sha256(bytes) == hash else {
                throw Self.isConflict(bytes) ? .conflict(file: candidate) : .changed(file: candidate)
            }
            return bytes
        }
        throw .missing(file: file)
    }

    /// The names in a folder below, in code-point order.
    func names(in folder: String) throws(EvidenceFault) -> [String] {
        do {
            return try DurableFiles.names(in: folder.isEmpty ? path : path + "/" + folder)
        } catch {
            throw .unreadable(file: folder, reason: error.words)
        }
    }

    /// The folder into which a run writes a snapshot.
    static func staging(_ id: String) -> String { ".new-" + id }

    /// Whether a name is one that only a run which was ended leaves behind.
    static func isLeftover(_ name: String) -> Bool { name.hasPrefix(".new-") }

    /// Whether a text holds a mark that version control leaves in a file with a conflict.
    private static func isConflict(_ bytes: [UInt8]) -> Bool {
        bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 10_000).contains { $0.starts(with: "<<<<<<< ".utf8) }
    }
}
