/// What the list of domains is given.
struct DomainsPage: PageObject {
    var headline: Headline
    var docket: Docket
    /// Counts of the answers.
    var answers: [StatusCount]
    /// In the order of the settings.
    var domains: [DomainRow]
    /// The time before; `nil`: there is none.
    var since: DateText?

    static let members: [Member<DomainsPage>] = [
        Member("headline") { $0.headline },
        Member("docket") { $0.docket },
        Member("answers") { $0.answers },
        Member("domains") { $0.domains },
        Member("since") { $0.since },
    ]
}
