import DNS
import Findings
import Testing

@testable import MailAuthentication

/// RFC 7489 sections 3.2 and 6.6.3 beside RFC 9989 section 4.10.
@Suite struct DMARCMethodsTests {
    private func discovery(_ domain: String, _ zone: String, list: Bool = true) async throws -> DMARCDiscovery {
        let inquiry = Inquiry(
            resolver: ScriptedResolver("zone example\nzone gov\nzone us\n" + zone), within: .seconds(60))
        return await DMARCDiscovery(
            of: name(domain), exists: true, suffixes: list ? try TestSuffixes.list() : nil, inquiry: inquiry)
    }

    private func words(_ policies: DMARCPolicies) -> String {
        [policies.name, policies.subdomains, policies.nonexistent].map { $0.effective?.rawValue ?? "unknown" }
            .joined(separator: " ")
    }

    @Test(
        "older receivers look at the name, then one label below its public suffix, and nowhere between",
        arguments: [
            // Domain, zone, organizational domain, policies.
            (
                "vote.county.example", "_dmarc.county.example TXT v=DMARC1; p=reject; sp=quarantine; np=reject",
                "county.example", "quarantine quarantine quarantine"
            ),
            (
                "a.vote.county.example", "_dmarc.vote.county.example TXT v=DMARC1; p=reject", "county.example",
                "none none none"
            ),
            (
                "vote.county.example", "_dmarc.vote.county.example TXT v=DMARC1; p=reject", "county.example",
                "reject none none"
            ),
            ("county.gov", "_dmarc.gov TXT v=DMARC1; p=reject; psd=y", "county.gov", "none none none"),
            (
                "a.county.k12.us", "_dmarc.county.k12.us TXT v=DMARC1; p=reject", "county.k12.us",
                "reject reject reject"
            ),
            ("a.county.k12.us", "_dmarc.k12.us TXT v=DMARC1; p=reject", "county.k12.us", "none none none"),
            (
                "a.b.big.city.us", "_dmarc.b.big.city.us TXT v=DMARC1; p=reject", "b.big.city.us",
                "reject reject reject"
            ),
            (
                "a.www.city.us", "_dmarc.www.city.us TXT v=DMARC1; p=quarantine", "www.city.us",
                "quarantine quarantine quarantine"
            ),
            (
                "vote.me.pages.example", "_dmarc.me.pages.example TXT v=DMARC1; p=reject", "me.pages.example",
                "reject reject reject"
            ),
            // A name below which others register: its own record counts for itself alone.
            ("pages.example", "_dmarc.pages.example TXT v=DMARC1; p=reject", "pages.example", "reject none none"),
            (
                "vote.county.example", "_dmarc.county.example TXT !timeout", "county.example",
                "unknown unknown unknown"
            ),
            (
                "vote.county.example",
                "_dmarc.county.example TXT v=DMARC1; p=reject\n_dmarc.county.example TXT v=DMARC1; p=none",
                "county.example", "none none none"
            ),
        ])
    func older(domain: String, zone: String, organization: String, expected: String) async throws {
        let found = try await discovery(domain, zone)
        #expect(found.older.organizationalDomain == name(organization))
        #expect(words(found.older.policies) == expected)
    }

    @Test func aFailedLookUpBetweenDoesNotTouchWhatOlderReceiversFind() async throws {
        let found = try await discovery(
            "a.vote.county.example",
            "_dmarc.vote.county.example TXT !servfail\n_dmarc.county.example TXT v=DMARC1; p=reject")
        #expect(words(found.older.policies) == "reject reject reject")
        #expect(words(found.effective) == "unknown unknown unknown", "the walk may find another record")
    }

    @Test func theOrganizationThatTheWalkLeftOutIsAskedFor() async throws {
        let found = try await discovery(
            "vote.county.example",
            "_dmarc.vote.county.example TXT v=DMARC1; p=reject; psd=n\n_dmarc.county.example TXT v=DMARC1; p=quarantine"
        )
        #expect(found.walk.steps.count == 1)
        #expect(words(found.current) == "reject reject reject")
        #expect(words(found.older.policies) == "reject quarantine quarantine")
        #expect(words(found.effective) == "reject quarantine quarantine")
    }

    @Test(
        "without a list what rests on it is unknown, unless every organizational domain leads to the same",
        arguments: [
            ("county.example", "_dmarc.county.example TXT v=DMARC1; p=reject", "reject reject reject"),
            ("county.example", "", "none none none"),
            ("vote.county.example", "_dmarc.county.example TXT v=DMARC1; p=reject", "unknown unknown unknown"),
            ("vote.county.example", "_dmarc.county.example TXT v=DMARC1; p=none", "none none none"),
            ("vote.county.example", "_dmarc.vote.county.example TXT v=DMARC1; p=reject", "reject unknown unknown"),
            (
                "vote.county.example",
                "_dmarc.vote.county.example TXT v=DMARC1; p=quarantine; sp=reject\n_dmarc.county.example TXT v=DMARC1; p=reject",
                "quarantine reject reject"
            ),
            (
                "vote.county.example", "_dmarc.county.example TXT v=DMARC1; p=reject; pct=0; sp=quarantine",
                "none none none"
            ),
            ("gov", "_dmarc.gov TXT v=DMARC1; p=reject", "reject none none"),
        ])
    func withoutList(domain: String, zone: String, expected: String) async throws {
        #expect(words(try await discovery(domain, zone, list: false).older.policies) == expected)
    }

