import DNS
import Findings
import Testing

@testable import MailAuthentication

/// Answers from what was seen.
@Suite struct ObservedResolverTests {
    private let resolver = ObservedResolver([
        Observation(name: "county.example", type: "TXT", state: "records", records: ["v=spf1 -all", "a\\x22b"]),
        Observation(name: "county.example", type: "MX", state: "empty"),
        Observation(name: "county.example", type: "A", state: "unknown.servfail"),
        Observation(name: "county.example", type: "DNSSEC", state: "records", records: ["secure"]),
        Observation(name: "_domainkey.county.example", type: "TXT", state: "nonexistent"),
        Observation(name: "www.county.example", type: "CNAME", state: "records", records: ["web.county.example"]),
        Observation(name: "www.county.example", type: "A", state: "records", records: ["192.0.2.1"]),
        Observation(name: "Content/ledger.csv", type: "ledger", state: "records", records: ["rows: 3"]),
        Observation(name: "bad.example", type: "A", state: "records", records: ["not an address"]),
        Observation(name: "odd.example", type: "A", state: "unknown.nonsense"),
    ])

    private func answer(_ text: String, _ type: RecordType) async -> Answer {
        await resolver.answer(to: Question(name(text), type))
    }

    @Test func recordsAreReadBack() async {
        #expect(await answer("county.example", .txt).texts == [octets("a\\x22b"), octets("v=spf1 -all")])
        #expect(await answer("county.example", .mx).state == .empty)
        #expect(await answer("county.example", .a).state == .unknown(.servfail))
        #expect(await answer("odd.example", .a).state == .unknown(.malformed))
    }

    @Test func whatWasNotAskedIsUnknown() async {
        #expect(await answer("county.example", .aaaa).state == .unknown(.unrecorded))
        #expect(await answer("bad.example", .a).state == .unknown(.unrecorded))
        #expect(await answer("x.county.example", .txt).state == .unknown(.unrecorded))
    }

    @Test func nothingExistsBelowANameThatDoesNot() async {
        #expect(await answer("s1._domainkey.county.example", .txt).state == .nonexistent)
        #expect(await answer("_domainkey.county.example", .a).state == .nonexistent)
    }

    @Test func aliasesAreKept() async {
        let answer = await answer("www.county.example", .a)
        #expect(answer.aliases == [name("web.county.example")])
        #expect(answer.records.first?.name == name("web.county.example"))
        #expect(await self.answer("www.county.example", .cname).records.count == 1)
    }

    @Test func theStateOfTheZoneIsTheOneSeen() async {
        #expect(await resolver.securityState(of: name("county.example")) == .secure)
        #expect(await resolver.securityState(of: name("other.example")) == .indeterminate)
        #expect(resolver.origin == "stored observations")
    }

    /// Checking what was seen again gives the same findings and facts.
    @Test(arguments: PlanScene.scenes) func aCheckOfObservationsAgreesWithTheFirst(_ scene: PlanScene) async {
        let record = await scene.record()
        let again = await scene.record(from: ObservedResolver(record.observations))
        #expect(again.findings == record.findings)
        #expect(again.facts == record.facts)
    }
}
