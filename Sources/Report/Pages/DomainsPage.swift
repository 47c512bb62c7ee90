/// What the list of domains is given.
struct DomainsPage: PageObject {
    var headline: Headline
    var docket: Docket
    /// Counts of the answers, with their places on this page.
    var answers: [AnswerCount]
    /// Pages that show the domains of one answer alone.
    var alone: [NamedLink]
    /// By answer, those that most is to do for first; each in the order of the settings.
    var groups: [DomainGroup]
    /// The time before; `nil`: there is none.
    var since: DateText?

    static let members: [Member<DomainsPage>] = [
        Member("headline") { $0.headline },
        Member("docket") { $0.docket },
        Member("answers") { $0.answers },
        Member("alone") { $0.alone },
        Member("groups") { $0.groups },
        Member("since") { $0.since },
    ]
}

/// What a page with the domains of one answer is given.
struct AnswerPage: PageObject {
    /// What they have in common.
    var title: String
    var answer: StatusMark
    var headline: Headline
    var docket: Docket
    /// The other answers, with their pages.
    var answers: [AnswerCount]
    var group: DomainGroup

    static let members: [Member<AnswerPage>] = [
        Member("title") { $0.title },
        Member("answer") { $0.answer },
        Member("headline") { $0.headline },
        Member("docket") { $0.docket },
        Member("answers") { $0.answers },
        Member("group") { $0.group },
    ]
}

/// The domains with one answer.
struct DomainGroup: PageObject, Hashable {
    /// Word for its address.
    var id: String
    /// `Open to strangers' mail: 12`.
    var title: String
    /// What the answer means.
    var note: String
    var answer: StatusMark
    var domains: [DomainRow]
    /// The time before; `nil`: there is none.
    var since: DateText?

    static let members: [Member<DomainGroup>] = [
        Member("id") { $0.id },
        Member("title") { $0.title },
        Member("note") { $0.note },
        Member("answer") { $0.answer },
        Member("domains") { $0.domains },
        Member("since") { $0.since },
    ]
}

/// An answer with how often it occurs and where those domains stand.
struct AnswerCount: PageObject, Hashable {
    var answer: StatusMark
    var count: Int
    /// `nil`: this is the page.
    var link: PageLink?

    static let members: [Member<AnswerCount>] = [
        Member("answer") { $0.answer },
        Member("count") { $0.count },
        Member("link") { $0.link },
    ]
}
