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
    /// Conditions that are not met, or not known to be.
    var missing: [String] = []
    /// The id of the draft after which it comes.
    var follows: String?
    /// Whether it stops what is broken now, and so comes before everything else.
    var isUrgent = false
    /// Whether the names of its records count as free where nobody asked about them.
    var isOfNewNames = false
    /// Whether what it changes shows in the answers; a parent's records and keys that are made later do not.
    var isTried = true
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
                let isFree = planned.isNewName || draft.isOfNewNames && answer.state == .unknown(.unrecorded)
                guard answer.unknownReason == nil || !planned.name.isAtOrBelow(domain) || isFree else { return nil }
                records = answer.aliases.isEmpty ? answer.records.map(\.data) : []
            }
            records.removeAll { planned.old.contains($0) }
            records += planned.new.filter { !records.contains($0) }
            sets[question] = RecordChange(planned.name, planned.type, records, ttl: planned.ttl)
        }
        return sets.values.sorted { ($0.name, $0.type.rawValue) < ($1.name, $1.type.rawValue) }
    }

    /// What became of trying a draft.
    enum Outcome {
        /// The step, and where the plan stands after it.
        case step(PlanStep, PlanGround)
        /// It would do harm; the sentences say which.
        case refused([String])
        /// What it changes is not known.
        case unknown
    }

    /// Tries a draft on what stands before it.
    func outcome(of draft: PlanDraft) async -> Outcome {
        var step = PlanStep(draft)
        guard draft.isTried else { return .step(step, self) }
        guard let changes = await changes(of: draft) else { return .unknown }
        guard !changes.isEmpty || draft.file != nil else { return .step(step, self) }
        let file = draft.file.flatMap { file in
            (try? domain.prefixed("mta-sts")).map { (host: $0, text: file.text) }
        }
        let after = await ground(after: changes + standIn(for: file?.host), file: file)
        // The count of failed look-ups says nothing by itself: a check that rests on one is unknown, and says so.
        let count: Set = [Check.partlyUnknown.code]
        let codes = Set(record.findings.map(\.code)).subtracting(count)
        let left = Set(after.record.findings.map(\.code)).subtracting(count)
        step.closes = codes.subtracting(left).sorted()
        step.raises = left.subtracting(codes).sorted()
        step.facts = after.record.facts.filter { name, value in !value.isUnknown && record.facts[name] != value }
        let harm = harm(of: after.record)
        let grave = harm.filter { $0.severity != .unknown }
        guard grave.isEmpty else { return .refused(grave.map(\.message)) }
        if !harm.isEmpty {
            // What it rests on was not asked for: nothing is published on top of that.
            step.isReady = false
            step.before = harm.map { "First find out: \($0.message)" } + step.before
        }
        guard draft.mayNarrow || after.spf.authorized.covers(spf.authorized) else {
            return .refused(["Addresses that may send now could not send any more."])
        }
        return .step(step, after)
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
            // What is not known is outweighed by nothing; that keys may have names nobody can guess is always so.
            guard finding.severity != .unknown else { return finding.code != Check.dkimNoneFound.code }
            return !closed.contains { gone in
                guard gone.standard == finding.standard else { return false }
                // A policy that receivers read as 'none' is no better than one that says so.
                return gone.severity < finding.severity || gone.standard == "dmarc" && gone.severity == finding.severity
            }
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

extension PlanDraft {
    /// What is told of a step that would do harm as things stand.
    func later(unless why: [String]) -> DomainPlan.Later {
        let values = records.flatMap(\.new).map { "'\($0.presentation)'" }.joined(separator: ", ")
        return DomainPlan.Later(
            title: values.isEmpty ? title : "\(title): \(values)",
            when: (["When it would do no harm any more. As things stand: \(why.joined(separator: " "))"] + missing)
                .joined(separator: " "))
    }
}
