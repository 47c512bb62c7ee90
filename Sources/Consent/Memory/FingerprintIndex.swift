/// Numbers fingerprints from 0 in the order in which they first come: a hash table without deletion whose entries
/// take about 32 bytes.
struct FingerprintIndex {
    private var entries: [Fingerprint] = []
    /// The number of the entry plus 1, and above it 32 bits of its fingerprint, so that the walk past other entries
    /// stays within neighboring slots; 0 where free. The count is a power of two, at most three quarters full.
    private var slots = [UInt64](repeating: 0, count: 1 << 8)

    /// How many different fingerprints came.
    var count: Int { entries.count }

    /// The number of a fingerprint, and whether it came for the first time.
    mutating func insert(_ fingerprint: Fingerprint) -> (number: Int, isNew: Bool) {
        if (entries.count + 1) * 4 > slots.count * 3 { grow() }
        let (slot, number) = find(fingerprint)
        if let number { return (number, false) }
        entries.append(fingerprint)
        slots[slot] = Self.slot(for: fingerprint, number: entries.count - 1)
        return (entries.count - 1, true)
    }

    /// The number of a fingerprint that came before; `nil` when it did not.
    func number(of fingerprint: Fingerprint) -> Int? { find(fingerprint).number }

    /// The slot of a fingerprint, or the free one where it belongs.
    private func find(_ fingerprint: Fingerprint) -> (slot: Int, number: Int?) {
        let (mask, tag) = (slots.count - 1, fingerprint.high >> 32)
        var slot = Int(truncatingIfNeeded: fingerprint.low) & mask
        while true {
            let content = slots[slot]
            if content == 0 { return (slot, nil) }
            if content >> 32 == tag {
                let number = Int(content & 0xffff_ffff) - 1
                if entries[number] == fingerprint { return (slot, number) }
            }
            slot = (slot + 1) & mask
        }
    }

    private static func slot(for fingerprint: Fingerprint, number: Int) -> UInt64 {
        fingerprint.high & ~0xffff_ffff | UInt64(truncatingIfNeeded: number + 1) & 0xffff_ffff
    }

    private mutating func grow() {
        slots = [UInt64](repeating: 0, count: slots.count * 2)
        for (number, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.low) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Self.slot(for: entry, number: number)
        }
    }
}
