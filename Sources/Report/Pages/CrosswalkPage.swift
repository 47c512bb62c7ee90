/// What the page of all links between checklists is given.
struct CrosswalkPage: PageObject {
    var headline: Headline
    var docket: Docket
    /// One for each checklist, in the order of the columns.
    var coverage: [Coverage]
    /// One for each row.
    var topics: [TopicRow]

    static let members: [Member<CrosswalkPage>] = [
        Member("headline") { $0.headline },
        Member("docket") { $0.docket },
        Member("coverage") { $0.coverage },
        Member("topics") { $0.topics },
    ]

    /// How much of a checklist has a counterpart elsewhere.
    struct Coverage: PageObject, Hashable {
        var name: NamedLink
        /// What heads the column: the checklist's id in upper case.
        var short: String
        var isForComparison: Bool
        var items: Int
        /// Items that are linked with one of another checklist.
        var linked: Int
        /// `75%`.
        var share: String
        /// Linked items that are met.
        var met: Int
        /// Linked items that are not met here, where something else of their topic is.
        var near: Int

        static let members: [Member<Coverage>] = [
            Member("name") { $0.name },
            Member("short") { $0.short },
            Member("forComparison") { $0.isForComparison },
            Member("items") { $0.items },
            Member("linked") { $0.linked },
            Member("share") { $0.share },
            Member("met") { $0.met },
            Member("near") { $0.near },
        ]
    }

    /// A matter that items of several checklists touch.
    struct TopicRow: PageObject, Hashable {
        /// Word for addresses, unique in the page.
        var id: String
        var title: String
        /// One for each checklist, in the order of the columns.
        var cells: [Cell]

        static let members: [Member<TopicRow>] = [
            Member("id") { $0.id },
            Member("title") { $0.title },
            Member("cells") { $0.cells },
        ]
    }

    /// The items of one checklist in one topic; often none.
    struct Cell: PageObject, Hashable {
        /// What heads the column.
        var short: String
        var items: [CellItem]

        static let members: [Member<Cell>] = [
            Member("short") { $0.short },
            Member("items") { $0.items },
        ]
    }

    /// An item in a cell.
    struct CellItem: PageObject, Hashable {
        var id: String
        var title: String
        var link: PageLink
        var status: StatusMark

        static let members: [Member<CellItem>] = [
            Member("id") { $0.id },
            Member("title") { $0.title },
            Member("link") { $0.link },
            Member("status") { $0.status },
        ]
    }
}
