/// A DNS record type by its number (IANA, DNS parameters); any number is a type, those with a meaning here have a name.
public struct RecordType: RawRepresentable, Hashable, Sendable {
    /// The number on the wire.
    public let rawValue: UInt16

    /// The type of that number.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Address of 32 bits (RFC 1035 section 3.4.1).
    public static let a = RecordType(rawValue: 1)
    /// Name server of a zone (RFC 1035 section 3.3.11).
    public static let ns = RecordType(rawValue: 2)
    /// Alias: the name's records stand at another name (RFC 1035 section 3.3.1).
    public static let cname = RecordType(rawValue: 5)
    /// Start of authority, at the top of a zone (RFC 1035 section 3.3.13).
    public static let soa = RecordType(rawValue: 6)
    /// Name for an address, below `in-addr.arpa` or `ip6.arpa` (RFC 1035 section 3.3.12).
    public static let ptr = RecordType(rawValue: 12)
    /// Mail exchange: a host that takes the domain's mail, with its preference (RFC 1035 section 3.3.9).
    public static let mx = RecordType(rawValue: 15)
    /// Text; SPF, DKIM and DMARC are published in it (RFC 1035 section 3.3.14).
    public static let txt = RecordType(rawValue: 16)
    /// Address of 128 bits (RFC 3596).
    public static let aaaa = RecordType(rawValue: 28)
    /// Alias of everything below a name (RFC 6672).
    public static let dname = RecordType(rawValue: 39)
    /// Delegation signer: the digest of a child zone's key, held by the parent (RFC 4034 section 5).
    public static let ds = RecordType(rawValue: 43)
    /// Signature of a record set (RFC 4034 section 3).
    public static let rrsig = RecordType(rawValue: 46)
    /// Zone key (RFC 4034 section 2).
    public static let dnskey = RecordType(rawValue: 48)
    /// How the names of a signed zone are hashed (RFC 5155 section 4).
    public static let nsec3param = RecordType(rawValue: 51)
    /// TLS association (RFC 6698).
    public static let tlsa = RecordType(rawValue: 52)
    /// Certification authority authorization (RFC 8659).
    public static let caa = RecordType(rawValue: 257)
}

extension RecordType: CustomStringConvertible {
    /// The mnemonic, or `TYPE` and the number (RFC 3597 section 5).
    ///
    ///     RecordType(rawValue: 16).description       // TXT
    ///     RecordType(rawValue: 65280).description    // TYPE65280
    public var description: String {
        Self.mnemonics.first { $0.type == self }?.text ?? "TYPE\(rawValue)"
    }
}

extension RecordType {
    private static let mnemonics: [(type: RecordType, text: String)] = [
        (.a, "A"), (.ns, "NS"), (.cname, "CNAME"), (.soa, "SOA"), (.ptr, "PTR"), (.mx, "MX"), (.txt, "TXT"),
        (.aaaa, "AAAA"), (.dname, "DNAME"), (.ds, "DS"), (.rrsig, "RRSIG"), (.dnskey, "DNSKEY"),
        (.nsec3param, "NSEC3PARAM"), (.tlsa, "TLSA"), (.caa, "CAA"),
    ]

    /// The type of a text that ``description`` gives, case aside; `nil` for any other.
    ///
    ///     RecordType("txt")?.rawValue    // 16
    public init?(_ text: some StringProtocol) {
        let upper = text.uppercased()
        if let known = Self.mnemonics.first(where: { $0.text == upper }) {
            self = known.type
        } else if upper.hasPrefix("TYPE"), upper.dropFirst(4).utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = UInt16(upper.dropFirst(4))
        {
            self.init(rawValue: number)
        } else {
            return nil
        }
    }
}
