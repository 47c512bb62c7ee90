import DNS
import Documents
import Testing

@testable import DNS

@Suite("What a live resolver is made of")
struct ConfigurationTests {
    @Test("system servers are the nameserver lines, each once, without what can't be used")
    func systemServers() {
        let text = """
            # comment
            domain county.example
            nameserver 192.0.2.53
            nameserver\t2001:db8::53 # second
            nameserver 192.0.2.53
            nameserver fe80::1%eth0
            nameserver
            nameserver dns.example
            ; nameserver 192.0.2.54
            #nameserver 192.0.2.55
            options edns0
              nameserver 192.0.2.56
            """
        #expect(
            SystemServers.read(text).map(\.description) == [
                "192.0.2.53:53", "[2001:db8::53]:53", "192.0.2.56:53",
            ])
        #expect(SystemServers.read("nameserver 192.0.2.53\r\n").map(\.description) == ["192.0.2.53:53"])
        #expect(SystemServers.read("") == [])
    }

    @Test("faults are said in words")
    func words() {
        let sentences: [(ResolverFault, String)] = [
            (
                .noSystemServer(path: "/etc/resolv.conf"),
                """
                error: [dns.no-server] /etc/resolv.conf names no name server that could be used. Give one with \
                --resolver HOST:PORT.
                """
            ),
            (
                .anchorUnreadable(path: "keys"),
                """
                keys: error: [dns.anchor-unreadable] The trust anchor file is not there or can't be read. Check its \
                name and permissions.
                """
            ),
            (
                .anchorMalformed(path: "keys", line: 3),
                """
                keys:3: error: [dns.anchor-malformed] This is not a DS or DNSKEY record in master format. Write one \
                record a line, such as '. IN DS 20326 8 2 E06D…'.
                """
            ),
            (
                .anchorEmpty(path: "keys"),
                """
                keys: error: [dns.anchor-empty] The trust anchor file holds no DS or DNSKEY record. Put the keys of \
                the zone to trust into it.
                """
            ),
        ]
        for (fault, sentence) in sentences { #expect(fault.worded.description == sentence) }
    }

    static let digest = String(repeating: "AB", count: 32)

    @Test(
        "a trust anchor file that is no such file is refused at its line",
        arguments: [
            ("", "dns.anchor-empty", 0), ("; nothing\n", "dns.anchor-empty", 0),
            ("example. DS 1 13 2 \(digest)\nwww.example. A 192.0.2.1\n", "dns.anchor-malformed", 2),
            ("\nnonsense\n", "dns.anchor-malformed", 2), ("example. DS 1 13 2 xyz\n", "dns.anchor-malformed", 1),
            ("example. CH DS 1 13 2 \(digest)\n", "dns.anchor-malformed", 1),
        ])
    func badAnchors(text: String, code: String, line: Int) async throws {
        try await TemporaryFile.with(text) { path in
            let error = #expect(throws: Diagnostic.self) {
                try LiveResolver(
                    configuration: .init(servers: [SocketAddressText("192.0.2.53")], trustAnchorFile: path))
            }
            #expect(error?.code == code)
            #expect(error?.place == SourcePlace(file: path, line: line))
        }
    }

    @Test("a trust anchor file that is not there is refused")
    func noAnchors() {
        let error = #expect(throws: Diagnostic.self) {
            try LiveResolver(
                configuration: .init(servers: [SocketAddressText("192.0.2.53")], trustAnchorFile: "/nonexistent/keys"))
        }
        #expect(error?.code == "dns.anchor-unreadable")
    }

    @Test("the closest trust anchor at or above a name counts")
    func closest() throws {
        let text = "example. DS 1 13 2 \(Self.digest)\nb.a.example. DS 1 13 2 \(Self.digest)\n"
        let anchors = try TrustAnchors(path: "keys", octets: Array(text.utf8))
        let expected = [
            ("example", "example"), ("a.example", "example"), ("b.a.example", "b.a.example"),
            ("c.b.a.example", "b.a.example"), ("org", nil), (".", nil),
        ]
        for (name, zone) in expected {
            #expect(try anchors.closest(to: DomainName(name))?.description == zone)
            #expect(try TrustAnchors.root.closest(to: DomainName(name)) == .root)
        }
    }

    @Test("the origin names the servers that were given")
    func origin() async throws {
        let servers = try ["192.0.2.53", "[2001:db8::53]:5353"].map { text throws(Diagnostic) in
            try SocketAddressText(text)
        }
        let resolver = try LiveResolver(configuration: .init(servers: servers))
        #expect(resolver.origin == "192.0.2.53:53, [2001:db8::53]:5353")
        await resolver.shutdown()
    }
}
