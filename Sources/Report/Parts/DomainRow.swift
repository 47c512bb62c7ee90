/// A domain in a list.
struct DomainRow: PageObject, Hashable {
    var name: NamedLink
    /// What it is for.
    var purpose: String
    /// `sends and receives`, `parked`.
    var use: String
    /// Can strangers send mail as this name?
    var answer: StatusMark
    /// Why.
    var reason: String
    /// The policy that receivers follow.
    var policy: String
    /// `7 of 10`.
    var lookups: String
    /// The role that has to act.
    var owner: String
    /// The change of the answer since the time before; `nil`: none.
    var change: ChangeWord?

    static let members: [Member<DomainRow>] = [
        Member("name") { $0.name },
        Member("purpose") { $0.purpose },
        Member("use") { $0.use },
        Member("answer") { $0.answer },
        Member("reason") { $0.reason },
        Member("policy") { $0.policy },
        Member("lookups") { $0.lookups },
        Member("owner") { $0.owner },
        Member("change") { $0.change },
    ]
}

/// The direction of a change.
struct ChangeWord: PageObject, Hashable {
    /// `Better`, `Worse`, `Newly unknown` …
    var word: String
    /// `up`, `down`, `new`, `same`.
    var mark: String

    static let members: [Member<ChangeWord>] = [
        Member("word") { $0.word },
        Member("mark") { $0.mark },
    ]
}
