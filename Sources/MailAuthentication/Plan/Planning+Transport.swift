import DNS
import Findings

extension Planning {
    /// Reports about encryption first, then the policy as a test; to enforce it needs their evidence.
    func transportDrafts(in zone: DomainName) async -> [PlanDraft] {
        let servers = await ground.answer("", .mx)
        guard servers.unknownReason == nil, !servers.mailHosts.isEmpty else { return [] }
        return await [reportsDraft(in: zone), testingDraft(in: zone, servers.mailHosts), longerDraft(in: zone)]
            .compactMap(\.self)
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
            file: file(mode: .testing, hosts: hosts, age: 86_400),
            why: "Senders then report where mail to \(ground.domain) would not be encrypted, and deliver it as before.",
            before: [
                "Point mta-sts.\(ground.domain) to a web server with a valid certificate for that name.",
                "Put the file there first, open its address in a browser, and see that nothing redirects; only then"
                    + " publish the record.",
            ],
            next: "When 14 days of reports about encryption show no failure.",
            back: "Set 'mode: none' and a new id; a day later remove the record, then the file.", control: .web)
    }

    /// A policy that is enforced and soon forgotten is kept longer.
    private func longerDraft(in zone: DomainName) async -> PlanDraft? {
        guard ground.has(.mtaSTSAgeShort), let policy = storedPolicy, policy.isUsable, policy.mode == .enforce else {
            return nil
        }
        let answer = await ground.answer("_mta-sts", .txt)
        guard answer.unknownReason == nil, answer.aliases.isEmpty, let name = try? ground.domain.prefixed("_mta-sts")
        else { return nil }
        let new = PlannedRecord.text("v=STSv1; id=\(policyID)")
        return PlanDraft(
            id: "mta-sts-longer", title: "Let senders keep the MTA-STS policy longer", kind: .stricter,
            records: [
                PlannedRecord(
                    name, in: zone, .txt, ttl: PlannedRecord.freshTTL, old: answer.records.map(\.data), new: [new])
            ],
            file: file(mode: .enforce, patterns: policy.patterns.map(\.text), age: 2_592_000),
            why: "Whoever keeps a sender from the file for so long has switched the policy off.",
            before: [
                "Check that the policy has been enforced for 30 days.",
                "Put the new file in place first, then publish the record.",
            ],
            next: "Nothing follows.", back: "Put the old file back, with a new id.", control: .web,
            rejects: "None that is not refused already; a mistake in the policy would last longer.")
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

    private func file(mode: MTASTSPolicy.Mode, hosts: [DomainName], age: Int) -> PlannedFile {
        file(mode: mode, patterns: hosts.map(\.description), age: age)
    }

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
