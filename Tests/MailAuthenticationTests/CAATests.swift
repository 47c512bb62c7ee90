import DNS
import Findings
import Testing

@testable import MailAuthentication

/// The examples of RFC 8659 first.
@Suite struct CAATests {
    private static func set(_ zone: String, of text: String = "a.b.county.example") async -> CAASet {
        let inquiry = Inquiry(resolver: ScriptedResolver("zone example\n" + zone), within: .seconds(600))
        let set = await CAASet.climbing(from: name(text), inquiry: inquiry)
        inquiry.close()
        return set
    }

    /// RFC 8659 section 3: X.Y.Z, Y.Z, Z, and where the search ends.
    @Test func theClimbEndsAtTheFirstNameWithRecords() async {
        let upper = #"county.example CAA 0 issue "ca1.example""#
        #expect(await Self.set(upper).place == .name(name("county.example")))
        #expect(
            await Self.set(upper + "\n" + #"a.b.county.example CAA 0 issue ";""#).place
                == .name(name("a.b.county.example")))
        #expect(await Self.set("").place == .nowhere)
        #expect(await Self.set(upper + "\nb.county.example CAA !timeout").place == .unknown(.timeout))
        #expect(await Self.set(upper + "\nexample CAA !timeout").place == .name(name("county.example")))
    }

