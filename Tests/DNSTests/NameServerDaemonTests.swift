import DNS
import Testing

@Suite("A real name server")
struct NameServerDaemonTests {
    @Test("gives the same answers as the recorded zones that it serves")
    func parity() async throws {
        let zones = try recorded(SampleZones.files)
        try await NameServerDaemon.with(SampleZones.files) { address in
            let resolver = try LiveResolver(configuration: .init(servers: [address], timeout: .seconds(20)))
            for (name, type, expected) in SampleZones.inside {
                let (live, still) = (try await resolver.ask(name, type), try await zones.ask(name, type))
                #expect(live.drawn == expected, "\(name) \(type)")
                #expect(live.records == still.records, "\(name) \(type)")
                #expect(live.aliases == still.aliases, "\(name) \(type)")
                if live.state == .records { #expect(live.ttl == still.ttl, "\(name) \(type)") }
            }
            for (name, type, _) in SampleZones.outside {
                let (live, still) = (try await resolver.ask(name, type), try await zones.ask(name, type))
                #expect(live.unknownReason != nil && still.unknownReason != nil, "\(name) \(type): \(live.drawn)")
                #expect(live.aliases == still.aliases, "\(name) \(type)")
            }
            #expect(try await resolver.ask("outside.example", .a).drawn == "unknown.refused")
            #expect(try await resolver.ask("glue.delegated.county.example", .a).drawn == "unknown.lame")
            await resolver.shutdown()
        }
    }

    @Test("that has no signed root makes the DNSSEC state indeterminate, never bogus")
    func noProofs() async throws {
        try await NameServerDaemon.with(SampleZones.files) { address in
            let resolver = try LiveResolver(configuration: .init(servers: [address], timeout: .seconds(20)))
            for name in ["county.example", "nothing.county.example", "outside.example", "."] {
                #expect(try await resolver.securityState(of: DomainName(name)) == .indeterminate)
            }
            await resolver.shutdown()
        }
    }

    @Test("sends what is too large over TCP")
    func large() async throws {
        let texts = (0..<100).map { "@ TXT \"\($0) \(String(repeating: "x", count: 200))\"" }.joined(separator: "\n")
        let files = ["county.example.zone": "$TTL 60\n@ SOA a b 1 2 3 4 5\n@ NS a\n\(texts)\n"]
        try await NameServerDaemon.with(files) { address in
            let resolver = try LiveResolver(configuration: .init(servers: [address], timeout: .seconds(20)))
            let answer = try await resolver.ask("county.example", .txt)
            #expect(answer.records.count == 100)
            #expect(answer.cameOverTCP)
            #expect((answer.size ?? 0) > 20_000)
            var expected = try await recorded(files).ask("county.example", .txt)
            expected.size = answer.size
            #expect(answer == expected)
            await resolver.shutdown()
        }
    }
}
