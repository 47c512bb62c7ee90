/// An address that a page may link to: within the site, or with one of the allowed ``schemes``.
///
/// An address such as `javascript:…` or `data:…` has no value of this type, so it can't come on a page.
public struct LinkAddress: Hashable, Sendable {
    /// The address as it may stand in a quoted attribute, apart from HTML's own escapes: ASCII, with all else as `%XX`
    /// (RFC 3986 section 2.1).
    public var text: String
    /// Whether it has no scheme: a place on this page or of this site.
    public var isRelative: Bool

    /// The schemes that a link may have, in lower case; case does not count when they are compared.
    public static let schemes = ["http", "https", "mailto", "tel"]

    /// An address that was written in a document; `nil` when its scheme is not allowed or it names a host without one
    /// (`//host`).
    ///
    /// - Parameter address: The address as written; characters that may not stand in an address are encoded here.
    public init?(_ address: String) {
        let text = percentEncoded(address)
        guard !text.hasPrefix("//") else { return nil }
        let delimiter = text.utf8.first {
            [UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0)
        }
        self.text = text
        guard delimiter == UInt8(ascii: ":") else {
            isRelative = true
            return
        }
        isRelative = false
        let scheme = text.prefix { $0 != ":" }
        guard Self.schemes.contains(where: { $0 == scheme.lowercased() }) else { return nil }
    }
}

/// An address in which everything that RFC 3986 has no place for is written as `%XX`: spaces, controls, quotes,
/// angle brackets, backslashes (browsers take them for slashes) and all that is not ASCII.
private func percentEncoded(_ address: String) -> String {
    var result = ""
    let bytes = Array(address.utf8)
    for (index, byte) in bytes.enumerated() {
        if byte == UInt8(ascii: "%") {
            let isEscape = bytes.dropFirst(index + 1).prefix(2).filter(isHexDigit).count == 2
            result += isEscape ? "%" : "%25"
        } else if isAddressByte(byte) {
            result.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
            let hex = String(byte, radix: 16, uppercase: true)
            result += hex.utf8.count == 1 ? "%0\(hex)" : "%\(hex)"
        }
    }
    return result
}

private func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"):
        true
    default: false
    }
}

private func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        true
    default: "-._~:/?#[]@!$&'()*+,;=".utf8.contains(byte)
    }
}
