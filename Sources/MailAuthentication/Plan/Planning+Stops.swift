import DNS
import Findings

/// What is broken now and comes before everything else: names that strangers could register, answers that nobody can
/// trust, a policy that keeps mail from servers of the domain's own.
extension Planning {
    /// One step for each, with its records where they can be told.
    func stopDrafts(in zone: DomainName) async -> [PlanDraft] {
        var drafts: [PlanDraft] = []
        for finding in ground.record.findings {
            let draft: PlanDraft?
            switch finding.code {
            case Check.mxHostRegistrable.code: draft = await withoutServer(finding, zone)
            case Check.dkimTargetRegistrable.code: draft = await withoutKey(finding, zone)
            case Check.spfIncludeRegistrable.code: draft = isMended(finding) ? nil : words(for: finding)
            case Check.dmarcReportHostRegistrable.code:
                draft = await hasOwnPolicy && !ground.isParked ? nil : words(for: finding)
            case Check.mtaSTSUnmatched.code where finding.severity == .critical: draft = await widened(zone)
            case _ where finding.code.hasSuffix("-registrable"): draft = words(for: finding)
            case Check.dnssecBogus.code, Check.dnssecDanglingDS.code: draft = words(for: finding)
            default: draft = nil
            }
            if var draft {
                let count = drafts.count { $0.id == draft.id || $0.id.hasPrefix(draft.id + "-") }
                if draft.id == "stop-mta-sts-mx-unmatched", count > 0 { continue }
                if count > 0 { draft.id += "-\(count + 1)" }
                draft.isUrgent = true
                drafts.append(draft)
            }
        }
        return drafts
    }

    /// What has to be done by people, when no record of the domain's own does it.
    private func words(for finding: Finding) -> PlanDraft {
        PlanDraft(
            id: "stop-\(finding.code.replacing(".", with: "-"))", title: "Stop what is broken now", kind: .repair,
            why: finding.message, before: [finding.fix], next: "When the next gathering shows that it is gone.",
            control: ["dnssec", "ns"].contains(finding.code.prefix { $0 != "." }) ? .registrar : .dns, isWhole: false)
    }

    /// Whether the entry stands in the domain's own SPF record, whose mending takes it out.
    private func isMended(_ finding: Finding) -> Bool {
        guard !ground.isParked, !ground.isUnknown("spf"), ground.spf.answer.aliases.isEmpty,
            SPFRewriting(ground.spf.texts).unclear.isEmpty
        else { return false }
        return ground.spf.trees.contains { tree in
            tree.children.contains { $0.isDead && $0.target.map(finding.names) ?? false }
        }
    }

    /// Whether one DMARC record stands at the domain itself, whose change takes the address out.
    private var hasOwnPolicy: Bool {
        get async {
            let answer = await ground.answer("_dmarc", .txt)
            return answer.aliases.isEmpty && answer.records.count { $0.data.isDMARC } == 1
        }
    }

    private func withoutServer(_ finding: Finding, _ zone: DomainName) async -> PlanDraft {
        let answer = await ground.answer("", .mx)
        let old = answer.aliases.isEmpty ? answer.records.map(\.data).filter { $0.leads(finding) } : []
        guard !old.isEmpty else { return words(for: finding) }
        var draft = words(for: finding)
        draft.title = "Stop sending mail to a name that anybody could register"
        draft.records = [
            PlannedRecord(ground.domain, in: zone, .mx, ttl: PlannedRecord.freshTTL, old: old, new: [])
        ]
        draft.isWhole = old.count < answer.records.count
        if !draft.isWhole { draft.missing = ["A mail server in its place: none would be left."] }
        draft.control = .dns
        return draft
    }

    private func withoutKey(_ finding: Finding, _ zone: DomainName) async -> PlanDraft {
        for seen in ground.record.observations where seen.type == RecordType.cname.description {
            guard let name = try? DomainName(seen.name), name.isAtOrBelow(ground.domain),
                let target = seen.records.first.flatMap({ try? DomainName($0) }), finding.names(target)
            else { continue }
            var draft = words(for: finding)
            draft.title = "Stop trusting keys at a name that anybody could register"
            draft.records = [
                PlannedRecord(name, in: zone, .cname, ttl: PlannedRecord.freshTTL, old: [.name(target)], new: [])
            ]
            draft.isWhole = true
            return draft
        }
        return words(for: finding)
    }
}

extension Finding {
    /// Whether its message names a domain.
    func names(_ domain: DomainName) -> Bool {
        let words = message.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber) || "-._".contains($0)) }
        return words.contains { word in
            (word.hasSuffix(".") ? word.dropLast() : word) == domain.description
        }
    }
}

extension RecordData {
    /// Whether it is a mail server that a finding names.
    fileprivate func leads(_ finding: Finding) -> Bool {
        if case .mailExchange(_, let host) = self { finding.names(host) } else { false }
    }
}
