import ArgumentParser
import Delivery
import Evidence
import Documents

/// `signet verify`.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks that no byte of the evidence changed: 0 when the chain is whole, 1 when it is not.",
        discussion: """
            Example:
              signet verify
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var workspace: WorkspaceOptions

    func run() throws {
        let workspace = try workspace.open()
        let faults = workspace.store.verify()
        guard faults.isEmpty else {
            Terminal.report(Diagnostics(faults))
            throw ExitCode(1)
        }
        let snapshots = try workspace.snapshots()
        guard let newest = snapshots.last else {
            Terminal.print("There is no evidence yet. Run 'signet gather' first.")
            return
        }
        let count = snapshots.count == 1 ? "1 snapshot" : "\(snapshots.count) snapshots"
        Terminal.print("The chain is whole: \(count), the newest \(newest.id).")
    }
}
