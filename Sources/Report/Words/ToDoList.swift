import Evidence
import Findings
import Guidance

/// Everything to do, the most pressing first.
struct ToDoList {
    let entries: [ToDo]

    private struct Candidate {
        /// Position among kinds of work; smaller comes first.
        var rank: Int
        var toDo: ToDo
    }

    init(_ composition: Composition) {
        let candidates =
            Self.toGather(composition) + Self.fromFindings(composition) + Self.fromItems(composition)
        // Equal ranks keep the order in which they were found.
        entries = candidates.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
            .map(\.element.toDo)
    }

    /// Without any evidence, the first thing to do is to gather it.
    private static func toGather(_ composition: Composition) -> [Candidate] {
        guard composition.newest == nil else { return [] }
        return [
            Candidate(
                rank: 0,
                toDo: ToDo(
                    title: [TextSpan]("Gather the evidence for the first time"), about: "this report",
                    text: [TextSpan]("Run `signet gather` in the workspace, then `signet build`."),
                    who: Responsible(owner: nil),
                    more: NamedLink("What is read", "\(PagePath.evidence)#files")))
        ]
    }

    /// One entry for each kind of finding with the same fix: `Publish …` for two domains is one thing to do.
    private static func fromFindings(_ composition: Composition) -> [Candidate] {
        struct Key: Hashable {
            var code: String
            var fix: String
            var owner: String?
        }
        let found = (composition.newest?.snapshot.records ?? [])
            .flatMap { record in record.findings.map { (subject: record.subject, finding: $0) } }
            .filter { rank($0.finding.severity) != nil }
            .sorted { ($0.finding, $0.subject) < ($1.finding, $1.subject) }
        var order: [Key] = []
        var groups: [Key: [(subject: Subject, finding: Finding)]] = [:]
        for entry in found {
            let key = Key(
                code: entry.finding.code, fix: entry.finding.fix, owner: composition.ownerID(of: entry.subject))
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(entry)
        }
        return order.compactMap { key in
            guard let same = groups[key], let first = same.first, let rank = rank(first.finding.severity) else {
                return nil
            }
            let subjects = same.map(\.subject).reduce(into: [Subject]()) { if $0.last != $1 { $0.append($1) } }
            let worded = words(
                same.map(\.finding), subjects.map { composition.reference($0).title })
            let more = composition.reference(first.subject)
            return Candidate(
                rank: rank,
                toDo: ToDo(
                    title: [TextSpan](worded.title), about: worded.about, text: [TextSpan](worded.text),
                    who: composition.responsible(key.owner),
                    more: more.link.map { NamedLink("See \(more.title)", $0.path) }))
        }
    }

    /// What a finding asks for, whom it is about, and why. A fix that speaks of what the message names does not come
    /// first: the message does, or where several subjects have the same fix, their names.
    private static func words(_ findings: [Finding], _ subjects: [String]) -> (
        title: String, about: String, text: String
    ) {
        guard let finding = findings.first else { return ("", "", "") }
        let about = Counting.list(subjects, most: 3)
        let (fix, message) = (firstSentence(finding.fix), firstSentence(finding.message))
        func joined(_ sentences: String...) -> String { sentences.filter { !$0.isEmpty }.joined(separator: " ") }
        if fix.first.isEmpty { return (message.first, about, message.rest) }
        guard refersBack(fix.first) else { return (fix.first, about, joined(finding.message, fix.rest)) }
        return subjects.count > 1
            ? ("\(about): \(fix.first)", "", joined(finding.message, fix.rest))
            : (message.first, about, joined(message.rest, finding.fix))
    }

    /// Items of the office, and others that no finding speaks of; statements past their last day.
    private static func fromItems(_ composition: Composition) -> [Candidate] {
        composition.assessment.items.compactMap { assessed -> Candidate? in
            let late = assessed.subjects.contains { subject in
                subject.status.asksForAction && (subject.statement?.isExpired ?? false)
            }
            guard let rank = rank(assessed, isLate: late) else { return nil }
            let wanted = assessed.subjects.first { $0.status.asksForAction }?.wouldChange ?? ""
            return Candidate(
                rank: rank,
                toDo: ToDo(
                    title: [TextSpan](late ? "Sign again: \(assessed.item.title)" : assessed.item.title),
                    about: assessed.item.id,
                    text: [TextSpan](
                        [composition.reason(assessed), wanted].filter { !$0.isEmpty }.joined(separator: " ")),
                    who: composition.responsible(assessed),
                    more: NamedLink("See the item", PagePath.item(assessed.item.id))))
        }
    }

    private static func rank(_ severity: Severity) -> Int? {
        switch severity {
        case .critical: 0
        case .high: 2
        case .unknown: 5
        case .medium: 6
        case .low: 8
        case .note: nil
        }
    }

    private static func rank(_ assessed: AssessedItem, isLate: Bool) -> Int? {
        if isLate { return 3 }
        // What domains lack is told by their findings already.
        guard assessed.item.evidence.subject != .domain, !assessed.subjects.isEmpty else { return nil }
        switch (assessed.status, assessed.item.strength) {
        case (.notMet, .must): return 1
        case (.partlyMet, .must), (.notMet, .should): return 4
        case (.partlyMet, .should), (.notMet, .may), (.partlyMet, .may): return 7
        case (.unknown, _): return 5
        case (.notAssessed, .must): return 7
        case (.notAssessed, _): return 9
        case (.met, _), (.notApplicable, _), (.waived, _): return nil
        }
    }
}
