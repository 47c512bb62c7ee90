import DNS

/// Where reports about encryption go (RFC 8460 section 3).
struct ReportURI: Hashable, Sendable {
    /// What is wrong with an address.
    enum Fault: Hashable, Sendable {
        /// `http:`, which is not encrypted.
        case insecure
        /// Another scheme than `mailto:` and `https:`.
        case scheme
        /// An address of mail, or of a web server, that is none; or a character that must be written as `%NN`.
        case form
    }

    /// As written, octets outside printable ASCII escaped.
    let text: String
    let fault: Fault?
    /// Whether it is an address of mail.
    let isMail: Bool
    /// Where reports go, when they can.
    let host: DomainName?

    init(_ octets: some Collection<UInt8>) {
        text = bounded(escaped(octets.prefix(300)), to: 200)
        let scheme = Array(octets.prefix { $0 != UInt8(ascii: ":") }.lowercased)
        let rest = Array(octets.dropFirst(scheme.count + 1))
        isMail = scheme == Array("mailto".utf8)
        let isWeb = scheme == Array("https".utf8)
        let hasScheme =
            octets.count > scheme.count && !scheme.isEmpty
            && scheme.allSatisfy {
                isLetterOrDigit($0) || "+-.".utf8.contains($0)
            }
        host = Self.isClean(rest) ? isMail ? Self.mailHost(rest) : isWeb ? Self.webHost(rest) : nil : nil
        if !hasScheme {
            fault = .form
        } else if scheme == Array("http".utf8) {
            fault = .insecure
        } else if !isMail, !isWeb {
            fault = .scheme
        } else {
            fault = host == nil ? .form : nil
        }
    }

    /// Characters of a URI (RFC 3986 section 2) without those that the record needs itself.
    private static func isClean(_ octets: [UInt8]) -> Bool {
        var rest = octets[...]
        while let octet = rest.popFirst() {
            if octet == UInt8(ascii: "%") {
                guard rest.count >= 2, rest.prefix(2).allSatisfy(isHexadecimal) else { return false }
                rest = rest.dropFirst(2)
            } else if !isLetterOrDigit(octet), !"-._~:/?#[]@$&'()*+=".utf8.contains(octet) {
                return false
            }
        }
        return true
    }

    private static func mailHost(_ octets: [UInt8]) -> DomainName? {
        let address = octets.prefix { $0 != UInt8(ascii: "?") }
        guard let at = address.lastIndex(of: UInt8(ascii: "@")), at > address.startIndex,
            !address.starts(with: "//".utf8)
        else { return nil }
        return hostName(address[(at + 1)...])
    }

    private static func webHost(_ octets: [UInt8]) -> DomainName? {
        guard octets.starts(with: "//".utf8) else { return nil }
        let authority = octets.dropFirst(2).prefix { !"/?#".utf8.contains($0) }
        let host = authority.prefix { $0 != UInt8(ascii: ":") }
        let port = authority.dropFirst(host.count + 1)
        guard port.count <= 5, port.allSatisfy(isDigit) else { return nil }
        return hostName(host)
    }

    private static func hostName(_ octets: some Collection<UInt8>) -> DomainName? {
        guard let name = try? DomainName(String(decoding: octets, as: UTF8.self)), name.labelCount > 1,
            name.isHostName
        else { return nil }
        return name
    }

    private static func isHexadecimal(_ octet: UInt8) -> Bool {
        isDigit(octet) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(lowercase(octet))
    }

    /// Reads the comma list of `rua`.
    static func list(_ value: [UInt8]) -> [ReportURI] {
        value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            .map { ReportURI($0.withoutOuterBlanks) }
    }

    /// The address without its scheme when it is one of mail, for people.
    var place: String { isMail ? String(text.dropFirst("mailto:".count)) : text }
}
