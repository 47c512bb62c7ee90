/// What receivers are asked to do with forged mail, by the standard of today and by the older one.
struct PolicyTable: PageObject, Hashable {
    /// What the table shows; its caption.
    var title: String
    /// Where the two methods take the policy from, where that is not the same; may be empty.
    var note: String
    /// Whether receivers of the two kinds are asked for different things.
    var differs: Bool
    var rows: [Row]

    static let members: [Member<PolicyTable>] = [
        Member("title") { $0.title },
        Member("note") { $0.note },
        Member("differs") { $0.differs },
        Member("rows") { $0.rows },
    ]

    /// Whose mail, and what happens to it.
    struct Row: PageObject, Hashable {
        var about: String
        var newer: Policy
        /// `nil`: not told.
        var older: Policy?

        static let members: [Member<Row>] = [
            Member("about") { $0.about },
            Member("newer") { $0.newer },
            Member("older") { $0.older },
        ]
    }

    /// A policy's word and what receivers do.
    struct Policy: PageObject, Hashable {
        var word: String
        var meaning: String

        static let members: [Member<Policy>] = [
            Member("word") { $0.word },
            Member("meaning") { $0.meaning },
        ]
    }
}
