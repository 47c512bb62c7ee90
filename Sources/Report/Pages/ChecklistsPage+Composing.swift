import Findings
import Guidance

extension Composition {
    func checklistsPage() -> ReportPage {
        let lists = assessment.checklists
        let items = lists.reduce(0) { $0 + $1.items.count }
        let context = ChecklistsPage(
            headline: lists.isEmpty
                ? Headline(answer: "There is no checklist in this report.", text: "")
                : Headline(
                    answer:
                        "\(Counting.capitalized(Counting.countedInWords(lists.count, "checklist"))) with \(Counting.counted(items, "safeguard"))\(shownHere).",
                    text: "Each stands here twice: with what was found, and as a blank sheet for training."),
            docket: docket(data: PagePath.checklists),
            checklists: lists.map(row),
            firstTen: firstTen.map { NamedLink($0.checklist.title, PagePath.checklist($0.checklist.id)) },
            firstTenCounts: firstTen.map { StatusCounts($0.items.map(\.status)).metOfAsked } ?? "",
            firstTenSheet: firstTen.map { PageLink(path: PagePath.sheet($0.checklist.id)) },
            comparison: assessment.comparison.isEmpty
                ? nil
                : NamedLink(
                    Counting.capitalized(Counting.countedInWords(assessment.comparison.count, "more checklist")),
                    PagePath.comparison),
            crosswalk: PageLink(path: PagePath.crosswalk))
        return ReportPage(
            path: PagePath.checklists, kind: .checklists, title: "Checklists", context: context.pageValue,
            data: .object([
                "as-of": .string(input.asOf.description),
                "checklists": .array(
                    lists.map { assessed in
                        .object([
                            "id": .string(assessed.checklist.id), "title": .string(assessed.checklist.title),
                            "total": .integer(assessed.items.count),
                            "counts": StatusCounts(assessed.items.map(\.status)).json,
                        ])
                    }),
            ]))
    }

    /// One line of a list of checklists.
    func row(_ assessed: AssessedChecklist) -> ChecklistsPage.Row {
        let counts = StatusCounts(assessed.items.map(\.status))
        let checklist = assessed.checklist
        return ChecklistsPage.Row(
            name: NamedLink(checklist.title, PagePath.checklist(checklist.id)),
            sheet: PageLink(path: PagePath.sheet(checklist.id)), publisher: checklist.publisher,
            edition: checklist.edition, audience: Counting.capitalized(checklist.audience.words),
            status: StatusMark(rollUp(assessed.items.map(\.status))), counts: counts.metOfAsked)
    }
}
