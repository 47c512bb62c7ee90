/// How many stand how: seven rows that add up to the last.
struct Tally: PageObject, Hashable {
    /// What is counted.
    var title: String
    /// What the column of the time before is called; `nil`: there was none.
    var before: String?
    var rows: [Row]
    var total: Int
    /// The total of the time before.
    var totalBefore: Int?

    static let members: [Member<Tally>] = [
        Member("title") { $0.title },
        Member("before") { $0.before },
        Member("rows") { $0.rows },
        Member("total") { $0.total },
        Member("totalBefore") { $0.totalBefore },
    ]

    /// One status.
    struct Row: PageObject, Hashable {
        var status: StatusMark
        var now: Int
        var before: Int?
        /// `+3`, `−1`, `0`.
        var change: String?
        /// Length of its bar in per cent of the longest.
        var bar: Int

        static let members: [Member<Row>] = [
            Member("status") { $0.status },
            Member("now") { $0.now },
            Member("before") { $0.before },
            Member("change") { $0.change },
            Member("bar") { $0.bar },
        ]
    }
}

/// A status with how often it occurs.
struct StatusCount: PageObject, Hashable {
    var status: StatusMark
    var count: Int

    static let members: [Member<StatusCount>] = [
        Member("status") { $0.status },
        Member("count") { $0.count },
    ]
}