    @Test func withoutAListTheFactSaysWhy() async throws {
        let zone = "zone example\nvote.county.example A 203.0.113.1\n_dmarc.county.example TXT v=DMARC1; p=reject"
        let request = DomainRequest(name: name("vote.county.example"), declaredRoles: [.sends])
        let without = await checkDomain(request, resolver: ScriptedResolver(zone))
        #expect(without.facts["domain.dmarc.policy"] == .word("reject"))
        #expect(without.facts["domain.dmarc.effective-policy"] == .unknown("no public suffix list is here"))
        #expect(without.details["suffixList"] == nil)
        #expect(without.details["policies"]?["older"]?.text == "unknown")
        #expect(without.details["policies"]?["olderOrganization"] == nil)
        #expect(without.details["answer"]?["word"]?.text == "unknown")
        let with = await checkDomain(request, resolver: ScriptedResolver(zone), suffixes: try TestSuffixes.list())
        #expect(with.facts["domain.dmarc.effective-policy"] == .word("reject"))
        #expect(with.details["suffixList"]?.text == "2026-10-20")
        let policies = with.details["policies"]
        #expect(policies?["olderSubdomains"]?.text == "reject")
        #expect(policies?["organization"]?.text == "county.example")
        #expect(policies?["olderOrganization"]?.text == "county.example")
    }

    @Test func theWeakerOfBothIsTheFact() async throws {
        let zone =
            "zone example\na.vote.county.example A 203.0.113.1\n_dmarc.vote.county.example TXT v=DMARC1; p=reject"
        let record = await checkDomain(
            DomainRequest(name: name("a.vote.county.example"), declaredRoles: [.sends]),
            resolver: ScriptedResolver(zone), suffixes: try TestSuffixes.list())
        #expect(record.facts["domain.dmarc.policy"] == .word("reject"))
        #expect(record.facts["domain.dmarc.effective-policy"] == .word("none"))
        #expect(
            record.details["answer"]?["reason"]?.text
                == "Receivers that follow the older rules find no DMARC record for a.vote.county.example.")
        #expect(record.details["answer"]?["word"]?.text == "yes")
        #expect(record.findings.contains { $0.code == "dmarc.methods-differ" && $0.severity == .medium })
    }

    private func discoveryFinds(_ record: SubjectRecord) -> Bool {
        record.facts["domain.dmarc.present"] == .flag(true)
            && !record.findings.contains { $0.code == "dmarc.multiple-records" }
    }

    @Test func bothRulesAreOfOneMindOrAreSaidToDiffer() async throws {
        var chance = SeededGenerator()
        let names = [
            "_dmarc.example", "_dmarc.county.example", "_dmarc.vote.county.example", "_dmarc.a.vote.county.example",
        ]
        let texts = [
            "v=DMARC1; p=reject", "v=DMARC1; p=none", "v=DMARC1; p=quarantine; sp=reject; psd=n", "!servfail",
            "v=DMARC1; p=reject; psd=y", "v=DMARC1; p=reject; np=none; t=y", "hello",
        ]
        for _ in 0..<150 {
            var zone = "zone example\na.vote.county.example A 203.0.113.1\nns.provider.example A 203.0.113.53\n"
            for name in names where Bool.random(using: &chance) {
                zone += "\(name) TXT \(texts.randomElement(using: &chance) ?? "")\n"
            }
            let record = await checkDomain(
                DomainRequest(name: name("a.vote.county.example"), declaredRoles: [.sends]),
                resolver: ScriptedResolver(zone), suffixes: try TestSuffixes.list())
            guard let policies = record.details["policies"] else { continue }
            let (newer, older) = (policies["organization"]?.text, policies["olderOrganization"]?.text)
            #expect(older == "county.example")
            let differ = record.findings.first { $0.code == "dmarc.methods-differ" }
            let words = ["name", "subdomains", "older", "olderSubdomains"].map { policies[$0]?.text }
            let isKnown = newer != nil && !words.contains("unknown")
            #expect(isKnown || differ == nil, "\(zone)")
            if isKnown, newer != older, discoveryFinds(record) { #expect(differ != nil, "\(zone)") }
            // The fact is never stronger than what either kind of receiver does.
            let rank = ["none": 0, "quarantine": 1, "reject": 2]
            if case .word(let word)? = record.facts["domain.dmarc.effective-policy"] {
                for method in ["name", "older"] {
                    guard let other = policies[method]?.text.flatMap({ rank[$0] }) else { continue }
                    #expect(rank[word, default: 3] <= other, "\(zone)")
                }
            }
        }
    }
}
