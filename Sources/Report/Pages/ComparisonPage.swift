import Findings
import Guidance

/// What the list of checklists that never count is given.
struct ComparisonPage: PageObject {
    var headline: Headline
    var docket: Docket
    var checklists: [ChecklistsPage.Row]

    static let members: [Member<ComparisonPage>] = [
        Member("headline") { $0.headline },
        Member("docket") { $0.docket },
        Member("checklists") { $0.checklists },
    ]
}

extension Composition {
    func comparisonPage() -> ReportPage {
        let lists = assessment.comparison
        let items = lists.reduce(0) { $0 + $1.items.count }
        let context = ComparisonPage(
            headline: lists.isEmpty
                ? Headline(answer: "Every checklist of this report counts.", text: "")
                : Headline(
                    answer:
                        "\(Counting.capitalized(Counting.countedInWords(lists.count, "checklist"))) for comparison.",
                    text:
                        "\(Counting.capitalized(Counting.counted(items, "item"))) are judged by the same evidence, and count nowhere: not in totals, not in what to do, not in the verdict."
                ),
            docket: docket(data: PagePath.comparison), checklists: lists.map(row))
        return ReportPage(
            path: PagePath.comparison, kind: .comparison, title: "For comparison", context: context.pageValue,
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
}
