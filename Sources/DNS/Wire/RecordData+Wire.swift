extension RecordData {
    /// The types that have a case of their own.
    static let typed: Set<RecordType> = [.a, .aaaa, .mx, .txt, .ns, .cname, .dname, .ptr, .ds, .dnskey]

    /// The data of a record of a type in ``typed`` from its uncompressed octets (RFC 1035 section 3.3, RFC 3596,
    /// RFC 4034); `nil` when they are not what the type demands.
    init?(_ type: RecordType, octets: [UInt8]) {
        var rest = octets[...]
        switch type {
        case .a, .aaaa:
            guard octets.count == (type == .a ? 4 : 16), let address = IPAddress(octets: octets) else { return nil }
            self = .address(address)
        case .mx:
            guard let preference = rest.popUInt16(), let host = DomainName(wire: rest) else { return nil }
            self = .mailExchange(preference: preference, host: host)
        case .txt:
            var strings: [[UInt8]] = []
            while let length = rest.popFirst() {
                guard rest.count >= Int(length) else { return nil }
                strings.append(Array(rest.prefix(Int(length))))
                rest = rest.dropFirst(Int(length))
            }
            self = .text(strings)
        case .ns, .cname, .dname, .ptr:
            guard let name = DomainName(wire: rest) else { return nil }
            self = .name(name)
        case .ds:
            guard let tag = rest.popUInt16(), let algorithm = rest.popFirst(), let digest = rest.popFirst() else {
                return nil
            }
            self = .delegationSigner(keyTag: tag, algorithm: algorithm, digestType: digest)
        case .dnskey:
            guard let flags = rest.popUInt16(), rest.popFirst() != nil, let algorithm = rest.popFirst() else {
                return nil
            }
            self = .zoneKey(flags: flags, algorithm: algorithm)
        default: return nil
        }
    }
}

extension ArraySlice<UInt8> {
    /// Takes two octets in network order from the front; `nil` when there are not two.
    mutating func popUInt16() -> UInt16? {
        guard count >= 2, let high = popFirst(), let low = popFirst() else { return nil }
        return UInt16(high) << 8 | UInt16(low)
    }
}
