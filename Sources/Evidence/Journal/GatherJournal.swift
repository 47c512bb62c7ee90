public import Documents
public import Findings
import Glibc
import Synchronization

/// The records of domains that one gathering has finished, on disk as they finish, so that memory stays flat and a run
/// that is ended can be taken up again.
///
/// The file `.signet.journal` in the workspace has a line that says what the gathering is made of, then a record a
/// line. A line that was cut short by the end of a run does not count.
///
///     let journal = try GatherJournal.begin(workspace: root, terms)
///     let stored = try journal.keep(record)
///     journal.remove()
public final class GatherJournal: Sendable {
    /// Its name in the workspace.
    public static let name = ".signet.journal"

    private struct State {
        /// The open file; `nil` once the journal is closed.
        var descriptor: Int32?
        var size: Int
        /// The records by name of the domain, as they were found or kept.
        var records: [Subject: StoredRecord] = [:]
    }

    /// What the gathering is made of.
    public let terms: GatherTerms
    private let path: String
    private let state: Mutex<State>

    private init(path: String, terms: GatherTerms, _ state: State) {
        self.path = path
        self.terms = terms
        self.state = Mutex(state)
    }

    deinit { close() }

    /// Begins a new journal; one that is there is discarded.
    ///
    /// - Throws: `journal.unwritable`.
    public static func begin(workspace: String, _ terms: GatherTerms) throws(Diagnostics) -> GatherJournal {
        let path = workspace + "/" + name
        do {
            try DurableFiles.remove(path)
            let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard descriptor >= 0 else { throw SystemFault.current }
            let journal = GatherJournal(path: path, terms: terms, State(descriptor: descriptor, size: 0))
            try journal.append(terms.line)
            return journal
        } catch let fault as SystemFault {
            throw Diagnostics([JournalFault.unwritable(reason: fault.words).diagnostic])
        } catch {
            throw Diagnostics([JournalFault.unwritable(reason: "\(error)").diagnostic])
        }
    }

    /// Takes up the journal of a run that was ended; begins a new one when there is none.
    ///
    /// - Parameters:
    ///   - workspace: Path of the workspace's root.
    ///   - terms: What this run is made of. They must be those of the journal, but for the moment it began, which is
    ///     the journal's from then on.
    /// - Throws: what differs, in a sentence; or that the file can't be read or written.
    public static func resume(workspace: String, _ terms: GatherTerms) throws(Diagnostics) -> GatherJournal {
        let path = workspace + "/" + name
        let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
        if descriptor < 0 {
            let fault = SystemFault.current
            if fault.isMissing { return try begin(workspace: workspace, terms) }
            throw Diagnostics([JournalFault.unreadable(reason: fault.words).diagnostic])
        }
        var lines = JournalLines(descriptor: descriptor)
        guard let first = lines.next(), let found = GatherTerms(line: first.bytes) else {
            Glibc.close(descriptor)
            throw Diagnostics([JournalFault.form.diagnostic])
        }
        if let difference = found.difference(from: terms) {
            Glibc.close(descriptor)
            throw Diagnostics([JournalFault.difference(difference).diagnostic])
        }
        var state = State(descriptor: descriptor, size: lines.end)
        while let line = lines.next(), let record = ChainReader.record(of: line.bytes) {
            state.records[record.subject] = StoredRecord(
                record, bytes: line.bytes, place: .journal(offset: line.offset, count: line.bytes.count))
            state.size = lines.end
        }
        // What was cut short is written over.
        guard ftruncate(descriptor, off_t(state.size)) == 0 else {
            let reason = SystemFault.current.words
            Glibc.close(descriptor)
            throw Diagnostics([JournalFault.unwritable(reason: reason).diagnostic])
        }
        return GatherJournal(path: path, terms: found, state)
    }

    /// How many records the journal of a workspace has, for people; `nil` when there is no journal.
    public static func count(workspace: String) -> Int? {
        let descriptor = open(workspace + "/" + name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
        defer { Glibc.close(descriptor) }
        var lines = JournalLines(descriptor: descriptor)
        var count = 0
        while lines.next() != nil { count += 1 }
        return max(0, count - 1)
    }

    /// How many records there are.
    public var count: Int { state.withLock { $0.records.count } }

    /// The record of a subject, when it is finished.
    public func stored(_ subject: Subject) -> StoredRecord? { state.withLock { $0.records[subject] } }

    /// Keeps a record. After ``close()`` nothing is kept, and the record comes back in memory.
    ///
    /// - Throws: that the record can't be stored, or that the file can't be written.
    public func keep(_ record: SubjectRecord) throws(Diagnostics) -> StoredRecord {
        do {
            var stored = try StoredRecord(record)
            guard case .memory(let bytes) = stored.place, let offset = try append(bytes) else { return stored }
            stored.place = .journal(offset: offset, count: bytes.count)
            let kept = stored
            state.withLock { $0.records[record.subject] = kept }
            return kept
        } catch let fault as SystemFault {
            throw Diagnostics([JournalFault.unwritable(reason: fault.words).diagnostic])
        } catch {
            throw Diagnostics(evidence: error)
        }
    }

    /// The record itself, read again.
    public func record(_ stored: StoredRecord) throws(Diagnostics) -> SubjectRecord {
        do {
            let bytes = try bytes(of: stored)
            guard let record = ChainReader.record(of: bytes) else {
                throw EvidenceFault.unstorable(stored.subject.name)
            }
            return record
        } catch {
            throw Diagnostics(evidence: error)
        }
    }

    /// The bytes of a record.
    func bytes(of stored: StoredRecord) throws -> [UInt8] {
        guard case .journal(let offset, let count) = stored.place else { return try stored.bytes(in: nil) }
        var bytes = [UInt8](repeating: 0, count: count)
        let got = state.withLock { state in
            state.descriptor.map { descriptor in
                bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, count, off_t(offset)) }
            }
        }
        guard got == count, sha256(bytes) == stored.hash else {
            throw SystemFault(number: EIO)
        }
        return bytes
    }

    /// Ends the writing; the file stays and outlives a failure of the power.
    ///
    /// - Returns: how many records the file has.
    @discardableResult
    public func close() -> Int {
        state.withLock { state in
            if let descriptor = state.descriptor {
                fsync(descriptor)
                Glibc.close(descriptor)
            }
            state.descriptor = nil
            return state.records.count
        }
    }

    /// Removes the file: what it holds is stored elsewhere.
    public func remove() {
        close()
        try? DurableFiles.remove(path)
    }

    /// Writes a line in one call.
    ///
    /// - Returns: where it begins; `nil` when the journal is closed.
    @discardableResult
    private func append(_ bytes: [UInt8]) throws -> Int? {
        try state.withLock { state in
            guard let descriptor = state.descriptor else { return nil }
            var count = 0
            while count < bytes.count {
                let put = bytes.withUnsafeBytes { buffer in
                    pwrite(
                        descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count,
                        off_t(state.size + count))
                }
                guard put >= 0 else {
                    if errno == EINTR { continue }
                    throw SystemFault.current
                }
                count += put
            }
            defer { state.size += count }
            return state.size
        }
    }
}

extension GatherJournal: Hashable {
    /// A journal equals itself alone.
    public static func == (left: GatherJournal, right: GatherJournal) -> Bool { left === right }

    /// Hashes its identity.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
