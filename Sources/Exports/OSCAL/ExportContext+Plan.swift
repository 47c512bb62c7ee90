import Evidence
import Findings
import Guidance
import Settings

extension ExportContext {
    /// Accepted risks, and the problems behind what is not met or partly met, as a plan of action; `nil` when there are
    /// none, since a plan without entries is invalid.
    func plan(_ run: AssessedRun) -> ExportFile? {
        let problems = problems(run)
        let waivers = waivers(run)
        let findings = findings(run, risks: problems + waivers)
        let open = findings.filter { $0.status == .notMet || $0.status == .partlyMet }
        let behind = Set(open.flatMap(\.risks))
        let risks = problems.filter { behind.contains($0.uuid) } + waivers
        guard !risks.isEmpty else { return nil }
        let entries = risks.map { risk in
            PlanEntry(
                risk: risk, findings: (risk.isWaiver ? findings : open).filter { $0.risks.contains(risk.uuid) })
        }
        let named = Set(entries.flatMap { $0.findings.map(\.uuid) })
        let carried = findings.filter { named.contains($0.uuid) }
        // A finding that is carried names its risks and observations, and these have to be there too.
        let riskUUIDs = Set(risks.map(\.uuid) + carried.flatMap(\.risks))
        let carriedRisks = (problems + waivers).filter { riskUUIDs.contains($0.uuid) }
        let observationUUIDs = Set(carried.flatMap(\.observations) + carriedRisks.flatMap(\.observations))
        let observations = (observations(run) + statementObservations(run))
            .filter { observationUUIDs.contains($0.uuid) }
        let node: Node = [
            "plan-of-action-and-milestones": [
                "uuid": .text(identity.uuid("document", "plan-of-action-and-milestones", run.key, run.asOf)),
                "metadata": metadata(
                    title: "Plan of action of \(office.name)", version: run.snapshot?.id ?? run.asOf, run: run,
                    roles: roles(in: [run]), functions: functions(in: [run])),
                "system-id": ["identifier-type": .text(OSCAL.ours), "id": .text(input.siteID)],
                "local-definitions": definitions(run.subjects),
                "observations": .list(observations.map(\.node)),
                "risks": .list(carriedRisks.map(\.node)),
                "findings": .list(carried.map(\.node)),
                "poam-items": .list(entries.map(node)),
                "back-matter": [
                    "resources": .list(catalogResources(run) + [snapshotResourceNode(run)].compactMap { $0 })
                ],
            ]
        ]
        return ExportFile(name: "poam-\(fileName).json", text: node.document)
    }

    private struct PlanEntry {
        var risk: OSCALRisk
        var findings: [OSCALFinding]
    }

    private func node(_ entry: PlanEntry) -> Node {
        [
            "uuid": .text(identity.planEntry(of: entry.risk.uuid)), "title": .text(entry.risk.title),
            "description": .text(entry.risk.description), "origins": entry.risk.origins,
            "related-findings": OSCAL.reference("finding-uuid", entry.findings.map(\.uuid)),
            "related-observations": OSCAL.reference("observation-uuid", entry.risk.observations),
            "related-risks": OSCAL.reference("risk-uuid", [entry.risk.uuid]),
        ]
    }
}
