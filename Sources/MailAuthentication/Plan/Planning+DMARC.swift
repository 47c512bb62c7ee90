import DNS
import Findings

extension Planning {
    /// What to do about DMARC: the record is mended or made, reports come, made-up names are refused; then the stages,
    /// which wait for what reports show.
    func dmarcDrafts(in zone: DomainName) async -> [PlanDraft] {
        let now = await dmarcDraftsOfToday(in: zone)
        return await now + stageDrafts(after: now.last, in: zone)
    }

    private func dmarcDraftsOfToday(in zone: DomainName) async -> [PlanDraft] {
        let answer = await ground.answer("_dmarc", .txt)
        guard answer.unknownReason == nil, answer.aliases.isEmpty, !ground.isUnknown("dmarc"),
            let name = try? ground.domain.prefixed("_dmarc")
        else { return [] }
        let old = answer.records.map(\.data).filter(\.isDMARC)
        let records = DMARCRecord.selected(from: old.compactMap(\.octets)).map { DMARCRecord($0) }
        guard let record = records.first else {
            // What a parent says holds; what to do there is in the plan of the parent.
            if ground.flag("dmarc.present") == true { return [] }
            return [await listenDraft(name, zone)].compactMap(\.self)
        }
        var drafts: [PlanDraft] = []
        func draft(_ text: String, _ make: (PlannedRecord) -> PlanDraft) {
            let new = PlannedRecord.text(text)
            guard old != [new] else { return }
            drafts.append(
                make(PlannedRecord(name, in: zone, .txt, ttl: PlannedRecord.freshTTL, old: old, new: [new])))
        }
        if let text = withoutStrangers(record), records.count == 1 {
            draft(text) { planned in
                PlanDraft(
                    id: "stop-dmarc-report-host-registrable",
                    title: "Stop sending reports to a name that anybody could register",
                    kind: .repair, records: [planned],
                    why: "Whoever registers it reads who sends as \(ground.domain), and what fails.",
                    next: "When the next gathering shows the record without that address.", isUrgent: true)
            }
        } else if let text = repaired(records) {
            draft(text) { planned in
                PlanDraft(
                    id: "dmarc-repair", title: "Mend the DMARC record", kind: .repair, records: [planned],
                    why: "Receivers do not understand the record as it stands, or not all of it.",
                    next: "When the next gathering shows the record without mistakes.",
                    isUrgent: records.count > 1)
            }
        }
        if !drafts.isEmpty { return drafts }
        if record.usableAddresses == nil {
            return await reportsDraft(record, planned: name, zone, old: old).map { [$0] } ?? []
        }
        if ground.has(.dmarcNonexistentOpen) || ground.has(.dmarcNonexistentWeaker), await hasMadeUpNames {
            draft(record.text(policy: record.requested, nonexistent: .reject)) { planned in
                PlanDraft(
                    id: "dmarc-nonexistent", title: "Refuse mail from made-up names", kind: .stricter,
                    records: [planned],
                    why: "Nobody sends from names that do not exist, so made-up names such as vote.\(ground.domain) can"
                        + " be refused before anything else is.",
                    before: [
                        "Check that every name below \(ground.domain) that sends mail has an A, AAAA or MX record."
                    ],
                    next: "When reports show that all your mail passes.",
                    rejects: "Mail from names below \(ground.domain) that do not exist.")
            }
        }
        return drafts
    }

    /// Whether names that nobody made do not exist; where a wildcard answers for all, `np` would do nothing.
    var hasMadeUpNames: Bool {
        get async { await ground.answer(wildcardProbe, .txt).state == .nonexistent }
    }

    /// The record without addresses at names that anybody could register; `nil` when it has none.
    private func withoutStrangers(_ record: DMARCRecord) -> String? {
        let lapsed = ground.record.findings.filter { $0.code == Check.dmarcReportHostRegistrable.code }
        guard !lapsed.isEmpty else { return nil }
        let kept = record.reportAddresses("rua").filter { address in
            guard let host = address.host else { return false }
            return !lapsed.contains { $0.names(host) }
        }.map(\.text)
        let own = ground.request.reportAddress.map { ["mailto:\($0)"] } ?? []
        return record.text(policy: record.requested, addresses: kept.isEmpty ? own : kept)
    }

