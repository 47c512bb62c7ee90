import DNS
import Findings
import Testing

@testable import MailAuthentication

/// RFC 9989 sections 4.6 to 4.8: records.
@Suite struct DMARCRecordTests {
    @Test(arguments: [
        ("v=DMARC1", true), ("v=DMARC1;", true), ("v = DMARC1 ; p = reject", true), ("V=DMARC1;p=reject", true),
        ("v\\x09=\\x09DMARC1\\x09;", true), ("v=dmarc1; p=none", false), ("v=DMARC12", false),
        ("v=DMARC1 p=none", false),
        (" v=DMARC1", false), ("p=none; v=DMARC1", false), ("v=DMARC1\\;", false), ("", false), ("v", false),
        ("vv=DMARC1", false), ("v=DMARC1:", false), ("\"v=DMARC1\"", false),
    ])
    func selection(text: String, isRecord: Bool) {
        #expect(DMARCRecord.selected(from: [octets(text)]).isEmpty != isRecord)
    }

    @Test(arguments: [
        ("v=DMARC1; p=reject", "reject reject reject"), ("v=DMARC1", "none none none"),
        ("v=DMARC1; p=reject; sp=quarantine", "reject quarantine quarantine"),
        ("v=DMARC1; p=none; np=reject", "none none reject"),
        ("v=DMARC1; p=quarantine; sp=none; np=reject", "quarantine none reject"),
        ("v=DMARC1; P=Reject", "reject reject reject"), ("v=DMARC1; p=reject; p=none", "none none none"),
        ("v=DMARC1; p=rejct", "none none none"), ("v=DMARC1; p=reject; sp=no", "none none none"),
        ("v=DMARC1;p=reject;sp=reject;np=none", "reject reject none"),
    ])
    func policies(text: String, expected: String) {
        let record = DMARCRecord(octets(text))
        #expect(
            [record.requested, record.forSubdomains, record.forNonexistent].map(\.rawValue).joined(separator: " ")
                == expected)
    }

    @Test(
        "a broken policy with a report address counts as none, without one as no record",
        arguments: [
            ("v=DMARC1; p=bad", false, false), ("v=DMARC1; p=bad; rua=mailto:d@a.example", true, true),
            ("v=DMARC1", true, false), ("v=DMARC1; rua=mailto:d@a.example", true, true),
            ("v=DMARC1; p=none", true, true),
            ("v=DMARC1; p=reject; np=bad", false, false), ("v=DMARC1; p=reject; sp=bad; rua=d@a.example", false, false),
        ])
    func use(text: String, byNewer: Bool, byOlder: Bool) {
        let record = DMARCRecord(octets(text))
        #expect(record.isUsed == byNewer)
        #expect(record.isUsedByOlder == byOlder)
    }

    @Test(arguments: [
        ("50", 50), ("0", 0), ("100", 100), ("007", 7), ("101", nil), ("-1", nil), ("5x", nil), ("", nil),
        ("1000", nil),
    ])
    func percent(text: String, number: Int?) { #expect(DMARCRecord.percent(text) == number) }

    @Test func mistakesArePlacedAndTheRestIsRead() {
        let record = DMARCRecord(octets("v=DMARC1; p=reject;; sp; =x; rua=; fo=1"))
        #expect(record.faults.map(\.range) == [19..<20, 21..<23, 25..<27, 29..<33])
        #expect(record.faults.map(\.firstWrong) == [19, 21, 25, 33])
        #expect(record.tags.map(\.name) == ["v", "p", "fo"])
        #expect(record.fragment(21..<23) == "sp")
        #expect(DMARCRecord(octets("v=DMARC1; p=reject ; ")).faults.isEmpty)
        let odd = DMARCRecord(octets("v=DMARC1; p reject; r-ua=x; rua=mailto:a\\x00@b;  ;sp=none"))
        #expect(odd.faults.map(\.firstWrong) == [11, 21, 40, 46])
    }

    @Test(arguments: [
        ("v=DMARC1;; p=reject", "v=DMARC1; p=reject"),
        (
            "v=DMARC1; p=reject;; rua=mailto:a@b.example;",
            "v=DMARC1; p=reject; rua=mailto:a@b.example"
        ),
        ("v=DMARC1; p: reject; pct=50", "v=DMARC1; p=reject; pct=50"), ("v=DMARC1; SP reject", "v=DMARC1; sp=reject"),
        ("v=DMARC1; p=reject; sp", nil), ("v=DMARC1; p=reject; rua", nil), ("v=DMARC1; preject", nil),
        ("v=DMARC1; p: strict", nil), ("v=DMARC1; p=\\xFF;", nil),
    ])
    func aSmallSlipIsCorrectedAndNothingIsGuessed(text: String, corrected: String?) {
        #expect(DMARCRecord(octets(text)).corrected == corrected)
    }

    @Test(arguments: [
        ("mailto:d@a.example", "a.example"), ("MAILTO:d@A.example", "a.example"),
        ("mailto:d@a.example!10m", "a.example"),
        ("mailto:d@a.example?subject=x", "a.example"), ("mailto:d%2Ce@a.example", "a.example"), ("d@a.example", nil),
        ("mailto:a.example", nil), ("mailto:@a.example", nil), ("mailto:d@", nil), ("mailto:d@localhost", nil),
        ("mailto://d@a.example", nil), ("mailto:d d@a.example", nil), ("https://a.example", nil), ("", nil),
        ("mailto:d@a_b.example", nil), ("mailto:d@-a.example", nil), ("mailto:d@a..example", nil),
    ])
    func reportAddresses(text: String, host: String?) {
        let address = DMARCReportAddress(octets(text))
        #expect(address.host?.description == host)
        #expect(address.hasSizeLimit == text.contains("!"))
    }

    @Test func alignmentIsStrictOnlyWhenItSaysSo() {
        #expect(DMARCRecord(octets("v=DMARC1; adkim=s; aspf=S")).isStrict("aspf"))
        #expect(!DMARCRecord(octets("v=DMARC1; adkim=s; adkim=r")).isStrict("adkim"))
        #expect(!DMARCRecord(octets("v=DMARC1; adkim=strict")).isStrict("adkim"))
    }
}

