import Evidence
import Findings
import Guidance

/// One gathering with everything judged as of its own day.
struct Run: Sendable {
    /// What was seen.
    let snapshot: Snapshot
    /// The day that statements and accepted risks were judged by.
    let date: CalendarDate
    let assessment: Assessment
    /// What was seen of each subject.
    let records: [Subject: SubjectRecord]

    init(snapshot: Snapshot, date: CalendarDate, assessment: Assessment) {
        self.snapshot = snapshot
        self.date = date
        self.assessment = assessment
        records = Dictionary(snapshot.records.map { ($0.subject, $0) }) { first, _ in first }
    }
}

extension Assessment {
    /// How often each status occurs among the items.
    var statusCounts: StatusCounts { StatusCounts(items.map(\.status)) }

    /// Every judgement by item and subject.
    var judgements: [Judged: AssessedSubject] {
        Dictionary(
            items.flatMap { item in
                item.subjects.map { (Judged(item: item.item.id, subject: $0.subject), $0) }
            }
        ) { first, _ in first }
    }
}

/// What a status belongs to.
struct Judged: Hashable {
    var item: String
    var subject: Subject
}
