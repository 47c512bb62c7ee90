import Documents
import Evidence
import Findings
import Guidance
import Settings

extension ExportContext {
    /// The assessment, and the earlier ones behind it, as assessment results.
    func assessmentResults(_ newest: AssessedRun) -> ExportFile {
        let plan = identity.uuid("resource", "assessment-plan")
        var defined = Defined()
        let node: Node = [
            "assessment-results": [
                "uuid": .text(identity.uuid("document", "assessment-results", newest.key, newest.asOf)),
                "metadata": metadata(
                    title: "Assessment results of \(office.name)", version: newest.snapshot?.id ?? newest.asOf,
                    run: newest, roles: roles(in: runs), functions: functions(in: runs),
                    remarks: ["No legal advice. It is not about voting machines, counts or results."]),
                "import-ap": ["href": .text("#\(plan)")],
                "results": .list(runs.map { result($0, defined: &defined) }),
                "back-matter": [
                    "resources": .list(
                        [planResource(uuid: plan)] + catalogResources(newest) + runs.compactMap(snapshotResourceNode))
                ],
            ]
        ]
        return ExportFile(name: "assessment-results-\(fileName).json", text: node.document)
    }

    /// What results before have defined: two things with one uuid are invalid, also across results.
    private struct Defined {
        var subjects: Set<Subject> = []
        var risks: Set<String> = []
        var hasTool = false
    }

    private func result(_ run: AssessedRun, defined: inout Defined) -> Node {
        let problems = problems(run)
        let waivers = waivers(run)
        let findings = findings(run, risks: problems + waivers)
        let subjects = run.subjects.filter { defined.subjects.insert($0).inserted }
        let risks = (problems + waivers).filter { defined.risks.insert($0.uuid).inserted }
        let isFirst = !defined.hasTool
        defined.hasTool = true
        let office = PlainText.markdownLine(office.name)
        return [
            "uuid": .text(identity.uuid("result", run.key, run.asOf)),
            "title": .text("\(office), as of \(run.asOf)"),
            "description": .text("E-mail, sign-in and texting safeguards of \(office), as of \(run.asOf)."),
            "start": .text((run.snapshot?.began ?? end(of: run)).description),
            "end": .text(end(of: run).description),
            "props": .list([
                run.snapshot.map { OSCAL.property("snapshot", $0.hash) } ?? .absent,
                run.snapshot?.previous.map { OSCAL.property("previous-snapshot", $0) } ?? .absent,
                OSCAL.property("as-of", run.asOf),
            ]),
            "local-definitions": definitions(subjects, withTool: isFirst),
            "reviewed-controls": ["control-selections": .list(selections(run))],
            "attestations": attestations(run),
            "assessment-log": log(run),
            "observations": .list((observations(run) + statementObservations(run)).map(\.node)),
            "risks": .list(risks.map(\.node)),
            "findings": .list(findings.map(\.node)),
        ]
    }

    private func selections(_ run: AssessedRun) -> [Node] {
        run.assessment.checklists.map { checklist in
            let ids = checklist.items.map { OSCAL.token($0.item.id) }.sorted(by: codePointOrder)
            return [
                "props": [OSCAL.property("framework", checklist.checklist.id)],
                "links": [["href": .text("#\(identity.catalog(checklist.checklist.id))"), "rel": "reference"]],
                "include-controls": OSCAL.reference("control-id", ids),
            ]
        }
    }

    private func log(_ run: AssessedRun) -> Node {
        guard let snapshot = run.snapshot else { return .absent }
        return [
            "entries": [
                [
                    "uuid": .text(identity.uuid("log-entry", "gathering", run.key)), "title": "Evidence gathered",
                    "description": .text(PlainText.markdown("Snapshot \(snapshot.id), by \(snapshot.tool).")),
                    "start": .text(snapshot.began.description), "end": .text(snapshot.ended.description),
                    "logged-by": [["party-uuid": .text(identity.office)]],
                ]
            ]
        ]
    }

    private func planResource(uuid: String) -> Node {
        [
            "uuid": .text(uuid), "title": "How the assessment was made",
            "description": .text(
                "There is no assessment plan of its own. Domains are looked up live, figures are counted from exports,"
                    + " and what no machine can see is stated by a role. The linked page of the site says what was"
                    + " looked at, and what could not be seen."),
            "rlinks": [["href": .text(OSCAL.evidencePage), "media-type": "text/html"]],
        ]
    }

    /// The catalogs beside the document.
    func catalogResources(_ run: AssessedRun) -> [Node] {
        run.assessment.checklists.map(\.checklist).map { checklist in
            [
                "uuid": .text(identity.catalog(checklist.id)), "title": .text(PlainText.markdownLine(checklist.title)),
                "rlinks": [["href": .text(catalogFile(checklist.id)), "media-type": "application/json"]],
            ]
        }
    }

    /// The snapshot in the back matter. The snapshot itself is not published, so nothing is linked.
    func snapshotResourceNode(_ run: AssessedRun) -> Node? {
        guard let snapshot = run.snapshot else { return nil }
        return [
            "uuid": .text(snapshotResource(run)), "title": .text(PlainText.markdownLine("Snapshot \(snapshot.id)")),
            "description": .text("Everything that one gathering saw, with the SHA-256 \(snapshot.hash)."),
            "props": [OSCAL.property("snapshot", snapshot.hash)],
        ]
    }
}
