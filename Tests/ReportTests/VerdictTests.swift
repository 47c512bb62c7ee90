import Documents
import Findings
import Guidance
import Report
import Settings
import Testing

@Suite("The verdict for check")
struct VerdictTests {
    private func record(_ severity: Severity) -> SubjectRecord {
        SubjectRecord(
            subject: Subject(kind: .domain, name: "a.example"),
            findings: [
                Finding(
                    code: "spf.missing", severity: severity, subject: "a.example", message: "It lacks SPF.", fix: "",
                    citation: "")
            ])
    }

    private func assessment(_ status: ItemStatus, _ strength: Strength) -> Assessment {
        var item = SmallOffice.statement("DEMO-09", "Do it", release: .office)
        item.strength = strength
        let assessed = AssessedItem(item: item, status: status)
        return Assessment(
            asOf: SmallOffice.day("2026-11-01"),
            checklists: [AssessedChecklist(checklist: SmallOffice.catalog.checklists[0], items: [assessed])])
    }

    private let nothing = Assessment(asOf: SmallOffice.day("2026-11-01"))

    @Test("findings stop from the gate's severity upward", arguments: Severity.allCases, Severity.allCases)
    func severity(gate: Severity, found: Severity) {
        guard found != .unknown, gate != .unknown else { return }
        let verdict = verdict(assessment: nothing, records: [record(found)], gate: Gate(severity: gate))
        #expect(verdict.passes == (found > gate))
        #expect(verdict.reasons.count == (found > gate ? 0 : 1))
    }

    @Test func withoutASeverityNoFindingStops() {
        let gate = Gate(severity: nil)
        #expect(verdict(assessment: nothing, records: [record(.critical)], gate: gate).passes)
    }

    @Test func whatIsUnknownStopsOnlyWhereTheGateSaysSo() {
        for unknownStops in [true, false] {
            let gate = Gate(severity: .note, unknownStops: unknownStops)
            #expect(verdict(assessment: nothing, records: [record(.unknown)], gate: gate).passes == !unknownStops)
            let items = assessment(.unknown, .may)
            #expect(verdict(assessment: items, records: [], gate: gate).passes == !unknownStops)
        }
    }

    @Test("an unmet must stops, and nothing else of an item", arguments: ItemStatus.allCases, Strength.allCases)
    func musts(status: ItemStatus, strength: Strength) {
        let items = assessment(status, strength)
        let passes = verdict(assessment: items, records: [], gate: Gate()).passes
        #expect(passes == !(status == .notMet && strength == .must))
        #expect(verdict(assessment: items, records: [], gate: Gate(mustStops: false)).passes)
    }

    @Test func reasonsAreWorded() {
        let verdict = verdict(
            assessment: assessment(.notMet, .must), records: [record(.critical)], gate: Gate())
        #expect(
            verdict.reasons == [
                "critical: a.example: It lacks SPF. [spf.missing]", "must, not met: DEMO-09 Do it",
            ])
    }
}
