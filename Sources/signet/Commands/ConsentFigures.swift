import ArgumentParser
import Consent
import Delivery
import Documents
import Findings
import Foundation

/// `signet consent`.
struct ConsentFigures: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consent", abstract: "Counts consent statistics from files, without a workspace.",
        discussion: """
            Counts from 1 to 10 are withheld, and others with them, so that nobody can be recognized. With --exact \
            nothing is withheld: the figures then go to standard output only and must not be published.

            Example:
              signet consent --ledger ledger.csv --messages messages.csv --as-of 2026-11-01T00:00:00Z
            """)

    @OptionGroup var common: CommonOptions

    @Option(name: .long, parsing: .upToNextOption, help: ArgumentHelp("Consent ledgers, CSV.", valueName: "file"))
    var ledger: [String] = []
    @Option(name: .long, parsing: .upToNextOption, help: ArgumentHelp("Message logs, CSV.", valueName: "file"))
    var messages: [String] = []
    @Option(
        name: .long,
        help: ArgumentHelp("The instant that the figures speak of, like 2026-11-01T00:00:00Z.", valueName: "time"))
    var asOf: String
    @Option(
        name: .long,
        help: ArgumentHelp(
            "From when the message log is complete; by default the day of the earliest message.", valueName: "time"))
    var logStart: String?
    @Flag(name: .long, help: "Print the statistics as an object.")
    var json = false
    @Flag(name: .long, help: "With --json: withhold nothing.")
    var exact = false

    func validate() throws {
        _ = try time(asOf, "--as-of")
        if let logStart { _ = try time(logStart, "--log-start") }
        if exact, !json { throw ValidationError("--exact goes with --json.") }
        if ledger.isEmpty, messages.isEmpty { throw ValidationError("Name at least one --ledger or --messages file.") }
    }

    func run() throws {
        let request = ConsentRequest(
            ledger: ledger, messages: messages, asOf: try time(asOf, "--as-of"),
            logStart: try logStart.map { try time($0, "--log-start") })
        let count: ConsentCount
        do {
            count = try countConsent(request, files: .machine)
        } catch {
            throw RunFailure.evidence(error)
        }
        if !common.quiet { Terminal.report(Diagnostics(count.problems + count.rejectedRows)) }
        if exact {
            Terminal.complain("These figures are exact and may tell about single people. Do not publish them.")
            Terminal.printRaw(count.exact.prettyText)
        } else if json {
            Terminal.printRaw(count.published.prettyText)
        } else {
            Terminal.printRaw(readableTable(count.published))
        }
    }

    private func time(_ text: String, _ option: String) throws -> Instant {
        guard let instant = Instant(text) else {
            throw ValidationError("\(option) must be a time like 2026-11-01T00:00:00Z, but is '\(text)'.")
        }
        return instant
    }
}
