import Evidence
import Findings
import Guidance

/// The status of an item for a subject, as a finding.
struct OSCALFinding: Hashable, Sendable {
    let uuid: String
    let node: Node
    let status: ItemStatus
    /// Uuids of the observations that it came from.
    let observations: [String]
    /// Uuids of the problems behind it, and of the accepted risk.
    let risks: [String]
}

extension ExportContext {
    /// One for every item and subject, the unassessed ones too.
    func findings(_ run: AssessedRun, risks: [OSCALRisk]) -> [OSCALFinding] {
        let known = Set(risks.map(\.uuid))
        let statements = Dictionary(run.statements.map { ($0.keys, statementUUID($0, run: run)) }) { first, _ in first }
        return run.pairs.map { pair in
            let judged = pair.judged
            var observations: [String] = []
            if !judged.facts.isEmpty, let seen = observationUUID(judged.subject, run: run) { observations.append(seen) }
            if let statement = judged.statement {
                let spoken = SpokenStatement(item: pair.item, statement: statement, subjects: [])
                observations += [statements[spoken.keys]].compactMap { $0 }
            }
            var related = RelatedProblems.codes(behind: judged, in: run.records[judged.subject])
                .map { identity.problem(judged.subject, code: $0) }
            if let risk = judged.acceptedRisk { related.append(identity.waiver(risk)) }
            return finding(
                pair.item, judged, framework: pair.checklist.id, run: run, observations: observations,
                risks: related.filter(known.contains))
        }
    }

    private func finding(
        _ item: Item, _ judged: AssessedSubject, framework: String, run: AssessedRun, observations: [String],
        risks: [String]
    ) -> OSCALFinding {
        let subject = judged.subject
        let uuid = identity.uuid("finding", run.key, run.asOf, item.id, subject.kind.rawValue, subject.name)
        let reason = PlainText.markdown(judged.reason)
        let state = judged.state
        let node: Node = [
            "uuid": .text(uuid), "title": .text(PlainText.markdownLine("\(item.id) for \(name(of: subject))")),
            "description": .text(reason.isEmpty ? judged.status.rawValue : reason),
            "props": [
                OSCAL.property("framework", framework), OSCAL.property("item", item.id),
                OSCAL.property("subject", identity.subject(subject), class: subject.kind.rawValue),
            ],
            "origins": toolOrigins,
            "target": [
                "type": "objective-id", "target-id": .text(Self.objective(of: item)),
                "title": .text(PlainText.markdownLine(item.title)),
                "props": [
                    OSCAL.property("status", judged.status.rawValue),
                    OSCAL.property("outcome", judged.underlying.rawValue),
                ],
                "status": [
                    "state": .text(state.isSatisfied ? "satisfied" : "not-satisfied"), "reason": .text(state.reason),
                    "remarks": .text(reason.isEmpty ? judged.status.rawValue : reason),
                ],
                "implementation-status": state.implementation.map { ["state": .text($0)] } ?? .absent,
            ],
            "related-observations": OSCAL.reference("observation-uuid", observations),
            "related-risks": OSCAL.reference("risk-uuid", risks),
        ]
        return OSCALFinding(
            uuid: uuid, node: node, status: judged.status, observations: observations, risks: risks)
    }
}

extension AssessedSubject {
    /// OSCAL's two states, with the reason and the implementation's state that keep our seven apart.
    var state: (isSatisfied: Bool, reason: String, implementation: String?) {
        switch status {
        case .met: (true, "pass", "implemented")
        case .partlyMet: (false, "fail", "partial")
        case .notMet: (false, "fail", nil)
        case .unknown, .notAssessed: (false, "other", nil)
        case .notApplicable: (true, "other", "not-applicable")
        case .waived: (false, underlying == .unknown || underlying == .notAssessed ? "other" : "fail", nil)
        }
    }
}
