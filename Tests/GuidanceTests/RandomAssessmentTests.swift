import Findings
import Settings
import Testing

@testable import Guidance

/// What holds for every assessment, tried on random workspaces.
@Suite struct RandomAssessmentTests {
    private typealias Generator = RandomRuleTests.Generator

    private struct Workspace {
        var catalog = Catalog()
        var statements = Statements()
        var settings = Fixture.settings
        var records: [SubjectRecord] = []
    }

    private static let today = Fixture.day("2026-11-01")
    private static let roles = Fixture.owners.map(\.id)

    private func workspace(_ generator: inout Generator) -> Workspace {
        var workspace = Workspace()
        workspace.settings.domains = (0..<Int.random(in: 0...3, using: &generator)).map {
            DomainSettings(
                name: "d\($0).example", owner: Self.roles.randomElement(using: &generator),
                release: Bool.random(using: &generator) ? .public : .office)
        }
        let items = (0..<8).map { item("A-\($0)", &generator) }
        workspace.catalog = Fixture.catalog(items)
        for domain in workspace.settings.domains where Bool.random(using: &generator) {
            workspace.records.append(Fixture.record(facts(&generator), domain: domain.name))
        }
        for group in ["Clerks", "Deputies"] where Bool.random(using: &generator) {
            let subject = Subject(kind: .accounts, name: group)
            workspace.records.append(SubjectRecord(subject: subject, facts: facts(&generator)))
        }
        for item in items where Bool.random(using: &generator) {
            workspace.statements.statements.append(statement(for: item, &generator))
        }
        for item in items where Int.random(in: 0..<3, using: &generator) == 0 {
            let signed = statement(for: item, &generator)
            workspace.statements.acceptedRisks.append(
                AcceptedRisk(
                    item: item.id, owner: "clerk", reason: "R", date: signed.date, until: signed.until,
                    release: signed.release))
        }
        return workspace
    }

    private func item(_ id: String, _ generator: inout Generator) -> Item {
        let parts: [EvidenceRule.Part] = [
            .rule(Fixture.valid), .rule(.any([Fixture.strict, .none([Fixture.keys])])),
            .statement(StatementRule(role: "it", maximumAgeDays: 200, needsDocument: Bool.random(using: &generator))),
        ]
        let others = (0..<8).map { "A-\($0)" }.filter { $0 != id && Bool.random(using: &generator) }
        return Fixture.item(
            id, subject: SubjectKind.allCases.randomElement(using: &generator) ?? .domain,
            Array(parts.shuffled(using: &generator).prefix(Int.random(in: 1...3, using: &generator))),
            applies: Int.random(in: 0..<4, using: &generator) == 0 ? Fixture.keys : nil,
            release: Bool.random(using: &generator) ? .public : .office, crosswalk: others.map { CrosswalkLink($0) })
    }

    private func facts(_ generator: inout Generator) -> [String: FactValue] {
        var facts: [String: FactValue] = [:]
        facts["domain.spf.valid"] =
            [.flag(true), .flag(false), .unknown("r"), nil].randomElement(using: &generator) ?? nil
        facts["domain.dmarc.policy"] =
            [.word("none"), .word("reject"), .unknown("r"), nil].randomElement(using: &generator) ?? nil
        facts["domain.dkim.keys"] =
            [.number(0), .number(1), .unknown("r"), nil].randomElement(using: &generator) ?? nil
        return facts
    }

    private func statement(for item: Item, _ generator: inout Generator) -> SignedStatement {
        let date = Self.today.adding(days: Int.random(in: -400...50, using: &generator))
        return SignedStatement(
            item: item.id, role: "it", date: date,
            until: date.adding(days: Int.random(in: 0...400, using: &generator)),
            isMet: Bool.random(using: &generator), text: "T",
            document: Bool.random(using: &generator) ? "D" : nil,
            release: Bool.random(using: &generator) ? .public : .office)
    }

    private func assess(_ workspace: Workspace, _ release: Release) -> Assessment {
        Guidance.assess(
            records: workspace.records, catalog: workspace.catalog, statements: workspace.statements,
            settings: workspace.settings, asOf: Self.today, release: release)
    }

    @Test func everyAssessmentIsConsistent() {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("seed of random workspaces: \(seed)")
        var generator = Generator(state: seed)
        var seen: Set<ItemStatus> = []
        for _ in 0..<300 {
            let assessment = assess(workspace(&generator), .office)
            #expect(assessment.counts.values.reduce(0, +) == 8, "seed \(seed)")
            for item in assessment.items {
                #expect(item.status == rollUp(item.subjects.map(\.status)), "seed \(seed)")
                for subject in item.subjects { check(subject, of: item.item, seed: seed) }
                seen.formUnion(item.subjects.map(\.status))
            }
        }
        #expect(seen == Set(ItemStatus.allCases), "seed \(seed): every status occurs")
    }

    private func check(_ judged: AssessedSubject, of item: Item, seed: UInt64) {
        #expect(judged.subject.kind == item.evidence.subject)
        #expect(judged.reason.hasPrefix(judged.status.asLead), "seed \(seed): \(judged.reason)")
        #expect(judged.underlying != .waived)
        #expect(judged.status == judged.underlying || judged.status == .waived)
        if judged.status == .waived {
            let risk = judged.acceptedRisk
            #expect(risk.map { $0.date <= Self.today && Self.today <= $0.until && !$0.isExpired } == true)
            #expect(judged.underlying != .met && judged.underlying != .notApplicable)
        }
        if judged.underlying == .met || judged.underlying == .notApplicable {
            #expect(judged.wouldChange.isEmpty)
        } else {
            #expect(!judged.wouldChange.isEmpty, "seed \(seed): what would change it is always said")
        }
        if judged.underlying == .partlyMet { #expect(item.evidence.parts.count > 1) }
        if judged.underlying == .met, item.evidence.statement != nil {
            #expect(judged.statement.map { $0.isMet && !$0.isExpired && $0.date <= Self.today } == true)
        }
    }

    /// The public edition is the office's edition of a workspace that never held anything else.
    @Test func thePublicEditionIsThatOfAWorkspaceWithPublicThingsAlone() {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("seed of random workspaces: \(seed)")
        var generator = Generator(state: seed)
        for _ in 0..<300 {
            let whole = workspace(&generator)
            var bare = whole
            bare.settings.domains.removeAll { $0.release == .office }
            bare.settings.programs = []
            bare.records.removeAll { record in
                !bare.settings.domains.contains { $0.name == record.subject.name }
            }
            bare.statements.statements.removeAll { $0.release == .office }
            bare.statements.acceptedRisks.removeAll { $0.release == .office }
            let kinds: Set<SubjectKind> = bare.settings.domains.isEmpty ? [.office] : [.office, .domain]
            let items = whole.catalog.items.filter { $0.release == .public && kinds.contains($0.evidence.subject) }
            let ids = Set(items.map(\.id))
            bare.catalog =
                items.isEmpty
                ? Catalog()
                : Fixture.catalog(
                    items.map { item in
                        var item = item
                        item.crosswalk.removeAll { !ids.contains($0.item) }
                        return item
                    })
            #expect(assess(whole, .public) == assess(bare, .office), "seed \(seed)")
        }
    }
}
