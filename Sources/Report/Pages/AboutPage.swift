/// What the page about the report is given.
struct AboutPage: PageObject {
    var office: String
    var state: String
    /// May be empty.
    var phone: String
    var docket: Docket
    /// Whether this is the public edition.
    var isPublic: Bool
    var checklists: [NamedLink]
    /// Name and version of the program.
    var tool: String

    static let members: [Member<AboutPage>] = [
        Member("office") { $0.office },
        Member("state") { $0.state },
        Member("phone") { $0.phone },
        Member("docket") { $0.docket },
        Member("public") { $0.isPublic },
        Member("checklists") { $0.checklists },
        Member("tool") { $0.tool },
    ]
}
