import DNS
import Findings
import Testing

@testable import MailAuthentication

extension FindingCase {
    private static let text = "county.example TXT v=spf1 -all"
    private static let server = "county.example MX 10 mx.county.example\nmx.county.example A 203.0.113.25"

    /// Where the domain is looked at from.
    static let viewpointCases: [FindingCase] = [
        FindingCase(
            "dns.resolvers-disagree", .low, text, quiet: "county.example TXT v=spf1 ~all",
            says:
                "Two resolvers gave different answers for county.example TXT.",
            second: "county.example TXT v=spf1 ~all"),
        FindingCase(
            "dns.resolvers-disagree", .low, server, quiet: "county.example MX !empty", second: ""),
        FindingCase(
            "dns.resolvers-disagree", .low, text, quiet: text + "\n_dmarc.county.example TXT v=DMARC1; p=reject",
            second: text + "\n_dmarc.county.example TXT v=DMARC1; p=reject"),
        FindingCase(
            "dns.resolvers-disagree", .low, text, quiet: "county.example TXT !servfail", second: ""),
        FindingCase(
            "dns.split-view", .unknown, "county.example MX 10 mx.county.example\nmx.county.example A 10.0.0.25",
            quiet: server,
            says:
                "This network shows its own version of mx.county.example. What the outside sees was not checked.",
            isInside: true),
        FindingCase(
            "dns.split-view", .unknown, "zone example\ncounty.example A 192.168.7.1",
            quiet: "zone example\ncounty.example A 192.168.7.1\ncounty.example A 203.0.113.1", base: false,
            isInside: true),
        // A resolver of this network has nothing where a public one has a record.
        FindingCase(
            "dns.split-view", .unknown, "county.example A 203.0.113.1", quiet: "county.example A 203.0.113.1",
            says: "This network shows its own version of county.example. What the outside sees was not checked.",
            second: text, origin: "10.0.0.53:53", quietOrigin: "9.9.9.9:53"),
    ]
}

@Suite struct ViewpointTests {
    private static let inside = """
        zone example
        county.example NS ns.county.example
        county.example A 10.1.1.1
        county.example TXT v=spf1 -all
        """

    @Test func aZoneForTheInsideMakesEverythingUnknownAndNothingMissing() async {
        let resolver = ScriptedResolver(Self.inside)
        let request = DomainRequest(name: name("county.example"), declaredRoles: [.sends])
        let record = await checkDomain(
            request, from: Vantage(resolver: resolver, asOf: .demonstration, isInside: true))
        #expect(record.findings.map(\.code) == ["dns.split-view"])
        #expect(record.facts["domain.spf.records"] == .unknown(UnknownReason.splitView.description))
        #expect(record.facts["domain.dmarc.present"]?.isUnknown == true)
        #expect(record.details["answer"]?["word"]?.text == "unknown")
    }

    @Test func throughPublicResolversTheSameAddressesAreTheDomains() async {
        let server = "\ncounty.example MX 10 mx.county.example\nmx.county.example A 10.1.1.2"
        let record = await checkDomain(
            DomainRequest(name: name("county.example")), resolver: ScriptedResolver(Self.inside + server))
        let codes = record.findings.map(\.code)
        #expect(codes.contains("mx.host-private") && codes.contains("dmarc.missing"))
        #expect(!codes.contains("dns.split-view"))
    }

    @Test func aRecordThatOnlyOneOfTwoResolversHasIsThere() async {
        let zone = "zone example\ncounty.example A 203.0.113.1\n"
        let other = ScriptedResolver(zone + "county.example TXT v=spf1 -all")
        for (first, second) in [(ScriptedResolver(zone), other), (other, ScriptedResolver(zone))] {
            let comparison = ResolverComparison(first: first, second: second)
            let vantage = Vantage(resolver: first, asOf: .demonstration, comparison: comparison)
            let record = await checkDomain(DomainRequest(name: name("county.example")), from: vantage)
            let codes = record.findings.map(\.code)
            #expect(codes.contains("dns.resolvers-disagree") && !codes.contains("spf.missing"))
            #expect(record.facts["domain.spf.all"] == .word("fail"))
        }
    }

