import Documents
import Evidence
import Findings
import Guidance
import Settings

/// One status as a row of a table: an item, for one of its subjects.
///
/// An item without any subject has one row too, without a subject's name, so that every item is in the table.
struct StatusRow: Hashable, Sendable {
    /// The day of the assessment.
    var asOf: CalendarDate
    /// Id of the checklist.
    var framework: String
    var item: String
    var title: String
    var strength: Strength
    var subjectKind: SubjectKind
    /// A domain, a program's id, an account group, or `office`; `nil` where there is none to judge.
    var subject: String?
    var status: ItemStatus
    /// The status without an accepted risk.
    var outcome: ItemStatus
    var reason: String
    /// Id of the role that has to act.
    var owner: String?
    var ownerTitle: String?
    /// The day on which the facts were seen; `nil` where no fact was.
    var evidenceDate: CalendarDate?
    /// Where the facts come from, each once, and the signed statement.
    var sources: [String]
    var statementDate: CalendarDate?
    /// The last day on which the statement counts.
    var statementUntil: CalendarDate?
}

extension StatusRow {
    /// The rows of an assessment, by item and subject.
    static func all(_ run: AssessedRun, in context: ExportContext) -> [StatusRow] {
        let judged = run.pairs.map { row($0.judged, of: $0.item, framework: $0.checklist.id, run: run, in: context) }
        let empty = run.assessment.checklists.flatMap { checklist in
            checklist.items.filter(\.subjects.isEmpty).map { assessed in
                StatusRow(
                    asOf: run.assessment.asOf, framework: checklist.checklist.id, item: assessed.item.id,
                    title: assessed.item.title, strength: assessed.item.strength,
                    subjectKind: assessed.item.evidence.subject, status: assessed.status, outcome: assessed.status,
                    reason: assessed.nothingToJudge, owner: assessed.item.owner,
                    ownerTitle: assessed.item.owner.map(context.title(ofRole:)), sources: [])
            }
        }
        return (judged + empty).sorted { left, right in
            if left.item != right.item { return codePointOrder(left.item, right.item) }
            if left.subjectKind != right.subjectKind { return left.subjectKind < right.subjectKind }
            return codePointOrder(left.subject ?? "", right.subject ?? "")
        }
    }

    private static func row(
        _ judged: AssessedSubject, of item: Item, framework: String, run: AssessedRun, in context: ExportContext
    ) -> StatusRow {
        let record = judged.facts.contains { $0.value != nil } ? run.records[judged.subject] : nil
        let exported = record?.details["exported"]?.text.flatMap { CalendarDate($0) }
        let statement = judged.statement.map { SpokenStatement(item: item, statement: $0, subjects: []) }
        var sources = judged.facts.filter { $0.value != nil }.map(\.fact).compactMap { context.source(ofFact: $0) }
        if statement != nil { sources.append("Signed statement") }
        if let document = statement?.statement.document { sources.append(document) }
        return StatusRow(
            asOf: run.assessment.asOf, framework: framework, item: item.id, title: item.title,
            strength: item.strength, subjectKind: judged.subject.kind, subject: judged.subject.name,
            status: judged.status, outcome: judged.underlying, reason: judged.reason, owner: judged.owner,
            ownerTitle: judged.owner.map(context.title(ofRole:)),
            evidenceDate: record.flatMap { _ in exported ?? run.snapshot.map { context.time.day(of: $0.ended) } },
            sources: sources.firstOfEach, statementDate: statement?.statement.date, statementUntil: statement?.lastDay)
    }
}
