import DNS
import Testing

@Suite("IP addresses")
struct IPAddressTests {
    @Test(
        "have the canonical text of RFC 5952",
        arguments: [
            // Section 4.1 to 4.3.
            ("2001:0db8::0001", "2001:db8::1"), ("2001:db8:0:0:0:0:2:1", "2001:db8::2:1"),
            ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"), ("2001:0:0:1:0:0:0:1", "2001:0:0:1::1"),
            ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"), ("2001:DB8::A", "2001:db8::a"),
            // Section 2: one address, many texts.
            ("2001:db8::0:1", "2001:db8::1"), ("2001:db8:0:0:0::1", "2001:db8::1"),
            ("2001:db8:aaaa:bbbb:cccc:dddd::1", "2001:db8:aaaa:bbbb:cccc:dddd:0:1"),
            ("::", "::"), ("::1", "::1"), ("1::", "1::"), ("::ffff:192.0.2.1", "::ffff:c000:201"),
            ("192.0.2.1", "192.0.2.1"), ("255.255.255.255", "255.255.255.255"), ("0.0.0.0", "0.0.0.0"),
        ])
    func text(written: String, canonical: String) throws {
        let address = try #require(IPAddress(written))
        #expect(address.description == canonical)
        #expect(IPAddress(canonical) == address)
    }

    @Test(
        "that are none are refused",
        arguments: [
            "", "192.0.2", "192.0.2.256", "192.0.2.1.1", "192.0.2.01x", " 192.0.2.1", "192.0.2.1 ", "2001:db8::1::2",
            "fe80::1%eth0", "2001:db8::g", ":::", "1:2:3:4:5:6:7:8:9", "county.example", "１９２.0.2.1", "192.0.2.1\0",
            "[::1]",
        ])
    func refusal(text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test("of any other number of octets than 4 or 16 are none")
    func octets() {
        for count in 0...20 {
            #expect((IPAddress(octets: Array(repeating: 1, count: count)) != nil) == [4, 16].contains(count))
        }
    }

    @Test(
        "match a network by its first bits",
        arguments: [
            ("192.0.2.1", "192.0.2.0", 24, true), ("192.0.3.1", "192.0.2.0", 24, false),
            ("192.0.3.1", "192.0.2.0", 23, true), ("192.0.2.1", "10.0.0.0", 0, true),
            ("192.0.2.1", "192.0.2.1", 32, true), ("192.0.2.1", "192.0.2.0", 32, false),
            ("2001:db8::1", "2001:db8::", 32, true), ("2001:db9::1", "2001:db8::", 32, false),
            ("2001:db8::1", "2001:db8::", 127, true), ("2001:db8::2", "2001:db8::", 127, false),
            ("192.0.2.1", "::", 0, false), ("192.0.2.1", "192.0.2.0", 500, false),
            ("192.0.2.1", "192.0.2.1", 500, true),
            ("192.0.2.1", "10.0.0.0", -8, true),
        ])
    func network(address: String, network: String, length: Int, expected: Bool) throws {
        let matches = try #require(IPAddress(address)).matches(try #require(IPAddress(network)), prefixLength: length)
        #expect(matches == expected)
    }

    @Test("inside IPv4-mapped ones come out")
    func mapped() throws {
        #expect(try #require(IPAddress("::ffff:192.0.2.1")).unmapped == IPAddress("192.0.2.1"))
        #expect(try #require(IPAddress("::fffe:c000:201")).unmapped == IPAddress("::fffe:c000:201"))
        #expect(try #require(IPAddress("192.0.2.1")).unmapped == IPAddress("192.0.2.1"))
    }
}
