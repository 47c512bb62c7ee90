import DNS
import Documents
import Findings
import Testing

@testable import MailAuthentication

/// A domain, what was seen of it, and the plan that follows.
struct PlanScene: Sendable, CustomTestStringConvertible {
    var title: String
    var zone: String
    var roles: Set<MailRole> = [.sends, .receives]
    var selectors: [String] = []
    var reportAddress: String? = "dmarc@county.example"
    var carriesBallots = false
    var postsToLists = false
    var elections: [ElectionCalendar.Election] = []
    var today = PlanScene.day("2026-08-01")
    var states: [DomainName: DNSSECState] = [:]
    /// What web and mail servers answer.
    var world: PolicyWorld?
    /// Whether a public suffix list is at hand.
    var hasSuffixes = false
    var subdomains: [String] = []
    /// Other domains of the office whose reports come here.
    var reporting: [String] = []

    var testDescription: String { title }

    /// The mail server, which every scene that takes mail has.
    static let mail = """
        county.example MX 10 mail.county.example
        mail.county.example A 203.0.113.25
        mail.county.example TXT v=spf1 a -all

        """

    static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? .epoch }

    static let general = ElectionCalendar.Election(
        title: "General election", day: day("2026-11-03"), certification: day("2026-12-01"))

    var request: DomainRequest {
        var request = DomainRequest(
            name: name("county.example"), declaredRoles: roles, selectors: selectors,
            subdomains: subdomains.map { name($0) }, carriesBallots: carriesBallots, postsToLists: postsToLists,
            reportAddress: reportAddress)
        request.reportingDomains = reporting.map { name($0) }
        return request
    }

    func vantage(_ resolver: any Resolver) -> Vantage {
        var vantage = Vantage(resolver: resolver, asOf: .demonstration)
        if hasSuffixes { vantage.suffixes = try? TestSuffixes.list() }
        vantage.policyFiles = world
        if world?.servers.isEmpty == false { vantage.mailServers = world }
        if world?.sites.isEmpty == false { vantage.webSites = world }
        return vantage
    }

    var resolver: ScriptedResolver {
        var resolver = ScriptedResolver(FindingCase.base + zone)
        resolver.states = states
        return resolver
    }

    func record(from resolver: (any Resolver)? = nil) async -> SubjectRecord {
        await checkDomain(request, from: vantage(resolver ?? self.resolver))
    }

    func plan(seen record: SubjectRecord? = nil) async -> DomainPlan {
        let seen: SubjectRecord
        if let record { seen = record } else { seen = await self.record() }
        return await planned(
            request, seen, vantage(ObservedResolver([])), ElectionCalendar(elections: elections, today: today))
    }

    func step(_ id: String) async throws -> PlanStep {
        let plan = await plan()
        return try #require(plan.steps.first { $0.id == id }, "\(plan.steps.map(\.id))")
    }
}

extension PlanStep {
    /// The texts to publish.
    var texts: [String] { records.flatMap(\.new).map(\.presentation) }
}

extension PlanStep {
    /// The whole sets after the step.
    func changes(over resolver: any Resolver) async -> [RecordChange] {
        var changes: [RecordChange] = []
        for planned in records { changes.append(await planned.change(over: resolver)) }
        return changes
    }
}

extension DomainPlan {
    /// A step and those that it follows, the first one first.
    func chain(to step: PlanStep) -> [PlanStep] {
        guard let id = step.follows, let earlier = steps.first(where: { $0.id == id }) else { return [step] }
        return chain(to: earlier) + [step]
    }
}

extension PlannedRecord {
    /// The whole set of a resolver's records after the change.
    func change(over resolver: any Resolver) async -> RecordChange {
        let today = await resolver.answer(to: Question(name, type))
        var data = today.aliases.isEmpty ? today.records.map(\.data) : []
        data.removeAll { old.contains($0) }
        return RecordChange(name, type, data + new.filter { !data.contains($0) }, ttl: ttl)
    }
}

extension PlanScene {
    static let scenes: [PlanScene] = [
        PlanScene(title: "nothing published", zone: mail),
        PlanScene(
            title: "two SPF records",
            zone: mail + """
                county.example TXT v=spf1 mx ~all
                county.example TXT v=spf1 ip4:198.51.100.7 -all
                _dmarc.county.example TXT v=DMARC1; p=none; rua=mailto:dmarc@county.example
                """),
        PlanScene(
            title: "a mistyped SPF record beside other text",
            zone: mail + """
                county.example TXT v=spf1 mx ipv4:198.51.100.7 ~all
                county.example TXT site-verification=abc
                _dmarc.county.example TXT v=DMARC1; p=none; rua=mailto:dmarc@county.example
                """),
        PlanScene(
            title: "a neutral end and no reports",
            zone: mail + """
                county.example TXT v=spf1 mx ?all
                _dmarc.county.example TXT v=DMARC1; p=none
                """),
        PlanScene(
            title: "a broken DMARC record",
            zone: mail + """
                county.example TXT v=spf1 mx ~all
                _dmarc.county.example TXT v=DMARC1; p=reject; p=none; rua=mailto:dmarc@county.example
                """),
        PlanScene(
            title: "at reject with made-up names open",
            zone: mail + """
                county.example TXT v=spf1 mx ~all
                _dmarc.county.example TXT v=DMARC1; p=reject; np=none; rua=mailto:dmarc@county.example
                """),
        PlanScene(title: "parked with nothing", zone: "", roles: [.parked]),
        PlanScene(
            title: "parked with leftovers",
            zone: mail + """
                county.example TXT v=spf1 mx ~all
                _dmarc.county.example TXT v=DMARC1; p=none; rua=mailto:old@state.example
                county.example._report._dmarc.state.example TXT v=DMARC1
                state.example MX 5 mail.county.example
                """, roles: [.parked]),
        PlanScene(
            title: "more than ten look-ups",
            zone: mail + """
                county.example TXT v=spf1 a:h1.county.example a:h2.county.example a:h3.county.example a:h4.county.example a:h5.county.example a:h6.county.example a:h7.county.example a:h8.county.example a:h9.county.example mx include:_spf.example ~all
                _spf.example TXT v=spf1 ip4:198.51.100.0/24 ~all

                """
                + (1...9).map { "h\($0).county.example A 203.0.113.\($0)\n" }.joined()
                + "_dmarc.county.example TXT v=DMARC1; p=none; rua=mailto:dmarc@county.example\n"),
    ]
}
