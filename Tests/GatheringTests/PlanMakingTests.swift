import DNS
import Findings
import MailAuthentication
import Settings
import Testing

@testable import Gathering

/// Plans for the domains of settings.
@Suite struct PlanMakingTests {
    private static let today = CalendarDate("2026-10-01") ?? .epoch

    private var settings: OfficeSettings {
        OfficeSettings(
            office: Office(name: "Juniper", timeZone: "America/Chicago"), created: Self.today,
            domains: [
                DomainSettings(
                    name: "juniper.example", roles: [.sends, .receives], selectors: ["c1"],
                    subdomains: ["www.juniper.example"], carriesBallots: true, postsToLists: true),
                DomainSettings(name: "unseen.example"),
            ],
            reportAddress: "dmarc@juniper.example",
            elections: [
                Election(
                    title: "General election", day: CalendarDate("2026-11-03") ?? .epoch,
                    certification: CalendarDate("2026-12-01") ?? .epoch)
            ], quietDays: 45)
    }

    @Test func settingsBecomeWhatIsAsked() throws {
        let request = try DomainRequest(try #require(settings.domains.first), of: settings)
        #expect(request.name == (try DomainName("juniper.example")))
        #expect(request.declaredRoles == [.sends, .receives])
        #expect(request.selectors == ["c1"])
        #expect(request.subdomains.map(\.description) == ["www.juniper.example"])
        #expect(request.carriesBallots && request.postsToLists)
        #expect(request.reportAddress == "dmarc@juniper.example")
    }

    @Test func aNameThatIsNoneIsRefused() {
        #expect(throws: DomainName.Fault.emptyLabel) {
            try DomainRequest(DomainSettings(name: "a..example"), of: settings)
        }
    }

    @Test func theDayIsTheOneOfTheOfficesClocks() throws {
        let evening = try #require(Instant("2026-10-01T03:00:00Z"))
        #expect(ElectionCalendar(settings, at: evening).today == CalendarDate("2026-09-30"))
        #expect(ElectionCalendar(settings, at: evening).quietTime?.from == CalendarDate("2026-09-19"))
    }

    @Test func theDomainThatTakesReportsKnowsOfTheOthers() throws {
        let requests = try settings.domains.map { try DomainRequest($0, of: settings) }
        #expect(requests.map { $0.reportingDomains.map(\.description) } == [["unseen.example"], []])
    }

    /// What another domain's check saw tells whether its reports are accepted.
    @Test(arguments: [("records", ["v=DMARC1"], false), ("nonexistent", [], true)])
    func reportsThatAreAcceptedNeedNoRecord(_ row: (state: String, records: [String], isProposed: Bool)) async throws {
        let asOf = try #require(Instant("2026-08-01T12:00:00Z"))
        func seen(_ name: String, _ type: String, _ records: [String] = []) -> Observation {
            Observation(name: name, type: type, state: records.isEmpty ? "empty" : "records", records: records)
        }
        let keeper = SubjectRecord(
            subject: Subject(kind: .domain, name: "juniper.example"),
            observations: [
                seen("juniper.example", "NS", ["ns.juniper.example"]), seen("juniper.example", "MX"),
                seen("juniper.example", "TXT", ["v=spf1 ip4:192.0.2.1 -all"]), seen("juniper.example", "A"),
                seen("_dmarc.juniper.example", "TXT", ["v=DMARC1; p=none; rua=mailto:dmarc@juniper.example"]),
            ])
        let other = SubjectRecord(
            subject: Subject(kind: .domain, name: "unseen.example"),
            observations: [
                Observation(
                    name: "unseen.example._report._dmarc.juniper.example", type: "TXT", state: row.state,
                    records: row.records)
            ])
        let plans = await makePlans(
            for: settings, seen: [keeper, other], asOf: asOf, today: CalendarDate("2026-08-01") ?? .epoch)
        let ids = plans["juniper.example"]?["steps"]?.elements.compactMap { $0["id"]?.text } ?? []
        #expect(ids.contains("dmarc-receive") == row.isProposed, "\(ids)")
    }

    @Test func domainsWithoutEvidenceHaveNoPlan() async throws {
        let asOf = try #require(Instant("2026-10-01T12:00:00Z"))
        let record = SubjectRecord(
            subject: Subject(kind: .domain, name: "juniper.example"),
            observations: ["NS", "MX", "TXT", "A"].map {
                Observation(name: "juniper.example", type: $0, state: "unknown.timeout")
            })
        let plans = await makePlans(for: settings, seen: [record], asOf: asOf, today: Self.today)
        #expect(plans.keys.sorted() == ["juniper.example"])
        #expect(plans["juniper.example"]?["stage"]?.text == "unknown")
        #expect(plans["juniper.example"]?["steps"]?.elements.isEmpty == true)
        #expect(plans["juniper.example"]?["quiet"]?["title"]?.text == "General election")
        #expect(plans["juniper.example"]?["findOutFirst"]?.elements.isEmpty == false)
    }
}
