import DNS
import Findings

extension Planning {
    /// What only the office can decide, when a record still takes more than ten look-ups: which services it has given up,
    /// and which send from a name of their own.
    func ownerDrafts(
        _ record: SPFShortening, after draft: PlanDraft?, _ old: [RecordData], _ zone: DomainName
    ) -> [PlanDraft] {
        let isChanged = draft?.records.first?.new == [PlannedRecord.text(record.record.text)]
        let old = isChanged ? [PlannedRecord.text(record.record.text)] : old
        let includes = record.tree.children.filter { $0.kind == .include(.pass) }.prefix(Self.mostQuestions)
        let questions = includes.filter { !isInUse($0) }.map { question($0, record, old, zone) }
        let moves = includes.compactMap { move($0, record, old, zone) }
        return (questions + moves).map { made in
            var made = made
            made.follows = isChanged ? draft?.id : nil
            return made
        }
    }

    private static let mostQuestions = 20

    /// Whether something beside the SPF record shows that a service is in use: it takes the mail, or has a key.
    private func isInUse(_ node: SPFNode) -> Bool {
        guard let target = node.target, !target.isAtOrBelow(ground.domain) else { return true }
        guard let provider = node.provider else { return false }
        let rows = ground.record.details["dkim"]?.elements ?? []
        let hasKey = rows.contains { $0["provider"]?.text == provider.name && $0["state"]?.text != "missing" }
        let takesMail = ground.record.observations.contains { seen in
            seen.type == "MX" && seen.name == ground.domain.description
                && seen.records.contains { record in
                    (try? DomainName(record.split(separator: " ").last.map(String.init) ?? "")).map(provider.owns)
                        ?? false
                }
        }
        return hasKey || takesMail || provider.selectors.contains(where: ground.request.selectors.contains)
    }

    private func question(
        _ node: SPFNode, _ record: SPFShortening, _ old: [RecordData], _ zone: DomainName
    ) -> PlanDraft {
        let name = node.provider?.name ?? node.target?.description ?? node.text
        let (text, lookups) = record.without(node)
        return PlanDraft(
            id: "spf-ask-\(word(name))", title: "Does \(name) still send as \(ground.domain)?", kind: .stricter,
            records: [
                PlannedRecord(
                    ground.domain, in: zone, .txt, ttl: PlannedRecord.freshTTL, old: old,
                    new: [PlannedRecord.text(text)])
            ],
            why: "Nothing but the SPF record names \(name). Without '\(node.text)' the record takes \(lookups) look-ups"
                + " instead of \(record.lookups).",
            before: ["Ask in the office and among the vendors; take the entry out only if the answer is no."],
            next: "When a week has passed and nobody misses mail.",
            rejects: "Mail that \(name) sends as \(ground.domain) and that carries no DKIM signature.", mayNarrow: true,
            missing: ["The answer: settings do not name \(name), and no key or mail server of it was found."])
    }

    /// A service that sends to many can use a name below the domain, with a record of its own.
    private func move(
        _ node: SPFNode, _ record: SPFShortening, _ old: [RecordData], _ zone: DomainName
    ) -> PlanDraft? {
        guard let provider = node.provider, provider.isBulkSender, let name = try? ground.domain.prefixed("news") else {
            return nil
        }
        let (text, lookups) = record.without(node)
        return PlanDraft(
            id: "spf-move-\(word(provider.name))", title: "Let \(provider.name) send from \(name)", kind: .stricter,
            records: [
                PlannedRecord(
                    name, in: zone, .txt, ttl: PlannedRecord.freshTTL,
                    new: [PlannedRecord.text("v=spf1 \(node.text) ~all")]),
                PlannedRecord(
                    ground.domain, in: zone, .txt, ttl: PlannedRecord.freshTTL, old: old,
                    new: [PlannedRecord.text(text)]),
            ],
            why: "Its mail goes to many at once, and a name below the domain keeps its look-ups apart: the record of"
                + " \(ground.domain) then takes \(lookups) instead of \(record.lookups). DMARC counts \(name) as"
                + " \(ground.domain) while 'aspf' is not strict.",
            before: [
                "Check that no other record stands at \(name).",
                "Publish the record of \(name) first; set \(name) as the domain for bounces (return path) at"
                    + " \(provider.name); then change the record of \(ground.domain).",
            ],
            next: "When a message that you send to yourself shows \(name) as its return path.",
            rejects: "Mail that \(provider.name) still sends with a return path at \(ground.domain).", mayNarrow: true,
            missing: ["The decision of whoever owns this mail."], isOfNewNames: true)
    }

    /// A name as part of an id.
    func word(_ name: String) -> String {
        String(name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    }
}
