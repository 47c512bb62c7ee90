/// What the layouts around every page are given.
struct ReportLayout: PageObject {
    /// The office's name.
    var office: String
    /// May be empty, like all contact lines.
    var phone: String
    var email: String
    var address: [AddressLine]
    /// `E-mail, sign-in and texting safeguards`.
    var title: String
    /// `Office edition` or `Public edition`.
    var edition: String
    var isPublic: Bool
    var asOf: DateText
    /// Name of the snapshot, or the day without one.
    var version: String
    var seal: PageLink
    /// The style sheet with the office's own color and the foot of printed pages.
    var styles: PageLink
    var menu: Menu
    /// Pages of the office's own.
    var ownPages: [NamedLink]
    /// Name and version of the program.
    var tool: String

    static let members: [Member<ReportLayout>] = [
        Member("office") { $0.office },
        Member("phone") { $0.phone },
        Member("email") { $0.email },
        Member("address") { $0.address },
        Member("title") { $0.title },
        Member("edition") { $0.edition },
        Member("public") { $0.isPublic },
        Member("asOf") { $0.asOf },
        Member("version") { $0.version },
        Member("seal") { $0.seal },
        Member("styles") { $0.styles },
        Member("menu") { $0.menu },
        Member("ownPages") { $0.ownPages },
        Member("tool") { $0.tool },
    ]

    /// One line of the postal address.
    struct AddressLine: PageObject, Hashable {
        var text: String

        static let members: [Member<AddressLine>] = [Member("text") { $0.text }]
    }

    /// The pages that the menu leads to; `nil`: the edition has no such page.
    struct Menu: PageObject, Hashable {
        var overview = PageLink(path: PagePath.overview)
        var domains = PageLink(path: PagePath.domains)
        var consent = PageLink(path: PagePath.consent)
        var accounts: PageLink?
        var checklists = PageLink(path: PagePath.checklists)
        var changes = PageLink(path: PagePath.changes)
        var evidence = PageLink(path: PagePath.evidence)
        var about = PageLink(path: PagePath.about)

        static let members: [Member<Menu>] = [
            Member("overview") { $0.overview },
            Member("domains") { $0.domains },
            Member("consent") { $0.consent },
            Member("accounts") { $0.accounts },
            Member("checklists") { $0.checklists },
            Member("changes") { $0.changes },
            Member("evidence") { $0.evidence },
            Member("about") { $0.about },
        ]
    }
}

extension Report {
    /// What the layouts find under `layout`: the documented context that their tags are checked against.
    ///
    /// ``layout`` has this form.
    public static var layoutShape: PageShape { ReportLayout.shape }
}