    /// RFC 8659 section 3: aliases are followed at each name; the climb goes on from the alias, not from its target.
    @Test func theClimbNeverGoesOnFromTheTargetOfAnAlias() async {
        let alias = "a.b.county.example CNAME x.other.example\n"
        let target = await Self.set(alias + #"x.other.example CAA 0 issue "ca2.example""#)
        #expect(target.place == .name(name("a.b.county.example")))
        #expect(target.issuers("issue").first??.domain == "ca2.example")
        let beyond = await Self.set(
            alias + #"other.example CAA 0 issue "ca2.example""# + "\n" + #"county.example CAA 0 issue "ca1.example""#)
        #expect(beyond.place == .name(name("county.example")))
        #expect(beyond.issuers("issue").first??.domain == "ca1.example")
    }

    /// RFC 8659 sections 4.2, 4.3 and 4.5.
    @Test func whoMayIssue() async {
        let rows: [(String, Bool)] = [
            (#"0 issue "ca1.example""#, true), (#"0 issue "CA1.EXAMPLE""#, true), (#"0 ISSUE "ca1.example""#, true),
            (#"0 issue "ca1.example; account=230123""#, true), (#"0 issue "ca2.example""#, false),
            (#"0 issue ";""#, false), (#"0 issue """#, false), (#"0 issue "%%%%%""#, false),
            (#"0 issuewild "ca2.example""#, true), (#"0 iodef "mailto:security@example.com""#, true),
            (#"128 tbs "Unknown""#, false), (#"0 tbs "Unknown""#, true), (#"128 issuemail ";""#, true),
        ]
        for (record, allowed) in rows {
            let set = await Self.set("county.example CAA " + record)
            #expect(set.allows(["ca1.example"]) == allowed, "\(record)")
        }
        let both = #"county.example CAA 0 issue ";""# + "\n" + #"county.example CAA 0 issue "ca1.example""#
        #expect(await Self.set(both).allows(["ca1.example"]))
    }

    @Test func valuesAreReadToTheLetter() {
        func read(_ text: String) -> CAAIssuer.Reading { CAAIssuer.read(octets(text)) }
        func issuer(_ text: String) -> CAAIssuer? { CAAIssuer(octets(text)) }
        #expect(issuer("ca1.example.net")?.domain == "ca1.example.net")
        #expect(issuer(" ca1.example.net ; policy=ev ; Account=230123")?.domain == "ca1.example.net")
        #expect(issuer(" ca1.example.net ; policy=ev ; Account=230123")?.values(of: "account") == ["230123"])
        #expect(issuer("ca1.example.net;")?.parameters.isEmpty == true)
        for text in ["", ";", " ; ", "\\x09"] {
            #expect(issuer(text) != nil && issuer(text)?.domain == nil, "\(text)")
        }
        for text in [
            "https://ca.example", "ca..example", "-ca.example", "ca-.example", "ca example", "ca.example.",
            "c\\xc3\\xbc",
        ] {
            #expect(read(text) == .noDomain, "\(text)")
        }
        for text in [
            "ca.example; a", "ca.example; =b", "ca.example; a-b=c", "ca.example; a=b;", "ca.example; a=b;; c=d",
            "ca.example; a=b c", "ca.example; a=\\xff",
        ] {
            #expect(read(text) == .badParameters, "\(text)")
        }
    }

    /// RFC 8657 sections 3 and 4.
    @Test func parametersMustBeFulfillable() {
        let rows: [(String, Bool)] = [
            ("ca.example; accounturi=https://example.com/account/1234", true),
            ("ca.example; validationmethods=dns-01", true), ("ca.example; validationmethods=http-01,xyz-dns-1", true),
            ("ca.example; accounturi=1234", false), ("ca.example; accounturi=", false),
            ("ca.example; accounturi=https://a; accounturi=https://a", false),
            ("ca.example; validationmethods=", false), ("ca.example; validationmethods=dns-01,,http-01", false),
            ("ca.example; validationmethods=dns_01", false),
            ("ca.example; validationmethods=dns-01; validationmethods=dns-01", false),
        ]
        for (text, good) in rows { #expect(CAAIssuer(octets(text))?.isSatisfiable == good, "\(text)") }
    }

    @Test func anyOctetsAreReadWithoutATrap() {
        var generator = SeededGenerator()
        let alphabet = Array("ca.example;= %\"-".utf8) + [0, 9, 255]
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }
            if let issuer = CAAIssuer(text), let domain = issuer.domain {
                #expect(!domain.isEmpty && !domain.contains(";"), "seed \(generator.seed)")
            }
        }
    }

    @Test func certificatesAreToldByTheirIssuers() {
        #expect(CertificationAuthority.issuing("Let's Encrypt")?.domain == "letsencrypt.org")
        #expect(CertificationAuthority.issuing("DigiCert Inc")?.domains.contains("rapidssl.com") == true)
        #expect(CertificationAuthority.issuing("GOOGLE TRUST SERVICES LLC")?.domain == "pki.goog")
        #expect(CertificationAuthority.issuing("Example Authority") == nil)
    }

    @Test func recordsAreShownTermByTerm() async throws {
        let zone =
            FindingCase.base + #"county.example CAA 0 issue "letsencrypt.org; validationmethods=dns-01,http-01""#
        let record = await checkDomain(
            DomainRequest(name: name("county.example"), declaredRoles: [.sends]), resolver: ScriptedResolver(zone))
        let row = try #require(record.details["records"]?.elements.first { $0["standard"]?.text == "caa" })
        #expect(row["text"]?.text == #"0 issue "letsencrypt.org; validationmethods=dns-01,http-01""#)
        #expect(
            row["terms"]?.elements.last?["meaning"]?.text
                == "The authority known as letsencrypt.org, checking by dns-01 or http-01.")
        let standard = record.details["standards"]?.elements.first { $0["id"]?.text == "caa" }
        #expect(standard?["seen"]?.text == "letsencrypt.org")
    }

    @Test func aSecretIsNeitherStoredNorShown() async {
        let zone = FindingCase.base + "*.county.example TXT password=hunter2\ncounty.example TXT password=hunter2"
        let record = await checkDomain(
            DomainRequest(name: name("county.example"), declaredRoles: [.sends]), resolver: ScriptedResolver(zone))
        #expect(record.findings.contains { $0.code == "zone.txt-secret" })
        #expect(!"\(record)".contains("hunter2"))
    }
}
