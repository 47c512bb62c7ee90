import DNS
import Documents
import Testing

/// What is asked to find the DNSSEC state out: as little as decides.
@Suite("Finding out the DNSSEC state")
struct SecurityCostTests {
    private static func zone(_ name: String, _ rest: String = "") -> String {
        "$ORIGIN \(name).\n$TTL 60\n@ SOA ns hostmaster 1 2 3 4 5\n@ NS ns.example.\nwww A 192.0.2.1\n" + rest
    }

    /// The names of a world with two signed and two unsigned zones, their states, and what is asked of the server for
    /// each, one after the other.
    private static let expected: [(name: String, state: DNSSECState, asked: [String])] = [
        // Once: whether proofs are passed on at all, and the validator's own key.
        ("www.example", .secure, ["example DNSKEY", "www.example DS", "example DNSKEY"]),
        // The signed zone above says that there is no key.
        ("plain.example", .insecure, ["plain.example DS"]),
        ("other.example", .insecure, ["other.example DS"]),
        ("www.plain.example", .insecure, ["www.plain.example DS"]),
        // The link from above, the keys, and a record that changes with the zone.
        ("signed.example", .secure, ["signed.example DS", "signed.example SOA", "signed.example DNSKEY"]),
        ("www.signed.example", .secure, ["www.signed.example DS"]),
        ("nothing.signed.example", .secure, ["nothing.signed.example DS"]),
        // A name within a zone that was not looked at before.
        ("www.second.example", .secure, ["www.second.example DS", "second.example DS", "second.example DNSKEY"]),
        ("www.fourth.example", .insecure, ["www.fourth.example DS", "fourth.example DS"]),
        // The zone of the trust anchor has no link from above.
        ("example", .secure, ["example SOA"]),
    ]

    @Test("asks one question for an unsigned zone and three for a signed one, however the zone above denies")
    func cost() async throws {
        for denial in [SignedZone.Denial.plain, .hashed, .optOut] {
            let signed = try SignedZone(Self.zone("signed.example"), denial: denial)
            let second = try SignedZone(Self.zone("second.example"), denial: denial)
            let names = ["plain", "other", "fourth", "signed", "second"]
            let parent = try SignedZone(
                Self.zone(
                    "example",
                    names.map { "\($0) NS ns\n" }.joined() + "ns A 192.0.2.53\n\(signed.delegationSigner)\n"
                        + "\(second.delegationSigner)\n"), denial: denial)
            var files = [
                "example.zone": parent.text, "signed.example.zone": signed.text, "second.example.zone": second.text,
            ]
            for name in ["plain.example", "other.example", "fourth.example"] {
                files["\(name).zone"] = Self.zone(name)
            }
            try await Self.ask(files, from: parent.delegationSigner, denial)
        }
    }

    private static func ask(_ files: [String: String], from anchor: String, _ denial: SignedZone.Denial) async throws {
        try await NameServerDaemon.with(files) { address in
            let relay: ScriptedServer.Script = { Relay.reply(to: $0.octets, from: address) }
            try await ScriptedServer.with(tcp: false, relay) { server in
                try await TemporaryFile.with(anchor) { path in
                    let resolver = try LiveResolver(
                        configuration: .init(servers: [server.address], trustAnchorFile: path, timeout: .seconds(20)))
                    var before = 0
                    for (name, state, asked) in expected {
                        // Where delegations are passed over, a name without records may be one of them (RFC 5155
                        // section 12.2.1).
                        let isHidden = denial == .optOut && name.hasPrefix("nothing")
                        #expect(
                            try await resolver.securityState(of: DomainName(name)) == (isHidden ? .insecure : state),
                            "\(denial) \(name)")
                        let queries = server.queries.dropFirst(before).map { "\($0.name) \($0.type)" }
                        before += queries.count
                        #expect(queries == asked, "\(denial) \(name)")
                    }
                    await resolver.shutdown()
                }
            }
        }
    }
}
