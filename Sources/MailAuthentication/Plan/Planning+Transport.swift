import DNS
import Findings

extension Planning {
    /// Reports about encryption first, then the policy as a test; to enforce it, and to have it kept for longer, needs
    /// their evidence. A domain that takes no mail takes its policy back.
    func transportDrafts(in zone: DomainName) async -> [PlanDraft] {
        let servers = await ground.answer("", .mx)
        guard servers.unknownReason == nil else { return [] }
        guard !servers.mailHosts.isEmpty, !ground.isParked else {
            return await [withdrawnDraft(in: zone)].compactMap(\.self)
        }
        var drafts = await [reportsDraft(in: zone)].compactMap(\.self)
        guard !ground.has(.mtaSTSModeNone) else { return await drafts + [deletedDraft(in: zone)].compactMap(\.self) }
        if let testing = await testingDraft(in: zone, servers.mailHosts) { drafts.append(testing) }
        let patterns = storedPolicy.map { $0.patterns.map(\.text) } ?? patterns(for: servers.mailHosts)
        if let enforced = await enforcedDraft(in: zone, patterns, after: drafts.last) { drafts.append(enforced) }
        if let longer = await longerDraft(in: zone, patterns, after: drafts.last) { drafts.append(longer) }
        return drafts
    }

    private func reportsDraft(in zone: DomainName) async -> PlanDraft? {
        let answer = await ground.answer("_smtp._tls", .txt)
        guard answer.isMissing, let address = ground.request.reportAddress,
            let name = try? ground.domain.prefixed("_smtp._tls")
        else { return nil }
        return PlanDraft(
            id: "tls-rpt-add", title: "Ask for reports about encryption", kind: .add,
            records: [
                PlannedRecord(
                    name, in: zone, .txt, ttl: PlannedRecord.freshTTL,
                    new: [PlannedRecord.text("v=TLSRPTv1; rua=mailto:\(address)")])
            ],
            why: "Senders then tell you when mail to \(ground.domain) could not travel encrypted.",
            before: ["Check that \(address) takes mail."], next: "At once.", back: "Remove the record.")
    }

    private func testingDraft(in zone: DomainName, _ hosts: [DomainName]) async -> PlanDraft? {
        let answer = await ground.answer("_mta-sts", .txt)
        guard answer.isMissing, !ground.isUnknown("mta-sts"), !ground.isUnknown("mx"),
            let name = try? ground.domain.prefixed("_mta-sts")
        else { return nil }
        return PlanDraft(
            id: "mta-sts-testing", title: "Publish an MTA-STS policy as a test", kind: .add,
            records: [
                PlannedRecord(
                    name, in: zone, .txt, ttl: PlannedRecord.freshTTL,
                    new: [PlannedRecord.text("v=STSv1; id=\(policyID)")])
            ],
            file: file(mode: .testing, patterns: patterns(for: hosts), age: 86_400),
            why: "Senders then report where mail to \(ground.domain) would not be encrypted, and deliver it as before.",
            before: [
                "Point mta-sts.\(ground.domain) to a web server with a valid certificate for that name.",
                "Put the file there first, open its address in a browser, and see that nothing redirects; only then"
                    + " publish the record.",
            ],
            next: "When 14 days of reports about encryption show no failure.",
            back: "Set 'mode: none' and a new id; a day later remove the record, then the file.", control: .web)
    }

    /// The change of the id that lets senders fetch the new file; `nil` when the record can't be told.
    private func record(
        in zone: DomainName, after draft: PlanDraft?, change: Int
    ) async -> (record: PlannedRecord, follows: String?)? {
        let new = PlannedRecord.text("v=STSv1; id=\(policyID)\(change == 0 ? "" : String(change))")
        guard let name = try? ground.domain.prefixed("_mta-sts") else { return nil }
        if let draft, draft.id.hasPrefix("mta-sts-"), let old = draft.records.first?.new {
            return (PlannedRecord(name, in: zone, .txt, ttl: PlannedRecord.freshTTL, old: old, new: [new]), draft.id)
        }
        let answer = await ground.answer("_mta-sts", .txt)
        guard answer.state == .records, answer.aliases.isEmpty else { return nil }
        let old = answer.records.map(\.data)
        return (PlannedRecord(name, in: zone, .txt, ttl: PlannedRecord.freshTTL, old: old, new: [new]), nil)
    }

