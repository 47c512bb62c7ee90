import DNS
import Findings
import Testing

@testable import MailAuthentication

/// Records and certificates of RFC 6698, RFC 7671 and RFC 7672.
@Suite struct DANETests {
    private static let day = Instant.demonstration

    private static func certificate(
        _ octet: UInt8, from begin: Int = -30, to end: Int = 30, names: [String] = ["mx.county.example"]
    ) -> CertificateSeen {
        var certificate = CertificateSeen.policyHost(from: begin, to: end, names: names)
        certificate.der = [0x30, 1, octet]
        certificate.publicKey = [0x30, 2, octet]
        certificate.digests = .init(
            sha256: [UInt8](repeating: octet, count: 32), sha512: [UInt8](repeating: octet, count: 64))
        certificate.publicKeyDigests = .init(
            sha256: [UInt8](repeating: octet &+ 1, count: 32), sha512: [UInt8](repeating: octet &+ 1, count: 64))
        return certificate
    }

    private static func matches(_ record: TLSARecord, _ chain: [CertificateSeen]) -> Bool? {
        record.matches(chain, host: name("mx.county.example"), domain: name("county.example"), on: day)
    }

    private static func record(
        _ usage: UInt8, _ selector: UInt8, _ matching: UInt8, _ data: [UInt8]
    ) -> TLSARecord {
        TLSARecord(usage: usage, selector: selector, matching: matching, data: data)
    }

    @Test func everySelectorAndMatchingTypeIsCompared() {
        let own = Self.certificate(7)
        let rows: [(UInt8, UInt8, [UInt8])] = [
            (0, 0, own.der), (0, 1, own.digests.sha256), (0, 2, own.digests.sha512), (1, 0, own.publicKey),
            (1, 1, own.publicKeyDigests.sha256), (1, 2, own.publicKeyDigests.sha512),
        ]
        for (selector, matching, data) in rows {
            #expect(Self.matches(Self.record(3, selector, matching, data), [own]) == true, "\(selector) \(matching)")
            let other = data.map { $0 ^ 0xff }
            #expect(Self.matches(Self.record(3, selector, matching, other), [own]) == false)
        }
    }

    /// RFC 7671 section 5.1: for usage 3 neither names nor dates count.
    @Test func theServersOwnCertificateCountsWhateverItsNamesAndDates() {
        let old = Self.certificate(7, from: -90, to: -30, names: ["elsewhere.example"])
        #expect(Self.matches(Self.record(3, 0, 1, old.digests.sha256), [old]) == true)
        // An authority's certificate is not the server's own.
        #expect(Self.matches(Self.record(3, 0, 1, old.digests.sha256), [Self.certificate(9), old]) == false)
    }

    /// RFC 7672 section 3.2.1: for usage 2 the server must send the authority's certificate, and names and dates count.
    @Test func anAuthorityVouchesForTheRightNameInDate() {
        let authority = Self.certificate(1, names: [])
        let record = Self.record(2, 0, 1, authority.digests.sha256)
        #expect(Self.matches(record, [Self.certificate(7), authority]) == true)
        #expect(Self.matches(record, [Self.certificate(7, names: ["county.example"]), authority]) == true)
        #expect(Self.matches(record, [Self.certificate(7)]) == false)
        #expect(Self.matches(record, [Self.certificate(7, names: ["other.example"]), authority]) == false)
        #expect(Self.matches(record, [Self.certificate(7, to: -1), authority]) == false)
        #expect(Self.matches(record, [Self.certificate(7, from: 1), authority]) == false)
    }

    @Test func withoutCertificateOrDigestItIsNotKnown() {
        var own = Self.certificate(7)
        own.digests = .init()
        #expect(Self.matches(Self.record(3, 0, 1, [UInt8](repeating: 7, count: 32)), [own]) == nil)
        #expect(Self.matches(Self.record(3, 0, 1, []), []) == nil)
        #expect(Self.matches(Self.record(1, 0, 0, own.der), [own]) == false)
    }

    @Test func aRecordIsUsableOnlyAsItMustBe() {
        let digest = [UInt8](repeating: 1, count: 32)
        #expect(Self.record(3, 1, 1, digest).fault == nil)
        #expect(Self.record(2, 0, 2, digest + digest).fault == nil)
        #expect(Self.record(3, 0, 0, [0x30, 1, 0]).fault == nil)
        #expect(Self.record(0, 0, 1, digest).fault == .webUsage)
        #expect(Self.record(1, 0, 1, digest).fault == .webUsage)
        for record in [Self.record(4, 0, 1, digest), Self.record(3, 2, 1, digest), Self.record(255, 1, 3, digest)] {
            #expect(record.fault == .unknownNumber)
        }
        for data in [[], digest + [0], Array(digest.dropLast())] {
            #expect(Self.record(3, 1, 1, data).fault == .data)
        }
        #expect(Self.record(3, 1, 2, digest).fault == .data)
        #expect(Self.record(3, 1, 0, [0x31, 1, 0]).fault == .data)
    }

