import DNS
import Findings

extension Planning {
    /// The records of a domain that sends no mail, all at once: there is no mail that could be lost.
    func parkedDrafts(in zone: DomainName) async -> [PlanDraft] {
        guard !ground.isUnknown("mx"), !ground.isUnknown("spf"), !ground.isUnknown("dmarc") else { return [] }
        let domain = ground.domain
        var records: [PlannedRecord] = []
        let texts = await ground.answer("", .txt)
        let senders = texts.records.map(\.data).filter(\.isSPF)
        let refusing = PlannedRecord.text("v=spf1 -all")
        if senders != [refusing] {
            records.append(
                PlannedRecord(domain, in: zone, .txt, ttl: PlannedRecord.freshTTL, old: senders, new: [refusing]))
        }
        if let record = await parkedPolicy(in: zone) { records.append(record) }
        let servers = await ground.answer("", .mx)
        let null = RecordData.mailExchange(preference: 0, host: .root)
        if servers.unknownReason == nil, servers.aliases.isEmpty, servers.records.map(\.data) != [null] {
            records.append(
                PlannedRecord(
                    domain, in: zone, .mx, ttl: PlannedRecord.freshTTL, old: servers.records.map(\.data), new: [null]))
        }
        records += await withdrawnKeys(in: zone)
        records += await silentNames(in: zone)
        guard !records.isEmpty else { return [] }
        let listening = await listening(in: zone)
        let mailServers = servers.mailHosts
        let asking =
            "Ask in the office whether anybody sends mail as \(domain), or from a name below it: forms, scanners, the web"
            + " site, vendors."
        let declaring =
            "The role was not declared, only inferred: say 'role: parked' in Content/site.yml when you are sure, or listen"
            + " to two weeks of reports first."
        return listening.drafts + [
            PlanDraft(
                id: "parked-set", title: "Say that no mail comes from here, and none is taken",
                kind: refuses(records) ? .stricter : .add, records: records,
                why: "With these records receivers refuse all mail in the name of \(domain), and below it.",
                before: listening.isNeeded ? [declaring, asking] : [asking],
                next: "Nothing follows; look again after the next gathering.",
                rejects: !refuses(records)
                    ? ""
                    : "All mail from \(domain) and from names below it"
                        + (mailServers.isEmpty
                            ? "."
                            : ", and all mail to it: \(listed(mailServers.map(\.description))) would get no more."),
                isWhole: !listening.isNeeded, mayNarrow: true)
        ]
    }

    /// Where settings do not say that the domain sends nothing, reports have to show it first.
    private func listening(in zone: DomainName) async -> (isNeeded: Bool, drafts: [PlanDraft]) {
        guard !ground.request.declaredRoles.contains(.parked) else { return (false, []) }
        let policy = ground.words("dmarc.effective-policy").first.flatMap(DMARCPolicy.init(rawValue:)) ?? .none
        guard policy == .none else { return (false, []) }
        guard ground.has(.dmarcMissing), let name = try? ground.domain.prefixed("_dmarc") else { return (true, []) }
        return (true, [await listenDraft(name, zone)].compactMap(\.self))
    }

    /// Whether some of the records can make receivers refuse what they take now; where all forged mail is refused already,
    /// the rest only says so more plainly.
    private func refuses(_ records: [PlannedRecord]) -> Bool {
        let policies = ["dmarc.effective-policy", "dmarc.subdomain-policy"].map { ground.words($0).first }
        let isRefusing = policies.allSatisfy { $0 == nil || $0 == DMARCPolicy.reject.rawValue } && policies[0] != nil
        return records.contains { record in
            switch record.type {
            case .mx: !record.old.isEmpty || ground.has(.mxImplicit) || ground.has(.mxMissing)
            case .txt where record.name == ground.domain: !ground.spf.refusesEverybody
            case .txt where record.new.contains(where: \.isDMARC): !isRefusing
            case .txt where record.new.contains(where: \.isSPF): !isRefusing
            default: record.old.contains { !$0.isWithdrawnKey }
            }
        }
    }

    /// Names below the domain that have an address and no SPF record of their own.
    private func silentNames(in zone: DomainName) async -> [PlannedRecord] {
        var records: [PlannedRecord] = []
        let www = (try? ground.domain.prefixed("www")).map { [$0] } ?? []
        for name in ground.request.subdomains + www.filter({ !ground.request.subdomains.contains($0) }) {
            let text = await ground.observed.answer(to: Question(name, .txt))
            guard text.isMissing || text.state == .records, text.aliases.isEmpty else { continue }
            let four = await ground.observed.answer(to: Question(name, .a))
            let six = await ground.observed.answer(to: Question(name, .aaaa))
            guard four.state == .records || six.state == .records, four.aliases.isEmpty, six.aliases.isEmpty,
                !text.records.contains(where: { $0.data.isSPF })
            else { continue }
            records.append(
                PlannedRecord(
                    name, in: zone, .txt, ttl: PlannedRecord.freshTTL, new: [PlannedRecord.text("v=spf1 -all")]))
        }
        return records
    }

