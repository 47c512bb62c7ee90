public import DNS

extension IPAddress {
    /// Whether anybody's connection to it may be meant: it is neither for use inside a network or machine, nor set aside
    /// for examples and groups, nor a form that hides another address in itself (RFC 6890, RFC 6052, RFC 3056).
    ///
    /// The DNS is another's data: without this, a record could lead a connection into the network that we stand in.
    public var isPublic: Bool {
        let address = unmapped
        guard ReservedBlock.holding(address, prefix: address.octets.count * 8) == nil else { return false }
        if address.isIPv4 { return !address.octets.starts(with: [192, 0, 0]) }
        // 2000::/3 is all that has been given out; Teredo and 6to4 lie in it and hold IPv4 addresses.
        return address.octets[0] & 0xe0 == 0x20 && !address.octets.starts(with: [0x20, 0x02])
            && !address.octets.starts(with: [0x20, 0x01, 0, 0])
    }
}
