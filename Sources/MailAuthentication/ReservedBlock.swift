import DNS

/// Blocks that no one on the outside can send from or deliver to (RFC 6890 and the registries it set up).
struct ReservedBlock: Hashable, Sendable {
    let network: IPAddress
    let prefix: Int
    /// Whether it is for use inside a network or machine; the others are set aside for examples and groups.
    let isInside: Bool

    private init?(_ text: String, _ prefix: Int, inside: Bool) {
        guard let network = IPAddress(text) else { return nil }
        self.network = network
        self.prefix = prefix
        isInside = inside
    }

    static let all: [ReservedBlock] = [
        ReservedBlock("0.0.0.0", 8, inside: true), ReservedBlock("10.0.0.0", 8, inside: true),
        ReservedBlock("100.64.0.0", 10, inside: true), ReservedBlock("127.0.0.0", 8, inside: true),
        ReservedBlock("169.254.0.0", 16, inside: true), ReservedBlock("172.16.0.0", 12, inside: true),
        ReservedBlock("192.0.2.0", 24, inside: false), ReservedBlock("192.168.0.0", 16, inside: true),
        ReservedBlock("198.18.0.0", 15, inside: true), ReservedBlock("198.51.100.0", 24, inside: false),
        ReservedBlock("203.0.113.0", 24, inside: false), ReservedBlock("224.0.0.0", 4, inside: false),
        ReservedBlock("240.0.0.0", 4, inside: false), ReservedBlock("::", 127, inside: true),
        ReservedBlock("2001:db8::", 32, inside: false), ReservedBlock("3fff::", 20, inside: false),
        ReservedBlock("fc00::", 7, inside: true), ReservedBlock("fe80::", 10, inside: true),
        ReservedBlock("ff00::", 8, inside: false),
    ].compactMap(\.self)

    /// The block that holds all addresses sharing the first `prefix` bits.
    static func holding(_ address: IPAddress, prefix: Int) -> ReservedBlock? {
        all.first { $0.prefix <= prefix && address.matches($0.network, prefixLength: $0.prefix) }
    }
}

extension IPAddress {
    /// Whether the address works only inside a network or machine: private, loopback, link-local.
    var isInside: Bool { ReservedBlock.holding(self, prefix: octets.count * 8)?.isInside ?? false }
}
