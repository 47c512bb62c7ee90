import DNS

/// What the macros of one message stand for (RFC 7208 section 7.2).
struct MacroValues: Hashable, Sendable {
    /// The sender's address as far as it is used: local part and domain.
    var localPart: String
    var senderDomain: String
    /// The domain whose record is read.
    var domain: String
    var ip: IPAddress
    var helo: String
    /// The confirmed name of the sender's address, `unknown` when there is none.
    var validatedName = "unknown"
    var receiver = "unknown"
    /// Seconds since 1970-01-01T00:00:00Z.
    var time: Int?

    fileprivate func value(of letter: UInt8) -> String {
        switch letter {
        case UInt8(ascii: "s"): localPart + "@" + senderDomain
        case UInt8(ascii: "l"): localPart
        case UInt8(ascii: "o"): senderDomain
        case UInt8(ascii: "d"): domain
        case UInt8(ascii: "i"): ip.isIPv4 ? ip.description : ip.nibbles.joined(separator: ".")
        case UInt8(ascii: "p"): validatedName
        case UInt8(ascii: "v"): ip.isIPv4 ? "in-addr" : "ip6"
        case UInt8(ascii: "h"): helo
        case UInt8(ascii: "c"): ip.description
        case UInt8(ascii: "r"): receiver
        case UInt8(ascii: "t"): time.map(String.init) ?? "unknown"
        default: ""
        }
    }
}

extension IPAddress {
    /// The hexadecimal digits of an IPv6 address, one by one.
    fileprivate var nibbles: [String] {
        octets.flatMap { [String($0 >> 4, radix: 16), String($0 & 0xf, radix: 16)] }
    }

    /// The name under which PTR records of this address stand (RFC 1035 section 3.5, RFC 3596 section 2.5).
    var reverseName: String {
        isIPv4
            ? octets.reversed().map(String.init).joined(separator: ".") + ".in-addr.arpa"
            : nibbles.reversed().joined(separator: ".") + ".ip6.arpa"
    }
}

extension MacroString {
    /// The octets with every macro replaced (RFC 7208 section 7.3).
    func expanded(with values: MacroValues) -> [UInt8] {
        parts.flatMap { part in
            switch part {
            case .literal(let octets): octets
            case .macro(let macro): macro.expanded(values.value(of: macro.letter))
            }
        }
    }

    /// The expansion as a domain: without a final dot, and cut from the left to 253 characters
    /// (RFC 7208 section 7.3). It may still be no domain name.
    func expandedDomain(with values: MacroValues) -> String {
        var octets = expanded(with: values)[...]
        if octets.last == UInt8(ascii: ".") { octets = octets.dropLast() }
        while octets.count > 253, let dot = octets.firstIndex(of: UInt8(ascii: ".")) {
            octets = octets[(dot + 1)...]
        }
        return String(decoding: octets, as: UTF8.self)
    }
}

extension MacroString.Macro {
    fileprivate func expanded(_ value: String) -> [UInt8] {
        var parts = value.utf8.split(omittingEmptySubsequences: false) { delimiters.contains($0) }.map(Array.init)
        if isReversed { parts.reverse() }
        if let partsKept { parts = Array(parts.suffix(partsKept)) }
        let joined = Array(parts.joined(separator: [UInt8(ascii: ".")]))
        return isEscaped ? joined.flatMap(Self.urlEscaped) : joined
    }

    /// Unreserved characters stay (RFC 3986 section 2.3); all others become `%NN`.
    private static func urlEscaped(_ octet: UInt8) -> [UInt8] {
        guard !isLetterOrDigit(octet), !"-._~".utf8.contains(octet) else { return [octet] }
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "%"), digits[Int(octet >> 4)], digits[Int(octet & 0xf)]]
    }
}

extension DomainName {
    /// The name of an expanded text, in which nothing is escaped (RFC 7208 section 4.8); `nil` when it is none, or
    /// when it holds characters of a local part that no name can have (RFC 8616 section 4).
    init?(expansion text: String) {
        var escaped = ""
        for octet in text.utf8 {
            switch octet {
            case 0x20: escaped += "\\032"
            case UInt8(ascii: "\\"): escaped += "\\\\"
            case 0x21...0x7e: escaped.unicodeScalars.append(Unicode.Scalar(octet))
            default: return nil
            }
        }
        guard let name = try? DomainName(escaped) else { return nil }
        self = name
    }
}
