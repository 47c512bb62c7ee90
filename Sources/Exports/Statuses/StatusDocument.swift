import Evidence
import Findings
import Guidance
import Settings

extension ExportContext {
    /// All statuses as a JSON document that names its JSON Schema.
    ///
    /// The schema's number is part of its name and of the document: a change that breaks readers makes a new number.
    var statusesJSON: ExportFile {
        let node: Node = [
            "$schema": .text(StatusSchema.name), "version": .number(StatusSchema.version),
            "office": ["id": .text(input.siteID), "name": .text(PlainText.line(office.name))],
            "edition": .text(input.release.rawValue), "tool": .text(PlainText.line(input.tool)),
            "assessments": .list(runs.map { assessment($0, in: self) }),
        ]
        return ExportFile(name: "statuses.json", text: node.document)
    }
}

private func assessment(_ run: AssessedRun, in context: ExportContext) -> Node {
    let counts = run.assessment.counts
    return [
        "as_of": .text(run.asOf),
        "snapshot": run.snapshot.map { snapshot in
            [
                "id": .text(snapshot.id), "hash": .text(snapshot.hash), "ended": .text(snapshot.ended.description),
            ]
        } ?? .null,
        "items": .members(
            ItemStatus.allCases.map {
                Node.Member(name: $0.rawValue, value: .number(counts[$0, default: 0]))
            }),
        "statuses": .list(StatusRow.all(run, in: context).map(\.node)),
    ]
}

extension StatusRow {
    /// An object with a member for each column but the day, which the assessment has.
    fileprivate var node: Node {
        .members(
            StatusColumn.allCases.filter { $0 != .asOf }.map { column in
                let values = column.values(self).map(PlainText.cleaned)
                let value: Node =
                    column == .sources ? .list(values.map(Node.text)) : values.first.map(Node.text) ?? .null
                return Node.Member(name: column.rawValue, value: value)
            })
    }
}

/// The JSON Schema of the document of statuses.
enum StatusSchema {
    static let version = 1
    static let name = "statuses-\(version).schema.json"

    static var file: ExportFile {
        ExportFile(name: name, text: String(decoding: PackageResources.statuses_1_schema_json, as: UTF8.self))
    }
}
