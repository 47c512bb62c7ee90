import DNS
import Findings

extension Planning {
    /// What to do about DKIM: a key for each service that sends, new keys for short ones, and no test marks.
    func dkimDrafts(in zone: DomainName) async -> [PlanDraft] {
        await testingDrafts(in: zone) + rotationDrafts + serviceDrafts(in: zone)
    }

    private func testingDrafts(in zone: DomainName) -> [PlanDraft] {
        ground.keys.compactMap { name, data in
            guard data.count == 1, let octets = data.first?.octets, let record = try? DKIMRecord(octets),
                record.isTesting, !record.isRevoked, let selector = name.labels.first
            else { return nil }
            return PlanDraft(
                id: "dkim-testing-\(selector)", title: "Take the test mark off the key '\(selector)'", kind: .repair,
                records: [
                    PlannedRecord(
                        name, in: zone, .txt, ttl: PlannedRecord.freshTTL, old: data,
                        new: [PlannedRecord.text(record.withoutTestMark)])
                ],
                why: "Receivers may treat mail signed with a key under test as if it were not signed.",
                before: ["Send yourself a message, and see that its signature passes."],
                next: "When the next gathering shows the key without the mark.")
        }
    }

    /// A new key beside the old one, then the switch, then the old one goes: nothing in between is unsigned.
    private var rotationDrafts: [PlanDraft] {
        (ground.record.details["dkim"]?.elements ?? []).compactMap { row in
            guard let selector = row["selector"]?.text, row["kind"]?.text == "RSA", let bits = row["bits"]?.integer,
                bits < 2_048, row["provider"]?.text ?? "" == ""
            else { return nil }
            let fresh = freshSelector(besides: selector)
            return PlanDraft(
                id: "dkim-rotate-\(selector)", title: "Replace the short key '\(selector)'", kind: .repair,
                why: "A key of \(bits) bits can be broken; 2048 bits are the least that is asked for today.",
                before: [
                    "Make a new RSA key of 2048 bits in the program that signs the mail.",
                    "Publish 'v=DKIM1; k=rsa; p={public key}' at \(fresh)._domainkey.\(ground.domain), and leave"
                        + " '\(selector)' where it is.",
                    "Wait twice the TTL, and a day at least; then switch the program over to '\(fresh)'.",
                    "Seven days later publish 'v=DKIM1; p=' at \(selector)._domainkey.\(ground.domain): mail on its way"
                        + " is delivered by then. Thirty days after that, delete it.",
                ],
                next: "When mail signed with '\(fresh)' passes.",
                back: "Let the program sign with '\(selector)' again.", control: .mail, isWhole: false)
        }
    }

    private func freshSelector(besides old: String) -> String {
        let (year, month, _) = today.components
        let name = "c\(year)" + (month < 10 ? "0" : "") + String(month)
        return name == old ? name + "b" : name
    }

    /// Services that send for the domain and have no key of theirs in its zone.
    var servicesWithoutKey: [MailProvider] {
        guard !ground.isUnknown("dkim") else { return [] }
        let names = ground.spf.meantNodes.filter(\.leadsToRecord).compactMap(\.target)
        let rows = (ground.record.details["dkim"]?.elements ?? []).filter { $0["state"]?.text == "usable" }
        let found = Set(rows.compactMap { $0["selector"]?.text })
        return MailProvider.recognized(in: names).filter { provider in
            !(provider.selectors + provider.keyAliases(for: ground.domain).map(\.selector)).isEmpty
                && !provider.selectors.contains(where: found.contains)
                && !rows.contains { $0["provider"]?.text == provider.name }
        }
    }

    private func serviceDrafts(in zone: DomainName) async -> [PlanDraft] {
        var drafts: [PlanDraft] = []
        for provider in servicesWithoutKey {
            var draft = PlanDraft(
                id: "dkim-service-\(word(provider.name))", title: "Let \(provider.name) sign the mail", kind: .add,
                why: "The SPF record lets \(provider.name) send, and no key of theirs was found: its mail passes DMARC"
                    + " only while nobody forwards it.",
                next: "When a message that you send to yourself has a signature that passes.",
                back: "Turn signing off there, then remove the records.")
            draft.records = await keyAliases(of: provider, in: zone)
            if draft.records.isEmpty {
                draft.before = [
                    "Turn on DKIM for \(ground.domain) in the settings of \(provider.name); they show the records to"
                        + " publish, usually at \(listed(provider.selectors.map { "\($0)._domainkey" }, with: "or")).",
                    "Publish them, then let \(provider.name) check them.",
                ]
                draft.isWhole = false
            } else {
                draft.before = [
                    "Turn on DKIM for \(ground.domain) in the settings of \(provider.name), and compare the records that"
                        + " they show with these.",
                    "Publish them, then let \(provider.name) check them.",
                ]
                if await !areServed(draft.records) {
                    draft.isTried = false
                    draft.missing = [
                        "A key at the names that these records lead to: \(provider.name) has none there yet, or it could not be seen."
                    ]
                }
            }
            drafts.append(draft)
        }
        return drafts
    }

    /// The aliases that a service asks for, where they can be told and nothing stands in their place.
    private func keyAliases(of provider: MailProvider, in zone: DomainName) async -> [PlannedRecord] {
        var records: [PlannedRecord] = []
        for (selector, target) in provider.keyAliases(for: ground.domain) {
            let answer = await ground.answer("\(selector)._domainkey", .txt)
            guard let name = try? ground.domain.prefixed("\(selector)._domainkey"), answer.isMissing,
                answer.aliases.isEmpty
            else { return [] }
            records.append(
                PlannedRecord(name, in: zone, .cname, ttl: PlannedRecord.freshTTL, new: [.name(target)]))
        }
        return records
    }

    /// Whether a key was seen where every record leads to.
    private func areServed(_ records: [PlannedRecord]) async -> Bool {
        for case .name(let target) in records.flatMap(\.new) {
            guard await ground.observed.answer(to: Question(target, .txt)).texts.contains(where: DKIMRecord.isMeant)
            else { return false }
        }
        return true
    }
}

extension DKIMRecord {
    /// The text without `y` among the flags; a tag that holds nothing else goes.
    fileprivate var withoutTestMark: [UInt8] {
        let kept = tags.compactMap { tag -> [UInt8]? in
            guard tag.name == "t" else { return Array(text[tag.range]) }
            let flags = String(decoding: tag.value, as: UTF8.self).split(separator: ":")
                .map { $0.filter { !$0.isWhitespace } }.filter { $0 != "y" }
            return flags.isEmpty ? nil : Array("t=\(flags.joined(separator: ":"))".utf8)
        }
        return Array(kept.joined(separator: Array("; ".utf8)))
    }
}