/// RFC 9989 section 4.10: which record applies.
@Suite struct DMARCDiscoveryTests {
    private func discovery(_ domain: String, _ zone: String, exists: Bool = true) async -> DMARCDiscovery {
        let suffixes = try? TestSuffixes.list()
        let inquiry = Inquiry(resolver: ScriptedResolver("zone example\nzone gov\n" + zone), within: .seconds(60))
        return await DMARCDiscovery(of: name(domain), exists: exists, suffixes: suffixes, inquiry: inquiry)
    }

    private func words(_ policies: DMARCPolicies) -> String {
        [policies.name, policies.subdomains, policies.nonexistent].map { $0.effective?.rawValue ?? "unknown" }
            .joined(separator: " ")
    }

    @Test("section 4.10: at most eight questions; after a long name its last seven labels")
    func places() {
        let (asked, skipped) = DMARCWalk.places(for: name("a.b.c.d.e.f.g.h.i.j.mail.example.com"))
        #expect(
            asked.map(\.description) == [
                "a.b.c.d.e.f.g.h.i.j.mail.example.com", "g.h.i.j.mail.example.com", "h.i.j.mail.example.com",
                "i.j.mail.example.com", "j.mail.example.com", "mail.example.com", "example.com", "com",
            ])
        #expect(asked.count == 8)
        #expect(asked[1].labels.count == 7)
        #expect(skipped.count == 5)
        #expect(
            DMARCWalk.places(for: name("county.example")).asked.map(\.description) == ["county.example", "example"])
        #expect(DMARCWalk.places(for: name("a.b.c.d.e.f.g.example")).skipped.isEmpty)
    }

    @Test func theOwnRecordApplies() async {
        let found = await discovery(
            "county.example", "_dmarc.county.example TXT v=DMARC1; p=reject; sp=quarantine; np=none")
        #expect(found.applied?.source == .own)
        #expect(words(found.current) == "reject quarantine none")
        #expect(words(found.older.policies) == "reject quarantine quarantine")
        #expect(words(found.effective) == "reject quarantine none")
    }

    @Test func theOrganizationalDomainsRecordIsInheritedNotTheNearest() async {
        let found = await discovery(
            "a.b.county.example",
            "_dmarc.b.county.example TXT v=DMARC1; p=none\n_dmarc.county.example TXT v=DMARC1; p=reject; sp=quarantine")
        #expect(found.organizationalDomain == name("county.example"))
        #expect(found.applied?.source == .organization(name("county.example")))
        #expect(words(found.current) == "quarantine quarantine quarantine")
    }

    @Test func anInheritedRecordMeansNpForNamesThatDoNotExist() async {
        let zone = "_dmarc.county.example TXT v=DMARC1; p=quarantine; sp=none; np=reject"
        let there = await discovery("x.county.example", zone)
        let madeUp = await discovery("x.county.example", zone, exists: false)
        #expect(there.current.name.effective == DMARCPolicy.none)
        #expect(madeUp.current.name.effective == .reject)
        #expect(madeUp.older.policies.name.effective == DMARCPolicy.none, "RFC 7489 knows no np")
    }

    @Test func psdNoEndsTheWalk() async {
        let found = await discovery(
            "a.b.county.example",
            "_dmarc.b.county.example TXT v=DMARC1; p=quarantine; psd=n\n_dmarc.county.example TXT v=DMARC1; p=reject")
        #expect(found.organizationalDomain == name("b.county.example"))
        #expect(found.walk.steps.count == 2)
        #expect(found.current.name.effective == .quarantine)
    }

    @Test func belowARegistryTheOrganizationIsOneLabelDown() async {
        let zone = "_dmarc.gov TXT v=DMARC1; p=reject; sp=quarantine; psd=y"
        let found = await discovery("mail.county.gov", zone)
        #expect(found.organizationalDomain == name("county.gov"))
        #expect(found.applied?.source == .registry(name("gov")))
        #expect(found.current.name.effective == .quarantine)
        #expect(found.older.policies.name == .absent, "RFC 7489 knows no records of registries")
        let own = await discovery("mail.county.gov", zone + "\n_dmarc.county.gov TXT v=DMARC1; p=none")
        #expect(own.applied?.source == .organization(name("county.gov")))
    }

    @Test func aRecordAtARegistryCoversTheNamesBelowIt() async {
        let found = await discovery("gov", "_dmarc.gov TXT v=DMARC1; p=none; sp=reject; psd=y")
        #expect(words(found.current) == "none reject reject")
    }

    @Test func severalRecordsAreDiscardedByTheNewerAndEndTheOlder() async {
        let zone =
            "_dmarc.x.county.example TXT v=DMARC1; p=none\n_dmarc.x.county.example TXT v=DMARC1; p=reject\n_dmarc.county.example TXT v=DMARC1; p=reject"
        let found = await discovery("x.county.example", zone)
        #expect(found.applied?.source == .organization(name("county.example")))
        #expect(found.current.name.effective == .reject)
        #expect(found.older.policies.name == .absent)
    }

    @Test(arguments: [
        ("v=DMARC1; p=reject; t=y", "quarantine", "reject"), ("v=DMARC1; p=quarantine; t=y", "none", "quarantine"),
        ("v=DMARC1; p=reject; pct=0", "reject", "quarantine"), ("v=DMARC1; p=quarantine; pct=0; t=y", "none", "none"),
        ("v=DMARC1; p=reject; pct=50", "reject", "reject"), ("v=DMARC1; p=none; t=y", "none", "none"),
    ])
    func testsLowerThePolicyByOneLevel(text: String, newer: String, older: String) async {
        let found = await discovery("county.example", "_dmarc.county.example TXT \(text)")
        #expect(found.current.name.effective?.rawValue == newer)
        #expect(found.older.policies.name.effective?.rawValue == older)
    }

    @Test func aFailedLookUpOfTheNameItselfMakesItUnknown() async {
        let found = await discovery(
            "county.example", "_dmarc.county.example TXT !servfail\n_dmarc.example TXT v=DMARC1; p=reject")
        #expect(found.unknownReason == .servfail)
        #expect(words(found.effective) == "unknown unknown unknown")
    }

    @Test func aFailedParentBlocksWhatIsInheritedButNotTheOwnRecord() async {
        let zone = "_dmarc.county.example TXT !timeout"
        let without = await discovery("mail.county.example", zone)
        #expect(without.unknownReason == .timeout)
        let with = await discovery("mail.county.example", zone + "\n_dmarc.mail.county.example TXT v=DMARC1; p=reject")
        #expect(with.unknownReason == nil)
        #expect(words(with.current) == "reject unknown unknown")
        let ends = await discovery(
            "mail.county.example", zone + "\n_dmarc.mail.county.example TXT v=DMARC1; p=reject; psd=n")
        #expect(words(ends.current) == "reject reject reject")
    }

    @Test func aFailedTopLabelDoesNotBlockARecordOneLabelBelow() async {
        let zone = "_dmarc.gov TXT !refused\n_dmarc.county.gov TXT v=DMARC1; p=reject"
        #expect(words(await discovery("county.gov", zone).effective) == "reject reject reject")
        #expect(words(await discovery("mail.county.gov", zone).effective) == "reject reject reject")
        let none = await discovery("county.gov", "_dmarc.gov TXT !refused")
        #expect(none.unknownReason == .refused)
        let deeper = await discovery(
            "mail.county.gov", "_dmarc.gov TXT !refused\n_dmarc.mail.county.gov TXT v=DMARC1; p=reject")
        #expect(words(deeper.current) == "reject unknown unknown")
    }

    @Test func theWeakerOutcomeCountsAndNoneDecidesWhateverIsUnknown() {
        let reject = DMARCOutcome.policy(requested: .reject, effective: .reject)
        let quarantine = DMARCOutcome.policy(requested: .reject, effective: .quarantine)
        #expect(weaker(reject, quarantine) == quarantine)
        #expect(weaker(quarantine, reject) == quarantine)
        #expect(weaker(reject, .unknown(.unanswered(.timeout))) == .unknown(.unanswered(.timeout)))
        #expect(weaker(.unknown(.unanswered(.timeout)), .absent) == .absent)
    }

    @Test func aliasesOfRecordsAreFollowed() async {
        let found = await discovery(
            "county.example", "_dmarc.county.example CNAME p.example\np.example TXT v=DMARC1; p=reject")
        #expect(found.applied?.source == .own)
    }
}

