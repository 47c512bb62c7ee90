import ArgumentParser
import Delivery
import Documents
import Foundation

/// The program's entry: parses, runs one command, and turns whatever ended it into one of the five exit codes.
@main
enum Program {
    static func main() async {
        exit(await run(Array(CommandLine.arguments.dropFirst())))
    }

    private static func run(_ arguments: [String]) async -> Int32 {
        do {
            var command = try Signet.parseAsRoot(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            return 0
        } catch let failure as RunFailure {
            Terminal.report(failure.diagnostics)
            return failure.exitCode
        } catch let code as ExitCode {
            return code.rawValue
        } catch {
            return explain(error)
        }
    }

    /// Help and version go to stdout and are no failure; everything else that the parser says is bad usage.
    private static func explain(_ error: any Error) -> Int32 {
        let message = Signet.fullMessage(for: error)
        guard Signet.exitCode(for: error) != .success else {
            Terminal.print(message)
            return 0
        }
        Terminal.complain(message)
        return 2
    }
}
