/// Counts what the ledger alone says about opt-outs, and collects its events.
struct LedgerTally {
    private struct Honoring {
        var optOuts = 0
        var pending = 0
        var negative = 0
        var late = 0
        var pendingLate = 0
        var seconds: [Int] = []
    }

    private let asOf: Int
    private var groups: [ChannelGroup: Honoring] = [:]
    private var programs: [Int: Int] = [:]
    private(set) var events: [LedgerEvent] = []

    init(asOf: Int) { self.asOf = asOf }

    mutating func add(_ row: LedgerRow, recipient: Int) {
        if row.event == .optOut { addOptOut(row) }
        // An opt-in or a call for help that names every program is about none.
        guard row.event == .optOut || row.program != ProgramNames.every else { return }
        let key = ConsentKey(recipient: recipient, group: row.group, program: row.program)
        events.append(LedgerEvent(key: key, time: row.time, kind: row.kind))
    }

    private mutating func addOptOut(_ row: LedgerRow) {
        programs[row.program, default: 0] += 1
        var group = groups[row.group] ?? Honoring()
        group.optOuts += 1
        if let applied = row.applied {
            if applied < row.time {
                group.negative += 1
            } else {
                group.seconds.append(applied - row.time)
                if BusinessDays.between(row.time, applied) > BusinessDays.limit { group.late += 1 }
            }
        } else {
            group.pending += 1
            if BusinessDays.between(row.time, asOf) > BusinessDays.limit { group.pendingLate += 1 }
        }
        groups[row.group] = group
    }

    /// Adds the statistics to a result.
    mutating func finish(into result: inout ExactStatistics, names: [String]) {
        var (honor, late) = ([StatisticRow](), [StatisticRow]())
        for (name, group) in groups {
            let label = [RowLabel.text(name.word)]
            late.append(
                StatisticRow(
                    labels: label,
                    figures: [group.optOuts, group.pending, group.negative, group.late, group.pendingLate]))
            let sorted = group.seconds.sorted()
            guard !sorted.isEmpty else { continue }
            let percentiles = Percentile.counted.compactMap { Percentile.nearestRank($0, of: sorted) }
            honor.append(StatisticRow(labels: label, figures: [sorted.count] + percentiles))
            result.honorSeconds += sorted
        }
        result.honorSeconds.sort()
        result.set(.honor, honor)
        result.set(.late, late)
        result.set(
            .optOuts, programs.map { StatisticRow(labels: [.text(names[$0.key])], figures: [$0.value]) })
    }
}

extension LedgerRow {
    fileprivate var kind: LedgerEvent.Kind {
        switch (event, basis) {
        case (.optOut, _): .optOut
        case (.help, _): .help
        case (.optIn, .expressWritten): .written
        case (.optIn, .express): .express
        case (.optIn, _): isInquiry ? .inquiry : .implied
        }
    }
}
