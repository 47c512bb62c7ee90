import DNS
import Findings

/// The way of a domain's DMARC record from listening to refusing, stage by stage.
extension Planning {
    fileprivate struct Stage {
        let id: String
        let title: String
        let policy: DMARCPolicy
        var isTest = false
        var dropsSubdomains = false
        let why: String
        let before: [String]
        let missing: [String]
        let next: String
        let back: String
        let rejects: String
    }

    /// The stages that the domain has not reached, each with its record and what is missing for it. Without an address
    /// for reports nothing can ever be judged, and without a record of its own the parent's counts.
    func stageDrafts(after first: PlanDraft?, in zone: DomainName) async -> [PlanDraft] {
        guard let name = try? ground.domain.prefixed("_dmarc"), let base = await base(after: first, at: name) else {
            return []
        }
        var drafts: [PlanDraft] = []
        var (data, follows) = (base.data, base.follows)
        let refusesMadeUp = await hasMadeUpNames
        for stage in stages(from: base.record) {
            let text = base.record.staged(stage, refusesMadeUp: refusesMadeUp)
            let new = PlannedRecord.text(text)
            guard new != data else { continue }
            drafts.append(
                PlanDraft(
                    id: stage.id, title: stage.title, kind: .stricter,
                    records: [
                        PlannedRecord(name, in: zone, .txt, ttl: PlannedRecord.freshTTL, old: [data], new: [new])
                    ],
                    why: stage.why, before: stage.before, next: stage.next, back: stage.back, rejects: stage.rejects,
                    missing: stage.missing, follows: follows))
            (data, follows) = (new, stage.id)
        }
        return drafts
    }

    /// The record that the stages begin with: the one of the step before, else today's.
    private func base(
        after first: PlanDraft?, at name: DomainName
    ) async -> (record: DMARCRecord, data: RecordData, follows: String?)? {
        let planned = first?.records.first { $0.name == name }?.new.first
        let answer = await ground.answer("_dmarc", .txt)
        let today = answer.aliases.isEmpty ? answer.records.map(\.data).filter(\.isDMARC) : []
        guard let data = planned ?? (first == nil && today.count == 1 ? today.first : nil), let octets = data.octets,
            !ground.isUnknown("dmarc")
        else { return nil }
        let record = DMARCRecord(octets)
        guard record.usableAddresses != nil else { return nil }
        return (record, data, planned == nil ? nil : first?.id)
    }

    private func stages(from record: DMARCRecord) -> [Stage] {
        let isPartial = record.isTest || record.percent < 100
        var stages: [Stage] = []
        if record.requested == .none { stages.append(test) }
        if record.requested < .quarantine || record.requested == .quarantine && isPartial { stages.append(quarantine) }
        if record.requested < .reject || isPartial {
            if ground.request.postsToLists, record.requested < .reject { return stages }
            stages.append(refuse)
        }
        if record.has("sp"), record.forSubdomains < .reject { stages.append(subdomains) }
        return stages
    }

    /// What no plan can know without them, and how to get them.
    private func reports(of what: String) -> String {
        "\(what) Signet has seen no mail reports of \(ground.domain): keep those that come, so that it can be judged."
    }

    fileprivate var test: Stage {
        Stage(
            id: "dmarc-test", title: "DMARC stage 2: try 'quarantine' as a test", policy: .quarantine, isTest: true,
            why: "Nothing happens to mail yet, but mailing lists and receivers begin to treat it as under 'quarantine'."
                + " Older receivers obey 'pct=0', newer ones 't=y'; with one of them alone the others would apply it"
                + " in full.",
            before: ["See how mailing lists treat mail from \(ground.domain), and tell those who write to them."],
            missing: [
                "30 days at stage 1.",
                reports(
                    of:
                        "Reports of 14 days that show every system that sends 1 of 100 messages or 10 of them, 98 of 100"
                        + " messages of each passing; by DKIM where mail is forwarded."),
            ],
            next: "After 14 days, when no new system has come up that fails.",
            back: "Publish the record of stage 1 again; within the TTL everybody sees it.",
            rejects:
                "None while it is a test; a receiver that heeds neither mark would send failing mail to spam folders."
        )
    }

