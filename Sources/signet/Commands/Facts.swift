import ArgumentParser
import Findings
import Gathering

/// `signet facts`.
struct Facts: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists every fact that a checklist's rule may refer to.",
        discussion: """
            Example:
              signet facts --json
            """)

    @OptionGroup var common: CommonOptions
    @Flag(name: .long, help: "Print an array of objects.")
    var json = false

    func run() throws {
        let facts = FactRegister.all.sorted { $0.name < $1.name }
        if json {
            Terminal.printRaw(JSONValue.array(facts.map(\.json)).prettyText)
        } else {
            for fact in facts {
                Terminal.print(
                    "\(fact.name)  (\(fact.type.inWords))\n    \(fact.title)\n    \(fact.meaning)\n    From: \(fact.source)"
                )
            }
        }
    }
}

extension FactKind {
    fileprivate var json: JSONValue {
        .object([
            "name": .string(name), "title": .string(title), "subject": .string(subject.rawValue),
            "type": .string(type.inWords),
            "meaning": .string(meaning), "source": .string(source),
        ])
    }
}
