import DNS
import Findings

extension Planning {
    /// What to do about SPF: one record, without mistakes, within ten look-ups; then an end that says something.
    func spfDrafts(in zone: DomainName) async -> [PlanDraft] {
        let spf = ground.spf
        guard spf.answer.unknownReason == nil, spf.answer.aliases.isEmpty, !ground.isUnknown("spf") else { return [] }
        guard !spf.texts.isEmpty else { return [await newSPFDraft(in: zone)].compactMap(\.self) }
        let old = spf.answer.records.map(\.data).filter(\.isSPF)
        let before = SPFRewriting(spf.texts)
        guard before.unclear.isEmpty else { return [] }
        let mended = await shortened(before)
        if old.compactMap(\.octets) != [Array(mended.text.utf8)], needsMending {
            return [mendingDraft(mended, old, zone)]
        }
        guard let strict = stricter(before) else { return [] }
        let record = PlannedRecord(
            ground.domain, in: zone, .txt, ttl: PlannedRecord.freshTTL, old: old, new: [PlannedRecord.text(strict.text)]
        )
        return [
            PlanDraft(
                id: "spf-all", title: "Let the SPF record say something about strangers", kind: .stricter,
                records: [record],
                why: "The end of the record tells receivers what to think of computers that it does not name.",
                before: ["Check that the record names every system that sends as \(ground.domain)."],
                next: "When a week has passed and nobody misses mail.",
                rejects: "None by itself: mail from computers that the record does not name is marked as suspicious.",
                mayNarrow: true)
        ]
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

    private func mendingDraft(_ mended: SPFRewriting, _ old: [RecordData], _ zone: DomainName) -> PlanDraft {
        let (id, title) =
            if old.count > 1 {
                ("spf-merge", "Make one SPF record of \(old.count)")
            } else if ground.has(.spfSyntax) || ground.has(.spfTermGlued) || ground.has(.spfRepeatedModifier) {
                ("spf-correct", "Correct the SPF record")
            } else if ground.has(.spfTooManyLookups) {
                ("spf-shorten", "Bring the SPF record under ten look-ups")
            } else {
                ("spf-tidy", "Tidy the SPF record")
            }
        var before = ["Check that every system that sends as \(ground.domain) is still in the record."]
        if !mended.dropped.isEmpty {
            before.append(
                "These entries stood behind 'all', had no effect, and are left out: \(listed(mended.dropped)). Put them"
                    + " before 'all' if they are yours.")
        }
        return PlanDraft(
            id: id, title: title, kind: .repair,
            records: [
                PlannedRecord(
                    ground.domain, in: zone, .txt, ttl: PlannedRecord.freshTTL, old: old,
                    new: [PlannedRecord.text(mended.text)])
            ],
            why: "Receivers do not use a record with such mistakes, or lose their way in it; the new one lets the same"
                + " systems send.",
            before: before, next: "When the next gathering shows one record without mistakes.")
    }

    /// The record for a domain without one: the service that takes its mail, or its own mail servers.
    private func newSPFDraft(in zone: DomainName) async -> PlanDraft? {
        let servers = await ground.answer("", .mx)
        guard servers.unknownReason == nil, !servers.mailHosts.isEmpty else { return nil }
        let isService = servers.mailHosts.contains { MailProvider.owning($0) != nil }
        let name = servers.mailHosts.lazy.compactMap { MailProvider.owning($0)?.name }.first ?? ""
        guard !isService else {
            return PlanDraft(
                id: "spf-add", title: "Publish an SPF record", kind: .add,
                why: "No record says which computers may send as \(ground.domain).",
                before: [
                    "Look up in the help of \(name) which 'include' it wants, and list every other system that sends"
                        + " for you; then publish 'v=spf1 include:NAME ~all'."
                ], isWhole: false)
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

    /// The record with an end that marks strangers; `nil` when it has one.
    private func stricter(_ record: SPFRewriting) -> SPFRewriting? {
        guard ground.has(.spfAllowsAll) || ground.has(.spfNeutralAll) || ground.has(.spfNoAll) else { return nil }
        // An include that lets everybody pass can't be mended here.
        guard record.all == nil || record.all == .pass || record.all == .neutral else { return nil }
        var record = record
        record.all = .softfail
        return record
    }
}

extension Planning {
    /// The record within ten look-ups, as far as that goes without taking a sender out: what leads nowhere is left out,
    /// then the domain's own hosts are written as addresses, then includes that others contain are left out.
    private func shortened(_ record: SPFRewriting) async -> SPFRewriting {
        var record = record
        var tree = await tree(of: record)
        let dead = tree.children.filter { node in
            switch node.state {
            case .missing, .noName: node.leadsToRecord
            default: node.voidFour == true && node.voidSix == true && !node.leadsToRecord
            }
        }
        if !dead.isEmpty {
            record.remove(Set(dead.map(\.text)))
            tree = await self.tree(of: record)
        }
        var seen: Set<DomainName> = []
        for node in tree.children where node.leadsToRecord {
            if let target = node.target, !seen.insert(target).inserted { record.remove([node.text]) }
        }
        guard tree.total > SPFEvaluation.lookupLimit else { return record }
        record.remove(Set(tree.children.filter { $0.text.lowercased().contains("ptr") }.map(\.text)))
        for node in tree.children where node.kind == .hosts(.pass) {
            guard let addresses = await addresses(of: node) else { continue }
            record.replace(node.text, with: addresses)
        }
        tree = await self.tree(of: record)
        for node in tree.children where node.kind == .include(.pass) && tree.total > SPFEvaluation.lookupLimit {
            var shorter = record
            shorter.remove([node.text])
            let without = await self.tree(of: shorter)
            guard without.authorized.covers(tree.authorized), node.isCountExact else { continue }
            record = shorter
            tree = without
        }
        return record
    }

    private func tree(of record: SPFRewriting) async -> SPFNode {
        let inquiry = Inquiry(resolver: ground.observed, within: .seconds(86_400))
        var walk = SPFWalk(inquiry: inquiry)
        let tree = await walk.tree(of: SPFRecord(Array(record.text.utf8)), at: ground.domain)
        inquiry.close()
        return tree
    }

    /// The addresses of a host of the domain's own, as terms; `nil` for others' hosts, whose addresses change without
    /// notice, and where they are not known.
    private func addresses(of node: SPFNode) async -> [String]? {
        guard node.state == .read, let target = node.target, target.isAtOrBelow(ground.domain),
            let term = try? SPFTerm(ArraySlice(node.text.utf8)), case .directive(.pass, let mechanism) = term.content
        else { return nil }
        let hosts: [DomainName]
        switch mechanism {
        case .a(_, let prefix) where prefix == DualPrefix(): hosts = [target]
        case .mx(_, let prefix) where prefix == DualPrefix():
            hosts = await ground.observed.answer(to: Question(target, .mx)).mailHosts
        default: return nil
        }
        guard hosts.allSatisfy({ $0.isAtOrBelow(ground.domain) }) else { return nil }
        var terms: [String] = []
        for host in hosts {
            for type in [RecordType.a, .aaaa] {
                let answer = await ground.observed.answer(to: Question(host, type))
                guard answer.unknownReason == nil else { return nil }
                for case .address(let address) in answer.records.map(\.data) {
                    terms.append((address.isIPv4 ? "ip4:" : "ip6:") + address.description)
                }
            }
        }
        return terms
    }
}