    fileprivate var quarantine: Stage {
        Stage(
            id: "dmarc-quarantine", title: "DMARC stage 3: 'quarantine'", policy: .quarantine,
            why: "Forged mail then goes to spam folders.",
            before: ["Tell the help desk: mail that people miss may lie in spam folders."],
            missing: [
                "14 days at stage 2.", reports(of: "Reports of these days without a new system that fails."),
                "Word of those who write to mailing lists that they know.",
            ],
            next: "After 30 days, when 99 of 100 messages pass, 95 of them by DKIM, and nobody has complained.",
            back: "Publish the record of stage 2 again; within the TTL everybody sees it.",
            rejects: "Mail from \(ground.domain) that passes neither SPF nor DKIM goes to spam folders.")
    }

    fileprivate var refuse: Stage {
        var missing = [
            "30 days at stage 3.",
            reports(of: "Reports that show 99 of 100 messages passing, 95 of them by DKIM, and no complaint."),
        ]
        let unsigned = servicesWithoutKey.map(\.name)
        if !ground.hasKey {
            missing.append("A usable DKIM key of every system that sends: none was found.")
        } else if !unsigned.isEmpty {
            missing.append("A usable DKIM key of \(listed(unsigned)): none was found.")
        }
        return Stage(
            id: "dmarc-reject", title: "DMARC stage 4: 'reject'", policy: .reject,
            why: "Forged mail is then refused, and its sender is told.",
            before: ["Choose a day on which somebody can go back within the hour."], missing: missing,
            next: "When a month has passed without complaints.",
            back: "Publish the record of stage 3 again; within the TTL everybody sees it.",
            rejects: "Mail from \(ground.domain) that passes neither SPF nor DKIM.")
    }

    fileprivate var subdomains: Stage {
        Stage(
            id: "dmarc-subdomains", title: "DMARC stage 5: the same for all names below", policy: .reject,
            dropsSubdomains: true, why: "Without 'sp' the names below follow the policy of \(ground.domain) itself.",
            before: [
                "Give every name below \(ground.domain) that sends mail a DMARC record of its own, and take it through"
                    + " the stages."
            ],
            missing: [
                "Stage 4.", reports(of: "Reports that show which names below send, and that their mail passes."),
            ], next: "Nothing follows.", back: "Publish the record with its 'sp' for the days needed.",
            rejects: "Mail from names below \(ground.domain) that passes neither SPF nor DKIM.")
    }

    /// What can't be written down as a record yet.
    var laterPolicy: [DomainPlan.Later] {
        let isOpen = (ground.words("dmarc.policy").first.flatMap(DMARCPolicy.init(rawValue:)) ?? .none) < .reject
        var later: [DomainPlan.Later] = []
        if ground.request.reportAddress == nil, ground.flag("dmarc.present") != true || ground.has(.dmarcNoAggregate) {
            later.append(
                DomainPlan.Later(
                    title: "DMARC stages 2 to 4: a test of 'quarantine', 'quarantine', 'reject'",
                    when: "When reports come: name an address for them as 'report-address' in Content/site.yml. Not"
                        + " assessed until then: Signet has seen no mail reports of \(ground.domain)."))
        }
        if ground.request.postsToLists, isOpen {
            later.append(
                DomainPlan.Later(
                    title: "DMARC: not 'p=reject'",
                    when:
                        "Mailing lists change messages, so that those who write to them would be refused; the plan stops"
                        + " at quarantine."))
        }
        return later
    }
}

extension DMARCRecord {
    /// The record of a stage: addresses, alignment and registry marks stay, tags that were withdrawn go.
    fileprivate func staged(_ stage: Planning.Stage, refusesMadeUp: Bool) -> String {
        var parts = ["v=DMARC1", "p=\(stage.policy.rawValue)"]
        if stage.isTest { parts += ["pct=0", "t=y"] }
        if has("sp"), !stage.dropsSubdomains, forSubdomains != stage.policy {
            parts.append("sp=\(forSubdomains.rawValue)")
        }
        if refusesMadeUp {
            parts.append("np=reject")
        } else if has("np") {
            parts.append("np=\(forNonexistent.rawValue)")
        }
        if isStrict("adkim") { parts.append("adkim=s") }
        if isStrict("aspf") { parts.append("aspf=s") }
        if scope != .unsaid { parts.append("psd=\(scope.rawValue)") }
        if let addresses = usableAddresses { parts.append("rua=" + addresses.joined(separator: ",")) }
        return parts.joined(separator: "; ")
    }
}
