/// One change of status: of which item, for whom, from what to what.
struct ChangeEntry: PageObject, Hashable {
    /// The item.
    var item: NamedLink
    /// The subjects for which it changed in this way.
    var about: String
    /// `Better`, `Worse`, `Newly unknown` …
    var word: String
    /// `up`, `down`, `new`, `same`.
    var mark: String
    var from: StatusMark
    var to: StatusMark
    /// Why it stands so now.
    var reason: String
    /// How many changes it stands for; not shown.
    var count: Int

    static let members: [Member<ChangeEntry>] = [
        Member("item") { $0.item },
        Member("about") { $0.about },
        Member("word") { $0.word },
        Member("mark") { $0.mark },
        Member("from") { $0.from },
        Member("to") { $0.to },
        Member("reason") { $0.reason },
    ]
}
