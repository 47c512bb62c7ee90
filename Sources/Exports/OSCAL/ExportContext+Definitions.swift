import Findings
import Guidance
import Settings

extension ExportContext {
    /// Definitions of subjects, and of the program that looked at them.
    func definitions(_ subjects: [Subject], withTool: Bool = true) -> Node {
        let components = subjects.filter { $0.kind == .program || $0.kind == .accounts }
        return [
            "components": .list(components.map(component)),
            "inventory-items": .list(subjects.filter { $0.kind == .domain }.map(inventoryItem)),
            "assessment-assets": withTool ? assets : .absent,
        ]
    }

    private func component(_ subject: Subject) -> Node {
        let title = name(of: subject)
        let what = subject.kind == .program ? "A messaging program." : "A group of accounts."
        return [
            "uuid": .text(identity.subject(subject)), "type": "service",
            "title": .text(PlainText.markdownLine(title)), "description": .text(what),
            "props": [OSCAL.property("subject-kind", subject.kind.rawValue)], "status": ["state": "operational"],
        ]
    }

    private func inventoryItem(_ subject: Subject) -> Node {
        let domain = input.settings.domains.first { $0.name == subject.name }
        let purpose = domain?.purpose ?? ""
        return [
            "uuid": .text(identity.subject(subject)),
            "description": .text(PlainText.markdown(purpose.isEmpty ? "The domain \(subject.name)." : purpose)),
            "props": [
                OSCAL.property("fqdn", subject.name, ns: nil), OSCAL.property("asset-type", "domain", ns: nil),
            ],
            "responsible-parties": domain?.owner.map { owner in
                [
                    [
                        "role-id": .text(Function.assetOwner.rawValue),
                        "party-uuids": .texts([identity.role(owner)]),
                    ]
                ]
            } ?? .absent,
        ]
    }

    private var assets: Node {
        let words = input.tool.split(separator: " ", maxSplits: 1).map(String.init)
        let name = words.first ?? "Signet"
        let version = words.count > 1 ? PlainText.line(words[1]) : ""
        return [
            "components": [
                [
                    "uuid": .text(toolUUID), "type": "software", "title": .text(PlainText.markdownLine(name)),
                    "description": "The program that gathered the evidence and judged it.",
                    "props": [OSCAL.property("version", version, ns: nil)], "status": ["state": "operational"],
                ]
            ],
            "assessment-platforms": [
                [
                    "uuid": .text(identity.uuid("assessment-platform", "tool")),
                    "title": .text(PlainText.markdownLine(name)),
                    "uses-components": [["component-uuid": .text(toolUUID)]],
                ]
            ],
        ]
    }

    /// The roles that parties stand for in a document over some assessments.
    func roles(in runs: [AssessedRun]) -> Set<String> {
        var roles: Set<String> = []
        for run in runs {
            roles.formUnion(run.statements.map(\.statement.role))
            roles.formUnion(run.acceptedRisks.map(\.owner))
        }
        let domains = Set(runs.flatMap(\.subjects).filter { $0.kind == .domain }.map(\.name))
        roles.formUnion(input.settings.domains.filter { domains.contains($0.name) }.compactMap(\.owner))
        return roles
    }

    /// The functions in which these runs name parties.
    func functions(in runs: [AssessedRun]) -> Set<Function> {
        var functions: Set<Function> = []
        if runs.contains(where: { !$0.statements.isEmpty }) { functions.insert(.attester) }
        let domains = Set(runs.flatMap(\.subjects).filter { $0.kind == .domain }.map(\.name))
        if input.settings.domains.contains(where: { domains.contains($0.name) && $0.owner != nil }) {
            functions.insert(.assetOwner)
        }
        return functions
    }
}