/// RFC 9990 section 4: where reports may go.
@Suite struct DMARCReportTests {
    private func facts(_ zone: String, domain: String = "county.example") async -> (FactValue?, FactValue?) {
        let script = ScriptedResolver("zone example\ncounty.example NS ns.example\n" + zone)
        let record = await checkDomain(DomainRequest(name: name(domain)), resolver: script)
        return (
            record.facts["domain.dmarc.aggregate-addresses"], record.facts["domain.dmarc.external-reporting-authorised"]
        )
    }

    private let outside =
        "_dmarc.county.example TXT v=DMARC1; p=reject; rua=mailto:d@list.example,mailto:d@county.example\ncounty.example A 203.0.113.1\nlist.example A 203.0.113.2\n"

    @Test(arguments: [
        ("county.example._report._dmarc.list.example TXT v=DMARC1", 2, true),
        ("county.example._report._dmarc.list.example TXT v=DMARC1; rua=mailto:x@list.example", 2, true),
        ("*._report._dmarc.list.example TXT v=DMARC1;", 2, true),
        ("county.example._report._dmarc.list.example TXT v=DMARC1; rua=mailto:x@other.example", 1, false),
        ("county.example._report._dmarc.list.example TXT v=dmarc1", 1, false), ("", 1, false),
    ])
    func permissionIsAskedOfTheOutside(zone: String, count: Int, isAllowed: Bool) async {
        let (addresses, external) = await facts(outside + zone)
        #expect(addresses == .number(count))
        #expect(external == .flag(isAllowed))
    }

