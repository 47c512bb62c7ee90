/// One thing to do: what, why, who.
struct ToDo: PageObject, Hashable {
    /// What to do, verb first.
    var title: [TextSpan]
    /// What it is about: a domain, several, a checklist item.
    var about: String
    /// Why, and what else.
    var text: [TextSpan]
    /// Who has to act.
    var who: Responsible
    /// Where more stands.
    var more: NamedLink?

    static let members: [Member<ToDo>] = [
        Member("title") { $0.title },
        Member("about") { $0.about },
        Member("text") { $0.text },
        Member("who") { $0.who },
        Member("more") { $0.more },
    ]
}
