import Findings
import Guidance

extension Composition {
    func changesPage() -> ReportPage {
        let groups = difference.map { difference in StatusChange.Kind.allCases.compactMap { group($0, difference) } }
        let context = ChangesPage(
            title: previous.map { "What changed since \(date(of: $0).text)" } ?? "What changed",
            headline: changesHeadline, docket: docket(data: PagePath.changes),
            since: previous.map { date(of: $0) }, groups: groups ?? [],
            came: (difference?.came ?? []).map(reference), went: (difference?.went ?? []).map(reference),
            raised: changed(difference?.raised ?? []), cleared: changed(difference?.cleared ?? []), runs: runTable)
        return ReportPage(
            path: PagePath.changes, kind: .changes, title: "What changed", context: context.pageValue,
            data: changesData)
    }

    private var changesHeadline: Headline {
        guard let difference, let previous else {
            return Headline(
                answer: newest == nil ? "Nothing has been gathered yet." : "This is the first gathering.",
                text: "There is nothing to compare with.")
        }
        guard !difference.isEmpty else {
            return Headline(answer: "Nothing changed since \(date(of: previous).ended)", text: "")
        }
        let counts = StatusChange.Kind.allCases.map { (kind: $0, count: difference.statuses($0).count) }
            .filter { $0.count > 0 }
        let words = counts.map { "\(Counting.word($0.count)) \(wordInSentence($0.kind))" }
        var rest: [String] = []
        if !difference.came.isEmpty {
            rest.append("\(Counting.capitalizedWord(difference.came.count)) seen for the first time.")
        }
        if !difference.went.isEmpty {
            rest.append("\(Counting.capitalizedWord(difference.went.count)) no longer seen.")
        }
        let all = difference.statuses.count
        return words.isEmpty
            ? Headline(answer: "No status changed.", text: rest.joined(separator: " "))
            : Headline(
                answer: "\(Counting.capitalized(Counting.countedInWords(all, "status", "statuses"))) changed:",
                text: ([Counting.list(words, most: 5) + "."] + rest).joined(separator: " "))
    }

    private func wordInSentence(_ kind: StatusChange.Kind) -> String {
        switch kind {
        case .worse: "worse"
        case .newlyUnknown: "newly unknown"
        case .better: "better"
        case .nowKnown: "now known"
        case .otherwise: "otherwise"
        }
    }

    private func group(_ kind: StatusChange.Kind, _ difference: RunDifference) -> ChangesPage.Group? {
        let changes = difference.statuses(kind)
        guard !changes.isEmpty else { return nil }
        let note = ["\(Counting.counted(changes.count, "status", "statuses")).", kind.meaning]
        return ChangesPage.Group(
            id: kind.id, title: kind.title, note: note.filter { !$0.isEmpty }.joined(separator: " "),
            entries: entries(changes))
    }

    private func changed(_ entries: [RunDifference.Entry]) -> [ChangesPage.FindingChange] {
        entries.filter { $0.finding.severity != .note }.map { entry in
            ChangesPage.FindingChange(
                subject: reference(entry.subject), severity: entry.finding.severity.title,
                message: [TextSpan](entry.finding.message))
        }
    }

    private var runTable: FigureTable {
        let kinds: [StatusChange.Kind] = [.better, .worse, .newlyUnknown]
        let columns = kinds.map(\.title)
        let compared = differences.map { run, difference in
            FigureTable.Row(
                title: date(of: run).text, figures: kinds.map { Counting.grouped(difference.statuses($0).count) },
                columns: columns)
        }
        let first = runs.first.map { run in
            FigureTable.Row(title: "\(date(of: run).text), the first", figures: ["–", "–", "–"], columns: columns)
        }
        return FigureTable(
            title: "Every gathering so far", rowTitle: "Gathered", columns: columns,
            rows: compared + [first].compactMap(\.self), empty: "Nothing has been gathered yet.")
    }

    private var changesData: JSONValue {
        var members: [String: JSONValue] = [
            "as-of": .string(input.asOf.description),
            "since": previous.map { .string($0.date.description) } ?? .null,
        ]
        if let difference {
            for kind in StatusChange.Kind.allCases {
                members[wordInSentence(kind).replacing(" ", with: "-")] = .array(
                    difference.statuses(kind).map { change in
                        .object([
                            "item": .string(change.item.id), "subject": .string(change.subject.name),
                            "from": .string(change.from.rawValue), "to": .string(change.to.rawValue),
                        ])
                    })
            }
            members["new"] = .array(difference.came.map { .string($0.name) })
            members["gone"] = .array(difference.went.map { .string($0.name) })
        }
        return .object(members)
    }
}
