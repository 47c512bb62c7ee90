/// Numbers fingerprints from 0 in the order in which they first come: a hash table without deletion whose entries
/// take 24 bytes and less.
struct FingerprintIndex {
    private var entries: [Fingerprint] = []
    /// Number of the entry plus 1; 0 where free. The count is a power of two, at most three quarters full.
    private var slots = [UInt32](repeating: 0, count: 1 << 8)

    /// How many different fingerprints came.
    var count: Int { entries.count }

    /// The number of a fingerprint, and whether it came for the first time.
    mutating func insert(_ fingerprint: Fingerprint) -> (number: Int, isNew: Bool) {
        if (entries.count + 1) * 4 > slots.count * 3 { grow() }
        var slot = Int(truncatingIfNeeded: fingerprint.low) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if entries[number] == fingerprint { return (number, false) }
            slot = (slot + 1) & (slots.count - 1)
        }
        entries.append(fingerprint)
        slots[slot] = UInt32(truncatingIfNeeded: entries.count)
        return (entries.count - 1, true)
    }

    /// The number of a fingerprint that came before; `nil` when it did not.
    func number(of fingerprint: Fingerprint) -> Int? {
        var slot = Int(truncatingIfNeeded: fingerprint.low) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if entries[number] == fingerprint { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (number, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.low) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(truncatingIfNeeded: number + 1)
        }
    }
}
