import Foundation
import Testing

/// What the program says of itself and how it ends, seen from outside.
struct CommandLineTests {
    static let commands = [
        "init", "gather", "build", "check", "serve", "domain", "spf", "consent", "facts", "items", "findings", "diff",
        "verify",
    ]

    @Test(arguments: commands)
    func helpTellsEveryOptionAndShowsAnExample(command: String) throws {
        let outcome = try BuiltProgram.run([command, "--help"], in: "/")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Example:"))
        #expect(outcome.output.contains("signet \(command)"))
        let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where line.hasPrefix("  --") {
            let toldBeside = line.dropFirst(2).contains("  ")
            let toldBelow = index + 1 < lines.count && lines[index + 1].hasPrefix("                ")
            #expect(toldBeside || toldBelow, "\(line)")
        }
    }

    @Test func theRootListsEveryCommand() throws {
        let outcome = try BuiltProgram.run(["--help"], in: "/")
        #expect(outcome.status == 0)
        for command in Self.commands { #expect(outcome.output.contains("  \(command) "), "\(command)") }
    }

    @Test(arguments: [["--frobnicate"], ["bild"], ["build", "--edition", "secret"], ["spf"], ["domain"]])
    func badUsageEndsWithTwo(arguments: [String]) throws {
        let outcome = try BuiltProgram.run(arguments, in: "/")
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(!outcome.errors.isEmpty)
    }

    @Test func outsideAWorkspaceItSaysHowToGetOne() throws {
        let outcome = try BuiltProgram.run(["build"], in: "/")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("signet init"))
    }

    @Test func factsAndFindingsAreProgramsFood() throws {
        for command in ["facts", "findings"] {
            let outcome = try BuiltProgram.run([command, "--json"], in: "/")
            #expect(outcome.status == 0)
            let elements = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]]
            #expect((elements?.count ?? 0) > 20)
        }
    }
}
