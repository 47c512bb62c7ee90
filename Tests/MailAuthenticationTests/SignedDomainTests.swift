import DNS
import Findings
import Testing

@testable import MailAuthentication

/// Zones with real signatures behind a real name server, from the wire to the record of the domain: asked of a server
/// that only passes signatures on, and through a resolver that validates as public ones do.
@Suite(.serialized) struct SignedDomainTests {
    /// What every domain here has: a mail server with a fingerprint, SPF, DMARC.
    private static func zone(_ name: String) -> String {
        """
        $ORIGIN \(name).
        $TTL 60
        @ SOA ns.example. hostmaster 1 2 3 4 5
        @ NS ns.example.
        @ A 203.0.113.1
        @ MX 10 mx
        @ TXT "v=spf1 ip4:203.0.113.25 -all"
        _dmarc TXT "v=DMARC1; p=reject"
        mx A 203.0.113.25
        mx TXT "v=spf1 a -all"
        _25._tcp.mx TLSA 3 1 1 \(String(repeating: "ab", count: 32))

        """
    }

    /// A signed zone above domains that are signed well, with signatures of last week, with a text that was changed
    /// after signing, with a key that the zone above does not mean, not at all although the zone above promises it, not
    /// known to the zone above, and not at all.
    private struct World {
        let files: [String: String]
        let anchor: String

        init() throws {
            let zone = SignedDomainTests.zone
            var texts: [String: String] = [:]
            var signers = ""
            for name in ["good.example", "expired.example", "forged.example", "stranger.example"] {
                let signed = try SignedZone(zone(name), expired: name == "expired.example")
                texts[name] = signed.text
                signers += signed.delegationSigner + "\n"
            }
            texts["forged.example"] = texts["forged.example"]?.replacing(
                "203.0.113.25 -all", with: "198.51.100.7 ~all")
            texts["stranger.example"] = try SignedZone(zone("stranger.example")).text
            texts["island.example"] = try SignedZone(zone("island.example")).text
            texts["plain.example"] = zone("plain.example")
            texts["dangling.example"] = zone("dangling.example")
            signers += try SignedZone(zone("dangling.example")).delegationSigner + "\n"
            let names = texts.keys.sorted().map { "\($0). NS ns\n" }.joined()
            let parent = try SignedZone(
                "$ORIGIN example.\n$TTL 60\n@ SOA ns hostmaster 1 2 3 4 5\n@ NS ns\nns A 203.0.113.53\n" + names
                    + signers)
            texts["example"] = parent.text
            anchor = parent.delegationSigner
            files = Dictionary(uniqueKeysWithValues: texts.map { ($0 + ".zone", $1) })
        }
    }

    private enum Way: CaseIterable {
        /// A server of the zones themselves, which validates nothing.
        case direct
        /// A resolver that validates and says why it fails.
        case explaining
        /// One that validates and fails without a word.
        case silent
    }

    private static func check(_ names: [String], by way: Way) async throws -> [String: SubjectRecord] {
        let world = try World()
        return try await NameServerDaemon.with(world.files) { address in
            try await TemporaryFile.with(world.anchor) { anchors in
                guard way != .direct else { return try await ask(names, of: address, anchors) }
                return try await ValidatingServer.with(
                    before: address, anchors: anchors, explains: way == .explaining
                ) { try await ask(names, of: $0, anchors) }
            }
        }
    }

    private static func ask(
        _ names: [String], of address: SocketAddressText, _ anchors: String
    ) async throws -> [String: SubjectRecord] {
        let live = try LiveResolver(
            configuration: .init(servers: [address], trustAnchorFile: anchors, timeout: .seconds(20)))
        let vantage = Vantage(resolver: CachingResolver(live), asOf: .now())
        var records: [String: SubjectRecord] = [:]
        for name in names {
            let request = DomainRequest(
                name: try DomainName(name), declaredRoles: [.sends, .receives], deadline: .seconds(120))
            records[name] = await checkDomain(request, from: vantage)
        }
        await live.shutdown()
        return records
    }

    private static func codes(_ record: SubjectRecord, _ prefixes: String...) -> [String] {
        record.findings.map(\.code).filter { code in prefixes.contains { code.hasPrefix($0 + ".") } }
    }