    private static func codes(
        _ first: String, _ firstOrigin: String, _ second: String, _ secondOrigin: String
    ) async -> (codes: [String], facts: [String: FactValue]) {
        var (one, other) = (ScriptedResolver("zone example\n" + first), ScriptedResolver("zone example\n" + second))
        (one.origin, other.origin) = (firstOrigin, secondOrigin)
        let vantage = Vantage(
            resolver: one, asOf: .demonstration, comparison: ResolverComparison(first: one, second: other))
        let record = await checkDomain(DomainRequest(name: name("county.example")), from: vantage)
        return (record.findings.map(\.code), record.facts)
    }

    @Test func aNetworkThatHidesARecordIsNoDisagreementAndTheRecordCounts() async {
        let bare = "county.example A 203.0.113.1\n"
        let whole = bare + "county.example TXT v=spf1 -all"
        for (first, second) in [("10.0.0.53:53", "9.9.9.9:53"), ("[fd00::53]:53", "[2620:fe::fe]:53")] {
            for seen in [await Self.codes(bare, first, whole, second), await Self.codes(whole, second, bare, first)] {
                #expect(seen.codes.contains("dns.split-view") && !seen.codes.contains("dns.resolvers-disagree"))
                #expect(!seen.codes.contains("spf.missing"))
                #expect(seen.facts["domain.spf.all"] == .word("fail"))
            }
        }
    }

    @Test func twoResolversOfOneKindDisagreeAndSoDoesAPublicOneWithLess() async {
        let bare = "county.example A 203.0.113.1\n"
        let whole = bare + "county.example TXT v=spf1 -all"
        for (first, second) in [("10.0.0.53:53", "10.0.0.54:53"), ("9.9.9.9:53", "8.8.8.8:53")] {
            let seen = await Self.codes(bare, first, whole, second)
            #expect(seen.codes.contains("dns.resolvers-disagree") && !seen.codes.contains("dns.split-view"))
        }
        let less = await Self.codes(whole, "10.0.0.53:53", bare, "9.9.9.9:53")
        #expect(less.codes.contains("dns.resolvers-disagree") && !less.codes.contains("dns.split-view"))
    }

    @Test func aDomainThatThisNetworkAloneDoesNotKnowIsNotMissing() async {
        let whole = "county.example A 203.0.113.1\ncounty.example TXT v=spf1 -all"
        let seen = await Self.codes("", "192.168.1.1:53", whole, "9.9.9.9:53")
        #expect(seen.codes == ["dns.split-view"])
        #expect(await Self.codes("", "192.168.1.1:53", "", "9.9.9.9:53").codes == ["dns.domain-missing"])
    }

    @Test func whatChangesWhileItIsLookedAtIsNoDisagreement() async {
        let zone = "zone example\ncounty.example A 203.0.113.1\n"
        let now = ScriptedResolver(zone + "county.example TXT v=spf1 -all")
        let before = Answer(Question(name("county.example"), .txt), .empty)
        #expect(await ResolverComparison(first: now, second: now).difference(from: before) == nil)
        let failing = ScriptedResolver("county.example TXT !servfail")
        #expect(await ResolverComparison(first: now, second: failing).difference(from: before) == nil)
    }

    @Test func aPrivateMailServerSeenFromTheInsideSaysNothing() async {
        let zone = """
            zone example
            county.example A 203.0.113.1
            county.example MX 10 in.county.example
            in.county.example A 10.1.1.2
            """
        let vantage = Vantage(resolver: ScriptedResolver(zone), asOf: .demonstration, isInside: true)
        let record = await checkDomain(DomainRequest(name: name("county.example")), from: vantage)
        let codes = record.findings.map(\.code)
        #expect(!codes.contains("mx.host-private") && codes.contains("dns.split-view"))
    }
}
