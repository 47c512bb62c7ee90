import ArgumentParser
import Delivery
import Exports
import Findings
import Report

/// `signet export`.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes what the pages say in forms for other programs.",
        discussion: """
            oscal: catalogs, assessment results, plan of action and mappings in NIST's OSCAL 1.2.1. csv: a table of all \
            statuses for spreadsheets. json: the same as a document, with its JSON Schema beside it.

            The folder is replaced as a whole; the public edition holds only what is released. SOURCE_DATE_EPOCH, when \
            set, is the time of the last change that OSCAL documents give.

            Example:
              signet export oscal --output _export/oscal
              signet export csv --edition public --as-of 2026-11-30
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var workspace: WorkspaceOptions

    @Argument(help: ArgumentHelp("oscal, csv or json.", valueName: "format"))
    var format: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Where the documents go; by default a folder named for the format in _export.", valueName: "dir"))
    var output: String?

    @Option(
        name: .long,
        help: ArgumentHelp("For whom: office (everything) or public (only what is released).", valueName: "edition"))
    var edition = "office"

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The day that statements and accepted risks are judged by; by default the newest snapshot's.",
            valueName: "date"))
    var asOf: String?

    @Flag(name: .long, help: "Add the assessment of every earlier snapshot, newest first.")
    var history = false

    func validate() throws { _ = try request(in: "") }

    func run() throws {
        let workspace = try workspace.open()
        let folder = output ?? "_export/\(format)"
        let exported = try workspace.export(try request(in: workspace.path(of: folder)))
        if !common.quiet { Terminal.print(exported.sentence) }
        Terminal.print("\(exported.change.sentence) Look in \(folder)")
    }

    private func request(in folder: String) throws -> ExportRequest {
        guard let format = ExportFormat(rawValue: format) else {
            throw ValidationError("'\(format)' is no format. There are: oscal, csv, json.")
        }
        guard let edition = Edition(rawValue: edition) else {
            throw ValidationError("'\(edition)' is no edition. There are: office, public.")
        }
        return ExportRequest(
            format: format, edition: edition, output: folder, asOf: try date(), includesHistory: history,
            modified: try SourceDate.instant(), tool: "Signet \(Signet.version)")
    }

    private func date() throws -> CalendarDate? {
        guard let asOf else { return nil }
        guard let date = CalendarDate(asOf) else {
            throw ValidationError("--as-of must be a date like 2026-11-30, but is '\(asOf)'.")
        }
        return date
    }
}
