/// An item in a list: how it stands, what it asks, why it stands so.
struct ItemLine: PageObject, Hashable {
    var id: String
    var title: String
    var link: PageLink
    var status: StatusMark
    /// Why, in plain sentences.
    var reason: String
    /// Who has to act; without any role where nothing is to do.
    var who: Responsible

    static let members: [Member<ItemLine>] = [
        Member("id") { $0.id },
        Member("title") { $0.title },
        Member("link") { $0.link },
        Member("status") { $0.status },
        Member("reason") { $0.reason },
        Member("who") { $0.who },
    ]
}
