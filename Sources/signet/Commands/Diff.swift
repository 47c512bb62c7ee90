import ArgumentParser
import Delivery
import Evidence
import Findings

/// `signet diff`.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows what changed between two snapshots.",
        discussion: """
            A snapshot is named by its id or the beginning of it. With none, the newest is compared with the one before.

            Example:
              signet diff 2026-10-01 2026-11-01
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var workspace: WorkspaceOptions

    @Argument(help: ArgumentHelp("The earlier snapshot.", valueName: "a"))
    var earlier: String?
    @Argument(help: ArgumentHelp("The later snapshot.", valueName: "b"))
    var later: String?

    @Flag(name: .long, help: "Print an object.")
    var json = false

    func validate() throws {
        if (earlier == nil) != (later == nil) { throw ValidationError("Name two snapshots, or none.") }
    }

    func run() throws {
        let difference = try workspace.open().difference(from: earlier, to: later)
        if json {
            Terminal.printRaw(difference.json.prettyText)
        } else {
            Terminal.print(difference.text)
        }
    }
}
