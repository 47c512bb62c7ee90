import Guidance

/// How often each status occurs; the seven add up to the total.
struct StatusCounts: Hashable, Sendable {
    private var counts: [ItemStatus: Int] = [:]

    init(_ statuses: some Sequence<ItemStatus>) {
        for status in statuses { counts[status, default: 0] += 1 }
    }

    subscript(status: ItemStatus) -> Int { counts[status, default: 0] }

    /// All seven, also those with 0.
    var inOrder: [(status: ItemStatus, count: Int)] {
        ItemStatus.inOrder.map { (status: $0, count: self[$0]) }
    }

    var total: Int { counts.values.reduce(0, +) }

    /// Those that something is asked of: without *not applicable* and *waived*.
    var asked: Int { total - self[.notApplicable] - self[.waived] }

    /// `5 of 16 met`; `nothing applies` where nothing is asked.
    var metOfAsked: String {
        asked == 0 ? "nothing applies" : "\(Counting.grouped(self[.met])) of \(Counting.grouped(asked)) met"
    }

    /// The seven with their shapes.
    var marks: [StatusCount] { inOrder.map { StatusCount(status: StatusMark($0.status), count: $0.count) } }
}
