import Findings
import Guidance

extension Composition {
    func checklistPage(_ assessed: AssessedChecklist) -> ReportPage {
        let checklist = assessed.checklist
        let path = PagePath.checklist(checklist.id)
        let counts = StatusCounts(assessed.items.map(\.status))
        let context = ChecklistPage(
            title: checklist.title, standing: StatusMark(rollUp(assessed.items.map(\.status))),
            headline: checklistHeadline(counts), counts: counts.marks,
            comparison: checklist.isForComparison ? Self.forComparison : "", docket: docket(data: path),
            sheet: PageLink(path: PagePath.sheet(checklist.id)), about: source(of: checklist),
            introduction: markdown(checklist.introduction), groups: groups(assessed),
            local: local(checklist))
        return ReportPage(
            path: path, kind: .checklist, title: checklist.title, language: checklist.language,
            context: context.pageValue, data: checklistData(assessed))
    }

    /// What pages say of checklists and items that do not count.
    static let forComparison =
        "For comparison: this is not asked of this office. It is judged like the rest, and counts nowhere in this report."

    private func checklistHeadline(_ counts: StatusCounts) -> Headline {
        let asked = counts.asked
        guard asked > 0 else { return Headline(answer: "Nothing of it applies.", text: "") }
        if counts[.met] == asked {
            return Headline(answer: "All \(Counting.grouped(asked))\(shownHere) that apply are met.", text: "")
        }
        var rest: [String] = []
        if counts[.notMet] > 0 {
            rest.append("\(Counting.capitalizedWord(counts[.notMet])) \(counts[.notMet] == 1 ? "is" : "are") not.")
        }
        if counts[.partlyMet] > 0 {
            rest.append(
                "\(Counting.capitalizedWord(counts[.partlyMet])) \(counts[.partlyMet] == 1 ? "is" : "are") partly met.")
        }
        if counts[.unknown] > 0 {
            rest.append("\(Counting.capitalizedWord(counts[.unknown])) could not be checked.")
        }
        if counts[.notAssessed] > 0 {
            rest.append(
                "\(Counting.capitalizedWord(counts[.notAssessed])) \(counts[.notAssessed] == 1 ? "has" : "have") not been looked at."
            )
        }
        return Headline(
            answer: "\(Counting.grouped(counts[.met])) of \(Counting.grouped(asked)) that apply are met.",
            text: rest.joined(separator: " "))
    }

    private func groups(_ assessed: AssessedChecklist) -> [ChecklistPage.Group] {
        let byID = Dictionary(assessed.items.map { ($0.item.id, $0) }) { first, _ in first }
        return assessed.checklist.groups.enumerated().compactMap { place, group in
            let items = group.items.compactMap { byID[$0.id] }
            guard !items.isEmpty else { return nil }
            return ChecklistPage.Group(
                id: "group-\(place + 1)", title: group.title,
                counts: StatusCounts(items.map(\.status)).metOfAsked,
                introduction: markdown(group.introduction), items: items.map(line))
        }
    }

    /// Where a checklist comes from.
    func source(of checklist: Checklist) -> ChecklistSource {
        ChecklistSource(
            publisher: checklist.publisher, edition: checklist.edition, date: checklist.date,
            url: checklist.url, secure: Self.secureAddress(checklist.url),
            audience: Counting.capitalized(checklist.audience.words),
            binds: checklist.binds, license: checklist.license)
    }

    /// What follows `https://` in an address that may stand in a link: without spaces, quotes and the like.
    static func secureAddress(_ text: String) -> String? {
        let scheme = "https://"
        let isClean = text.unicodeScalars.allSatisfy { scalar in
            scalar.value > 0x20 && scalar.value < 0x7f && !"\"'<>\\^`{|}".unicodeScalars.contains(scalar)
        }
        return text.hasPrefix(scheme) && text.count > scheme.count && isClean ? String(text.dropFirst(8)) : nil
    }

    /// Text that somebody wrote; `nil` where there is none.
    func markdown(_ text: String) -> MarkdownText? {
        text.allSatisfy(\.isWhitespace) ? nil : MarkdownText(source: text)
    }

    private func checklistData(_ assessed: AssessedChecklist) -> JSONValue {
        .object([
            "id": .string(assessed.checklist.id), "title": .string(assessed.checklist.title),
            "edition": .string(assessed.checklist.edition),
            "for-comparison": .boolean(assessed.checklist.isForComparison), "as-of": .string(input.asOf.description),
            "counts": StatusCounts(assessed.items.map(\.status)).json,
            "items": .array(
                assessed.items.map { item in
                    .object([
                        "id": .string(item.item.id), "title": .string(item.item.title),
                        "strength": .string(item.item.strength.rawValue), "status": .string(item.status.rawValue),
                    ])
                }),
        ])
    }
}