    private func parkedPolicy(in zone: DomainName) async -> PlannedRecord? {
        let answer = await ground.answer("_dmarc", .txt)
        guard answer.unknownReason == nil, let name = try? ground.domain.prefixed("_dmarc") else { return nil }
        let old = answer.aliases.isEmpty ? answer.records.map(\.data).filter(\.isDMARC) : []
        // Reports go on where they went before.
        let kept = DMARCRecord.selected(from: old.compactMap(\.octets)).first.map { DMARCRecord($0) }
        var text = "v=DMARC1; p=reject; sp=reject; np=reject; adkim=s; aspf=s"
        // A domain that takes no mail can't take reports itself.
        let known =
            (kept?.reportAddresses("rua") ?? [])
            + [ground.request.reportAddress].compactMap { address in
                address.map { DMARCReportAddress(Array("mailto:\($0)".utf8)) }
            }
        let lapsed = ground.record.findings.filter { $0.code == Check.dmarcReportHostRegistrable.code }
        let addresses = known.filter { address in
            guard let host = address.host, !host.isAtOrBelow(ground.domain) else { return false }
            return !lapsed.contains { $0.names(host) }
        }.prefix(1).map(\.text)
        if !addresses.isEmpty { text += "; rua=" + addresses.joined(separator: ",") }
        let new = PlannedRecord.text(text)
        guard old != [new], !isFullyRefusing(kept, count: old.count) else { return nil }
        return PlannedRecord(name, in: zone, .txt, ttl: PlannedRecord.freshTTL, old: old, new: [new])
    }

    private func isFullyRefusing(_ record: DMARCRecord?, count: Int) -> Bool {
        guard let record, count == 1, record.faults.isEmpty else { return false }
        return [record.requested, record.forSubdomains, record.forNonexistent].allSatisfy { $0 == .reject }
            && !record.isTest && record.percent == 100
    }

    /// The keys that were found are removed, and every selector is withdrawn.
    private func withdrawnKeys(in zone: DomainName) async -> [PlannedRecord] {
        var records: [PlannedRecord] = []
        guard let base = try? ground.domain.prefixed("_domainkey"), let wildcard = try? base.prefixed("*") else {
            return []
        }
        let probe = await ground.answer(wildcardProbe + "._domainkey", .txt)
        let withdrawn = PlannedRecord.text("v=DKIM1; p=")
        let isWithdrawn = probe.texts == [Array("v=DKIM1; p=".utf8)]
        for (name, data) in ground.keys where !isWithdrawn || data != [withdrawn] {
            guard name.labels.first != wildcardProbe, data.contains(where: { !$0.isWithdrawnKey }) else { continue }
            records.append(PlannedRecord(name, in: zone, .txt, ttl: PlannedRecord.freshTTL, old: data, new: []))
        }
        if !isWithdrawn, probe.isMissing {
            records.append(PlannedRecord(wildcard, in: zone, .txt, ttl: PlannedRecord.freshTTL, new: [withdrawn]))
        }
        return records
    }
}

extension PlanGround {
    /// The text records that were seen at selectors of the domain itself, aliases left out, by name.
    var keys: [(name: DomainName, data: [RecordData])] {
        guard let base = try? domain.prefixed("_domainkey") else { return [] }
        let aliases = Set(record.observations.filter { $0.type == "CNAME" }.map(\.name))
        return record.observations.compactMap { seen in
            guard seen.type == "TXT", seen.state == "records", !aliases.contains(seen.name),
                let name = try? DomainName(seen.name), name != base, name.isAtOrBelow(base)
            else { return nil }
            let data = seen.records.compactMap { RecordData(type: .txt, presentation: $0) }
            return data.isEmpty ? nil : (name, data)
        }.sorted { $0.name < $1.name }
    }
}

extension RecordData {
    /// The joined octets of a text record.
    var octets: [UInt8]? { if case .text(let strings) = self { Array(strings.joined()) } else { nil } }

    /// Whether it is an SPF record.
    var isSPF: Bool { octets.map { !SPFRecord.selected(from: [$0]).isEmpty } ?? false }

    /// Whether it is a DMARC record.
    var isDMARC: Bool { octets.map { !DMARCRecord.selected(from: [$0]).isEmpty } ?? false }

    /// Whether it is a withdrawn DKIM key.
    var isWithdrawnKey: Bool {
        guard let octets, let record = try? DKIMRecord(octets) else { return false }
        return record.isRevoked
    }
}

extension DMARCRecord {
    /// The addresses for statistics that can be used, as URIs; `nil` when there is none.
    var usableAddresses: [String]? {
        let addresses = reportAddresses("rua").filter(\.isUsable).map(\.text)
        return addresses.isEmpty ? nil : addresses
    }
}
