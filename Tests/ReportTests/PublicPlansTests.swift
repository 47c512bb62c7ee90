import Evidence
import Findings
import Report
import Settings
import Testing

@Suite("Plans in the public edition")
struct PublicPlansTests {
    private func report(_ plans: [String: JSONValue], _ edition: Edition = .public) throws -> Report {
        var input = SmallOffice.input(edition)
        for place in input.settings.domains.indices {
            input.settings.domains[place].controlledBy = ControlledBy(dns: "SECRET Vendor", web: "us")
        }
        input.settings.probes = ProbeSettings(allowedBy: "SECRET Clerk", until: SmallOffice.day("2026-12-31"))
        for place in input.snapshots[1].records.indices {
            guard case .object(var details) = input.snapshots[1].records[place].details else { continue }
            details["probes"] = ["asked": true, "allowedBy": "SECRET Clerk", "until": "2026-12-31"]
            input.snapshots[1].records[place].details = .object(details)
        }
        return try compose(input, plans: plans)
    }

    @Test func ofAPublicDomainItIsShown() throws {
        let page = try #require(try report([SmallOffice.open: PlanExample.plan()]).page("domains/open.example.html"))
        #expect(page.context["plan.steps"]?.elements.count == 2)
    }

    @Test func ofADomainOfTheOfficesOwnNothingIsToldAnywhere() throws {
        let plans = [
            SmallOffice.hidden: PlanExample.plan(for: SmallOffice.hidden, record: "SECRET record"),
            "other.example": PlanExample.plan(for: "other.example", record: "SECRET record"),
        ]
        let text = try report(plans).everything
        #expect(!text.contains("SECRET") && !text.contains(SmallOffice.hidden))
        #expect(try report(plans, .office).everything.contains("SECRET record"))
    }

    @Test func whoRunsAndWhoAllowedWhatIsTheOfficesOwn() throws {
        let plans = [SmallOffice.open: PlanExample.plan()]
        let text = try report(plans).everything
        for word in ["SECRET", "Ask SECRET", "In our own"] { #expect(!text.contains(word), "\(word)") }
        #expect(text.contains("Servers were asked, with permission, until December 31, 2026."))
        #expect(try report(plans, .office).everything.contains("Ask SECRET Vendor (DNS)"))
    }

    @Test(
        "a plan that names a domain of the office's own is left out whole",
        arguments: [
            ("v=spf1 include:hidden.example -all", false), ("HIDDEN.EXAMPLE", false),
            ("rua=mailto:x@hidden.example", false), ("a sentence about hidden.example.", false),
            ("_spf.hidden.example", false), ("include:hidden.example.net", true), ("unhidden.example", true),
            ("un-hidden.example", true), ("hidden.examples", true), ("nothing", true),
        ])
    func names(record: String, isShown: Bool) throws {
        let report = try report([SmallOffice.open: PlanExample.plan(record: record)])
        let page = try #require(report.page("domains/open.example.html"))
        #expect((page.context["plan"] != .absent) == isShown)
        #expect(
            report.everything.lowercased().contains("\(SmallOffice.hidden)")
                == (isShown && record.contains("hidden.example")))
    }

    @Test func aNameBelowADomainOfTheOfficesOwnMayNameIt() throws {
        var input = SmallOffice.input(.public)
        input.settings.domains[0].name = "mail.hidden.example"
        let plan = PlanExample.plan(for: "mail.hidden.example")
        let page = try #require(
            try compose(input, plans: ["mail.hidden.example": plan]).page("domains/mail.hidden.example.html"))
        #expect(page.context["plan"] != .absent)
    }
}
