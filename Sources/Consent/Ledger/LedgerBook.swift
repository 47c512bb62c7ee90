/// The ledger, sorted once, so that every message needs two look-ups and a short search.
struct LedgerBook {
    private var keys = FingerprintIndex()
    private var sortedKeys: [ConsentKey] = []
    /// Histories of all keys, by key and time.
    private var histories: [KeyHistory] = []
    /// Where the histories of each key begin, and their end.
    private var starts: [Int] = []

    /// Sorts events. Opt-ins and calls for help that name the program `*` must not be among them.
    init(_ events: consuming [LedgerEvent]) {
        events.sort { ($0.key, $0.time) < ($1.key, $1.time) }
        histories.reserveCapacity(events.count)
        for event in events {
            if sortedKeys.last != event.key {
                sortedKeys.append(event.key)
                starts.append(histories.count)
                _ = keys.insert(event.key.fingerprint)
                histories.append(KeyHistory(time: event.time))
            } else if let last = histories.last, last.time != event.time {
                histories.append(KeyHistory(time: event.time, after: last))
            }
            histories[histories.count - 1].add(event.kind)
        }
        starts.append(histories.count)
    }

    /// The state of a key at an instant; events of the same second are seen.
    func standing(of key: ConsentKey, at time: Int) -> Standing {
        Standing(own: history(of: key, at: time), every: history(of: key.everyProgram, at: time), at: time)
    }

    /// Every key that has an event of its own program with its state at an instant.
    func forEachKey(at time: Int, _ body: (ConsentKey, Standing) -> Void) {
        for key in sortedKeys where key.program != ProgramNames.every {
            body(key, standing(of: key, at: time))
        }
    }

    private func history(of key: ConsentKey, at time: Int) -> KeyHistory? {
        guard let number = keys.number(of: key.fingerprint) else { return nil }
        var (low, high) = (starts[number], starts[number + 1])
        let start = low
        while low < high {
            let middle = low + (high - low) / 2
            if histories[middle].time <= time { low = middle + 1 } else { high = middle }
        }
        return low > start ? histories[low - 1] : nil
    }
}
