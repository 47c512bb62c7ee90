/// The content of a record, typed where a check needs it.
public enum RecordData: Hashable, Sendable {
    /// A or AAAA (RFC 1035 section 3.4.1, RFC 3596 section 2.2).
    case address(IPAddress)
    /// MX (RFC 1035 section 3.3.9): preference, the smallest being tried first, and host; the host `.` is the null MX
    /// (RFC 7505), which says that the domain takes no mail.
    case mailExchange(preference: UInt16, host: DomainName)
    /// TXT: the strings of one record, each of at most 255 octets as they came (RFC 1035 section 3.3.14).
    /// ``Answer/texts`` joins them.
    case text([[UInt8]])
    /// NS, CNAME, DNAME or PTR: the name that the record points to.
    case name(DomainName)
    /// SOA (RFC 1035 section 3.3.13).
    case startOfAuthority(ZoneAuthority)
    /// DS (RFC 4034 section 5), without the digest itself.
    case delegationSigner(keyTag: UInt16, algorithm: UInt8, digestType: UInt8)
    /// DNSKEY (RFC 4034 section 2), without the key itself: flags, algorithm, the key's length in bits where the
    /// algorithm is known (the modulus of RSA, RFC 3110), and its tag (RFC 4034 appendix B); `nil` when not recorded.
    case zoneKey(flags: UInt16, algorithm: UInt8, bits: Int? = nil, keyTag: UInt16? = nil)
    /// RRSIG (RFC 4034 section 3), without the signature itself.
    case signature(RecordSignature)
    /// NSEC3PARAM (RFC 5155 section 4): how the names of a zone are hashed.
    case hashParameters(algorithm: UInt8, flags: UInt8, iterations: UInt16, salt: [UInt8])
    /// TLSA (RFC 6698 section 2.1): certificate usage, selector and matching type by number, and the octets to match.
    case tlsAssociation(usage: UInt8, selector: UInt8, matching: UInt8, data: [UInt8])
    /// CAA (RFC 8659 section 4.1): flags, the tag as it was published (octets that are not printable, and blanks, as
    /// `\xNN`), and the octets of the value.
    case certificationAuthority(flags: UInt8, tag: String, value: [UInt8])
    /// Any other type, in presentation form.
    case other(String)
}

/// The content of an SOA record (RFC 1035 section 3.3.13); times are in seconds.
public struct ZoneAuthority: Hashable, Sendable {
    /// The zone's first name server.
    public var primary: DomainName
    /// The mailbox of whoever is responsible, its first label being the part before the `@`.
    public var mailbox: DomainName
    /// The version of the zone, compared by serial number arithmetic (RFC 1982).
    public var serial: UInt32
    /// How often secondary servers look for a new version.
    public var refresh: UInt32
    /// How soon they try again when that failed.
    public var retry: UInt32
    /// How long they go on serving the zone without having reached the primary.
    public var expire: UInt32
    /// How long answers that something is missing may be kept (RFC 2308 section 4).
    public var minimum: UInt32

    /// The content with all its parts.
    public init(
        primary: DomainName, mailbox: DomainName, serial: UInt32, refresh: UInt32, retry: UInt32, expire: UInt32,
        minimum: UInt32
    ) {
        self.primary = primary
        self.mailbox = mailbox
        self.serial = serial
        self.refresh = refresh
        self.retry = retry
        self.expire = expire
        self.minimum = minimum
    }
}

/// The content of an RRSIG record (RFC 4034 section 3.1), without the signature itself.
public struct RecordSignature: Hashable, Sendable {
    /// The type of the records that are signed.
    public var covered: RecordType
    /// The algorithm by number (IANA, DNS Security Algorithm Numbers).
    public var algorithm: UInt8
    /// How many labels the signed name has, the root and a wildcard's `*` not counted; fewer than the owner's show
    /// that the answer comes from a wildcard.
    public var labels: UInt8
    /// The TTL of the records at their source, in seconds.
    public var originalTTL: UInt32
    /// The end of its validity in seconds since 1970, compared by serial number arithmetic (RFC 4034 section 3.1.5).
    public var expiration: UInt32
    /// The beginning of its validity, likewise.
    public var inception: UInt32
    /// The tag of the key that made it.
    public var keyTag: UInt16
    /// The zone whose key it is.
    public var signer: DomainName

    /// The content with all its parts.
    public init(
        covered: RecordType, algorithm: UInt8, labels: UInt8, originalTTL: UInt32, expiration: UInt32,
        inception: UInt32, keyTag: UInt16, signer: DomainName
    ) {
        self.covered = covered
        self.algorithm = algorithm
        self.labels = labels
        self.originalTTL = originalTTL
        self.expiration = expiration
        self.inception = inception
        self.keyTag = keyTag
        self.signer = signer
    }
}

extension RecordSignature {
    /// The end of its validity in seconds since 1970, taken as the moment of that number that is nearest to another
    /// one: the wire holds the lower 32 bits only (RFC 4034 section 3.1.5, RFC 1982).
    ///
    ///     signature.expiration(near: 1_700_000_000)    // 1_701_000_000
    public func expiration(near seconds: Int) -> Int {
        let difference = Int32(bitPattern: expiration &- UInt32(truncatingIfNeeded: seconds))
        let (sum, overflow) = seconds.addingReportingOverflow(Int(difference))
        return overflow ? seconds : sum
    }
}
