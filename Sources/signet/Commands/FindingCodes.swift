import ArgumentParser
import Findings
import Gathering

/// `signet findings`.
struct FindingCodes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "findings", abstract: "Lists every finding code with its severity, meaning, fix and citation.",
        discussion: """
            Words in braces stand for what a finding names itself. A check may raise its code with another severity
            where less or more is lost, and word its fix for a domain that sends no mail.

            Example:
              signet findings --json
            """)

    @OptionGroup var common: CommonOptions
    @Flag(name: .long, help: "Print an array of objects.")
    var json = false

    func run() throws {
        let kinds = FindingRegister.all.sorted { $0.code < $1.code }
        if json {
            let elements = kinds.map { kind in
                JSONValue.object([
                    "code": .string(kind.code), "severity": .string(kind.severity.rawValue),
                    "meaning": .string(kind.meaning), "fix": .string(kind.fix), "citation": .string(kind.citation),
                ])
            }
            Terminal.printRaw(JSONValue.array(elements).prettyText)
        } else {
            for kind in kinds {
                Terminal.print(
                    """
                    \(kind.code)  (\(kind.severity.rawValue))
                        \(kind.meaning)
                        Fix: \(kind.fix)
                        \(kind.citation)
                    """)
            }
        }
    }
}
