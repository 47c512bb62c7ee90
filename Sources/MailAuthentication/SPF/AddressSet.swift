import DNS

/// A set of addresses as blocks, counted without counting twice: IPv4 by address, IPv6 by /64.
struct AddressSet: Hashable, Sendable {
    private var four: [ClosedRange<UInt64>] = []
    private var six: [ClosedRange<UInt64>] = []

    /// Puts in the block of addresses that share the first `prefix` bits.
    mutating func insert(_ network: IPAddress, prefix: Int) {
        // The first 32 bits of an IPv4 address, the first 64 of an IPv6 one: finer blocks count as one /64.
        let width = network.isIPv4 ? 32 : 64
        let start = network.octets.prefix(width / 8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let free = UInt64(width - min(max(prefix, 0), width))
        let mask = free >= 64 ? UInt64.max : (UInt64(1) << free) - 1
        let block = (start & ~mask)...(start | mask)
        if network.isIPv4 { four.append(block) } else { six.append(block) }
    }

    /// Puts in all addresses of another set.
    mutating func formUnion(_ other: AddressSet) {
        four += other.four
        six += other.six
    }

    /// How many IPv4 addresses.
    var fourCount: UInt64 { Self.count(four) }
    /// How many IPv6 networks of /64; the largest number when all are in.
    var sixCount: UInt64 { Self.count(six) }

    private static func count(_ blocks: [ClosedRange<UInt64>]) -> UInt64 {
        var total: UInt64 = 0
        var end: UInt64?
        for block in blocks.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let end, block.upperBound <= end { continue }
            var first = block.lowerBound
            if let end, first <= end { first = end + 1 }
            let size = (block.upperBound - first).addingReportingOverflow(1)
            let sum = total.addingReportingOverflow(size.partialValue)
            if size.overflow || sum.overflow { return .max }
            total = sum.partialValue
            end = block.upperBound
        }
        return total
    }
}
