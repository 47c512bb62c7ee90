import DNS
import Findings

/// A step before it was tried.
struct PlanDraft: Sendable {
    var id: String
    var title: String
    var kind: PlanStep.Kind
    var records: [PlannedRecord] = []
    var file: PlannedFile?
    var why: String
    var before: [String] = []
    var next = ""
    var back = "Put the old record back; within the TTL everybody sees it again."
    var control = PlanStep.Control.dns
    var rejects = ""
    /// Whether the records stand there whole; `false` when somebody else has to give a value first.
    var isWhole = true
    /// Whether it may take the permission to send from addresses that have it.
    var mayNarrow = false
}

extension PlanGround {
    /// The whole record sets after a draft; `nil` when one of today's sets is not known.
    func changes(of draft: PlanDraft) async -> [RecordChange]? {
        var sets: [Question: RecordChange] = [:]
        for planned in draft.records {
            let question = Question(planned.name, planned.type)
            var records: [RecordData]
            if let known = sets[question] {
                records = known.records
            } else {
                let answer = await observed.answer(to: question)
                // A name of another's zone may not have been asked for; nothing stands in for it.
                guard answer.unknownReason == nil || !planned.name.isAtOrBelow(domain) || planned.isNewName else {
                    return nil
                }
                records = answer.aliases.isEmpty ? answer.records.map(\.data) : []
            }
            records.removeAll { planned.old.contains($0) }
            records += planned.new.filter { !records.contains($0) }
            sets[question] = RecordChange(planned.name, planned.type, records, ttl: planned.ttl)
        }
        return sets.values.sorted { ($0.name, $0.type.rawValue) < ($1.name, $1.type.rawValue) }
    }

    /// The step of a draft, tried on what was seen; `nil` when it can't be tried, or would do harm.
    func step(_ draft: PlanDraft) async -> PlanStep? {
        guard let changes = await changes(of: draft) else { return nil }
        var step = PlanStep(
            id: draft.id, title: draft.title, kind: draft.kind, isReady: draft.isWhole, firstDay: nil,
            records: draft.records, file: draft.file, why: draft.why, before: draft.before, next: draft.next,
            back: draft.back, control: draft.control, closes: [], raises: [], rejects: draft.rejects, facts: [:])
        guard !changes.isEmpty else { return step }
        let file = draft.file.flatMap { file in
            (try? domain.prefixed("mta-sts")).map { (host: $0, text: file.text) }
        }
        let trial = await trial(of: changes + standIn(for: file?.host), file: file)
        // The count of failed look-ups says nothing by itself: a check that rests on one is unknown, and says so.
        let count: Set = [Check.partlyUnknown.code]
        let today = Set(record.findings.map(\.code)).subtracting(count)
        let after = Set(trial.record.findings.map(\.code)).subtracting(count)
        step.closes = today.subtracting(after).sorted()
        step.raises = after.subtracting(today).sorted()
        step.facts = trial.record.facts.filter { name, value in !value.isUnknown && record.facts[name] != value }
        let harm = harm(of: trial.record)
        guard harm.allSatisfy({ $0.severity == .unknown }) else { return nil }
        if !harm.isEmpty {
            // What it rests on was not asked for: nothing is published on top of that.
            step.isReady = false
            step.before = harm.map { "First find out: \($0.message)" } + step.before
        }
        guard draft.mayNarrow || trial.spf.authorized.covers(spf.authorized) else { return nil }
        return step
    }

    /// The address that a policy host will have when its file is published: any will do for a trial.
    private func standIn(for host: DomainName?) async -> [RecordChange] {
        guard let host, let address = IPAddress("192.0.2.1"),
            await observed.answer(to: Question(host, .a)).state != .records
        else { return [] }
        return [RecordChange(host, .a, [.address(address)]), RecordChange(host, .aaaa, [])]
    }

    /// The grave findings that a change would raise, unless it closes a graver one of the same standard: a policy of
    /// `none` is a finding, and better than no policy.
    private func harm(of after: SubjectRecord) -> [Finding] {
        let codes = Set(record.findings.map(\.code))
        let remaining = Set(after.findings.map(\.code))
        let closed = record.findings.filter { !remaining.contains($0.code) }
        return after.findings.filter { finding in
            guard !codes.contains(finding.code), finding.severity <= .medium,
                finding.code != Check.partlyUnknown.code || restsOnAnother(after)
            else { return false }
            // What a step would do wrong by itself is excused by nothing.
            let own: [Check] = [
                .dmarcReportHostMissing, .dmarcReportAddressInvalid, .dmarcExternalUnauthorized, .spfTooManyLookups,
                .spfIncludeMissing, .spfAllowsAll, .mxNullButSends,
            ]
            guard !own.contains(where: { $0.code == finding.code }) else { return true }
            return !closed.contains { $0.severity < finding.severity && $0.standard == finding.standard }
        }
    }
}

extension PlanGround {
    /// Whether a trial rests on a name of somebody else's that nobody asked for.
    private func restsOnAnother(_ after: SubjectRecord) -> Bool {
        after.observations.contains { observation in
            guard observation.state.hasPrefix("unknown."), !record.observations.contains(observation),
                let name = try? DomainName(observation.name)
            else { return false }
            return !name.isAtOrBelow(domain)
        }
    }
}

extension PlannedRecord {
    /// Whether nothing is replaced.
    fileprivate var isNewName: Bool { old.isEmpty && name.labels.first == "*" }
}

extension Finding {
    /// The part of the code before the dot.
    fileprivate var standard: Substring { code.prefix { $0 != "." } }
}

extension AddressSet {
    /// Whether every address of another set is in this one.
    func covers(_ other: AddressSet) -> Bool {
        var both = self
        both.formUnion(other)
        return both.fourCount == fourCount && both.sixCount == sixCount
    }
}
