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
    static let dname = RecordType(rawValue: 39)
    /// Delegation signer: the digest of a child zone's key, held by the parent (RFC 4034 section 5).
    public static let ds = RecordType(rawValue: 43)
    /// Signature of a record set (RFC 4034).
    static let rrsig = RecordType(rawValue: 46)
    /// Zone key (RFC 4034 section 2).
    public static let dnskey = RecordType(rawValue: 48)
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
        switch self {
        case .a: "A"
        case .ns: "NS"
        case .cname: "CNAME"
        case .soa: "SOA"
        case .ptr: "PTR"
        case .mx: "MX"
        case .txt: "TXT"
        case .aaaa: "AAAA"
        case .dname: "DNAME"
        case .ds: "DS"
        case .rrsig: "RRSIG"
        case .dnskey: "DNSKEY"
        case .tlsa: "TLSA"
        case .caa: "CAA"
        default: "TYPE\(rawValue)"
        }
    }
}
