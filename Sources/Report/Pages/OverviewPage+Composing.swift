import Evidence
import Findings
import Guidance
import Settings

extension Composition {
    /// - Parameter list: everything to do, the most pressing first.
    func overviewPage(toDo list: [ToDo]) -> ReportPage {
        let counts = assessment.statusCounts
        let changes = difference.map { $0.statuses(.worse) + $0.statuses(.newlyUnknown) } ?? []
        let worse = Array(entries(changes).prefix(6))
        let left = changes.count - worse.reduce(0) { $0 + $1.count }
        let context = OverviewPage(
            title: title, standing: StatusMark(rollUp(assessment.items.map(\.status))),
            headline: overviewHeadline(counts), domainSentence: domainSentence,
            editionSentence: isPublic ? "This public edition shows what the office has released." : "",
            docket: docket(data: PagePath.overview),
            since: previous.map { date(of: $0) }, changeSentence: difference.map(changeSentence) ?? "",
            worse: worse, worseMore: left > 0 ? "And \(Counting.grouped(left)) more." : "",
            toDo: Array(list.prefix(5)), toDoSentence: toDoSentence(of: list.count), tally: tally(counts),
            checklists: checklistCounts(counts), domains: pressingDomains, domainCounts: answerSentence,
            expiring: expiries, trend: trend)
        return ReportPage(
            path: PagePath.overview, kind: .overview, title: "Overview", context: context.pageValue,
            data: overviewData(counts))
    }

    private func overviewHeadline(_ counts: StatusCounts) -> Headline {
        let (met, asked) = (counts[.met], counts.asked)
        if counts.total == 0 { return Headline(answer: "There is no checklist yet.", text: "") }
        if newest == nil, met == 0 {
            return Headline(
                answer: "Nothing has been looked at yet.",
                text: "The checklists ask for \(Counting.counted(counts.total, "safeguard"))\(shownHere).")
        }
        let counted =
            "\(Counting.grouped(met)) of \(isPublic ? "the " : "")\(Counting.counted(asked, "safeguard"))\(shownHere) that apply"
        var text = newest == nil ? "Nothing has been gathered yet, so all else is open." : ""
        if let previous {
            let before = previous.assessment.statusCounts[.met]
            let since = "on \(date(of: previous).ended)"
            switch met - before {
            case 0: text = "That is as many as \(since)"
            case let more where more > 0: text = "That is \(Counting.word(more)) more than \(since)"
            case let less: text = "That is \(Counting.word(-less)) fewer than \(since)"
            }
        }
        if asked == 1 {
            let only = assessment.items.map(\.status).first { $0 != .notApplicable && $0 != .waived } ?? .notAssessed
            return Headline(answer: "The one safeguard\(shownHere) that applies is \(only.rawValue).", text: text)
        }
        if asked == 0 { return Headline(answer: "No safeguard\(shownHere) applies.", text: text) }
        if met == asked {
            return Headline(
                answer:
                    "All \(isPublic ? "of the " : "")\(Counting.counted(asked, "safeguard"))\(shownHere) that apply are met.",
                text: text)
        }
        if isPublic {
            let answer = "\(Counting.capitalized(counted)) are met."
            return Headline(answer: answer, text: text)
        }
        return met * 2 > asked
            ? Headline(answer: "Most safeguards are met: \(counted).", text: text)
            : Headline(answer: "\(Counting.capitalized(counted)) are met.", text: text)
    }

    /// All domains where they are few; else the 25 that most is to do for.
    private var pressingDomains: [DomainRow] {
        let rows = domainRows
        guard rows.count > 25 else { return rows }
        let order = ["not", "unk", "part", "nas", "met"]
        let ranked = rows.enumerated().map { place, row in
            (rank: order.firstIndex(of: row.answer.mark) ?? order.count, place: place, row: row)
        }
        return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.prefix(25).map(\.row)
    }

    private func toDoSentence(of count: Int) -> String {
        switch count {
        case 0: ""
        case 1...5: "\(Counting.capitalizedWord(count)) open \(count == 1 ? "step" : "steps"), the most pressing first."
        default: "Five of \(Counting.grouped(count)) open steps, the most pressing first."
        }
    }

    func tally(_ counts: StatusCounts) -> Tally {
        let before = previous?.assessment.statusCounts
        let longest = max(1, counts.inOrder.map(\.count).max() ?? 1)
        return Tally(
            title: isPublic
                ? "The \(Counting.counted(counts.total, "safeguard")) shown here"
                : "All \(Counting.counted(counts.total, "safeguard")) of the checklists",
            before: previous.map { date(of: $0, isShort: true).text },
            rows: counts.inOrder.map { status, count in
                Tally.Row(
                    status: StatusMark(status), now: count, before: before?[status],
                    change: before.map { Counting.change(count - $0[status]) }, bar: count * 100 / longest)
            },
            total: counts.total, totalBefore: before?.total)
    }

