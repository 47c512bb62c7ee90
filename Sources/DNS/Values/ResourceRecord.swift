/// One record of an answer: its owner and its content; the TTL is the answer's (``Answer/ttl``).
public struct ResourceRecord: Hashable, Sendable {
    /// The name that holds it.
    public var name: DomainName
    /// What it says.
    public var data: RecordData

    /// A record at that name.
    public init(_ name: DomainName, _ data: RecordData) {
        self.name = name
        self.data = data
    }
}

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
    /// DS (RFC 4034 section 5), without the digest itself.
    case delegationSigner(keyTag: UInt16, algorithm: UInt8, digestType: UInt8)
    /// DNSKEY (RFC 4034 section 2), without the key itself.
    case zoneKey(flags: UInt16, algorithm: UInt8)
    /// Any other type, in presentation form.
    case other(String)
}

extension ResourceRecord: Comparable {
    /// By name, then by presentation form: records have no order of their own.
    public static func < (left: ResourceRecord, right: ResourceRecord) -> Bool {
        (left.name, left.data.presentation) < (right.name, right.data.presentation)
    }
}

extension RecordData {
    /// The form shown to people: text without quotes, strings joined, octets outside printable ASCII as `\xNN`.
    ///
    ///     RecordData.mailExchange(preference: 10, host: host).presentation    // 10 mx1.example.com
    public var presentation: String {
        switch self {
        case .address(let address): address.description
        case .mailExchange(let preference, let host): "\(preference) \(host)"
        case .text(let strings): escaped(Array(strings.joined()))
        case .name(let name): name.description
        case .delegationSigner(let tag, let algorithm, let digest): "\(tag) \(algorithm) \(digest)"
        case .zoneKey(let flags, let algorithm): "\(flags) \(algorithm)"
        case .other(let text): text
        }
    }
}

/// Octets as text: printable ASCII as it is, `\` and everything else as `\xNN` with two upper-case digits.
///
/// The text is safe to print on a terminal and can be turned back.
///
///     escaped([0x76, 0x3D, 0x0A])    // v=\x0A
public func escaped(_ octets: some Sequence<UInt8>) -> String {
    var text = ""
    for octet in octets {
        if (0x20...0x7e).contains(octet), octet != UInt8(ascii: "\\") {
            text.unicodeScalars.append(Unicode.Scalar(octet))
        } else {
            let hexadecimal = String(octet, radix: 16, uppercase: true)
            text += "\\x" + (hexadecimal.utf8.count < 2 ? "0" : "") + hexadecimal
        }
    }
    return text
}