    @Test(arguments: Way.allCases) private func signaturesThatAreGoodAreBelieved(way: Way) async throws {
        let records = try await Self.check(["good.example", "plain.example", "island.example"], by: way)
        let good = try #require(records["good.example"])
        #expect(Self.codes(good, "dnssec", "dns") == [])
        #expect(good.facts["domain.dnssec.state"] == .word("secure"))
        #expect(good.facts["domain.dane.state"] == .word("published"))
        let plain = try #require(records["plain.example"])
        #expect(Self.codes(plain, "dnssec", "dns") == ["dnssec.insecure"])
        #expect(plain.facts["domain.dnssec.state"] == .word("insecure"))
        // The fingerprint is not even asked for: nobody could trust it.
        #expect(Self.codes(plain, "dane") == ["dane.not-possible"])
        #expect(plain.facts["domain.dane.state"] == .word("none"))
        let island = try #require(records["island.example"])
        #expect(Self.codes(island, "dnssec", "dns") == ["dnssec.signed-no-ds"])
        #expect(island.facts["domain.dnssec.state"] == .word("insecure"))
        for record in records.values {
            #expect(record.facts["domain.spf.all"] == .word("fail"))
            #expect(record.facts["domain.dmarc.policy"] == .word("reject"))
        }
    }

    /// A server that does not validate is believed for what it says (as somebody named it), and what it says is signed
    /// wrongly all the same.
    @Test(arguments: [
        ("expired.example", "dnssec.bogus"), ("stranger.example", "dnssec.dangling-ds"),
        ("dangling.example", "dnssec.dangling-ds"),
    ])
    func whatIsSignedWronglyIsFoundWhereNobodyElseValidates(name: String, code: String) async throws {
        let record = try #require(try await Self.check([name], by: .direct)[name])
        #expect(Self.codes(record, "dnssec", "dns") == [code])
        #expect(record.findings.first { $0.code == code }?.severity == .critical)
        #expect(record.facts["domain.dnssec.state"] == .word("bogus"))
        #expect(record.facts["domain.spf.all"] == .word("fail"))
        // Whether mail is protected can't be said of answers that fail.
        #expect(record.facts["domain.dane.state"] == .unknown(UnknownReason.bogus.description))
        #expect(Self.codes(record, "dane") == [])
        #expect(
            record.observations.contains {
                ($0.name, $0.type, $0.state, $0.records) == (name, "DNSSEC", "records", ["bogus"])
            })
    }

    /// Behind a resolver that validates there is nothing but the failure: all is unknown, nothing is missing.
    @Test(arguments: ["expired.example", "stranger.example", "dangling.example"], [Way.explaining, .silent])
    private func whatIsSignedWronglyIsUnknownBehindAValidator(name: String, way: Way) async throws {
        let record = try #require(try await Self.check([name], by: way)[name])
        #expect(record.findings.map(\.code).sorted() == ["dns.unreachable", "dnssec.bogus"])
        #expect(record.findings.first { $0.code == "dnssec.bogus" }?.severity == .critical)
        let reason = UnknownReason.bogus.description
        #expect(record.findings.contains { $0.severity == .unknown && $0.message.contains(reason) })
        #expect(record.facts["domain.dnssec.state"] == .word("bogus"))
        for fact in ["domain.spf.records", "domain.dmarc.present", "domain.mx.null", "domain.dane.state"] {
            #expect(record.facts[fact] == .unknown(reason), "\(fact)")
        }
        #expect(record.details["answer"]?["word"]?.text == "unknown")
        #expect(
            record.observations.contains { ($0.name, $0.type, $0.state) == (name, "TXT", "unknown.bogus") })
    }

    /// One record set with a wrong signature: what rests on it is unknown, and everything else is what it is.
    @Test(arguments: [Way.explaining, .silent])
    private func aTextThatWasChangedOnTheWayLeavesTheRestKnown(way: Way) async throws {
        let record = try #require(try await Self.check(["forged.example"], by: way)["forged.example"])
        let codes = record.findings.map(\.code)
        #expect(codes.contains("dnssec.bogus") && codes.contains("dns.partly-unknown"), "\(codes)")
        #expect(!codes.contains("spf.missing") && !codes.contains("dmarc.missing"), "\(codes)")
        #expect(record.facts["domain.spf.records"] == .unknown(UnknownReason.bogus.description))
        #expect(record.facts["domain.spf.all"] == .unknown(UnknownReason.bogus.description))
        #expect(record.facts["domain.dmarc.policy"] == .word("reject"))
        #expect(record.facts["domain.dnssec.state"] == .word("bogus"))
    }
}
