/// What the page on sign-in is given.
struct AccountsPage: PageObject {
    var standing: StatusMark
    var headline: Headline
    var docket: Docket
    var who: Responsible
    /// Whether figures come with what was found and judged; in the public edition they do not.
    var isJudged: Bool
    /// Second factors, a row for each group.
    var factors: FigureTable
    /// Everybody by the strongest method.
    var methods: FigureTable
    /// Accounts that are shared, not used, or managers'.
    var accounts: FigureTable
    /// `nil` without groups.
    var chart: Chart?
    /// Groups of which nothing could be counted, each with the reason.
    var unknowns: [Unknown]
    /// Whether small numbers are withheld on this page.
    var isGuarded: Bool
    var findings: [FindingEntry]
    var items: [ItemLine]

    static let members: [Member<AccountsPage>] = [
        Member("standing") { $0.standing },
        Member("headline") { $0.headline },
        Member("docket") { $0.docket },
        Member("who") { $0.who },
        Member("judged") { $0.isJudged },
        Member("factors") { $0.factors },
        Member("methods") { $0.methods },
        Member("accounts") { $0.accounts },
        Member("chart") { $0.chart },
        Member("unknowns") { $0.unknowns },
        Member("guarded") { $0.isGuarded },
        Member("findings") { $0.findings },
        Member("items") { $0.items },
    ]

    /// A group of which nothing could be counted.
    struct Unknown: PageObject, Hashable {
        var group: String
        var reason: String

        static let members: [Member<Unknown>] = [Member("group") { $0.group }, Member("reason") { $0.reason }]
    }
}
