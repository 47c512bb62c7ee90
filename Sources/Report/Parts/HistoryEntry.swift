/// What changed at one gathering.
struct HistoryEntry: PageObject, Hashable {
    var date: DateText
    var lines: [Line]

    static let members: [Member<HistoryEntry>] = [
        Member("date") { $0.date },
        Member("lines") { $0.lines },
    ]

    /// One change, or a sentence.
    struct Line: PageObject, Hashable {
        var text: String
        /// The change of a status that goes with it.
        var change: Step?

        init(text: String, change: Step? = nil) {
            self.text = text
            self.change = change
        }

        static let members: [Member<Line>] = [
            Member("text") { $0.text },
            Member("change") { $0.change },
        ]
    }

    /// A change from one status to another.
    struct Step: PageObject, Hashable {
        var word: String
        var mark: String
        var from: StatusMark
        var to: StatusMark

        static let members: [Member<Step>] = [
            Member("word") { $0.word },
            Member("mark") { $0.mark },
            Member("from") { $0.from },
            Member("to") { $0.to },
        ]
    }
}
