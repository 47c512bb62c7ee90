import DNS
import Findings
import Testing

@testable import MailAuthentication

/// One row of the sheet, both ways: a zone that raises the code, and one like it that does not.
struct FindingCase: Sendable, CustomTestStringConvertible {
    let code: String
    let severity: Severity
    let zone: String
    let quiet: String
    let roles: Set<MailRole>
    let selectors: [String]
    let message: String?
    let states: [DomainName: DNSSECState]
    let quietStates: [DomainName: DNSSECState]
    let hasBase: Bool
    let domain: String
    /// Another domain that the quiet zone is looked at for.
    let quietDomain: String
    /// Whether a public suffix list is at hand.
    let hasSuffixes: Bool
    /// Names below the domain that settings list.
    let subdomains: [String]
    /// Whether the answers count as recorded.
    let isRecorded: Bool
    /// What a second resolver says, where two are held against each other.
    let second: String?
    /// Whether the answers are those of this network's own resolvers.
    let isInside: Bool
    /// Another role that the quiet zone is judged in.
    let quietRoles: Set<MailRole>
    /// Where the answers come from, in each zone.
    let origin: String
    let quietOrigin: String
    /// What web and mail servers answer, and what earlier snapshots saw.
    let world: PolicyWorld?
    let quietWorld: PolicyWorld?

    init(
        _ code: String, _ severity: Severity, _ zone: String, quiet: String,
        roles: Set<MailRole> = [.sends, .receives],
        selectors: [String] = [], says message: String? = nil, state: DNSSECState? = nil,
        quietState: DNSSECState? = nil, base: Bool = true, domain: String = "county.example",
        second: String? = nil, isInside: Bool = false, quietDomain: String? = nil, suffixes: Bool = false,
        subdomains: [String] = [], isRecorded: Bool = false, quietRoles: Set<MailRole>? = nil,
        origin: String = "a script", quietOrigin: String? = nil, world: PolicyWorld? = nil,
        quietWorld: PolicyWorld? = nil
    ) {
        self.code = code
        self.severity = severity
        self.zone = zone
        self.quiet = quiet
        self.roles = roles
        self.selectors = selectors
        self.message = message
        states = state.map { [name("county.example"): $0] } ?? [:]
        quietStates = quietState.map { [name("county.example"): $0] } ?? [:]
        hasBase = base
        self.domain = domain
        self.second = second
        self.quietDomain = quietDomain ?? domain
        hasSuffixes = suffixes
        self.subdomains = subdomains
        self.isRecorded = isRecorded
        self.isInside = isInside
        self.quietRoles = quietRoles ?? roles
        self.origin = origin
        self.quietOrigin = quietOrigin ?? origin
        self.world = world
        self.quietWorld = quietWorld
    }

    var testDescription: String { "\(code) \(severity.rawValue) | \(zone.prefix(70))" }

    /// Everything below `example` is known; `county.example` exists.
    static let base = """
        zone example
        county.example NS ns.provider.example
        county.example A 203.0.113.80

        """

    func record(quiet isQuiet: Bool = false) async -> SubjectRecord {
        var resolver = ScriptedResolver((hasBase ? Self.base : "") + (isQuiet ? quiet : zone))
        resolver.states.merge(isQuiet ? quietStates : states) { $1 }
        resolver.isRecorded = isRecorded
        resolver.origin = isQuiet ? quietOrigin : origin
        var vantage = Vantage(resolver: resolver, asOf: .demonstration, isInside: isInside)
        if hasSuffixes { vantage.suffixes = try? TestSuffixes.list() }
        if let second {
            var other = ScriptedResolver(Self.base + second)
            other.origin = "9.9.9.9:53"
            vantage.comparison = ResolverComparison(first: resolver, second: other)
        }
        let world = isQuiet ? quietWorld : world
        vantage.policyFiles = world
        if world?.servers.isEmpty == false { vantage.mailServers = world }
        if world?.sites.isEmpty == false { vantage.webSites = world }
        return await checkDomain(
            DomainRequest(
                name: name(isQuiet ? quietDomain : domain), declaredRoles: isQuiet ? quietRoles : roles,
                selectors: selectors, subdomains: subdomains.map { name($0) }, history: world?.history), from: vantage)
    }

