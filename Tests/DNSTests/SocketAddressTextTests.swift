import DNS
import Documents
import Testing

@Suite("The address of a name server")
struct SocketAddressTextTests {
    @Test(
        "is an IP address with or without a port",
        arguments: [
            ("192.0.2.53", "192.0.2.53:53"), ("192.0.2.53:5353", "192.0.2.53:5353"),
            ("2001:db8::53", "[2001:db8::53]:53"), ("[2001:db8::53]", "[2001:db8::53]:53"),
            ("[2001:db8::53]:5353", "[2001:db8::53]:5353"), ("127.0.0.1:1", "127.0.0.1:1"),
            ("127.0.0.1:65535", "127.0.0.1:65535"), ("::1", "[::1]:53"), ("127.0.0.1:0053", "127.0.0.1:53"),
        ])
    func reading(text: String, shown: String) throws {
        let server = try SocketAddressText(text)
        #expect(server.description == shown)
        #expect(try SocketAddressText(server.description) == server)
    }

    static func noAddress(_ text: String) -> String {
        "error: [dns.server-address] '\(text)' is not the address of a name server. Write an IP address and, if it is "
            + "not 53, the port: 192.0.2.53, 192.0.2.53:5353 or [2001:db8::53]:5353."
    }

    static func noPort(_ text: String) -> String {
        "error: [dns.server-port] '\(text)' has no port that can be used. Write a number from 1 to 65535 after the colon."
    }

    @Test(
        "is refused with words when it is anything else",
        arguments: [
            ("", noAddress("")), ("dns.example", noAddress("dns.example")),
            ("dns.example:53", noAddress("dns.example:53")),
            ("[192.0.2.53]:53", noAddress("[192.0.2.53]:53")), ("[2001:db8::53", noAddress("[2001:db8::53")),
            (":53", noAddress(":53")), ("fe80::1%eth0", noAddress("fe80::1%eth0")),
            ("192.0.2.53/24", noAddress("192.0.2.53/24")), ("a\u{1b}[31m", noAddress("a\\x1B[31m")),
            (String(repeating: "x", count: 100), noAddress(String(repeating: "x", count: 60) + "…")),
            ("192.0.2.53:", noPort("192.0.2.53:")), ("192.0.2.53:0", noPort("192.0.2.53:0")),
            ("192.0.2.53:65536", noPort("192.0.2.53:65536")), ("192.0.2.53:-1", noPort("192.0.2.53:-1")),
            ("192.0.2.53:+53", noPort("192.0.2.53:+53")), ("[2001:db8::53]53", noPort("[2001:db8::53]53")),
            ("[2001:db8::53]:dns", noPort("[2001:db8::53]:dns")),
            ("192.0.2.53:99999999999999999999", noPort("192.0.2.53:99999999999999999999")),
        ])
    func refusal(text: String, sentence: String) {
        let error = #expect(throws: Diagnostic.self) { try SocketAddressText(text) }
        #expect(error?.description == sentence)
    }

    @Test("has a port from 1 to 65535")
    func ports() throws {
        let address = try #require(IPAddress("192.0.2.53"))
        for (port, fits) in [(0, false), (1, true), (65_535, true), (65_536, false), (-1, false)] {
            #expect((SocketAddressText(address: address, port: port) != nil) == fits)
        }
    }
}
