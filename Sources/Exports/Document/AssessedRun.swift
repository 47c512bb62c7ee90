import Documents
import Evidence
import Findings
import Guidance

/// One assessment with what documents look up in it.
struct AssessedRun: Sendable {
    let run: ExportRun
    let records: [Subject: SubjectRecord]
    /// What names the gathering in keys: the snapshot's hash, or `none`.
    let key: String

    init(_ run: ExportRun) {
        self.run = run
        records = Dictionary((run.snapshot?.records ?? []).map { ($0.subject, $0) }) { first, _ in first }
        key = run.snapshot?.hash ?? "none"
    }

    var assessment: Assessment { run.assessment }
    var snapshot: Snapshot? { run.snapshot }
    var asOf: String { assessment.asOf.description }

    /// Every item with its checklist and its subjects in order, by the ids of the items.
    var pairs: [(checklist: Checklist, item: Item, judged: AssessedSubject)] {
        assessment.checklists.flatMap { checklist in
            checklist.items.flatMap { assessed in
                assessed.subjects.map { (checklist.checklist, assessed.item, $0) }
            }
        }.sorted { left, right in
            left.item.id == right.item.id
                ? left.judged.subject < right.judged.subject : codePointOrder(left.item.id, right.item.id)
        }
    }

    /// Everything that the assessment or the gathering speaks of, in order.
    var subjects: [Subject] {
        Set(records.keys).union(pairs.map(\.judged.subject)).sorted()
    }
}
