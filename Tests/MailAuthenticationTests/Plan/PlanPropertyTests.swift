import DNS
import Documents
import Findings
import Testing

@testable import MailAuthentication

/// What holds for every step of every plan.
@Suite struct PlanPropertyTests {
    /// A step's records, put over the world itself and not over what was seen of it, give the facts that it promises;
    /// those of the steps that it follows are put there first.
    @Test(arguments: PlanScene.scenes) func aStepGivesExactlyTheFactsThatItPromises(_ scene: PlanScene) async throws {
        let seen = await scene.record()
        let plan = await scene.plan(seen: seen)
        #expect(!plan.steps.isEmpty)
        for step in plan.steps where !step.records.isEmpty && plan.chain(to: step).allSatisfy({ $0.file == nil }) {
            var world: any Resolver = scene.resolver
            var record = seen
            for earlier in plan.chain(to: step) {
                record = await scene.record(from: world)
                world = await OverlayResolver(base: world, changes: earlier.changes(over: world))
            }
            let after = await scene.record(from: world)
            let changed = after.facts.filter { name, value in !value.isUnknown && record.facts[name] != value }
            #expect(changed == step.facts, "\(step.id)")
            let codes = Set(record.findings.map(\.code))
            let left = Set(after.findings.map(\.code))
            #expect(codes.subtracting(left).sorted() == step.closes, "\(step.id)")
            #expect(left.subtracting(codes).sorted() == step.raises, "\(step.id)")
        }
    }

    /// No step makes receivers lose their way: what it publishes has no more look-ups than they follow, and no mistake.
    @Test(arguments: PlanScene.scenes) func noStepBreaksARecord(_ scene: PlanScene) async throws {
        let plan = await scene.plan()
        for step in plan.steps {
            for text in step.records.flatMap(\.new).compactMap(\.octets) {
                if !SPFRecord.selected(from: [text]).isEmpty {
                    #expect(SPFRecord(text).faults.isEmpty, "\(step.id): \(escaped(text))")
                }
                if !DMARCRecord.selected(from: [text]).isEmpty {
                    #expect(DMARCRecord(text).faults.isEmpty && !DMARCRecord(text).hasInvalidPolicy, "\(step.id)")
                }
            }
            if case .number(let lookups)? = step.facts["domain.spf.lookups"], step.isReady {
                #expect(lookups <= 10 || step.closes.isEmpty, "\(step.id)")
            }
            if let file = step.file { #expect(MTASTSPolicy(Array(file.text.utf8)).faults.isEmpty, "\(step.id)") }
            #expect(!step.raises.contains("spf.too-many-lookups") && !step.raises.contains("spf.syntax"))
        }
    }

    /// A step that waits says for what.
    @Test(arguments: PlanScene.scenes) func aStepThatWaitsSaysForWhat(_ scene: PlanScene) async {
        let plan = await scene.plan()
        let ids = plan.steps.map(\.id)
        #expect(Set(ids).count == ids.count, "\(ids)")
        for (place, step) in plan.steps.enumerated() {
            if let follows = step.follows { #expect(ids.prefix(place).contains(follows), "\(step.id)") }
            guard !step.isReady else { continue }
            #expect(
                !step.missing.isEmpty || step.follows != nil || !step.before.isEmpty || step.firstDay != nil,
                "\(step.id)")
        }
    }

    /// What is published is not proposed again.
    @Test(arguments: PlanScene.scenes) func readyStepsAreNotProposedAgain(_ scene: PlanScene) async throws {
        let first = await scene.plan()
        let done = first.steps.filter { $0.isReady && !$0.records.isEmpty }
        var sets: [Question: RecordChange] = [:]
        for planned in done.flatMap(\.records) {
            let question = Question(planned.name, planned.type)
            var change = await planned.change(over: scene.resolver)
            if let earlier = sets[question] {
                change.records =
                    earlier.records.filter { !planned.old.contains($0) }
                    + planned.new.filter { !earlier.records.contains($0) }
            }
            sets[question] = change
        }
        let after = await scene.record(from: OverlayResolver(base: scene.resolver, changes: Array(sets.values)))
        let second = await scene.plan(seen: after)
        let again = Set(second.steps.filter(\.isReady).map(\.id)).intersection(done.map(\.id))
        #expect(again.isEmpty, "\(again)")
    }

    /// The same observations give the same plan, and the plan asks nobody.
    @Test(arguments: PlanScene.scenes) func theSameEvidenceGivesTheSamePlan(_ scene: PlanScene) async {
        let record = await scene.record()
        let first = await scene.plan(seen: record)
        let stored = SubjectRecord(json: record.json)
        #expect(stored != nil)
        #expect(await scene.plan(seen: stored ?? record).json.canonicalText == first.json.canonicalText)
    }

    /// The lines of a plan are read back from a zone file as the records that they stand for.
    @Test(arguments: PlanScene.scenes) func zoneLinesAreReadBack(_ scene: PlanScene) async throws {
        for planned in await scene.plan().steps.flatMap(\.records) where !planned.new.isEmpty {
            let file = "$ORIGIN example.\n" + planned.lines.joined(separator: "\n") + "\n"
            let zone = try RecordedResolver(files: .memory(["zones/example.zone": file]), folder: "zones")
            #expect(zone.problems.isEmpty)
            let answer = await zone.answer(to: Question(planned.name, planned.type))
            #expect(Set(answer.records.map(\.data)) == Set(planned.new), "\(planned.lines)")
            #expect(answer.ttl == planned.ttl)
        }
    }

    /// No step raises a grave finding without closing a graver one of the same standard.
    @Test(arguments: PlanScene.scenes) func noStepDoesHarm(_ scene: PlanScene) async {
        let severities = Dictionary(
            MailAuthentication.findings.map { ($0.code, $0.severity) }, uniquingKeysWith: { first, _ in first })
        for step in await scene.plan().steps {
            for code in step.raises where (severities[code] ?? .critical) <= .medium {
                let standard = code.prefix { $0 != "." }
                #expect(
                    step.closes.contains { $0.hasPrefix(standard) && (severities[$0] ?? .note) <= .high },
                    "\(step.id) raises \(code)")
            }
        }
    }
}
