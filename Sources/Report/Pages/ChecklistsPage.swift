/// What the list of checklists is given.
struct ChecklistsPage: PageObject {
    var headline: Headline
    var docket: Docket
    var checklists: [Row]

    static let members: [Member<ChecklistsPage>] = [
        Member("headline") { $0.headline },
        Member("docket") { $0.docket },
        Member("checklists") { $0.checklists },
    ]

    /// One checklist.
    struct Row: PageObject, Hashable {
        var name: NamedLink
        var sheet: PageLink
        var publisher: String
        var edition: String
        /// Who should read it.
        var audience: String
        var status: StatusMark
        /// `5 of 16 met`.
        var counts: String

        static let members: [Member<Row>] = [
            Member("name") { $0.name },
            Member("sheet") { $0.sheet },
            Member("publisher") { $0.publisher },
            Member("edition") { $0.edition },
            Member("audience") { $0.audience },
            Member("status") { $0.status },
            Member("counts") { $0.counts },
        ]
    }
}
