import DNS
import Findings

/// Reports that go to another name need that name's leave (RFC 9990 section 4).
extension Planning {
    /// The record with which the holder of a report address elsewhere accepts the reports; none when it does already.
    func authorization(of address: String) async -> [PlannedRecord] {
        guard let host = address.split(separator: "@").last.flatMap({ try? DomainName($0) }),
            !host.isAtOrBelow(ground.domain), !ground.domain.isAtOrBelow(host),
            let name = try? host.prefixed("\(ground.domain)._report._dmarc")
        else { return [] }
        let answer = await ground.observed.answer(to: Question(name, .txt))
        guard !answer.texts.contains(where: { $0.starts(with: "v=DMARC1".utf8) }) else { return [] }
        return [
            PlannedRecord(name, in: host, .txt, ttl: PlannedRecord.freshTTL, new: [PlannedRecord.text("v=DMARC1")])
        ]
    }

    /// What lets other domains of the office send their reports here: one record for one, a wildcard for several.
    func receiverDrafts(in zone: DomainName) async -> [PlanDraft] {
        var refused: [DomainName] = []
        for other in ground.request.reportingDomains.sorted() where !other.isAtOrBelow(ground.domain) {
            guard let name = try? ground.domain.prefixed("\(other)._report._dmarc") else { continue }
            let answer = await ground.observed.answer(to: Question(name, .txt))
            if !answer.texts.contains(where: { $0.starts(with: "v=DMARC1".utf8) }) { refused.append(other) }
        }
        guard let first = refused.first else { return [] }
        let prefix = refused.count == 1 ? "\(first)._report._dmarc" : "*._report._dmarc"
        guard let name = try? ground.domain.prefixed(prefix) else { return [] }
        let others = refused.prefix(5).map(\.description) + (refused.count > 5 ? ["others"] : [])
        return [
            PlanDraft(
                id: "dmarc-receive", title: "Accept the reports of other domains of the office", kind: .add,
                records: [
                    PlannedRecord(
                        name, in: zone, .txt, ttl: PlannedRecord.freshTTL, new: [PlannedRecord.text("v=DMARC1")])
                ],
                why:
                    "Reports on \(listed(others)) go to \(ground.request.reportAddress ?? ground.domain.description), and"
                    + " senders ask \(ground.domain) first whether it wants them.",
                before: refused.count == 1
                    ? []
                    : ["With the wildcard anybody can have reports sent here; they can be told apart by their domain."],
                next: "At once.", back: "Remove the record.", isOfNewNames: true)
        ]
    }
}
