/// What an assessed checklist is given.
struct ChecklistPage: PageObject {
    var title: String
    var standing: StatusMark
    var headline: Headline
    /// All seven statuses with their counts.
    var counts: [StatusCount]
    /// Why it does not count; empty where it does.
    var comparison: String
    var docket: Docket
    var sheet: PageLink
    var about: ChecklistSource
    /// `nil`: the file has none.
    var introduction: MarkdownText?
    var groups: [Group]
    /// What the office itself adds, replaces and leaves out.
    var local: [Local]

    static let members: [Member<ChecklistPage>] = [
        Member("title") { $0.title },
        Member("standing") { $0.standing },
        Member("headline") { $0.headline },
        Member("counts") { $0.counts },
        Member("comparison") { $0.comparison },
        Member("docket") { $0.docket },
        Member("sheet") { $0.sheet },
        Member("about") { $0.about },
        Member("introduction") { $0.introduction },
        Member("groups") { $0.groups },
        Member("local") { $0.local },
    ]

    /// Items under one heading.
    struct Group: PageObject, Hashable {
        /// Word for addresses, unique in the page.
        var id: String
        var title: String
        /// `3 of 6 met`.
        var counts: String
        /// `nil`: the group has none.
        var introduction: MarkdownText?
        var items: [ItemLine]

        static let members: [Member<Group>] = [
            Member("id") { $0.id },
            Member("title") { $0.title },
            Member("counts") { $0.counts },
            Member("introduction") { $0.introduction },
            Member("items") { $0.items },
        ]
    }
}

extension ChecklistPage {
    /// One text of the office's own.
    struct Local: PageObject, Hashable {
        /// Word for addresses, unique in the page.
        var id: String
        var title: String
        /// The edition that it was written against.
        var edition: String
        /// The edition of today, where that is another; empty otherwise.
        var newEdition: String
        var changes: [LocalChange]

        static let members: [Member<Local>] = [
            Member("id") { $0.id },
            Member("title") { $0.title },
            Member("edition") { $0.edition },
            Member("newEdition") { $0.newEdition },
            Member("changes") { $0.changes },
        ]
    }

    /// What is done to one item.
    struct LocalChange: PageObject, Hashable {
        /// The item; no link where it is left out.
        var name: Reference
        var title: String
        /// `added here`, `left out here`, `replaced here: title and text`.
        var what: String
        /// Why it is left out; empty otherwise.
        var reason: String

        static let members: [Member<LocalChange>] = [
            Member("name") { $0.name },
            Member("title") { $0.title },
            Member("what") { $0.what },
            Member("reason") { $0.reason },
        ]
    }
}

/// Where a checklist comes from.
struct ChecklistSource: PageObject, Hashable {
    var publisher: String
    var edition: String
    var date: String
    /// Address of the source as the checklist gives it; may be empty.
    var url: String
    /// What follows `https://` in it; `nil` where it can't be linked.
    var secure: String?
    var audience: String
    var binds: String
    var license: String

    static let members: [Member<ChecklistSource>] = [
        Member("publisher") { $0.publisher },
        Member("edition") { $0.edition },
        Member("date") { $0.date },
        Member("url") { $0.url },
        Member("secure") { $0.secure },
        Member("audience") { $0.audience },
        Member("binds") { $0.binds },
        Member("license") { $0.license },
    ]
}
