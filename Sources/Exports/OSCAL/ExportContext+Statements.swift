import Documents
import Findings
import Guidance

/// A signed statement that speaks for some subjects of an item.
struct SpokenStatement: Hashable, Sendable {
    let item: Item
    let statement: SignedStatement
    let subjects: [Subject]

    /// What tells it from all others.
    var keys: [String] {
        [statement.item, statement.subject ?? "", statement.role, statement.date.description]
    }

    /// The last day on which it counts: its own, or an earlier one that the item sets.
    var lastDay: CalendarDate { item.evidence.statement?.lastDay(of: statement) ?? statement.until }

    /// Whether it counts on a day: its first day has come, its last has not passed, and a yes names its document where
    /// the item wants one.
    func isValid(on day: CalendarDate) -> Bool {
        let lacksDocument =
            (item.evidence.statement?.needsDocument ?? false) && statement.isMet && statement.document == nil
        return statement.date <= day && day <= lastDay && !lacksDocument
    }
}

extension AssessedRun {
    /// Each statement that speaks once, by item and first subject.
    var statements: [SpokenStatement] {
        var order: [[String]] = []
        var spoken: [[String]: SpokenStatement] = [:]
        for pair in pairs {
            guard let statement = pair.judged.statement else { continue }
            let known = SpokenStatement(item: pair.item, statement: statement, subjects: [pair.judged.subject])
            if let before = spoken[known.keys] {
                spoken[known.keys] = SpokenStatement(
                    item: before.item, statement: before.statement, subjects: before.subjects + known.subjects)
            } else {
                order.append(known.keys)
                spoken[known.keys] = known
            }
        }
        return order.compactMap { spoken[$0] }
    }
}

extension ExportContext {
    func statementUUID(_ statement: SpokenStatement, run: AssessedRun) -> String {
        identity.uuid("observation", keys: [run.key, "statement"] + statement.keys)
    }

    /// Signed statements as observations of the day on which they were made.
    func statementObservations(_ run: AssessedRun) -> [OSCALPart] {
        run.statements.map { spoken in
            let uuid = statementUUID(spoken, run: run)
            return OSCALPart(
                uuid: uuid,
                node: [
                    "uuid": .text(uuid),
                    "title": .text(PlainText.markdownLine("Signed statement for \(spoken.item.id)")),
                    "description": .text(text(of: spoken)),
                    "methods": .texts([OSCAL.Method.interview.rawValue]), "types": ["control-objective"],
                    "origins": origins("party", identity.role(spoken.statement.role)),
                    "subjects": .list(spoken.subjects.map(subjectReference)),
                    "collected": .text(time.end(of: spoken.statement.date).description),
                    "expires": .text(time.end(of: spoken.lastDay).description),
                ])
        }
    }

    /// The same as OSCAL's attestations.
    func attestations(_ run: AssessedRun) -> Node {
        .list(
            run.statements.map { spoken in
                let isValid = spoken.isValid(on: run.assessment.asOf)
                return [
                    "responsible-parties": [
                        [
                            "role-id": .text(Function.attester.rawValue),
                            "party-uuids": .texts([identity.role(spoken.statement.role)]),
                        ]
                    ],
                    "parts": [
                        [
                            "name": "attestation", "ns": .text(OSCAL.ours),
                            "title": .text(PlainText.markdownLine(spoken.item.title)),
                            "props": [
                                OSCAL.property("item", spoken.item.id),
                                OSCAL.property("signed", spoken.statement.date.description),
                                OSCAL.property("expires", spoken.lastDay.description),
                                OSCAL.property("valid", isValid ? "yes" : "no"),
                            ],
                            "prose": .text(text(of: spoken)),
                        ]
                    ],
                ]
            })
    }

    private func text(of spoken: SpokenStatement) -> String {
        let statement = spoken.statement
        let answer = statement.isMet ? "Yes." : "No."
        let document = statement.document.map { ["Document: \($0)."] } ?? []
        return ([answer + " " + statement.text] + document).map(PlainText.markdown).joined(separator: "\n\n")
    }
}
