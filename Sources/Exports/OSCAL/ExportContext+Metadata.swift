import Documents
import Findings
import Guidance
import Settings

extension ExportContext {
    /// The head of a document.
    ///
    /// - Parameters:
    ///   - roles: ids of the roles whose parties the document names.
    ///   - functions: ids of the functions, beside the writing of the document, in which parties are named.
    func metadata(
        title: String, version: String, run: AssessedRun, published: CalendarDate? = nil, props: [Node] = [],
        links: [Node] = [], roles: Set<String> = [], functions: Set<Function> = [], remarks: [String] = []
    ) -> Node {
        let edition =
            input.release == .public
            ? ["This is the public edition: it holds only what the office has released."] : []
        return [
            "title": .text(PlainText.markdownLine(title)),
            "published": .optional(published.map { time.end(of: $0).description }),
            "last-modified": .text(lastModified(run).description),
            "version": .text(PlainText.line(version)),
            "oscal-version": .text(OSCAL.version),
            "props": .list(props),
            "links": .list(links),
            "roles": .list(functions.union([.preparedBy]).sorted { $0.rawValue < $1.rawValue }.map(\.node)),
            "parties": .list([officeParty] + roles.sorted(by: codePointOrder).map(party(ofRole:))),
            "responsible-parties": [
                ["role-id": .text(Function.preparedBy.rawValue), "party-uuids": .texts([identity.office])]
            ],
            "remarks": .optional((remarks + edition).isEmpty ? nil : (remarks + edition).joined(separator: "\n\n")),
        ]
    }

    /// In what a party is named.
    enum Function: String, CaseIterable {
        case preparedBy = "prepared-by"
        case assetOwner = "asset-owner"
        case attester

        fileprivate var node: Node {
            let title =
                switch self {
                case .preparedBy: "Prepared by"
                case .assetOwner: "Owner: has to act"
                case .attester: "Made a signed statement"
                }
            return ["id": .text(rawValue), "title": .text(title)]
        }
    }

    private var officeParty: Node {
        ["uuid": .text(identity.office), "type": "organization", "name": .text(PlainText.line(office.name))]
    }

    /// A role of the office. Never a person: no name, address or number.
    private func party(ofRole id: String) -> Node {
        [
            "uuid": .text(identity.role(id)), "type": "organization",
            "name": .text(PlainText.line("\(title(ofRole: id)), \(office.name)")),
            "member-of-organizations": .texts([identity.office]),
        ]
    }

    /// The tool, or a party, that something comes from.
    func origins(_ type: String, _ uuid: String) -> Node {
        [["actors": [["type": .text(type), "actor-uuid": .text(uuid)]]]]
    }

    /// The program.
    var toolUUID: String { identity.uuid("component", "tool") }

    var toolOrigins: Node { origins("tool", toolUUID) }
}
