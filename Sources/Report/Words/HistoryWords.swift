import Findings
import Guidance

extension Composition {
    /// What changed for a domain at each gathering, the newest first.
    func history(of subject: Subject) -> [HistoryEntry] {
        var entries: [HistoryEntry] = []
        for (earlier, later) in zip(runs, runs.dropFirst()) {
            guard let now = later.records[subject] else { continue }
            guard let then = earlier.records[subject] else {
                entries.append(first(later))
                continue
            }
            let lines = changes(from: then, to: now)
            if !lines.isEmpty { entries.append(HistoryEntry(date: date(of: later), lines: lines)) }
        }
        if let start = runs.first, start.records[subject] != nil { entries.insert(first(start), at: 0) }
        return entries.reversed()
    }

    /// How an item's status changed at each gathering, the newest first.
    func history(ofItem id: String) -> [HistoryEntry] {
        differences.compactMap { run, difference in
            let lines = entries(difference.statuses.filter { $0.item.id == id }).map { entry in
                HistoryEntry.Line(
                    text: entry.about,
                    change: HistoryEntry.Step(word: entry.word, mark: entry.mark, from: entry.from, to: entry.to))
            }
            return lines.isEmpty ? nil : HistoryEntry(date: date(of: run), lines: lines)
        }
    }

    /// What is otherwise for a domain than at the gathering before; `nil` where there is none.
    func sinceLastTime(_ record: SubjectRecord) -> SinceLastTime? {
        guard let previous else { return nil }
        let date = date(of: previous)
        guard let then = previous.records[record.subject] else {
            return SinceLastTime(date: date, sentence: "It is looked at for the first time.", lines: [])
        }
        let statuses = (difference?.statuses ?? []).filter { $0.subject == record.subject }.map { change in
            HistoryEntry.Line(
                text: change.item.title,
                change: HistoryEntry.Step(
                    word: change.kind.word.word, mark: change.kind.word.mark, from: StatusMark(change.from),
                    to: StatusMark(change.to)))
        }
        let lines = changes(from: then, to: record) + statuses
        return SinceLastTime(date: date, sentence: lines.isEmpty ? "Nothing changed." : "", lines: lines)
    }

    private func changes(from then: SubjectRecord, to now: SubjectRecord) -> [HistoryEntry.Line] {
        answerChange(from: then, to: now) + factChanges(from: then, to: now) + findingChanges(from: then, to: now)
    }

    private func first(_ run: Run) -> HistoryEntry {
        HistoryEntry(date: date(of: run), lines: [HistoryEntry.Line(text: "First look at this domain.")])
    }

    private func answerChange(from then: SubjectRecord, to now: SubjectRecord) -> [HistoryEntry.Line] {
        let (before, after) = (DomainAnswer(then), DomainAnswer(now))
        guard before != after else { return [] }
        let word = StatusChange.Kind(from: before.status, to: after.status).word
        return [
            HistoryEntry.Line(
                text: "Can strangers send mail as this name?",
                change: HistoryEntry.Step(word: word.word, mark: word.mark, from: before.mark, to: after.mark))
        ]
    }

    private func factChanges(from then: SubjectRecord, to now: SubjectRecord) -> [HistoryEntry.Line] {
        let told = [
            ("domain.dmarc.policy", "DMARC policy"), ("domain.dmarc.subdomain-policy", "DMARC policy for names below"),
            ("domain.spf.all", "End of the SPF record"), ("domain.dkim.keys", "DKIM keys found"),
            ("domain.dnssec.state", "DNSSEC"), ("domain.mx.null", "Declares that it takes no mail"),
        ]
        return told.compactMap { fact, title in
            let (before, after) = (then.facts[fact], now.facts[fact])
            guard before != after else { return nil }
            return HistoryEntry.Line(
                text: "\(title): \(before?.words ?? "nothing") before, \(after?.words ?? "nothing") now.")
        }
    }

    private func findingChanges(from then: SubjectRecord, to now: SubjectRecord) -> [HistoryEntry.Line] {
        let (before, after) = (Set(then.findings.map(\.code)), Set(now.findings.map(\.code)))
        let raised = now.findings.filter { !before.contains($0.code) && $0.severity != .note }
        let cleared = then.findings.filter { !after.contains($0.code) && $0.severity != .note }
        return raised.map { HistoryEntry.Line(text: "New: \(plain($0.message))") }
            + cleared.map { HistoryEntry.Line(text: "No longer found: \(plain($0.message))") }
    }
}

/// A sentence without the backticks around what is shown letter for letter.
func plain(_ sentence: String) -> String {
    [TextSpan](sentence).map(\.text).joined()
}
