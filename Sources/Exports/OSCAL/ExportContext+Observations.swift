import Documents
import Evidence
import Findings
import Guidance

/// A part of a document that others name by its uuid.
struct OSCALPart: Hashable, Sendable {
    let uuid: String
    let node: Node
}

extension ExportContext {
    /// What was gathered about each subject, in order.
    func observations(_ run: AssessedRun) -> [OSCALPart] {
        guard let snapshot = run.snapshot else { return [] }
        return run.records.values.sorted { $0.subject < $1.subject }
            .map { observation($0, of: snapshot, run: run) }
    }

    /// The uuid of what was gathered about a subject; `nil` when nobody looked.
    func observationUUID(_ subject: Subject, run: AssessedRun) -> String? {
        run.records[subject].map { _ in
            identity.uuid("observation", run.key, subject.kind.rawValue, subject.name)
        }
    }

    private func observation(_ record: SubjectRecord, of snapshot: Snapshot, run: AssessedRun) -> OSCALPart {
        let uuid = identity.uuid("observation", run.key, record.subject.kind.rawValue, record.subject.name)
        var props: [Node] = []
        var rest: [String] = []
        for (name, value) in record.facts.sorted(by: { codePointOrder($0.key, $1.key) }) {
            for text in value.propertyValues {
                let prop =
                    value.isUnknown
                    ? OSCAL.property("unknown", text, class: name) : OSCAL.property(name, text, ns: OSCAL.fact)
                if prop == .absent {
                    rest.append("\(name): \(value.isUnknown ? "unknown, " : "")\(text.isEmpty ? "empty" : text)")
                } else {
                    props.append(prop)
                }
            }
        }
        let name = self.name(of: record.subject)
        let method: OSCAL.Method = record.subject.kind == .domain ? .test : .examine
        let description = (["What was seen of \(name).", Self.count(record)] + rest).map(PlainText.markdown)
        return OSCALPart(
            uuid: uuid,
            node: [
                "uuid": .text(uuid), "title": .text(PlainText.markdownLine("Evidence about \(name)")),
                "description": .text(description.joined(separator: "\n\n")), "props": .list(props),
                "methods": .texts([method.rawValue]), "types": ["discovery"], "origins": toolOrigins,
                "subjects": [subjectReference(record.subject)],
                "relevant-evidence": [
                    [
                        "href": .text("#\(snapshotResource(run))"),
                        "description": .text(PlainText.markdown("The snapshot \(snapshot.id).")),
                    ]
                ],
                "collected": .text(snapshot.ended.description),
            ])
    }

    private static func count(_ record: SubjectRecord) -> String {
        let unknown = record.facts.values.count(where: \.isUnknown)
        let silent = record.observations.count { $0.state.hasPrefix("unknown") }
        return "Facts: \(record.facts.count), of which unknown: \(unknown)."
            + " Answers and files looked at: \(record.observations.count), of which could not be had: \(silent)."
    }

    /// What names the snapshot in the back matter.
    func snapshotResource(_ run: AssessedRun) -> String { identity.uuid("resource", "snapshot", run.key) }

    func subjectReference(_ subject: Subject) -> Node {
        let type =
            switch subject.kind {
            case .office: "party"
            case .domain: "inventory-item"
            case .program, .accounts: "component"
            }
        return [
            "subject-uuid": .text(identity.subject(subject)), "type": .text(type),
            "title": .text(PlainText.markdownLine(name(of: subject))),
        ]
    }
}

extension FactValue {
    /// The value as values of properties: numbers with a point, no exponent; a list as one each.
    fileprivate var propertyValues: [String] {
        switch self {
        case .flag(let flag): [flag ? "true" : "false"]
        case .number(let number): [String(number)]
        case .share(let count, let whole): ["\(count)/\(whole)"]
        case .word(let word): [PlainText.cleaned(word)]
        case .words(let words): words.sorted(by: codePointOrder).map(PlainText.cleaned)
        case .unknown(let reason): [PlainText.cleaned(reason)]
        }
    }
}
