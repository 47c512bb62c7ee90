import ArgumentParser
import DNS
import Delivery
import Documents
import Findings
import Foundation
import Gathering
import MailAuthentication
import Settings

/// `signet plan`.
struct Plan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tells which records to publish next, in order.",
        discussion: """
            Looks at the domains now and tries every proposal on what it saw. In a workspace, what Content/site.yml says \
            of a domain counts, and so do its elections: in their quiet times no stricter step is proposed.

            Ends with 0 whatever is proposed, and with 3 when something has to be found out first.

            Example:
              signet plan vote.example --role sends,receives
              signet plan vote.example --recorded zones --json
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var resolver: ResolverOptions
    @OptionGroup var suffixes: SuffixListOptions

    @Argument(help: "The domains.")
    var names: [String]

    @Option(name: .long, help: ArgumentHelp("DKIM selectors in use, with commas between.", valueName: "a,b,c"))
    var selectors: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "What the domains do with mail: sends, receives or parked; inferred when not given.", valueName: "roles"))
    var role: String?

    @Flag(name: .long, help: "Print an array with one object per name.")
    var json = false

    func validate() throws {
        _ = try roles()
        _ = try domains()
    }

    func run() async throws {
        let settings = try settings()
        let requests = try domains().map { try request(for: $0, settings) }
        let suffixes = try suffixes.choice()
        let connection = try ResolverConnection(resolver)
        let problems = connection.problems + suffixes.problems
        if !problems.isEmpty { Terminal.report(Diagnostics(problems)) }
        let moment = try SourceDate.instant() ?? .now()
        let vantage = Vantage(
            resolver: CachingResolver(connection.resolver), asOf: moment, suffixes: suffixes.list,
            policyFiles: connection.policyFiles)
        let calendar =
            settings.map { ElectionCalendar($0, at: moment) } ?? ElectionCalendar(today: moment.utcDate)
        let progress = common.progress
        var plans: [(name: String, plan: DomainPlan)] = []
        for (index, request) in requests.enumerated() {
            progress.show("[\(index + 1)/\(requests.count)] \(request.name)")
            let record = await checkDomain(request, from: vantage)
            let others = await observations(ofReportsFor: request, from: vantage)
            plans.append(
                (
                    request.name.description,
                    await plan(for: request, seen: record, beside: others, from: vantage, calendar: calendar)
                ))
        }
        progress.end()
        await connection.close()
        if json {
            let documents = plans.map { name, plan in
                JSONValue.object(["domain": .string(name), "plan": plan.json])
            }
            Terminal.printRaw(JSONValue.array(documents).prettyText)
        } else {
            for (name, plan) in plans { Terminal.print(plan.readable(of: name)) }
        }
        if plans.contains(where: { $0.plan.stage == .unknown || !$0.plan.findOutFirst.isEmpty }) { throw ExitCode(3) }
    }

    /// What is seen of the domain that reports would go to, when it is another one.
    private func observations(
        ofReportsFor request: DomainRequest, from vantage: Vantage
    ) async -> [Observation] {
        guard let host = request.reportAddress?.split(separator: "@").last.flatMap({ try? DomainName($0) }),
            host != request.name
        else { return [] }
        return await checkDomain(DomainRequest(name: host), from: vantage).observations
    }

    /// The settings of the workspace that is named or that the working folder lies in; `nil` outside of one.
    private func settings() throws -> OfficeSettings? {
        if let named = workspace.workspace { return try Workspace(root: named).settings() }
        let folder = FileManager.default.currentDirectoryPath
        guard let found = try? Workspace(containing: folder) else { return nil }
        return try found.settings()
    }

    private func request(for name: DomainName, _ settings: OfficeSettings?) throws -> DomainRequest {
        var request = DomainRequest(name: name, reportAddress: settings?.reportAddress)
        if let settings, let domain = settings.domains.first(where: { $0.name == name.description }) {
            request = try DomainRequest(domain, of: settings)
        }
        if role != nil { request.declaredRoles = try roles() }
        if let selectors { request.selectors = selectors.split(separator: ",").map(String.init) }
        return request
    }

    private func domains() throws -> [DomainName] {
        try names.map { text in
            do {
                return try DomainName(unicode: text)
            } catch {
                throw ValidationError("'\(text)' is no domain name: \(error).")
            }
        }
    }

    private func roles() throws -> Set<MailRole> {
        Set(
            try (role ?? "").split(separator: ",").map { word in
                guard let role = MailRole(rawValue: String(word)) else {
                    throw ValidationError("'\(word)' is no role. There are: sends, receives, parked.")
                }
                return role
            })
    }
}
