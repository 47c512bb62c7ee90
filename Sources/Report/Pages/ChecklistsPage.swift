/// What the list of checklists is given.
struct ChecklistsPage: PageObject {
    var headline: Headline
    var docket: Docket
    var checklists: [Row]
    /// Where everyone begins; `nil`: no item is among the first ten.
    var firstTen: NamedLink?
    /// `3 of 10 met`.
    var firstTenCounts: String
    /// The blank sheet of the first ten.
    var firstTenSheet: PageLink?
    /// The checklists that never count; `nil`: there are none.
    var comparison: NamedLink?
    var crosswalk: PageLink

    static let members: [Member<ChecklistsPage>] = [
        Member("headline") { $0.headline },
        Member("docket") { $0.docket },
        Member("checklists") { $0.checklists },
        Member("firstTen") { $0.firstTen },
        Member("firstTenCounts") { $0.firstTenCounts },
        Member("firstTenSheet") { $0.firstTenSheet },
        Member("comparison") { $0.comparison },
        Member("crosswalk") { $0.crosswalk },
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
