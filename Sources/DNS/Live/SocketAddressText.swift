public import Documents

/// The address of a name server: an IP address and a port, in the text form that people give on a command line.
///
///     try SocketAddressText("192.0.2.53:5353").port       // 5353
///     try SocketAddressText("2001:db8::53").description    // [2001:db8::53]:53
public struct SocketAddressText: Hashable, Sendable {
    /// The IP address.
    public let address: IPAddress
    /// The port, 1 to 65535.
    public let port: Int

    /// An address and a port of 1 to 65535; `nil` for any other port.
    ///
    /// - Parameters:
    ///   - address: The IP address.
    ///   - port: The port; 53 is that of the DNS (RFC 1035 section 4.2).
    public init?(address: IPAddress, port: Int = 53) {
        guard (1...65_535).contains(port) else { return nil }
        self.address = address
        self.port = port
    }

    /// Reads `192.0.2.53`, `192.0.2.53:5353`, `2001:db8::53`, `[2001:db8::53]` or `[2001:db8::53]:5353`; the port is
    /// 53 when none is given.
    ///
    /// - Throws: a worded diagnostic for anything else. Host names are refused: looking one up would need a resolver.
    public init(_ text: String) throws(Diagnostic) {
        if let address = IPAddress(text) {
            self.address = address
            self.port = 53
            return
        }
        let host: Substring
        let rest: Substring
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            host = text[text.index(after: text.startIndex)..<end]
            rest = text[text.index(after: end)...]
        } else {
            let end = text.firstIndex(of: ":") ?? text.endIndex
            host = text[..<end]
            rest = text[end...]
        }
        guard let address = IPAddress(host), address.isIPv4 != text.hasPrefix("[") else {
            throw ResolverFault.notAnAddress(text).worded
        }
        self.address = address
        guard !rest.isEmpty else {
            port = 53
            return
        }
        let digits = rest.dropFirst()
        guard rest.hasPrefix(":"), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = Int(digits),
            (1...65_535).contains(port)
        else { throw ResolverFault.badPort(text).worded }
        self.port = port
    }
}

extension SocketAddressText: CustomStringConvertible {
    /// `192.0.2.53:53` or `[2001:db8::53]:53`.
    public var description: String { address.isIPv4 ? "\(address):\(port)" : "[\(address)]:\(port)" }
}
