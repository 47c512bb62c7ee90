import DNS
import Findings

extension Planning {
    /// What to do about SPF: one record, without mistakes, within ten look-ups; then an end that says something.
    func spfDrafts(in zone: DomainName) async -> [PlanDraft] {
        let spf = ground.spf
        guard spf.answer.unknownReason == nil, spf.answer.aliases.isEmpty, !ground.isUnknown("spf") else { return [] }
        guard !spf.texts.isEmpty else { return [await newSPFDraft(in: zone)].compactMap(\.self) }
        let old = spf.answer.records.map(\.data).filter(\.isSPF)
        var before = SPFRewriting(spf.texts)
        guard before.unclear.isEmpty else { return [] }
        if ground.has(.spfAllowsAll), before.all == .pass { before.all = .softfail }
        var shorter = SPFShortening(before, at: ground.domain, asking: ground.observed)
        await shorter.shorten()
        var drafts: [PlanDraft] = []
        if old.compactMap(\.octets) != [Array(shorter.record.text.utf8)], needsMending {
            drafts.append(mendingDraft(shorter, old, zone))
        } else if let strict = stricter(before) {
            drafts.append(strictDraft(strict, old, zone))
        }
        guard !shorter.isWithin else { return drafts }
        return drafts + ownerDrafts(shorter, after: drafts.first, old, zone)
    }

    private func strictDraft(_ strict: SPFRewriting, _ old: [RecordData], _ zone: DomainName) -> PlanDraft {
        let record = PlannedRecord(
            ground.domain, in: zone, .txt, ttl: PlannedRecord.freshTTL, old: old, new: [PlannedRecord.text(strict.text)]
        )
        let isOpen = ground.has(.spfAllowsAll)
        return PlanDraft(
            id: isOpen ? "stop-spf-allows-all" : "spf-all",
            title: isOpen
                ? "Stop letting every computer send as \(ground.domain)"
                : "Let the SPF record say something about strangers",
            kind: isOpen ? .repair : .stricter, records: [record],
            why: "The end of the record tells receivers what to think of computers that it does not name.",
            before: ["Check that the record names every system that sends as \(ground.domain)."],
            next: "When a week has passed and nobody misses mail.",
            rejects: "None by itself: mail from computers that the record does not name is marked as suspicious.",
            mayNarrow: true, isUrgent: isOpen)
    }

    /// Whether a mistake is there that writing the record anew would mend.
    private var needsMending: Bool {
        let checks: [Check] = [
            .spfMultipleRecords, .spfSyntax, .spfTermGlued, .spfRepeatedModifier, .spfTooManyLookups, .spfTooManyVoids,
            .spfVoidTerm, .spfIncludeMissing, .spfDuplicateInclude, .spfDuplicateTerm, .spfAfterAll,
            .spfRedirectIgnored, .spfRedirectNotLast,
        ]
        return checks.contains(where: ground.has)
    }

    private func mendingDraft(_ mended: SPFShortening, _ old: [RecordData], _ zone: DomainName) -> PlanDraft {
        let (id, title) =
            if ground.has(.spfIncludeRegistrable) {
                ("stop-spf-include-registrable", "Stop trusting a name that anybody could register")
            } else if ground.has(.spfAllowsAll) {
                ("stop-spf-allows-all", "Stop letting every computer send as \(ground.domain)")
            } else if old.count > 1 {
                ("spf-merge", "Make one SPF record of \(old.count)")
            } else if ground.has(.spfSyntax) || ground.has(.spfTermGlued) || ground.has(.spfRepeatedModifier) {
                ("spf-correct", "Correct the SPF record")
            } else if ground.has(.spfTooManyLookups) {
                ("spf-shorten", mended.isWithin ? "Bring the SPF record under ten look-ups" : "Shorten the SPF record")
            } else {
                ("spf-tidy", "Tidy the SPF record")
            }
        var before = ["Check that every system that sends as \(ground.domain) is still in the record."]
        if !mended.record.dropped.isEmpty {
            before.append(
                "These entries stood behind 'all', had no effect, and are left out: \(listed(mended.record.dropped))."
                    + " Put them before 'all' if they are yours.")
        }
        before += mended.gains
        if !mended.isWithin {
            before.append(
                "The new record still takes \(mended.lookups) look-ups of 10: somebody has to decide what to give up.")
        }
        return PlanDraft(
            id: id, title: title, kind: .repair,
            records: [
                PlannedRecord(
                    ground.domain, in: zone, .txt, ttl: PlannedRecord.freshTTL, old: old,
                    new: [PlannedRecord.text(mended.record.text)])
            ],
            why: "Receivers do not use a record with such mistakes, or lose their way in it; the new one lets the same"
                + " systems send.",
            before: before, next: "When the next gathering shows one record without mistakes.",
            mayNarrow: ground.has(.spfAllowsAll), isUrgent: id.hasPrefix("stop-"))
    }

    /// The record for a domain without one: the service that takes its mail, or its own mail servers.
    private func newSPFDraft(in zone: DomainName) async -> PlanDraft? {
        let servers = await ground.answer("", .mx)
        guard servers.unknownReason == nil, !servers.mailHosts.isEmpty else { return nil }
        if let provider = servers.mailHosts.lazy.compactMap(MailProvider.owning).first {
            return await serviceSPFDraft(provider, in: zone)
        }
        return PlanDraft(
            id: "spf-add", title: "Publish an SPF record", kind: .add,
            records: [
                PlannedRecord(
                    ground.domain, in: zone, .txt, ttl: PlannedRecord.freshTTL,
                    new: [PlannedRecord.text("v=spf1 mx ~all")])
            ],
            why: "No record says which computers may send as \(ground.domain); this one names its mail servers.",
            before: ["List every other system that sends as \(ground.domain), and add it before '~all'."],
            next: "When a week has passed and nobody misses mail.", back: "Remove the record.", mayNarrow: true)
    }

    /// The record of the service that takes the mail, where it is the same for every customer and was seen.
    private func serviceSPFDraft(_ provider: MailProvider, in zone: DomainName) async -> PlanDraft {
        var draft = PlanDraft(
            id: "spf-add", title: "Publish an SPF record", kind: .add,
            why: "No record says which computers may send as \(ground.domain); its mail lies with \(provider.name).",
            before: ["List every other system that sends as \(ground.domain), and add it before '~all'."],
            next: "When a week has passed and nobody misses mail.", back: "Remove the record.", mayNarrow: true)
        if let include = provider.umbrella,
            await !SPFRecord.selected(from: ground.observed.answer(to: Question(include, .txt)).texts).isEmpty
        {
            draft.records = [
                PlannedRecord(
                    ground.domain, in: zone, .txt, ttl: PlannedRecord.freshTTL,
                    new: [PlannedRecord.text("v=spf1 include:\(include) ~all")])
            ]
        } else {
            draft.before.insert(
                "Look up in the help of \(provider.name) which 'include' it wants; then publish"
                    + " 'v=spf1 include:\(provider.umbrella?.description ?? "NAME") ~all'.", at: 0)
            draft.isWhole = false
        }
        return draft
    }

    /// The record with an end that marks strangers; `nil` when it has one.
    private func stricter(_ record: SPFRewriting) -> SPFRewriting? {
        guard ground.has(.spfAllowsAll) || ground.has(.spfNeutralAll) || ground.has(.spfNoAll) else { return nil }
        var record = record
        // An include that lets everybody pass can't be mended here.
        switch record.all {
        case nil, .neutral?: record.all = .softfail
        case .softfail? where SPFRewriting(ground.spf.texts).all == .pass: break
        default: return nil
        }
        return record
    }
}
