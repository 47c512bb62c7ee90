/// An IPv4 or IPv6 address.
///
/// An IPv4-mapped IPv6 address is another value than the IPv4 address in it; see ``unmapped``.
public struct IPAddress: Hashable, Sendable {
    /// 4 or 16 octets in network order.
    public let octets: [UInt8]

    /// The address of 4 or 16 octets; `nil` for any other number.
    public init?(octets: some Sequence<UInt8>) {
        let octets = Array(octets)
        guard octets.count == 4 || octets.count == 16 else { return nil }
        self.octets = octets
    }

    /// Whether it is an IPv4 address.
    public var isIPv4: Bool { octets.count == 4 }

    /// The IPv4 address inside an IPv4-mapped IPv6 one (RFC 4291 section 2.5.5.2); otherwise the address itself.
    ///
    ///     IPAddress("::ffff:192.0.2.1")?.unmapped.description    // 192.0.2.1
    public var unmapped: IPAddress {
        let prefix: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]
        guard !isIPv4, octets.starts(with: prefix) else { return self }
        return IPAddress(octets: octets.suffix(4)) ?? self
    }

    /// Whether it is an address of the machine itself (RFC 1122 section 3.2.1.3, RFC 4291 section 2.5.3).
    public var isLoopback: Bool {
        let address = unmapped
        return address.isIPv4
            ? address.octets[0] == 127 : address.octets.dropLast().allSatisfy { $0 == 0 } && address.octets[15] == 1
    }

    /// Whether the first `length` bits of both are equal; never so for different families.
    ///
    ///     address.matches(network, prefixLength: 24)    // true for 192.0.2.7 and 192.0.2.0
    ///
    /// - Parameters:
    ///   - network: The address of the network; bits beyond the prefix do not count.
    ///   - length: How many bits; 0 or less compares none, more than the address has compares all.
    public func matches(_ network: IPAddress, prefixLength length: Int) -> Bool {
        guard octets.count == network.octets.count else { return false }
        for (index, pair) in zip(octets, network.octets).enumerated() {
            let bits = min(8, max(0, length - index * 8))
            guard bits > 0 else { break }
            let mask = UInt8(truncatingIfNeeded: 0xff << (8 - bits))
            guard pair.0 & mask == pair.1 & mask else { return false }
        }
        return true
    }
}