    /// Stage 1: listen.
    func listenDraft(_ name: DomainName, _ zone: DomainName) async -> PlanDraft? {
        guard let address = ground.request.reportAddress else {
            return PlanDraft(
                id: "dmarc-listen", title: "Choose an address for reports", kind: .add,
                why: "A DMARC record without an address for reports tells you nothing about who sends as"
                    + " \(ground.domain).",
                before: [
                    "Make a mailbox for reports, such as dmarc@\(ground.domain), and name it as 'report-address' in"
                        + " Content/site.yml; the record to publish then stands here."
                ], isWhole: false)
        }
        // Made-up names can be refused from the first day on, outside quiet times.
        let isHeld = calendar.quietTime != nil || ground.request.carriesBallots
        let refuses = isHeld ? false : await hasMadeUpNames
        let text = "v=DMARC1; p=none; " + (refuses ? "np=reject; " : "") + "rua=mailto:\(address)"
        var before = [
            "Check that \(address) takes mail; reports are compressed files, one or more a day and receiver."
        ]
        let isPrepared = ground.flag("spf.valid") == true || ground.hasKey
        if !isPrepared { before.insert("First publish an SPF record, or sign the mail with DKIM.", at: 0) }
        return PlanDraft(
            id: "dmarc-listen", title: "Publish a DMARC record that listens", kind: .add,
            records: [
                PlannedRecord(
                    name, in: zone, .txt, ttl: PlannedRecord.freshTTL, new: [PlannedRecord.text(text)])
            ] + (await authorization(of: address)),
            why: "Receivers then report who sends mail as \(ground.domain), and deliver all of it as before.",
            before: before,
            next: "After 30 days at least, when reports show that your mail passes.", back: "Remove the record.",
            rejects: refuses ? "Mail from names below \(ground.domain) that do not exist." : "", isWhole: isPrepared)
    }

    private func reportsDraft(
        _ record: DMARCRecord, planned name: DomainName, _ zone: DomainName, old: [RecordData]
    ) async -> PlanDraft? {
        guard let address = ground.request.reportAddress else { return nil }
        let text = record.text(policy: record.requested, addresses: ["mailto:\(address)"])
        return PlanDraft(
            id: "dmarc-reports", title: "Ask for reports", kind: .add,
            records: [
                PlannedRecord(
                    name, in: zone, .txt, ttl: PlannedRecord.freshTTL, old: old, new: [PlannedRecord.text(text)])
            ] + (await authorization(of: address)),
            why: "Without reports nobody sees whether the office's own mail passes.",
            before: ["Check that \(address) takes mail."],
            next: "When four weeks of reports have come.")
    }

    /// The record without mistakes; `nil` when it has none. Of several, whose policies receivers do not apply, the
    /// weakest is kept.
    private func repaired(_ records: [DMARCRecord]) -> String? {
        guard let first = records.first else { return nil }
        let checks: [Check] = [
            .dmarcMultipleRecords, .dmarcSyntax, .dmarcPolicyInvalid, .dmarcPolicyMissing, .dmarcPolicyNotSecond,
            .dmarcRepeatedTag, .dmarcBackslash, .dmarcValueInvalid,
        ]
        guard checks.contains(where: ground.has) else { return nil }
        let policy = records.map(\.requested).min() ?? .none
        let addresses =
            records.lazy.compactMap(\.usableAddresses).first
            ?? ground.request.reportAddress.map { ["mailto:\($0)"] }
        return first.text(policy: policy, addresses: addresses)
    }
}

extension DMARCRecord {
    /// The record written anew: `p` second, other policies only where they differ, defaults left out.
    func text(policy: DMARCPolicy, nonexistent: DMARCPolicy? = nil, addresses: [String]? = nil) -> String {
        var parts = ["v=DMARC1", "p=\(policy.rawValue)"]
        if !hasInvalidPolicy {
            if forSubdomains != requested { parts.append("sp=\(forSubdomains.rawValue)") }
            if let nonexistent {
                parts.append("np=\(nonexistent.rawValue)")
            } else if forNonexistent != forSubdomains {
                parts.append("np=\(forNonexistent.rawValue)")
            }
        }
        if isStrict("adkim") { parts.append("adkim=s") }
        if isStrict("aspf") { parts.append("aspf=s") }
        // Older receivers would apply more than now if it were left out.
        if percent < 100 { parts.append("pct=\(percent)") }
        if isTest { parts.append("t=y") }
        if scope != .unsaid { parts.append("psd=\(scope.rawValue)") }
        if let addresses = addresses ?? usableAddresses, !addresses.isEmpty {
            parts.append("rua=" + addresses.joined(separator: ","))
        }
        return parts.joined(separator: "; ")
    }
}