    private func enforcedDraft(in zone: DomainName, _ patterns: [String], after draft: PlanDraft?) async -> PlanDraft? {
        let isTesting = storedPolicy.map { $0.isUsable && $0.mode == .testing } ?? false
        guard isTesting || draft?.id == "mta-sts-testing", !ground.has(.mtaSTSUnmatched),
            let (record, follows) = await record(in: zone, after: draft, change: draft?.id == "mta-sts-testing" ? 1 : 0)
        else { return nil }
        return PlanDraft(
            id: "mta-sts-enforce", title: "Enforce the MTA-STS policy", kind: .stricter, records: [record],
            file: file(mode: .enforce, patterns: patterns, age: 604_800),
            why: "Senders then deliver to these servers only, and only encrypted.",
            before: ["Put the new file in place first, then publish the record."],
            next: "After 30 days without a failure senders may keep it longer.",
            back: "Set 'mode: testing' in the file, and a new id.", control: .web,
            rejects: "Mail to \(ground.domain) that can't be delivered encrypted stays with its sender.",
            missing: [
                "14 days of reports about encryption without a failure: Signet has seen none of \(ground.domain)."
            ], follows: follows)
    }

    /// A policy that is enforced and soon forgotten is kept longer.
    private func longerDraft(in zone: DomainName, _ patterns: [String], after draft: PlanDraft?) async -> PlanDraft? {
        let isShort = storedPolicy.map { $0.isUsable && $0.mode == .enforce && $0.maxAge ?? 0 < 2_592_000 } ?? false
        let isNext = draft?.id == "mta-sts-enforce"
        guard isShort || isNext, !ground.has(.mtaSTSUnmatched),
            let (record, follows) = await record(in: zone, after: draft, change: isNext ? 2 : 0)
        else { return nil }
        return PlanDraft(
            id: "mta-sts-longer", title: "Let senders keep the MTA-STS policy longer", kind: .stricter,
            records: [record], file: file(mode: .enforce, patterns: patterns, age: 2_592_000),
            why: "Whoever keeps a sender from the file for so long has switched the policy off.",
            before: ["Put the new file in place first, then publish the record."],
            next: "Nothing follows.", back: "Put the old file back, with a new id.", control: .web,
            rejects: "None that is not refused already; a mistake in the policy would last longer.",
            missing: ["30 days of the enforced policy without a failure: Signet does not know of them."],
            follows: follows)
    }

    /// A policy of a domain that takes no mail is taken back: first its effect, then its record.
    private func withdrawnDraft(in zone: DomainName) async -> PlanDraft? {
        guard !ground.has(.mtaSTSModeNone) else { return await deletedDraft(in: zone) }
        guard storedPolicy?.isUsable == true, let (record, _) = await record(in: zone, after: nil, change: 0) else {
            return nil
        }
        return PlanDraft(
            id: "mta-sts-withdraw", title: "Take the MTA-STS policy back", kind: .remove, records: [record],
            file: file(mode: .none, patterns: [], age: 86_400),
            why: "\(ground.domain) takes no mail, and senders that remember the policy would go on looking for its"
                + " servers.",
            before: ["Put the new file in place first, then publish the record."],
            next: "When \(days(storedPolicy?.maxAge)) have passed, the record can go, then the file.",
            back: "Put the old file back, with a new id.", control: .web)
    }

