/// What the page on sign-in is given.
struct AccountsPage: PageObject {
    var standing: StatusMark
    var headline: Headline
    var docket: Docket
    var who: Responsible
    /// Second factors and methods, a row for each group.
    var factors: FigureTable
    /// Accounts that are shared, not used, or managers'.
    var accounts: FigureTable
    /// `nil` without groups.
    var chart: Chart?
    var findings: [FindingEntry]
    var items: [ItemLine]

    static let members: [Member<AccountsPage>] = [
        Member("standing") { $0.standing },
        Member("headline") { $0.headline },
        Member("docket") { $0.docket },
        Member("who") { $0.who },
        Member("factors") { $0.factors },
        Member("accounts") { $0.accounts },
        Member("chart") { $0.chart },
        Member("findings") { $0.findings },
        Member("items") { $0.items },
    ]
}
