/// What a page says first: the answer, then what it rests on.
struct Headline: PageObject, Hashable {
    /// The answer, in a few words, with its full stop or colon.
    var answer: String
    /// One or two sentences of counts; may be empty.
    var text: String

    static let members: [Member<Headline>] = [
        Member("answer") { $0.answer },
        Member("text") { $0.text },
    ]
}
