import Documents
import Evidence
import Findings
import Guidance

/// A risk of a document: a problem that a check found, or one that a role accepts.
struct OSCALRisk: Hashable, Sendable {
    let uuid: String
    let node: Node
    /// One line.
    let title: String
    /// What to do, or why it is accepted.
    let description: String
    /// Where it comes from.
    let origins: Node
    /// Whether a role accepted it, be it that this has ended.
    let isWaiver: Bool
    /// Uuids of the observations that it rests on.
    let observations: [String]
}

/// All findings of one code about one subject: they are one problem.
struct Problem: Hashable, Sendable {
    let subject: Subject
    let code: String
    let findings: [Finding]

    /// The problems of a record, by code. A note is none, and a check that could not be made found none.
    static func all(of record: SubjectRecord) -> [Problem] {
        Dictionary(grouping: record.findings.filter { $0.severity != .note && $0.severity != .unknown }, by: \.code)
            .map { Problem(subject: record.subject, code: $0.key, findings: $0.value.sorted()) }
            .sorted { codePointOrder($0.code, $1.code) }
    }
}

extension ExportContext {
    /// Every problem of a gathering, by subject and code.
    func problems(_ run: AssessedRun) -> [OSCALRisk] {
        run.records.values.sorted { $0.subject < $1.subject }
            .flatMap(Problem.all(of:)).compactMap { risk($0, run: run) }
    }

    private func risk(_ problem: Problem, run: AssessedRun) -> OSCALRisk? {
        guard let gravest = problem.findings.first else { return nil }
        let uuid = identity.problem(problem.subject, code: problem.code)
        let title = PlainText.markdownLine(gravest.message)
        let fixes = problem.findings.map(\.fix).firstOfEach.map(PlainText.markdownSentence).joined(separator: "\n\n")
        let observations = [observationUUID(problem.subject, run: run)].compactMap { $0 }
        let citations = problem.findings.map(\.citation).firstOfEach.filter { !$0.isEmpty }
        let node: Node = [
            "uuid": .text(uuid), "title": .text(title),
            "description": .text(
                PlainText.markdown(
                    "Found by the check '\(problem.code)' of \(name(of: problem.subject))."
                        + citations.map { " See \($0)." }.joined())),
            "statement": .text(
                problem.findings.map(\.message).firstOfEach.map(PlainText.markdownSentence).joined(separator: "\n\n")),
            "props": [
                OSCAL.property("code", problem.code),
                OSCAL.property("subject", identity.subject(problem.subject), class: problem.subject.kind.rawValue),
            ],
            "status": "open", "origins": toolOrigins,
            "characterizations": [
                [
                    "origin": ["actors": [["type": "tool", "actor-uuid": .text(toolUUID)]]],
                    "facets": [
                        ["name": "severity", "system": .text(OSCAL.core), "value": .text(gravest.severity.rawValue)]
                    ],
                ]
            ],
            "remediations": fixes.isEmpty
                ? .absent
                : [
                    [
                        "uuid": .text(identity.uuid("remediation", uuid)), "lifecycle": "recommendation",
                        "title": .text(PlainText.markdownLine("What to do about \(problem.code)")),
                        "description": .text(fixes),
                    ]
                ],
            "related-observations": OSCAL.reference("observation-uuid", observations),
        ]
        return OSCALRisk(
            uuid: uuid, node: node, title: title, description: fixes.isEmpty ? title : fixes, origins: toolOrigins,
            isWaiver: false, observations: observations)
    }
}

extension [String] {
    /// Each text once, where it stands first.
    var firstOfEach: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
