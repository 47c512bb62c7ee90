/// What the page on texting and calls is given.
struct ConsentPage: PageObject {
    /// The question that the page answers; in the public edition only what it is about.
    var title: String
    var standing: StatusMark
    var headline: Headline
    var docket: Docket
    /// Whether figures are shown; in the public edition they never are.
    var hasFigures: Bool
    /// Whether a figure is withheld anywhere.
    var isAnyHeld: Bool
    var programs: [Program]

    static let members: [Member<ConsentPage>] = [
        Member("title") { $0.title },
        Member("standing") { $0.standing },
        Member("headline") { $0.headline },
        Member("docket") { $0.docket },
        Member("figures") { $0.hasFigures },
        Member("held") { $0.isAnyHeld },
        Member("programs") { $0.programs },
    ]

    /// One messaging program.
    struct Program: PageObject, Hashable {
        /// Word for addresses.
        var id: String
        var title: String
        var owner: String?
        /// What its figures say, in a sentence.
        var sentence: String
        /// `nil`: there is nothing to draw.
        var chart: Chart?
        var tables: [FigureTable]
        /// What was raised.
        var findings: [FindingEntry]
        /// Items judged for this program.
        var items: [ItemLine]

        static let members: [Member<Program>] = [
            Member("id") { $0.id },
            Member("title") { $0.title },
            Member("owner") { $0.owner },
            Member("sentence") { $0.sentence },
            Member("chart") { $0.chart },
            Member("tables") { $0.tables },
            Member("findings") { $0.findings },
            Member("items") { $0.items },
        ]
    }
}
