/// What the page on changes is given; kinds of change are kept apart.
struct ChangesPage: PageObject {
    var title: String
    var headline: Headline
    var docket: Docket
    /// The time before; `nil`: there is none to compare with.
    var since: DateText?
    /// Worse, newly unknown, better … ; only those that have entries.
    var groups: [Group]
    /// Subjects seen for the first time.
    var came: [Reference]
    /// Subjects no longer seen.
    var went: [Reference]
    var raised: [FindingChange]
    var cleared: [FindingChange]
    /// Counts at each gathering, the newest first.
    var runs: FigureTable

    static let members: [Member<ChangesPage>] = [
        Member("title") { $0.title },
        Member("headline") { $0.headline },
        Member("docket") { $0.docket },
        Member("since") { $0.since },
        Member("groups") { $0.groups },
        Member("came") { $0.came },
        Member("went") { $0.went },
        Member("raised") { $0.raised },
        Member("cleared") { $0.cleared },
        Member("runs") { $0.runs },
    ]

    /// Changes of one kind.
    struct Group: PageObject, Hashable {
        var id: String
        var title: String
        /// How many, and what the kind means.
        var note: String
        var entries: [ChangeEntry]

        static let members: [Member<Group>] = [
            Member("id") { $0.id },
            Member("title") { $0.title },
            Member("note") { $0.note },
            Member("entries") { $0.entries },
        ]
    }

    /// A finding that came or went.
    struct FindingChange: PageObject, Hashable {
        var subject: Reference
        var severity: String
        var message: [TextSpan]

        static let members: [Member<FindingChange>] = [
            Member("subject") { $0.subject },
            Member("severity") { $0.severity },
            Member("message") { $0.message },
        ]
    }
}
