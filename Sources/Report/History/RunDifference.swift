import Findings

/// What is otherwise at one gathering than at the one before.
struct RunDifference: Sendable {
    /// Changed statuses of subjects that were seen both times.
    let statuses: [StatusChange]
    /// Subjects seen for the first time, in order.
    let came: [Subject]
    /// Subjects no longer seen, in order.
    let went: [Subject]
    /// Findings that were not there before, the gravest first.
    let raised: [Entry]
    /// Findings that are no longer there.
    let cleared: [Entry]

    /// A finding and whose it is.
    struct Entry: Hashable, Sendable {
        var subject: Subject
        var finding: Finding
    }

    /// Whether nothing is otherwise.
    var isEmpty: Bool {
        statuses.isEmpty && came.isEmpty && went.isEmpty && raised.isEmpty && cleared.isEmpty
    }

    init(from earlier: Run, to later: Run) {
        let (before, after) = (earlier.records, later.records)
        came = after.keys.filter { before[$0] == nil }.sorted()
        went = before.keys.filter { after[$0] == nil }.sorted()
        let gone = Set(went), new = Set(came)
        statuses = later.assessment.changes(since: earlier.assessment) { !gone.contains($0) && !new.contains($0) }
        raised = Self.findings(of: after, missingIn: before)
        cleared = Self.findings(of: before, missingIn: after)
    }

    /// Findings of subjects that both sides know, by code: a message may tell a new number of the same thing.
    private static func findings(
        of records: [Subject: SubjectRecord], missingIn others: [Subject: SubjectRecord]
    ) -> [Entry] {
        records.values.flatMap { record -> [Entry] in
            guard let other = others[record.subject] else { return [] }
            let codes = Set(other.findings.map(\.code))
            return record.findings.filter { !codes.contains($0.code) }
                .map { Entry(subject: record.subject, finding: $0) }
        }.sorted { ($0.finding, $0.subject) < ($1.finding, $1.subject) }
    }

    /// Changed statuses of one kind.
    func statuses(_ kind: StatusChange.Kind) -> [StatusChange] { statuses.filter { $0.kind == kind } }
}