    private func checklistCounts(_ all: StatusCounts) -> FigureTable {
        let columns = ItemStatus.inOrder.map(\.title) + ["Total"]
        func row(_ title: String, _ counts: StatusCounts, link: String? = nil, isSum: Bool = false) -> FigureTable.Row {
            FigureTable.Row(
                title: title, link: link,
                figures: (counts.inOrder.map(\.count) + [counts.total]).map(Counting.grouped), columns: columns,
                isSum: isSum)
        }
        return FigureTable(
            title: "The same \(Counting.grouped(all.total)) by checklist", rowTitle: "Checklist", columns: columns,
            rows: assessment.checklists.map { assessed in
                row(
                    assessed.checklist.title, StatusCounts(assessed.items.map(\.status)),
                    link: PagePath.checklist(assessed.checklist.id))
            } + [row(isPublic ? "Together" : "All checklists", all, isSum: true)],
            empty: "There is no checklist yet.")
    }

    /// What runs out within 30 days or has run out, the earliest first; each statement and risk once an item.
    private var expiries: [OverviewPage.Expiry] {
        let soon = input.asOf.adding(days: 30)
        var seen: Set<String> = []
        let entries = assessment.items.flatMap { assessed in
            assessed.subjects.flatMap { subject -> [(until: CalendarDate, entry: OverviewPage.Expiry)] in
                let ends =
                    [
                        subject.statement.map { ("Signed statement", $0.role, $0.until) },
                        subject.acceptedRisk.map { ("Accepted risk", $0.owner, $0.until) },
                    ].compactMap(\.self)
                return ends.compactMap { kind, role, until in
                    guard until <= soon, seen.insert("\(assessed.item.id) \(kind) \(until)").inserted else {
                        return nil
                    }
                    let left = remaining(until: until)
                    return (
                        until,
                        OverviewPage.Expiry(
                            item: NamedLink(assessed.item.title, PagePath.item(assessed.item.id)), kind: kind,
                            role: ownerTitle(role) ?? role, until: DateText(until), remaining: left.text,
                            isLate: left.isLate)
                    )
                }
            }
        }
        return entries.enumerated().sorted { ($0.element.until, $0.offset) < ($1.element.until, $1.offset) }
            .map(\.element.entry)
    }

    private var trend: Chart? {
        // A year of monthly gatherings; the page on changes lists them all.
        let runs = runs.suffix(12)
        guard runs.count > 1, let first = runs.first, let last = runs.last else { return nil }
        let shown: [ItemStatus] = [.met, .partlyMet, .notMet, .unknown, .notAssessed]
        let (before, now) = (first.assessment.statusCounts, last.assessment.statusCounts)
        let moves = shown.filter { before[$0] != now[$0] }.map { status in
            "\(status.title) goes from \(Counting.grouped(before[status])) to \(Counting.grouped(now[status]))."
        }
        return Chart(
            id: "trend", form: .lines,
            title: "Safeguards by status, \(date(of: first).text) to \(date(of: last).text)",
            description: moves.isEmpty
                ? "No count changed." : moves.joined(separator: " "),
            rowTitle: "Gathered",
            series: shown.map { Chart.Series(title: $0.title, status: $0.rawValue) },
            rows: runs.map { run in
                let counts = run.assessment.statusCounts
                return Chart.Row(label: date(of: run, isShort: true).text, values: shown.map { counts[$0] })
            })
    }

    private func overviewData(_ counts: StatusCounts) -> JSONValue {
        .object([
            "office": .string(settings.office.name), "edition": .string(input.edition.rawValue),
            "as-of": .string(input.asOf.description),
            "snapshot": newest.map { .string($0.snapshot.id) } ?? .null,
            "total": .integer(counts.total), "counts": counts.json,
            "history": .array(
                runs.map { run in
                    .object([
                        "as-of": .string(run.date.description), "snapshot": .string(run.snapshot.id),
                        "counts": run.assessment.statusCounts.json,
                    ])
                }),
        ])
    }
}

extension StatusCounts {
    /// All seven words with their counts.
    var json: JSONValue {
        .object(
            Dictionary(inOrder.map { ($0.status.rawValue, JSONValue.integer($0.count)) }) { first, _ in first })
    }
}
