import ArgumentParser
import Delivery
import Findings
import Report

/// `signet check`.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Gives the verdict for CI: 0 when the gate is passed, 1 when it is not.",
        discussion: """
            What stops is set under 'gate' in Content/site.yml: a severity, and whether an item of strength 'must' \
            that is not met, or an item that is unknown, stops. What is only partly met does not.

            Example:
              signet check || echo 'not yet'
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var workspace: WorkspaceOptions

    @Flag(name: .long, help: "Print the verdict as an object.")
    var json = false

    func run() throws {
        let workspace = try workspace.open()
        let verdict = try workspace.gateVerdict()
        if json {
            let document = JSONValue.object([
                "passes": .boolean(verdict.passes), "reasons": .array(verdict.reasons.map(JSONValue.string)),
            ])
            Terminal.printRaw(document.prettyText)
        } else {
            Terminal.print(verdict.passes ? "The gate is passed." : "The gate is not passed:")
            for reason in verdict.reasons { Terminal.print("  \(reason)") }
            Terminal.print("Items: \(try workspace.assessment().countsInWords).")
        }
        if !verdict.passes { throw ExitCode(1) }
    }
}
