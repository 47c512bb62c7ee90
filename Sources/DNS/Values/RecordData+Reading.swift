extension RecordData {
    /// Reads back what ``presentation`` gives for a record of that type, as stored observations hold it.
    ///
    /// The strings of a TXT record come back cut at 255 octets, wherever they were cut before. Types that have no case
    /// of their own are ``other(_:)``.
    ///
    ///     RecordData(type: .mx, presentation: "10 mx1.example.com")?.presentation    // 10 mx1.example.com
    ///
    /// - Returns: `nil` when the text is not the presentation form of that type.
    public init?(type: RecordType, presentation text: String) {
        guard text.utf8.allSatisfy({ (0x20...0x7e).contains($0) }) else { return nil }
        var words = Words(text)
        let data: RecordData?
        switch type {
        case .a, .aaaa:
            guard let address = IPAddress(text), address.isIPv4 == (type == .a) else { return nil }
            self = .address(address)
            return
        case .txt:
            guard let octets = unescaped(text) else { return nil }
            self = .text(Self.strings(of: octets))
            return
        case .caa:
            guard let record = Self.property(text) else { return nil }
            self = record
            return
        case .mx: data = Self.mailExchange(&words)
        case .ns, .cname, .dname, .ptr: data = words.name().map(RecordData.name)
        case .soa: data = ZoneAuthority(&words).map(RecordData.startOfAuthority)
        case .ds: data = Self.delegationSigner(&words)
        case .dnskey: data = Self.zoneKey(&words)
        case .rrsig: data = RecordSignature(&words).map(RecordData.signature)
        case .nsec3param: data = Self.hashParameters(&words)
        case .tlsa: data = Self.tlsAssociation(&words)
        default:
            self = .other(text)
            return
        }
        guard let data, words.isAtEnd else { return nil }
        self = data
    }

    private static func mailExchange(_ words: inout Words) -> RecordData? {
        guard let preference: UInt16 = words.number(), let host = words.name() else { return nil }
        return .mailExchange(preference: preference, host: host)
    }

    private static func delegationSigner(_ words: inout Words) -> RecordData? {
        guard let tag: UInt16 = words.number(), let algorithm: UInt8 = words.number(),
            let digest: UInt8 = words.number()
        else { return nil }
        return .delegationSigner(keyTag: tag, algorithm: algorithm, digestType: digest)
    }

    private static func zoneKey(_ words: inout Words) -> RecordData? {
        guard let flags: UInt16 = words.number(), let algorithm: UInt8 = words.number() else { return nil }
        let bits: Int? = words.number(after: "bits=")
        guard bits ?? 0 >= 0 else { return nil }
        let tag: UInt16? = words.number(after: "tag=")
        return .zoneKey(flags: flags, algorithm: algorithm, bits: bits, keyTag: tag)
    }

    private static func hashParameters(_ words: inout Words) -> RecordData? {
        guard let algorithm: UInt8 = words.number(), let flags: UInt8 = words.number(),
            let iterations: UInt16 = words.number(), let salt = words.octets()
        else { return nil }
        return .hashParameters(algorithm: algorithm, flags: flags, iterations: iterations, salt: salt)
    }

    private static func tlsAssociation(_ words: inout Words) -> RecordData? {
        guard let usage: UInt8 = words.number(), let selector: UInt8 = words.number(),
            let matching: UInt8 = words.number(), let data = words.octets()
        else { return nil }
        return .tlsAssociation(usage: usage, selector: selector, matching: matching, data: data)
    }

    private static func property(_ text: String) -> RecordData? {
        let parts = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let flags = UInt8(parts[0]), parts[2].utf8.count >= 2, parts[2].hasPrefix("\""),
            parts[2].hasSuffix("\""), let value = unescaped(parts[2].dropFirst().dropLast())
        else { return nil }
        return .certificationAuthority(flags: flags, tag: String(parts[1]), value: value)
    }

    private static func strings(of octets: [UInt8]) -> [[UInt8]] {
        guard !octets.isEmpty else { return [[]] }
        return stride(from: 0, to: octets.count, by: 255).map { Array(octets[$0..<min($0 + 255, octets.count)]) }
    }
}

extension ZoneAuthority {
    fileprivate init?(_ words: inout Words) {
        guard let primary = words.name(), let mailbox = words.name(), let serial: UInt32 = words.number(),
            let refresh: UInt32 = words.number(), let retry: UInt32 = words.number(),
            let expire: UInt32 = words.number(), let minimum: UInt32 = words.number()
        else { return nil }
        self.init(
            primary: primary, mailbox: mailbox, serial: serial, refresh: refresh, retry: retry, expire: expire,
            minimum: minimum)
    }
}

extension RecordSignature {
    fileprivate init?(_ words: inout Words) {
        guard let covered = words.next().flatMap({ RecordType($0) }), let algorithm: UInt8 = words.number(),
            let labels: UInt8 = words.number(), let originalTTL: UInt32 = words.number(),
            let expiration: UInt32 = words.number(), let inception: UInt32 = words.number(),
            let keyTag: UInt16 = words.number(), let signer = words.name()
        else { return nil }
        self.init(
            covered: covered, algorithm: algorithm, labels: labels, originalTTL: originalTTL, expiration: expiration,
            inception: inception, keyTag: keyTag, signer: signer)
    }
}

/// The words of a presentation form, one after the other.
private struct Words {
    private var rest: ArraySlice<Substring>

    init(_ text: String) { rest = text.split(separator: " ", omittingEmptySubsequences: false)[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func next() -> Substring? { rest.popFirst() }

    mutating func number<Number: FixedWidthInteger>() -> Number? {
        next().flatMap { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Number($0) : nil }
    }

    /// The number behind a label; nothing is taken when the next word has another one.
    mutating func number<Number: FixedWidthInteger>(after label: String) -> Number? {
        guard let word = rest.first, word.hasPrefix(label), let number = Number(word.dropFirst(label.utf8.count)) else {
            return nil
        }
        rest = rest.dropFirst()
        return number
    }

    mutating func name() -> DomainName? { next().flatMap { try? DomainName($0) } }

    /// Hexadecimal digits, or `-` for none.
    mutating func octets() -> [UInt8]? {
        guard let word = next() else { return nil }
        if word == "-" { return [] }
        let digits = word.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue }
        guard !digits.isEmpty, digits.count.isMultiple(of: 2) else { return nil }
        var octets: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[index], let low = digits[index + 1] else { return nil }
            octets.append(UInt8(truncatingIfNeeded: high << 4 | low))
        }
        return octets
    }
}
