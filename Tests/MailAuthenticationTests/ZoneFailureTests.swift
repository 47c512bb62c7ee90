import DNS
import Findings
import Testing

@testable import MailAuthentication

/// Look-ups of name servers, keys, fingerprints and issuers that fail: the right unknown with its reason, and never a
/// word of something missing, single or dangling.
@Suite struct ZoneFailureTests {
    /// Each way in which a look-up can fail; what only a whole network or a recording does is left out.
    static let reasons = UnknownReason.allCases.filter { ![.blocked, .splitView, .unrecorded].contains($0) }

    private static func record(_ zone: String, _ world: PolicyWorld? = nil) async -> SubjectRecord {
        var vantage = Vantage(resolver: ScriptedResolver(FindingCase.base + zone), asOf: .demonstration)
        vantage.mailServers = world
        return await checkDomain(
            DomainRequest(name: name("county.example"), declaredRoles: [.sends, .receives]), from: vantage)
    }

    private static func codes(_ record: SubjectRecord, _ standards: String...) -> [String] {
        record.findings.map(\.code).filter { code in standards.contains { code.hasPrefix($0 + ".") } }
    }

    private static let secure = FindingCase.mailServer + "county.example DNSSEC secure\n"

    @Test(arguments: reasons) func fingerprintsThatCannotBeReadAreNotMissing(reason: UnknownReason) async throws {
        let record = await Self.record(Self.secure + "_25._tcp.mx.county.example TLSA !\(reason.rawValue)")
        let found = try #require(record.findings.first { $0.code.hasPrefix("dane.") })
        #expect(Self.codes(record, "dane").count == 1)
        // Where everything else is answered, such an answer keeps mail of careful senders away (RFC 7672 section 2.1.2).
        if [.servfail, .bogus].contains(reason) {
            #expect((found.code, found.severity) == ("dane.lookup-failed", .high))
            #expect(record.facts["domain.dane.state"] == .word("broken"))
        } else {
            #expect((found.code, found.severity) == ("dane.unknown", .unknown))
            #expect(found.message.contains(reason.description))
            #expect(record.facts["domain.dane.state"] == .unknown(reason.description))
        }
        #expect(!record.findings.contains { $0.code == "mta-sts.not-needed" })
    }

    @Test(arguments: reasons) func oneServerThatCannotBeReadLeavesTheOtherDecided(reason: UnknownReason) async {
        let record = await Self.record(
            Self.secure + "county.example MX 20 my.county.example\nmy.county.example A 203.0.113.26\n"
                + "_25._tcp.my.county.example TLSA 3 1 1 \(String(repeating: "ab", count: 32))\n"
                + "_25._tcp.mx.county.example TLSA !\(reason.rawValue)")
        let codes = Self.codes(record, "dane")
        #expect(codes.contains("dane.not-checked"))
        #expect(!codes.contains("dane.partial") && !codes.contains("dane.missing"), "\(codes)")
    }

    @Test(arguments: reasons) func mailServersThatCannotBeReadSayNothingOfFingerprints(reason: UnknownReason) async {
        let record = await Self.record("county.example MX !\(reason.rawValue)\ncounty.example DNSSEC secure")
        #expect(Self.codes(record, "dane") == [])
        #expect(record.facts["domain.dane.state"] == .unknown(reason.description))
        #expect(Self.codes(record, "mx") == ["mx.unknown"])
    }

    @Test func aServerThatCannotBeReachedLeavesItsFingerprintsUntested() async {
        let good = Self.secure + "_25._tcp.mx.county.example TLSA 3 1 1 " + String(repeating: "ab", count: 32)
        for answer in [MailServerAnswer.blocked, .unreachable("refused"), .unknown("the time ran out")] {
            let record = await Self.record(good, PolicyWorld(servers: [name("mx.county.example"): answer]))
            #expect(Self.codes(record, "dane") == ["dane.not-checked"], "\(answer)")
            #expect(record.facts["domain.dane.state"] == .word("published"))
        }
    }

    @Test(arguments: reasons) func issuersThatCannotBeReadAreNotMissing(reason: UnknownReason) async throws {
        for zone in ["county.example CAA !\(reason.rawValue)", "example CAA !\(reason.rawValue)"] {
            let record = await Self.record(zone)
            #expect(Self.codes(record, "caa") == ["caa.unknown"], "\(zone)")
            let found = try #require(record.findings.first { $0.code == "caa.unknown" })
            #expect(found.severity == .unknown && found.message.contains(reason.description))
        }
        // What stands closer decides, whatever is above.
        let closer = #"county.example CAA 0 issue "ca.example""# + "\nexample CAA !\(reason.rawValue)"
        #expect(!Self.codes(await Self.record(closer), "caa").contains("caa.unknown"))
    }

    @Test(arguments: reasons) func nameServersThatCannotBeReadAreNeitherMissingNorSingle(
        reason: UnknownReason
    ) async {
        let two = "county.example NS ns2.provider.example\nns.provider.example A 203.0.113.53\n"
        let rows = [
            two + "ns2.provider.example A !\(reason.rawValue)",
            two + "ns2.provider.example A !empty\nns2.provider.example AAAA !\(reason.rawValue)",
        ]
        for zone in rows { #expect(Self.codes(await Self.record(zone), "ns") == [], "\(zone)") }
        let unknown = await Self.record("county.example NS !\(reason.rawValue)")
        #expect(Self.codes(unknown, "ns") == [])
        #expect(
            unknown.findings.contains { $0.code == "dns.partly-unknown" && $0.message.contains(reason.description) })
    }

    @Test(arguments: reasons) func textsThatCannotBeReadAreNeitherCrowdedNorWild(reason: UnknownReason) async {
        let record = await Self.record(
            "county.example TXT !\(reason.rawValue)\nsignet-wildcard-probe.county.example TXT !\(reason.rawValue)")
        #expect(Self.codes(record, "zone") == [])
        #expect(Self.codes(record, "spf") == ["spf.unknown"])
    }

    @Test(arguments: reasons) func keysThatCannotBeReadAreNeitherUnlinkedNorDangling(reason: UnknownReason) async {
        let bad: Set<String> = ["dnssec.signed-no-ds", "dnssec.dangling-ds", "dnssec.ds-sha1", "dnssec.algorithm-old"]
        let rows = [
            "county.example DNSKEY !\(reason.rawValue)\ncounty.example DS 4711 13 2\ncounty.example DNSSEC insecure",
            "county.example DNSKEY !\(reason.rawValue)\ncounty.example DS 4711 13 2\ncounty.example DNSSEC indeterminate",
            "county.example DNSKEY 257 13\ncounty.example DS !\(reason.rawValue)\ncounty.example DNSSEC indeterminate",
            "county.example DNSKEY 257 13\ncounty.example DS !\(reason.rawValue)\ncounty.example DNSSEC bogus",
        ]
        for zone in rows {
            let codes = Self.codes(await Self.record(zone), "dnssec")
            #expect(bad.isDisjoint(with: codes), "\(zone): \(codes)")
        }
    }
}
