/// What the overview is given: how things stand, what got worse, what to do first.
struct OverviewPage: PageObject {
    /// `E-mail, sign-in and texting safeguards`.
    var title: String
    /// All items together.
    var standing: StatusMark
    var headline: Headline
    /// What strangers can do with the domains, in a sentence; empty without domains.
    var domainSentence: String
    /// What the public edition shows, in a sentence; empty in the office's.
    var editionSentence: String
    var docket: Docket
    /// The time before that changes are told against; `nil`: there is none.
    var since: DateText?
    /// What changed, in a sentence.
    var changeSentence: String
    /// What got worse or can no longer be seen.
    var worse: [ChangeEntry]
    /// How many more there are, in a sentence; empty where all are there.
    var worseMore: String
    /// The first things to do.
    var toDo: [ToDo]
    /// How many there are in all, in a sentence.
    var toDoSentence: String
    var tally: Tally
    /// The same counts by checklist.
    var checklists: FigureTable
    /// At most 25; those with most to do where there are more.
    var domains: [DomainRow]
    /// Counts of the answers, in a sentence.
    var domainCounts: String
    /// What runs out or has run out.
    var expiring: [Expiry]
    /// Counts at each gathering; `nil` with fewer than two.
    var trend: Chart?

    static let members: [Member<OverviewPage>] = [
        Member("title") { $0.title },
        Member("standing") { $0.standing },
        Member("headline") { $0.headline },
        Member("domainSentence") { $0.domainSentence },
        Member("editionSentence") { $0.editionSentence },
        Member("docket") { $0.docket },
        Member("since") { $0.since },
        Member("changeSentence") { $0.changeSentence },
        Member("worse") { $0.worse },
        Member("worseMore") { $0.worseMore },
        Member("toDo") { $0.toDo },
        Member("toDoSentence") { $0.toDoSentence },
        Member("tally") { $0.tally },
        Member("checklists") { $0.checklists },
        Member("domains") { $0.domains },
        Member("domainCounts") { $0.domainCounts },
        Member("expiring") { $0.expiring },
        Member("trend") { $0.trend },
    ]

    /// A signed statement or an accepted risk with its last day.
    struct Expiry: PageObject, Hashable {
        var item: NamedLink
        /// `Signed statement` or `Accepted risk`.
        var kind: String
        /// The role whose it is.
        var role: String
        var until: DateText
        /// `in 12 days`, `9 days overdue`.
        var remaining: String
        var isLate: Bool

        static let members: [Member<Expiry>] = [
            Member("item") { $0.item },
            Member("kind") { $0.kind },
            Member("role") { $0.role },
            Member("until") { $0.until },
            Member("remaining") { $0.remaining },
            Member("late") { $0.isLate },
        ]
    }
}
