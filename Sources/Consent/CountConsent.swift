public import Documents
import Findings

/// Counts the consent statistics s01 to s06 of ledgers and message logs.
///
/// The ledger is read first and sorted; messages are streamed and judged one by one. Recipients exist in memory as
/// keyed hashes only. The order of files and rows changes nothing.
///
///     let request = ConsentRequest(ledger: ["ledger.csv"], messages: ["messages.csv"], asOf: asOf)
///     print(readableTable(try countConsent(request, files: files).published))
///
/// - Parameters:
///   - request: the files and the instant that the figures speak of.
///   - files: where the files are.
/// - Throws: diagnostics when no figure can be made: no file is named, a file is missing or cannot be read to its end,
///   or none of the ledgers, or none of the message logs, has the form of one. A single file of another form is left
///   out and stands in the problems.
public func countConsent(_ request: ConsentRequest, files: FileSource) throws(Diagnostics) -> ConsentCount {
    guard !request.ledger.isEmpty || !request.messages.isEmpty else { throw Diagnostics([.nothingToCount()]) }
    let asOf = request.asOf.secondsSinceEpoch
    let hash = KeyedHash()
    var (programs, recipients) = (ProgramNames(hash: hash), FingerprintIndex())
    var exact = ExactStatistics()

    var ledger = RoleReader(role: .ledger, asOf: asOf, hash: hash)
    var opted = LedgerTally(asOf: asOf)
    ledger.read(request.ledger, from: files, programs: &programs) { row in
        if case .ledger(let row) = row { opted.add(row, recipient: recipients.insert(row.recipient).number) }
    }
    let book = LedgerBook(opted.events)

    var messages = RoleReader(role: .messages, asOf: asOf, hash: hash)
    var sent = MessageTally(book: book)
    messages.read(request.messages, from: files, programs: &programs) { row in
        if case .message(let row) = row { sent.add(row, recipient: recipients.insert(row.recipient).number) }
    }
    let fatal = Diagnostics(ledger.fatal + messages.fatal)
    try fatal.throwIfAnyError()

    exact.set(.active, book.activeConsents(at: asOf, names: programs.names))
    opted.finish(into: &exact, names: programs.names)
    sent.finish(into: &exact, names: programs.names)
    let logStart = request.logStart ?? sent.earliest.flatMap { Instant(secondsSinceEpoch: $0 - $0 % 86_400) }
    return ConsentCount(
        exact: exact, context: PublishedDocument.Context(asOf: request.asOf, logStart: logStart),
        readers: [ledger, messages].filter { !$0.tallies.isEmpty })
}

extension ConsentCount {
    fileprivate init(exact: ExactStatistics, context: PublishedDocument.Context, readers: [RoleReader]) {
        self.exact = exact.json
        published = PublishedDocument.json(PublishedStatistics(exact), context: context)
        roles = Set(readers.map(\.role))
        files = readers.flatMap { reader in
            InputFileSummary.summaries(of: reader.tallies, counted: exact.counted(reader.role))
                + reader.unusable.compactMap { $0.place?.file }.map { path in
                    InputFileSummary(role: reader.role, path: path, isUsable: false, rejectedPercent: 0)
                }
        }
        problems = readers.flatMap { $0.problems }.sorted() + files.flatMap(\.problems)
        rejectedRows = readers.flatMap { $0.tallies.flatMap(\.rejectedExamples) }
        doubt = files.lazy.compactMap(\.doubt).first
    }
}

extension ExactStatistics {
    /// Sums over the rows of a role that its published figures show.
    fileprivate func counted(_ role: InputRole) -> [Int] {
        switch role {
        case .ledger: [self[.late].reduce(0) { $0 + $1.figures[0] }]
        case .messages:
            [self[.reach].reduce(0) { $0 + $1.figures[0] }, self[.coverage].reduce(0) { $0 + $1.figures[0] }]
        }
    }
}

extension RoleReader {
    /// What was wrong with the files, apart from rows left out.
    fileprivate var problems: [Diagnostic] {
        var problems = unusable
        for tally in tallies {
            problems += tally.absentColumns.map { .absentColumn($0, role: role, path: tally.path) }
            if tally.farOff > 0 { problems.append(.farOff(tally.farOff, path: tally.path)) }
        }
        if cleaner.repeatedIDs > 0 { problems.append(.repeatedIDs(cleaner.repeatedIDs, role: role)) }
        return problems
    }
}

extension InputFileSummary {
    fileprivate var problems: [Diagnostic] { reasons.map { .rejected($0, role: role, path: path) } }

    /// Why facts cannot rest on figures from this file.
    fileprivate var doubt: String? {
        if !isUsable { return "the file \(path) could not be used" }
        return rejectedPercent >= 50 ? "half or more of the rows of \(path) could not be used" : nil
    }
}

extension FileTally {
    /// In the order of rows.
    fileprivate var rejectedExamples: [Diagnostic] {
        examples.flatMap { reason, rows in rows.map { ($0, reason) } }
            .sorted { $0.0.row < $1.0.row }
            .map { .rejectedRow($0, $1, of: self) }
    }
}
