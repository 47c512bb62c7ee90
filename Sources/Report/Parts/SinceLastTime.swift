/// What is otherwise for one domain than at the gathering before.
struct SinceLastTime: PageObject, Hashable {
    /// The gathering before.
    var date: DateText
    /// Said where there is nothing to list; empty otherwise.
    var sentence: String
    var lines: [HistoryEntry.Line]

    static let members: [Member<SinceLastTime>] = [
        Member("date") { $0.date },
        Member("sentence") { $0.sentence },
        Member("lines") { $0.lines },
    ]
}
