import Glibc

extension IPAddress {
    /// Reads the text form of an IPv4 address (four decimal numbers) or of an IPv6 address (RFC 4291 section 2.2);
    /// `nil` for anything else, a zone identifier included.
    ///
    ///     IPAddress("2001:DB8:0:0:0:0:0:1")?.description    // 2001:db8::1
    public init?(_ text: some StringProtocol) {
        let text = String(text)
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "%") }) else { return nil }
        // Plain octets: the C structures are visible through more than one module.
        var octets = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, text, &octets) == 1 {
            self.init(octets: octets.prefix(4))
        } else if inet_pton(AF_INET6, text, &octets) == 1 {
            self.init(octets: octets)
        } else {
            return nil
        }
    }
}

extension IPAddress: CustomStringConvertible {
    /// Dotted decimal, or the canonical IPv6 text (RFC 5952).
    public var description: String {
        guard !isIPv4 else { return octets.map(String.init).joined(separator: ".") }
        let groups = stride(from: 0, to: octets.count, by: 2).map { UInt16(octets[$0]) << 8 | UInt16(octets[$0 + 1]) }
        let zeros = Self.longestZeros(groups)
        let text = { (part: ArraySlice<UInt16>) in part.map { String($0, radix: 16) }.joined(separator: ":") }
        guard let zeros else { return text(groups[...]) }
        return text(groups[..<zeros.lowerBound]) + "::" + text(groups[zeros.upperBound...])
    }

    /// The first of the longest runs of at least two zero groups.
    private static func longestZeros(_ groups: [UInt16]) -> Range<Int>? {
        var best: Range<Int>?
        var start = 0
        for (index, group) in groups.enumerated() {
            if group != 0 {
                start = index + 1
            } else if index + 1 - start > max(1, best?.count ?? 0) {
                best = start..<(index + 1)
            }
        }
        return best
    }
}
