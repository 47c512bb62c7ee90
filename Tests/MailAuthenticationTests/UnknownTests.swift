import DNS
import Findings
import Testing

@testable import MailAuthentication

/// A failed look-up is unknown: never missing, never passed.
@Suite struct UnknownTests {
    /// A domain with something of everything, each part at a name of its own.
    private static let whole = """
        zone example
        county.example NS ns.provider.example
        county.example NS ns2.provider.example
        ns.provider.example A 203.0.113.53
        ns2.provider.example A 203.0.113.54
        county.example CAA 0 issue "ca.example"
        county.example CAA 0 issuewild ";"
        county.example CAA 0 iodef "mailto:security@county.example"
        county.example A 203.0.113.80
        county.example MX 10 mx.county.example
        county.example MX 20 backup.provider.example
        backup.provider.example A 203.0.113.26
        backup.provider.example AAAA 2001:db8::26
        county.example TXT v=spf1 a:web.county.example mx include:list.example exists:ok.example redirect=rest.example
        list.example TXT v=spf1 ip4:8.8.8.8 -all
        ok.example A 127.0.0.2
        rest.example TXT v=spf1 -all
        web.county.example A 203.0.113.81
        web.county.example AAAA 2001:db8::81
        mx.county.example A 203.0.113.25
        mx.county.example AAAA 2001:db8::25
        mx.county.example TXT v=spf1 a -all
        c1._domainkey.county.example TXT v=DKIM1; p=\(TestKey.rsa(bits: 2048))
        _dmarc.county.example TXT v=DMARC1; p=reject; rua=mailto:d@reports.example
        reports.example MX 10 mx.reports.example
        county.example._report._dmarc.reports.example TXT v=DMARC1
        _mta-sts.county.example TXT v=STSv1; id=1
        mta-sts.county.example A 203.0.113.82
        mta-sts.county.example AAAA 2001:db8::82
        _smtp._tls.county.example TXT v=TLSRPTv1; rua=mailto:t@reports.example
        default._bimi.county.example TXT v=BIMI1; l=https://county.example/l.svg; a=https://county.example/l.pem
        """

    /// A policy that fits.
    private static let policy = PolicyWorld.serving(
        "version: STSv1|mode: enforce|mx: mx.county.example|mx: backup.provider.example|max_age: 1209600|")

    private static func record(_ zone: String = whole) async -> SubjectRecord {
        await checkDomain(
            request,
            from: Vantage(resolver: ScriptedResolver(zone), asOf: .demonstration, policyFiles: policy))
    }

    private static func lookups() async -> [Observation] {
        let record = await record()
        return record.observations.filter { ScriptedResolver.types[$0.type] != nil && $0.type != "CNAME" }
    }

    private static var request: DomainRequest {
        DomainRequest(name: name("county.example"), declaredRoles: [.sends, .receives], selectors: ["c1"])
    }

    @Test func theWholeDomainIsFree() async {
        let record = await Self.record()
        #expect(record.findings.map(\.code) == ["dnssec.indeterminate"])
        #expect(record.details["answer"]?["word"]?.text == "no")
    }

