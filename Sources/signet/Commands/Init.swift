import ArgumentParser
import DNS
import Delivery
import Documents
import Findings
import Foundation
import Guidance
import Report
import Settings

/// `signet init`.
struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes a fresh workspace and builds its first site.",
        discussion: """
            On a terminal it asks for what is not given. It looks at nothing yet: every item is 'not assessed' until \
            the first 'signet gather'.

            Snapshots hold no personal data, but they do show weaknesses. Decide whether they may be public before \
            you commit them to a public repository.

            Example:
              signet init juniper
              signet init juniper --name 'Juniper County Clerk' --yes
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The folder to make; it must not exist or be empty.", valueName: "dir"))
    var folder: String

    @Option(name: .long, help: "The office's name.")
    var name: String?
    @Option(name: .long, help: "What the office is: county, municipality, state, campaign or other.")
    var type: String?
    @Option(name: .long, help: "The state or territory.")
    var state: String?
    @Option(
        name: .long, help: ArgumentHelp("Whether the office texts or calls people in numbers.", valueName: "yes|no"))
    var texting: String?
    @Option(
        name: .long, parsing: .singleValue,
        help: ArgumentHelp("A domain to look at; may be given more than once.", valueName: "name"))
    var domain: [String] = []
    @Option(name: .long, help: ArgumentHelp("A file with one domain a line.", valueName: "file"))
    var domainsFile: String?
    @Option(
        name: .long, help: ArgumentHelp("IANA time zone of the office; by default this computer's.", valueName: "zone"))
    var timeZone: String?
    @Flag(name: .long, help: "Ask nothing: take defaults for what is not given.")
    var yes = false

    func validate() throws {
        if let texting, !["yes", "no"].contains(texting) { throw ValidationError("--texting must be yes or no.") }
        if let type, OfficeKind(rawValue: type) == nil {
            throw ValidationError("--type must be one of: \(Self.kinds.joined(separator: ", ")).")
        }
        for name in domain where !Self.isDomain(name) {
            throw ValidationError("'\(name)' is no domain name like vote.example.")
        }
        if yes, name == nil { throw ValidationError("--yes needs --name: a report without an office says nothing.") }
    }

    private static func isDomain(_ name: String) -> Bool {
        ((try? DomainName(name))?.labelCount ?? 0) > 1
    }

    private static let kinds = OfficeKind.allCases.map(\.rawValue)

    func run() async throws {
        let questions = Questions(areAsked: !yes)
        let seed = WorkspaceSeed(
            name: try name ?? questions.ask("The office's name", default: nil),
            kind: try type
                ?? questions.ask(
                    "What it is (\(Self.kinds.joined(separator: ", ")))", default: "county", of: Self.kinds),
            state: try state ?? questions.ask("The state or territory", default: ""),
            texts: try
                (texting
                ?? questions.ask(
                    "Does it text or call people in numbers? (yes, no)", default: "no", of: ["yes", "no"]))
                == "yes",
            domains: try domains(asking: questions), timeZone: timeZone ?? TimeZone.current.identifier,
            created: try SourceDate.instant()?.utcDate ?? Instant.now().utcDate)
        let workspace = try Workspace.make(seed, at: folder, from: try Workspace.installed())
        let request = BuildRequest(
            edition: .office, output: workspace.path(of: "_site"), asOf: nil, isClean: false,
            tool: "Signet \(Signet.version)")
        let built = try await workspace.build(request)
        Terminal.print("\(built.change.sentence) Open \(folder)/_site/index.html")
        let assessment = try workspace.assessment()
        Terminal.print(
            "\(assessment.items.count) items of \(assessment.checklists.count) checklists count; \(assessment.comparison.count) checklists stand for comparison. Begin with checklists/first-ten.html"
        )
        Terminal.print(
            "Next: look over \(folder)/Content/site.yml, then run 'signet gather' and 'signet build' in \(folder).")
    }

    private func domains(asking questions: Questions) throws -> [String] {
        var names = domain
        if let domainsFile {
            let text: String
            do {
                text = try FileSource.machine.text(domainsFile)
            } catch {
                throw RunFailure.settings(Diagnostics([error]))
            }
            names += text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
                .filter { !$0.isEmpty && !$0.hasPrefix("#") }
        }
        if names.isEmpty, domainsFile == nil {
            repeat {
                let wrong = names.filter { !Self.isDomain($0) }
                for name in wrong { Terminal.complain("'\(name)' is no domain name like vote.example.") }
                names = try questions.ask("Its domains, with spaces between", default: "").split(separator: " ")
                    .map(String.init)
            } while !names.allSatisfy(Self.isDomain)
        }
        return names
    }
}

/// Questions on a terminal, each with a default.
private struct Questions {
    var areAsked: Bool

    /// - Parameter words: the answers that are allowed; empty: any.
    func ask(_ question: String, default fallback: String?, of words: [String] = []) throws -> String {
        guard areAsked, isatty(STDIN_FILENO) == 1 else {
            guard let fallback else {
                throw ValidationError("\(question) is needed: give it as an option, or run this on a terminal.")
            }
            return fallback
        }
        while true {
            let hint = fallback.map { $0.isEmpty ? "" : " [\($0)]" } ?? ""
            Terminal.ask("\(question)\(hint): ")
            guard let line = readLine() else { throw ValidationError("The input ended before the last question.") }
            let answer = line.trimmingCharacters(in: .whitespaces)
            if !answer.isEmpty, words.isEmpty || words.contains(answer) { return answer }
            if !answer.isEmpty {
                Terminal.complain("'\(answer)' is no answer here. There are: \(words.joined(separator: ", ")).")
                continue
            }
            if let fallback { return fallback }
        }
    }
}
