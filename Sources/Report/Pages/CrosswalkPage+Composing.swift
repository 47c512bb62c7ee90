import Findings
import Guidance

extension Composition {
    func crosswalkPage() -> ReportPage {
        let lists = assessment.checklists + assessment.comparison
        let coverage = lists.map(coverage)
        let rows = topics.map { topic in
            CrosswalkPage.TopicRow(
                id: "topic-\(PagePath.anchor(topic.lead.id))", title: topic.lead.title,
                cells: lists.map { cell(of: topic, in: $0.checklist) })
        }
        let context = CrosswalkPage(
            headline: rows.isEmpty
                ? Headline(answer: "No item of this report is linked with another.", text: "")
                : Headline(
                    answer:
                        "\(Counting.capitalized(Counting.countedInWords(rows.count, "topic"))) \(rows.count == 1 ? "joins" : "join") \(Counting.counted(topicsOfItems.count, "item")) of \(Counting.countedInWords(lists.count, "checklist")).",
                    text:
                        "Items in one row touch the same matter, some directly, some through others. That does not make them equal: each item's page says how it stands to the next."
                ),
            docket: docket(data: PagePath.crosswalk), coverage: coverage, topics: rows)
        return ReportPage(
            path: PagePath.crosswalk, kind: .crosswalk, title: "Crosswalk", context: context.pageValue,
            data: crosswalkData(coverage))
    }

    private func coverage(_ assessed: AssessedChecklist) -> CrosswalkPage.Coverage {
        let linked = assessed.items.filter { topicsOfItems[$0.item.id] != nil }
        let near = linked.filter { item in
            item.status.asksForAction
                && topicsOfItems[item.item.id]?.items.contains { assessedByID[$0.id]?.status == .met } ?? false
        }
        let checklist = assessed.checklist
        return CrosswalkPage.Coverage(
            name: NamedLink(checklist.title, PagePath.checklist(checklist.id)), short: checklist.id.uppercased(),
            isForComparison: checklist.isForComparison, items: assessed.items.count, linked: linked.count,
            share: assessed.items.isEmpty ? "0%" : "\(linked.count * 100 / assessed.items.count)%",
            met: linked.count { $0.status == .met }, near: near.count)
    }

    private func cell(of topic: Topic, in checklist: Checklist) -> CrosswalkPage.Cell {
        CrosswalkPage.Cell(
            short: checklist.id.uppercased(),
            items: topic.items.filter { self.checklist(ofItem: $0.id)?.id == checklist.id }.compactMap { item in
                assessedByID[item.id].map {
                    CrosswalkPage.CellItem(
                        id: item.id, title: item.title, link: PageLink(path: PagePath.item(item.id)),
                        status: StatusMark($0.status))
                }
            })
    }

    private func crosswalkData(_ coverage: [CrosswalkPage.Coverage]) -> JSONValue {
        .object([
            "as-of": .string(input.asOf.description),
            "coverage": .array(
                coverage.map { row in
                    .object([
                        "checklist": .string(row.short.lowercased()), "items": .integer(row.items),
                        "linked": .integer(row.linked), "met": .integer(row.met),
                        "for-comparison": .boolean(row.isForComparison),
                    ])
                }),
            "topics": .array(
                topics.map { topic in
                    .object([
                        "title": .string(topic.lead.title),
                        "items": .array(topic.items.map { .string($0.id) }),
                        "links": .array(
                            topic.items.flatMap { item in
                                item.crosswalk.map { link in
                                    .object([
                                        "from": .string(item.id), "to": .string(link.item),
                                        "relation": .string(link.relation.rawValue),
                                    ])
                                }
                            }),
                    ])
                }),
        ])
    }

    /// What touches the same matter as an item: its own links, then what stands in its topic through others.
    func elsewhere(_ item: Item) -> [ItemPage.Elsewhere] {
        let own = Set(item.crosswalk.map(\.item))
        let further = topicsOfItems[item.id]?.items.map(\.id).filter { $0 != item.id && !own.contains($0) } ?? []
        return item.crosswalk.map { elsewhere($0.item, relation: $0.relation.words) }
            + further.map { elsewhere($0, relation: "the same matter, through others") }
    }

    private func elsewhere(_ id: String, relation: String) -> ItemPage.Elsewhere {
        let list = checklist(ofItem: id)
        let assessed = assessedByID[id]
        return ItemPage.Elsewhere(
            name: Reference(id, assessed.map { _ in PagePath.item(id) }), title: assessed?.item.title ?? "",
            checklist: list?.title ?? "", relation: relation, status: assessed.map { StatusMark($0.status) },
            reason: assessed.map(reason) ?? "", isForComparison: list?.isForComparison ?? false)
    }
}

extension CrosswalkLink.Relation {
    /// How this item stands to the other, for people.
    fileprivate var words: String {
        switch self {
        case .equalTo: "asks for the same"
        case .equivalentTo: "asks for the same in other words"
        case .subsetOf: "asks for more; this is a part of it"
        case .supersetOf: "asks for a part of this"
        case .intersectsWith: "has something in common"
        }
    }
}