    private func deletedDraft(in zone: DomainName) async -> PlanDraft? {
        let answer = await ground.answer("_mta-sts", .txt)
        guard answer.state == .records, answer.aliases.isEmpty, let name = try? ground.domain.prefixed("_mta-sts")
        else { return nil }
        return PlanDraft(
            id: "mta-sts-delete", title: "Delete the MTA-STS record, then its file", kind: .remove,
            records: [
                PlannedRecord(
                    name, in: zone, .txt, ttl: PlannedRecord.freshTTL, old: answer.records.map(\.data), new: [])
            ],
            why: "The policy is switched off; what is left of it only puzzles people.",
            before: ["Delete the record first, and a day later the file."], next: "Nothing follows.",
            missing: [
                "The longest 'max_age' that the file ever had must have passed since it says 'mode: none': Signet does"
                    + " not know it."
            ])
    }

    /// The policy with every mail server in it, where an enforced one keeps mail from some.
    func widened(_ zone: DomainName) async -> PlanDraft? {
        let servers = await ground.answer("", .mx)
        guard let policy = storedPolicy, policy.isUsable, servers.unknownReason == nil,
            let (record, _) = await record(in: zone, after: nil, change: 0)
        else { return nil }
        let uncovered = servers.mailHosts.filter { !policy.covers($0) }
        return PlanDraft(
            id: "stop-mta-sts-mx-unmatched", title: "Stop keeping mail from your own servers", kind: .repair,
            records: [record],
            file: file(
                mode: .enforce, patterns: policy.patterns.map(\.text) + patterns(for: uncovered),
                age: policy.maxAge ?? 604_800),
            why:
                "The enforced policy does not name \(listed(uncovered.map(\.description))): senders that heed it do not"
                + " deliver there.",
            before: ["Put the new file in place first, then publish the record."],
            next: "When the next gathering shows every server in the policy.",
            back: "Put the old file back, with a new id.", control: .web)
    }

    /// What to keep in mind while a policy is published.
    var laterTransport: [DomainPlan.Later] {
        guard let policy = storedPolicy, policy.isUsable, policy.mode != MTASTSPolicy.Mode.none else { return [] }
        return [
            DomainPlan.Later(
                title: "MTA-STS: before the mail servers change",
                when: "Add an 'mx:' line for the new server and a new id first, wait"
                    + " \(days(max(policy.maxAge ?? 0, 604_800))), then change the MX records; the old line goes last.")
        ]
    }

    private func days(_ seconds: Int?) -> String {
        counted(max(1, ((seconds ?? 0) + 86_399) / 86_400), "day", "days")
    }

    /// One line for each server, once; a service's documented pattern where its hosts change.
    private func patterns(for hosts: [DomainName]) -> [String] {
        hosts.map(MailProvider.policyPattern).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private var storedPolicy: MTASTSPolicy? {
        for shown in ground.record.details["records"]?.elements ?? [] {
            guard shown["standard"]?.text == "mta-sts", shown["type"]?.text == "file" else { continue }
            return (shown["text"]?.text).map { MTASTSPolicy(Array($0.utf8)) }
        }
        return nil
    }

    /// The minute in UTC, `yyyymmddhhmm`: another number for each change.
    private var policyID: String { String(ground.vantage.asOf.description.filter(\.isNumber).prefix(12)) }

    private func file(mode: MTASTSPolicy.Mode, patterns: [String], age: Int) -> PlannedFile {
        let lines = ["version: STSv1", "mode: \(mode.rawValue)"] + patterns.map { "mx: \($0)" } + ["max_age: \(age)"]
        return PlannedFile(
            url: "https://mta-sts.\(ground.domain)/.well-known/mta-sts.txt",
            text: lines.map { $0 + "\r\n" }.joined())
    }
}

extension MXPattern {
    /// The pattern as a policy file holds it.
    fileprivate var text: String { (isWildcard ? "*." : "") + name.description }
}