    static let all: [FindingCase] =
        zoneCases + spfTextCases + spfTermCases + spfTreeCases + spfReachCases + dkimCases + dmarcPlaceCases
        + lapseCases + ownNameCases + dmarcMethodCases + dmarcTagCases + dmarcPolicyCases + dmarcReportCases + mxCases
        + parkedCases + dnssecCases + mtaSTSRecordCases + mtaSTSFetchCases + mtaSTSPolicyCases + tlsReportCases
        + bimiCases + historyCases + dnssecSigningCases + daneRecordCases + daneServerCases + caaCases + zoneHealthCases
        + smtpCases + webCases
}

@Suite struct FindingCaseTests {
    @Test(arguments: FindingCase.all) func isRaisedWhereTheSheetSaysSo(_ row: FindingCase) async throws {
        let record = await row.record()
        let found = record.findings.filter { $0.code == row.code }
        #expect(
            found.contains { $0.severity == row.severity }, "\(record.findings.map { "\($0.severity) \($0.code)" })")
        if let message = row.message {
            #expect(found.contains { $0.message == message }, "\(found.map(\.message))")
        }
        for finding in record.findings {
            let check = try #require(MailAuthentication.checks.first { $0.code == finding.code })
            #expect(finding.citation == check.citation)
            #expect(finding.subject == row.domain)
            #expect(!finding.fix.isEmpty && !finding.message.isEmpty)
            for placeholder in placeholders(of: check) {
                #expect(!finding.message.contains(placeholder) && !finding.fix.contains(placeholder), "\(finding)")
            }
        }
    }

    @Test(arguments: FindingCase.all) func isNotRaisedWhereItDoesNotApply(_ row: FindingCase) async {
        let record = await row.record(quiet: true)
        let found = record.findings.filter { $0.code == row.code }
        // Some rows differ from their quiet neighbor in severity only.
        let isSameCodeElsewhere = FindingCase.all.contains { $0.code == row.code && $0.severity != row.severity }
        #expect(
            found.isEmpty || isSameCodeElsewhere && !found.contains { $0.severity == row.severity },
            "\(found.map(\.message))")
    }

    @Test func everyRegisteredCodeIsRaisedByACaseAndEveryRaisedCodeIsRegistered() async {
        let registered = MailAuthentication.findings.map(\.code)
        #expect(Set(registered).count == registered.count)
        var raised: Set<String> = []
        for row in FindingCase.all { raised.formUnion(await row.record().findings.map(\.code)) }
        #expect(Set(registered).subtracting(raised).sorted() == [])
        #expect(raised.subtracting(registered).sorted() == [])
    }

    @Test func everyCodeHasACaseOfItsOwnAndOneInWhichItIsSilentThoughTheDomainWasLookedAt() async {
        let rows = Dictionary(grouping: FindingCase.all, by: \.code)
        #expect(Set(rows.keys) == Set(MailAuthentication.findings.map(\.code)))
        for (code, cases) in rows.sorted(by: { $0.key < $1.key }) {
            var isSilent = false
            for row in cases where !isSilent {
                let record = await row.record(quiet: true)
                let codes = Set(record.findings.map(\.code))
                // Silence about a domain that nothing could be learned of shows nothing.
                guard codes.isDisjoint(with: ["dns.unreachable", "dns.domain-missing"]) else { continue }
                isSilent = !codes.contains(code)
            }
            #expect(isSilent, "\(code)")
        }
    }

    @Test func codesAreOfTheFormOfTheSheet() {
        for check in MailAuthentication.checks {
            let parts = check.code.split(separator: ".", omittingEmptySubsequences: false)
            #expect(parts.count == 2, "\(check.code)")
            #expect(
                [
                    "dns", "zone", "caa", "dane", "spf", "dkim", "dmarc", "mx", "parked", "dnssec", "ns", "mta-sts",
                    "tls-rpt", "bimi", "smtp", "web",
                ].contains(parts[0]))
            #expect(
                check.code.utf8.allSatisfy {
                    isLetterOrDigit($0) && !(0x41...0x5a).contains($0) || "-.".utf8.contains($0)
                })
            #expect(
                check.meaning.hasSuffix(".") && check.message.last.map { ".}".contains($0) } == true, "\(check.code)")
        }
    }

    private func placeholders(of check: Check) -> [String] {
        var found: [String] = []
        for part in (check.message + check.fix).split(separator: "{").dropFirst() {
            if let name = part.split(separator: "}").first { found.append("{\(name)}") }
        }
        // `%{p}` is a macro, not a placeholder.
        return found.filter { $0 != "{p}" || !check.message.contains("%{p}") }
    }
}
