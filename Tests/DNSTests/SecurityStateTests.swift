import DNS
import Documents
import Foundation
import Testing

@Suite("The DNSSEC state")
struct SecurityStateTests {
    private static let head = "$TTL 60\n@ SOA ns hostmaster 1 2 3 4 5\n@ NS ns.example.\n"

    private static func zone(_ name: String, _ rest: String = "") -> String {
        "$ORIGIN \(name).\n" + head + "www A 192.0.2.1\n" + rest
    }

    @Test("is found out from a trust anchor to the name")
    func chain() async throws {
        let signed = try SignedZone(Self.zone("signed.example", "alias CNAME www.plain.example.\n"))
        let expired = try SignedZone(Self.zone("expired.example"), expired: true)
        let broken = try SignedZone(Self.zone("broken.example"))
        let stranger = try SignedZone(Self.zone("broken.example"))
        let parent = try SignedZone(
            Self.zone(
                "example",
                """
                ns A 192.0.2.53
                plain NS ns
                signed NS ns
                expired NS ns
                broken NS ns
                dangling NS ns
                elsewhere NS ns
                \(signed.delegationSigner)
                \(expired.delegationSigner)
                \(stranger.delegationSigner)
                \(signed.delegationSigner.replacingOccurrences(of: "signed", with: "dangling"))
                \(signed.delegationSigner.replacingOccurrences(of: "signed", with: "elsewhere"))

                """))
        let files = [
            "example.zone": parent.text, "signed.example.zone": signed.text, "expired.example.zone": expired.text,
            "broken.example.zone": broken.text, "plain.example.zone": Self.zone("plain.example"),
            "dangling.example.zone": Self.zone("dangling.example"),
        ]
        let expected: [(String, DNSSECState)] = [
            ("example", .secure), ("www.example", .secure), ("nothing.example", .secure),
            ("signed.example", .secure), ("www.signed.example", .secure), ("nothing.signed.example", .secure),
            // What counts is the zone that holds the alias, not the one that it leads to.
            ("alias.signed.example", .secure),
            ("plain.example", .insecure), ("www.plain.example", .insecure), ("nothing.plain.example", .insecure),
            ("expired.example", .bogus), ("www.expired.example", .bogus), ("broken.example", .bogus),
            ("dangling.example", .bogus), ("www.dangling.example", .bogus),
            // The server does not serve the zone: nothing is known about it.
            ("elsewhere.example", .indeterminate), ("www.elsewhere.example", .indeterminate),
            // No trust anchor is above it.
            ("county.test", .indeterminate), (".", .indeterminate),
        ]
        try await NameServerDaemon.with(files) { address in
            try await TemporaryFile.with(parent.delegationSigner) { path in
                let resolver = try LiveResolver(
                    configuration: .init(servers: [address], trustAnchorFile: path, timeout: .seconds(20)))
                for (name, state) in expected {
                    #expect(try await resolver.securityState(of: DomainName(name)) == state, "\(name)")
                }
                await resolver.shutdown()
            }
        }
    }

    @Test("is indeterminate, never bogus, when the server is silent, fails, refuses or leaves signatures out")
    func noProofs() async throws {
        let signer = try SignedZone(Self.zone("example")).delegationSigner
        let scripts: [(String, ScriptedServer.Script)] = [
            ("silent", { _ in [] }), ("failing", { [Self.with($0) { $0.code = 2 }] }),
            ("refusing", { [Self.with($0) { $0.code = 5 }] }),
            (
                "leaving signatures out",
                { query in
                    [
                        Self.with(query) {
                            $0.offersRecursion = true
                            let key = WireEntry(
                                name: query.name, type: .dnskey, data: [1, 1, 3, 13] + Array(repeating: 1, count: 64))
                            if query.type == .dnskey { $0.answers = [key] }
                        }
                    ]
                }
            ),
        ]
        for (what, script) in scripts {
            try await ScriptedServer.with(script) { server in
                try await TemporaryFile.with(signer) { path in
                    for anchor in [path, nil] {
                        let resolver = try LiveResolver(
                            configuration: .init(
                                servers: [server.address], trustAnchorFile: anchor, timeout: .milliseconds(700)))
                        let state = try await resolver.securityState(of: DomainName("www.example"))
                        #expect(state == .indeterminate, "\(what)")
                        await resolver.shutdown()
                    }
                }
            }
        }
    }

    @Test(
        "is indeterminate when the keys of the trust anchor come and something else is lost on the way",
        arguments: [
            ("www.sub.example", "sub.example", RecordType.ds), ("www.sub.example", "sub.example", .dnskey),
            ("www.sub.example", "www.sub.example", .ds), ("sub.example", "sub.example", .soa),
        ])
    func lost(asked: String, name: String, type: RecordType) async throws {
        let sub = try SignedZone(Self.zone("sub.example"))
        let parent = try SignedZone(Self.zone("example", "sub NS ns\n\(sub.delegationSigner)\n"))
        let files = ["example.zone": parent.text, "sub.example.zone": sub.text]
        try await NameServerDaemon.with(files) { address in
            let relay: ScriptedServer.Script = { query in
                query.name.lowercased() == name && query.type == type
                    ? [] : Relay.reply(to: query.octets, from: address)
            }
            try await ScriptedServer.with(tcp: false, relay) { server in
                try await TemporaryFile.with(parent.delegationSigner) { path in
                    let resolver = try LiveResolver(
                        configuration: .init(servers: [server.address], trustAnchorFile: path, timeout: .seconds(3)))
                    #expect(try await resolver.securityState(of: DomainName("www.example")) == .secure)
                    #expect(try await resolver.securityState(of: DomainName(asked)) == .indeterminate)
                    await resolver.shutdown()
                }
            }
        }
    }

    private static func with(_ query: ScriptedServer.Incoming, _ change: (inout WireMessage) -> Void) -> [UInt8] {
        var response = query.response
        change(&response)
        return response.octets
    }
}