    private static func record(_ zone: String, _ world: PolicyWorld? = nil) async -> SubjectRecord {
        var vantage = Vantage(resolver: ScriptedResolver(FindingCase.base + zone), asOf: .demonstration)
        vantage.mailServers = world
        return await checkDomain(
            DomainRequest(name: name("county.example"), declaredRoles: [.sends, .receives]), from: vantage)
    }

    private static let secure = FindingCase.mailServer + "county.example DNSSEC secure\n"
    private static let good = secure + "_25._tcp.mx.county.example TLSA 3 0 1 " + String(repeating: "07", count: 32)

    private static func showing(_ octet: UInt8) -> PolicyWorld {
        let tls = TLSSeen(version: "TLS 1.3", chain: [certificate(octet)], isTrusted: false, matchesName: true)
        return PolicyWorld(
            servers: [
                name("mx.county.example"): .seen(MailServerSeen(offersSTARTTLS: true, handshake: .done(tls)))
            ])
    }

    @Test func theFactSaysHowFarItGoes() async {
        let failed = PolicyWorld(
            servers: [
                name("mx.county.example"): .seen(MailServerSeen(offersSTARTTLS: true, handshake: .failed("reset")))
            ])
        let more = "\ncounty.example MX 20 my.county.example\nmy.county.example A 203.0.113.26"
        let rows: [(String, PolicyWorld?, FactValue)] = [
            (Self.secure, nil, .word("none")), ("county.example MX 0 .", nil, .word("none")),
            (FindingCase.mailServer + "county.example DNSSEC insecure", nil, .word("none")),
            (Self.good, nil, .word("published")), (Self.good, PolicyWorld(), .word("published")),
            (Self.good, Self.showing(7), .word("valid")), (Self.good, Self.showing(8), .word("broken")),
            (Self.good, failed, .word("broken")), (Self.good + more, nil, .word("partial")),
            (Self.good + more, Self.showing(7), .word("partial")),
            (Self.secure + "_25._tcp.mx.county.example TLSA !bogus", nil, .word("broken")),
            (FindingCase.mailServer, nil, .unknown("it could not be validated from here")),
            (
                Self.secure + "_25._tcp.mx.county.example TLSA !timeout", nil,
                .unknown("the name server did not answer in time")
            ),
            (
                "county.example MX !refused\ncounty.example DNSSEC secure", nil,
                .unknown("the name server refused to answer")
            ),
        ]
        for (zone, world, value) in rows {
            #expect(await Self.record(zone, world).facts["domain.dane.state"] == value, "\(zone)")
        }
    }

    @Test func fingerprintsAreAskedForOnlyAtSecureServers() async {
        func asked(_ zone: String) async -> [String] {
            await Self.record(zone).observations.filter { $0.type == "TLSA" }.map(\.name)
        }
        #expect(await asked(FindingCase.mailServer) == [])
        #expect(await asked(FindingCase.mailServer + "county.example DNSSEC insecure") == [])
        #expect(await asked(Self.secure + "mx.county.example DNSSEC insecure") == [])
        #expect(await asked(Self.secure) == ["_25._tcp.mx.county.example"])
        // The end of aliases comes first, where all of them are secure (RFC 7672 section 2.2.2).
        let alias =
            "county.example MX 10 mx.county.example\nmx.county.example CNAME a.county.example\na.county.example A 203.0.113.1\ncounty.example DNSSEC secure\n"
        #expect(await asked(alias) == ["_25._tcp.a.county.example", "_25._tcp.mx.county.example"])
        #expect(
            await asked(alias + "_25._tcp.a.county.example TLSA 3 0 1 " + String(repeating: "07", count: 32)) == [
                "_25._tcp.a.county.example"
            ])
    }

    @Test func recordsAreShownTermByTerm() async throws {
        let record = await Self.record(Self.good)
        let shown = record.details["records"]?.elements.filter { $0["standard"]?.text == "dane" }
        let row = try #require(shown?.first)
        #expect(row["type"]?.text == "TLSA")
        #expect(row["name"]?.text == "_25._tcp.mx.county.example")
        #expect(row["terms"]?.elements.count == 4)
        #expect(
            row["terms"]?.elements.last?["meaning"]?.text == "The mail server's key must have this fingerprint.")
    }
}
