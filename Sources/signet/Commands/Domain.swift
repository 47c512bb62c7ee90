import ArgumentParser
import DNS
import Delivery
import Documents
import Findings
import Foundation
import MailAuthentication

/// `signet domain`.
struct Domain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks domains now, without a workspace.",
        discussion: """
            Ends with 0 however grave the findings are, and with 3 when something could not be found out.

            Example:
              signet domain vote.example --role sends,receives
              signet domain vote.example --recorded zones --json
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var resolver: ResolverOptions

    @Argument(help: "The domains.")
    var names: [String]

    @Option(name: .long, help: ArgumentHelp("DKIM selectors in use, with commas between.", valueName: "a,b,c"))
    var selectors = ""

    @Option(
        name: .long,
        help: ArgumentHelp(
            "What the domains do with mail: sends, receives or parked; inferred when not given.", valueName: "roles"))
    var role = ""

    @Option(name: .long, help: ArgumentHelp("Seconds for one look-up, retries included.", valueName: "seconds"))
    var timeout = 5

    @OptionGroup var suffixes: SuffixListOptions

    @Flag(name: .long, help: "Print an array with one object per name.")
    var json = false

    func validate() throws {
        guard (1...60).contains(timeout) else { throw ValidationError("--timeout must be from 1 to 60.") }
        _ = try roles()
        _ = try domains()
    }

    func run() async throws {
        let connection = try ResolverConnection(resolver, timeout: .seconds(timeout))
        if !connection.problems.isEmpty { Terminal.report(Diagnostics(connection.problems)) }
        let suffixes = try suffixes.choice()
        if !suffixes.problems.isEmpty { Terminal.report(Diagnostics(suffixes.problems)) }
        let vantage = Vantage(
            resolver: CachingResolver(connection.resolver), asOf: try SourceDate.instant() ?? .now(),
            suffixes: suffixes.list, policyFiles: connection.policyFiles, comparison: connection.comparison,
            isInside: connection.isInside)
        let progress = common.progress
        var records: [SubjectRecord] = []
        let domains = try domains()
        for (index, name) in domains.enumerated() {
            progress.show("[\(index + 1)/\(domains.count)] \(name)")
            let request = DomainRequest(
                name: name, declaredRoles: try roles(), selectors: selectors.split(separator: ",").map(String.init),
                deadline: .seconds(20))
            records.append(await checkDomain(request, from: vantage))
        }
        progress.end()
        await connection.close()
        if json {
            Terminal.printRaw(JSONValue.array(records.map(\.domainDocument)).prettyText)
        } else {
            for record in records { Terminal.print(record.readable) }
        }
        if records.contains(where: \.hasUnknowns) { throw ExitCode(3) }
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
            try role.split(separator: ",").map { word in
                guard let role = MailRole(rawValue: String(word)) else {
                    throw ValidationError("'\(word)' is no role. There are: sends, receives, parked.")
                }
                return role
            })
    }
}

extension SubjectRecord {
    /// The published object of `signet domain --json`.
    fileprivate var domainDocument: JSONValue {
        .object([
            "domain": .string(subject.name), "findings": findingsJSON, "facts": factsJSON,
            "observations": observationsJSON,
        ])
    }

    fileprivate var hasUnknowns: Bool {
        findings.contains { $0.severity == .unknown } || facts.values.contains(where: \.isUnknown)
    }

    fileprivate var readable: String {
        var lines = [(try? DomainName(subject.name))?.bothForms ?? subject.name]
        if let answer = details["answer"], let word = answer["word"]?.text, let reason = answer["reason"]?.text {
            lines.append("  Can strangers send as this name? \(word.capitalized). \(reason)")
        }
        for finding in findings {
            lines.append("  \(finding.severity.rawValue.padding(to: 8))  [\(finding.code)] \(finding.message)")
            if !finding.fix.isEmpty { lines.append("            \(finding.fix)") }
        }
        return lines.joined(separator: "\n")
    }
}
