import ArgumentParser
import Delivery
import Findings
import Guidance

/// `signet items`.
struct Items: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists every checklist item and its status.",
        discussion: """
            Example:
              signet items
              signet items --json
              signet items --grades
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var workspace: WorkspaceOptions

    @Flag(name: .long, help: "Print an array of objects.")
    var json = false

    @Flag(name: .long, help: "Print the US school grade of each checklist's texts for officials and poll workers.")
    var grades = false

    func run() throws {
        let assessment = try workspace.open().assessment()
        if grades {
            for list in assessment.checklists + assessment.comparison {
                guard let grade = list.checklist.gradeForPeople else { continue }
                let value = (grade.value * 10).rounded() / 10
                Terminal.print("\(list.checklist.id.padding(to: 14))  \(value)")
            }
        } else if json {
            Terminal.printRaw(JSONValue.array(assessment.items.map(\.json)).prettyText)
        } else {
            let width = assessment.items.map { $0.item.id.count }.max() ?? 0
            for assessed in assessment.items {
                let id = assessed.item.id.padding(to: width)
                Terminal.print("\(id)  \(assessed.status.rawValue.padding(to: 14))  \(assessed.item.title)")
            }
        }
    }
}

extension AssessedItem {
    fileprivate var json: JSONValue {
        .object([
            "id": .string(item.id), "title": .string(item.title), "status": .string(status.rawValue),
            "strength": .string(item.strength.rawValue),
            "subjects": .array(
                subjects.map { judged in
                    .object([
                        "kind": .string(judged.subject.kind.rawValue), "name": .string(judged.subject.name),
                        "status": .string(judged.status.rawValue), "reason": .string(judged.reason),
                    ])
                }),
        ])
    }
}

extension String {
    /// The text with spaces behind it up to a width in characters.
    func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