    @Test func anUnansweredPermissionIsUnknownAndNeverRefused() async {
        let (addresses, external) = await facts(outside + "county.example._report._dmarc.list.example TXT !timeout")
        #expect(addresses == .number(1), "the own address works")
        #expect(external == .unknown("the name server did not answer in time"))
    }

    @Test func theOwnOrganizationNeedsNoPermission() async {
        let zone =
            "_dmarc.county.example TXT v=DMARC1; p=reject; rua=mailto:d@it.county.example\nit.county.example A 203.0.113.1"
        let (addresses, external) = await facts(zone)
        #expect(addresses == .number(1))
        #expect(external == .flag(true))
    }

    @Test func anotherOrganizationBelowTheSameNameDoes() async {
        let zone = """
            _dmarc.county.example TXT v=DMARC1; p=reject; rua=mailto:d@it.county.example
            _dmarc.it.county.example TXT v=DMARC1; p=reject; psd=n
            it.county.example A 203.0.113.1
            """
        let (_, external) = await facts(zone)
        #expect(external == .flag(false))
    }

    @Test func theLeftPartIsWhereTheRecordStands() async {
        let zone = """
            _dmarc.county.example TXT v=DMARC1; p=reject; rua=mailto:d@list.example
            list.example A 203.0.113.2
            mail.county.example A 203.0.113.1
            county.example._report._dmarc.list.example TXT v=DMARC1
            """
        let (addresses, _) = await facts(zone, domain: "mail.county.example")
        #expect(addresses == .number(1))
    }

    @Test func aHostWithTheNullMXTakesNoReports() async {
        let zone = "_dmarc.county.example TXT v=DMARC1; p=reject; rua=mailto:d@county.example\ncounty.example MX 0 ."
        let (addresses, _) = await facts(zone)
        #expect(addresses == .number(0))
    }
}
