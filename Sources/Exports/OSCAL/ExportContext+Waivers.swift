import Findings
import Guidance

extension AssessedRun {
    /// Every accepted risk that has begun, counting or ended, once, by item and first subject.
    var acceptedRisks: [AcceptedRisk] {
        var seen: Set<String> = []
        return pairs.compactMap(\.judged.acceptedRisk)
            .filter { $0.date <= assessment.asOf && seen.insert($0.waiverID).inserted }
    }

    /// The observations that the subjects of an accepted risk were judged by.
    fileprivate func judged(_ risk: AcceptedRisk) -> [AssessedSubject] {
        pairs.map(\.judged).filter { $0.acceptedRisk?.waiverID == risk.waiverID }
    }
}

extension ExportContext {
    /// Accepted risks; one that has ended is open again.
    func waivers(_ run: AssessedRun) -> [OSCALRisk] {
        run.acceptedRisks.map { waiver($0, run: run) }
    }

    private func waiver(_ risk: AcceptedRisk, run: AssessedRun) -> OSCALRisk {
        let uuid = identity.waiver(risk)
        let hasEnded = risk.until < run.assessment.asOf
        let who = title(ofRole: risk.owner)
        let title = PlainText.markdownLine("Accepted risk for \(risk.item), \(risk.subject ?? "all subjects")")
        let reason = PlainText.markdown(risk.reason)
        let observations = Set(run.judged(risk).compactMap { observationUUID($0.subject, run: run) }).sorted()
        let owner = origins("party", identity.role(risk.owner))
        let days = PlainText.markdown(
            "Accepted by \(who) on \(risk.date), until \(risk.until)."
                + (hasEnded ? " It has ended, and no longer counts." : ""))
        let node: Node = [
            "uuid": .text(uuid), "title": .text(title), "description": .text(days), "statement": .text(reason),
            "props": [
                OSCAL.property("waiver", risk.waiverID), OSCAL.property("item", risk.item),
                hasEnded ? .absent : OSCAL.property("accepted", "yes", ns: nil),
            ],
            "status": .text(hasEnded ? "open" : "deviation-approved"), "origins": owner,
            "deadline": .text(time.end(of: risk.until).description),
            "risk-log": [
                "entries": .list(
                    [logEntry(risk, "approved", on: risk.date, status: "deviation-approved")]
                        + (hasEnded ? [logEntry(risk, "lapsed", on: risk.until, status: "open")] : []))
            ],
            "related-observations": OSCAL.reference("observation-uuid", observations),
        ]
        return OSCALRisk(
            uuid: uuid, node: node, title: title, description: "\(reason)\n\n\(days)", origins: owner, isWaiver: true,
            observations: observations)
    }

    private func logEntry(_ risk: AcceptedRisk, _ event: String, on day: CalendarDate, status: String) -> Node {
        [
            "uuid": .text(identity.uuid("log-entry", "waiver", risk.waiverID, event)),
            "title": .text("Accepted risk \(event)"), "start": .text(time.end(of: day).description),
            "logged-by": [["party-uuid": .text(identity.role(risk.owner))]], "status-change": .text(status),
        ]
    }
}
