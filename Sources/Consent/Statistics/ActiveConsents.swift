extension LedgerBook {
    /// How many keys of each group, program and rank hold consent at an instant.
    func activeConsents(at time: Int, names: [String]) -> [StatisticRow] {
        var counts: [ConsentSlot: Int] = [:]
        forEachKey(at: time) { key, standing in
            if standing.best > 0 {
                counts[ConsentSlot(group: key.group, program: key.program, rank: standing.best), default: 0] += 1
            }
        }
        return counts.map { slot, count in
            StatisticRow(
                labels: [.text(slot.group.word), .text(names[slot.program]), .rank(slot.rank)], figures: [count])
        }
    }
}

private struct ConsentSlot: Hashable {
    var group: ChannelGroup
    var program: Int
    var rank: Int
}