    @Test(arguments: [
        UnknownReason.servfail, .timeout, .refused, .bogus, .lame, .malformed, .alias, .truncated, .deadline,
        .unrecorded,
    ])
    func noLookUpThatFailsIsEverCalledMissing(reason: UnknownReason) async {
        let sound = await Self.record()
        for lookup in await Self.lookups() {
            let zone = Self.whole + "\n\(lookup.name) \(lookup.type) !\(reason.rawValue)"
            let record = await Self.record(zone)
            let place = "\(lookup.name) \(lookup.type)"
            for finding in record.findings {
                #expect(!Self.claimsAbsence.contains(finding.code), "\(place): \(finding.code)")
            }
            #expect(record.findings.contains { $0.severity == .unknown }, "\(place)")
            // Of name servers nothing was to be expected beyond the recorded zones.
            let isAside = reason == .unrecorded && lookup.name.hasSuffix(".provider.example")
            #expect(
                isAside
                    || record.observations.contains {
                        $0.name == lookup.name && $0.state == "unknown.\(reason.rawValue)"
                    }, "\(place)")
            // A fact is either what it was or unknown: no failure turns one value into another.
            for (fact, value) in record.facts where fact != "domain.dnssec.state" {
                #expect(value == sound.facts[fact] || value.isUnknown, "\(place): \(fact)")
            }
            let word = record.details["answer"]?["word"]?.text
            #expect(word == "no" || word == "unknown", "\(place)")
        }
    }

    /// Codes that say that something is not there.
    private static let claimsAbsence: Set<String> = [
        "spf.missing", "spf.include-missing", "spf.void-term", "spf.too-many-voids", "spf.mx-host-missing",
        "dkim.missing", "dkim.selector-missing", "dkim.target-missing", "dmarc.missing", "dmarc.report-host-missing",
        "dmarc.external-unauthorised", "dmarc.no-aggregate", "mx.missing", "mx.implicit", "mx.host-missing",
        "parked.null-mx-missing", "dns.domain-missing", "dnssec.insecure", "dmarc.reject-without-dkim",
        "caa.missing", "dane.missing", "dane.partial", "ns.single", "ns.missing-host", "mta-sts.missing",
        "mta-sts.host-missing", "tls-rpt.missing", "tls-rpt.host-missing", "bimi.absent",
    ]

    @Test func aDomainWithoutAnyAnswerSaysAsEveryOtherWhetherServersWereConnectedTo() async throws {
        var vantage = Vantage(resolver: ScriptedResolver("zone other"), asOf: .demonstration)
        vantage.suffixes = try TestSuffixes.list()
        let silent = await checkDomain(Self.request, from: vantage)
        vantage.resolver = ScriptedResolver(FindingCase.base)
        let answered = await checkDomain(Self.request, from: vantage)
        #expect(silent.findings.map(\.code) == ["dns.unreachable"])
        for member in ["probes", "suffixList"] {
            #expect(silent.details[member] != nil && silent.details[member] == answered.details[member], "\(member)")
        }
        #expect(silent.details["probes"]?["asked"]?.boolean == false)
    }

    @Test func silenceEverywhereLeavesEveryFactUnknown() async {
        let record = await checkDomain(Self.request, resolver: ScriptedResolver("zone other"))
        #expect(record.findings.map(\.code) == ["dns.unreachable"])
        for kind in MailAuthentication.facts where kind != DKIMAnalysis.ageFactKind {
            let isTold = ["domain.mail.role", "domain.name.government"].contains(kind.name)
            #expect(record.facts[kind.name]?.isUnknown == !isTold, "\(kind.name)")
        }
        #expect(record.details["answer"]?["word"]?.text == "unknown")
    }

    @Test func anUnknownNearerRecordBlocksAFartherOne() async {
        let zone = """
            zone example
            mail.county.example NS ns.example
            _dmarc.mail.county.example TXT !servfail
            _dmarc.county.example TXT v=DMARC1; p=reject
            """
        let record = await checkDomain(
            DomainRequest(name: name("mail.county.example")), resolver: ScriptedResolver(zone))
        #expect(record.facts["domain.dmarc.policy"]?.isUnknown == true)
        #expect(record.findings.contains { $0.code == "dmarc.unknown" })
    }

    @Test func elevenLookUpsSeenAreTooManyWhateverFailed() async {
        let terms = (1...11).map { "include:p\($0).example" }.joined(separator: " ")
        let zone =
            "zone example\ncounty.example TXT v=spf1 \(terms) -all\n"
            + (1...11).map { "p\($0).example TXT \($0 < 5 ? "!timeout" : "v=spf1 -all")" }.joined(separator: "\n")
        let record = await checkDomain(Self.request, resolver: ScriptedResolver(zone))
        #expect(record.facts["domain.spf.lookups"] == .number(11))
        #expect(record.facts["domain.spf.valid"] == .flag(false))
        #expect(record.findings.contains { $0.code == "spf.too-many-lookups" && $0.message.contains("at least 11") })
    }

    @Test func sevenLookUpsSeenAreUnknownForTheLimitWhileTheRestIsDecided() async {
        let zone = """
            zone example
            county.example TXT v=spf1 include:p1.example include:p2.example include:p3.example +all
            p1.example TXT v=spf1 include:q1.example include:q2.example include:q3.example include:q4.example
            q1.example TXT v=spf1
            q2.example TXT v=spf1
            q3.example TXT v=spf1
            q4.example TXT !timeout
            p2.example TXT v=spf1
            p3.example TXT v=spf1
            """
        let record = await checkDomain(Self.request, resolver: ScriptedResolver(zone))
        #expect(
            record.facts["domain.spf.lookups"] == .unknown("at least 7: the name server did not answer in time"))
        #expect(record.facts["domain.spf.all"] == .word("pass"))
        #expect(record.findings.contains { $0.code == "spf.allows-all" })
        #expect(!record.findings.contains { $0.code == "spf.too-many-lookups" })
        #expect(record.details["answer"]?["word"]?.text == "yes")
    }
}
