extension RecordData {
    /// The types that have a case of their own.
    static let typed: Set<RecordType> = [
        .a, .aaaa, .mx, .txt, .ns, .cname, .dname, .ptr, .soa, .ds, .dnskey, .rrsig, .nsec3param, .tlsa, .caa,
    ]

    /// The data of a record of a type in ``typed`` from its uncompressed octets (RFC 1035 section 3.3, RFC 3596,
    /// RFC 4034, RFC 5155, RFC 6698, RFC 8659); `nil` when they are not what the type demands.
    init?(_ type: RecordType, octets: [UInt8]) {
        var rest = octets[...]
        let data: RecordData?
        switch type {
        case .a, .aaaa:
            guard octets.count == (type == .a ? 4 : 16) else { return nil }
            data = IPAddress(octets: octets).map(RecordData.address)
        case .mx:
            guard let preference = rest.popUInt16() else { return nil }
            data = DomainName(wire: rest).map { .mailExchange(preference: preference, host: $0) }
        case .txt: data = Self.text(rest)
        case .ns, .cname, .dname, .ptr: data = DomainName(wire: rest).map(RecordData.name)
        case .soa: data = ZoneAuthority(wire: rest).map(RecordData.startOfAuthority)
        case .ds: data = Self.delegationSigner(rest)
        case .dnskey: data = Self.zoneKey(rest)
        case .rrsig: data = RecordSignature(wire: rest).map(RecordData.signature)
        case .nsec3param: data = Self.hashParameters(rest)
        case .tlsa: data = Self.tlsAssociation(rest)
        case .caa: data = Self.property(rest)
        default: data = nil
        }
        guard let data else { return nil }
        self = data
    }

    private static func text(_ octets: ArraySlice<UInt8>) -> RecordData? {
        var rest = octets
        var strings: [[UInt8]] = []
        while let length = rest.popFirst() {
            guard rest.count >= Int(length) else { return nil }
            strings.append(Array(rest.prefix(Int(length))))
            rest = rest.dropFirst(Int(length))
        }
        return .text(strings)
    }

    private static func delegationSigner(_ octets: ArraySlice<UInt8>) -> RecordData? {
        var rest = octets
        guard let tag = rest.popUInt16(), let algorithm = rest.popFirst(), let digest = rest.popFirst() else {
            return nil
        }
        return .delegationSigner(keyTag: tag, algorithm: algorithm, digestType: digest)
    }

    private static func zoneKey(_ octets: ArraySlice<UInt8>) -> RecordData? {
        var rest = octets
        guard let flags = rest.popUInt16(), rest.popFirst() != nil, let algorithm = rest.popFirst() else { return nil }
        return .zoneKey(
            flags: flags, algorithm: algorithm, bits: ZoneKeyLength.bits(algorithm, key: rest),
            keyTag: ZoneKeyLength.tag(algorithm, octets))
    }

    private static func hashParameters(_ octets: ArraySlice<UInt8>) -> RecordData? {
        var rest = octets
        guard let algorithm = rest.popFirst(), let flags = rest.popFirst(), let iterations = rest.popUInt16(),
            let length = rest.popFirst(), rest.count == Int(length)
        else { return nil }
        return .hashParameters(algorithm: algorithm, flags: flags, iterations: iterations, salt: Array(rest))
    }

    private static func tlsAssociation(_ octets: ArraySlice<UInt8>) -> RecordData? {
        var rest = octets
        guard let usage = rest.popFirst(), let selector = rest.popFirst(), let matching = rest.popFirst() else {
            return nil
        }
        return .tlsAssociation(usage: usage, selector: selector, matching: matching, data: Array(rest))
    }

    /// A tag that is empty or no word of letters and digits (RFC 8659 section 4.1) is kept for whoever judges it.
    private static func property(_ octets: ArraySlice<UInt8>) -> RecordData? {
        var rest = octets
        guard let flags = rest.popFirst(), let length = rest.popFirst(), rest.count >= Int(length) else { return nil }
        let tag = escaped(rest.prefix(Int(length))).split(separator: " ", omittingEmptySubsequences: false)
            .joined(separator: "\\x20")
        return .certificationAuthority(flags: flags, tag: tag, value: Array(rest.dropFirst(Int(length))))
    }
}

extension ZoneAuthority {
    fileprivate init?(wire: ArraySlice<UInt8>) {
        var rest = wire
        guard let primary = rest.popName(), let mailbox = rest.popName(), let serial = rest.popUInt32(),
            let refresh = rest.popUInt32(), let retry = rest.popUInt32(), let expire = rest.popUInt32(),
            let minimum = rest.popUInt32(), rest.isEmpty
        else { return nil }
        self.init(
            primary: primary, mailbox: mailbox, serial: serial, refresh: refresh, retry: retry, expire: expire,
            minimum: minimum)
    }
}

extension RecordSignature {
    fileprivate init?(wire: ArraySlice<UInt8>) {
        var rest = wire
        guard let covered = rest.popUInt16(), let algorithm = rest.popFirst(), let labels = rest.popFirst(),
            let originalTTL = rest.popUInt32(), let expiration = rest.popUInt32(), let inception = rest.popUInt32(),
            let keyTag = rest.popUInt16(), let signer = rest.popName(), !rest.isEmpty
        else { return nil }
        self.init(
            covered: RecordType(rawValue: covered), algorithm: algorithm, labels: labels, originalTTL: originalTTL,
            expiration: expiration, inception: inception, keyTag: keyTag, signer: signer)
    }
}

extension ArraySlice<UInt8> {
    /// Takes two octets in network order from the front; `nil` when there are not two.
    mutating func popUInt16() -> UInt16? {
        guard count >= 2, let high = popFirst(), let low = popFirst() else { return nil }
        return UInt16(high) << 8 | UInt16(low)
    }

    /// Takes four octets in network order from the front; `nil` when there are not four.
    mutating func popUInt32() -> UInt32? {
        guard count >= 4, let high = popUInt16(), let low = popUInt16() else { return nil }
        return UInt32(high) << 16 | UInt32(low)
    }

    /// Takes an uncompressed name from the front; `nil` when there is none.
    fileprivate mutating func popName() -> DomainName? {
        var end = startIndex
        while end < endIndex, self[end] > 0 { end += Int(self[end]) + 1 }
        guard end < endIndex, let name = DomainName(wire: self[...end]) else { return nil }
        self = self[(end + 1)...]
        return name
    }
}
