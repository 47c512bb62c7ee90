/// What a blank sheet is given: never a status.
struct SheetPage: PageObject {
    var title: String
    /// The checklist on the screen.
    var checklist: PageLink
    /// For whom it is.
    var audience: String
    var office: String
    /// May be empty.
    var phone: String
    var publisher: String
    var edition: String
    /// The day of the build.
    var date: DateText
    /// Name of the snapshot, or of the day, that the sheet was made with.
    var version: String
    var groups: [Group]

    static let members: [Member<SheetPage>] = [
        Member("title") { $0.title },
        Member("checklist") { $0.checklist },
        Member("audience") { $0.audience },
        Member("office") { $0.office },
        Member("phone") { $0.phone },
        Member("publisher") { $0.publisher },
        Member("edition") { $0.edition },
        Member("date") { $0.date },
        Member("version") { $0.version },
        Member("groups") { $0.groups },
    ]

    /// Boxes under one heading.
    struct Group: PageObject, Hashable {
        var title: String
        var boxes: [Box]

        static let members: [Member<Group>] = [
            Member("title") { $0.title },
            Member("boxes") { $0.boxes },
        ]
    }

    /// A box to tick.
    struct Box: PageObject, Hashable {
        var id: String
        var title: String
        /// What to do when something is otherwise: `If it differs: do not open.`
        var cases: [Case]

        static let members: [Member<Box>] = [
            Member("id") { $0.id },
            Member("title") { $0.title },
            Member("cases") { $0.cases },
        ]
    }

    /// One 'if … then …' of a step.
    struct Case: PageObject, Hashable {
        var text: String

        static let members: [Member<Case>] = [Member("text") { $0.text }]
    }
}
