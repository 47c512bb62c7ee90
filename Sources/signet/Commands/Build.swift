import ArgumentParser
import Delivery
import Findings
import Report

/// `signet build`.
struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Builds the site from the newest snapshot.",
        discussion: """
            The new site appears whole or not at all; files that did not change are kept. With several editions, each \
            stands in a folder of its own below the output folder.

            Example:
              signet build
              signet build --edition office,public --as-of 2026-11-30
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var workspace: WorkspaceOptions

    @Option(name: .long, help: ArgumentHelp("Where the site goes.", valueName: "dir"))
    var output = "_site"

    @Option(
        name: .long,
        help: ArgumentHelp(
            "For whom: office (everything) or public (only what is released), or both.", valueName: "list"))
    var edition = "office"

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The day that statements and accepted risks are judged by; by default the newest snapshot's.",
            valueName: "date"))
    var asOf: String?

    @Flag(name: .long, help: "Write every file anew.")
    var clean = false

    func validate() throws {
        _ = try editions()
        _ = try date()
    }

    func run() async throws {
        let workspace = try workspace.open()
        let progress = common.progress
        for edition in try editions() {
            let folder = try editions().count > 1 ? "\(output)/\(edition.rawValue)" : output
            progress.show("building the \(edition.rawValue) edition")
            let request = BuildRequest(
                edition: edition, output: workspace.path(of: folder), asOf: try date(), isClean: clean,
                tool: "Signet \(Signet.version)")
            defer { progress.end() }
            let built = try await workspace.build(request)
            progress.end()
            if try edition == editions().first { Terminal.report(built.warnings) }
            if !common.quiet { Terminal.print(built.summary.text) }
            Terminal.print("\(built.change.sentence) Open \(folder)/index.html")
        }
    }

    private func editions() throws -> [Edition] {
        let words = edition.split(separator: ",", omittingEmptySubsequences: false)
        let editions = try words.map { word in
            guard let edition = Edition(rawValue: String(word)) else {
                throw ValidationError("'\(word)' is no edition. There are: office, public.")
            }
            return edition
        }
        guard Set(editions).count == editions.count else {
            throw ValidationError("Name each edition once.")
        }
        return editions
    }

    private func date() throws -> CalendarDate? {
        guard let asOf else { return nil }
        guard let date = CalendarDate(asOf) else {
            throw ValidationError("--as-of must be a date like 2026-11-30, but is '\(asOf)'.")
        }
        return date
    }
}
