import DNS
import Findings

extension Check {
    static let dkimOldKey = Check(
        "dkim.old-key", .low, when: "The same DKIM key has stood in our snapshots for more than 365 days.",
        cites: "RFC 6376 section 8.3, M3AAWG DKIM Key Rotation",
        says: "'{selector}' has not changed since {date}.",
        fix: "Rotate yearly, and when staff or provider change: a new key under a new selector, then withdraw this one."
    )
}

extension DKIMAnalysis {
    /// After how many days a key is called old.
    static let oldAge = 365

    static let ageFactKind = domainFact(
        "dkim.oldest-key-days", "days that the oldest DKIM key has been seen", .number,
        "For how many days, at least, the oldest usable DKIM key has been in use: since a snapshot first saw it. Without an"
            + " earlier snapshot there is no such fact.",
        from: "this snapshot and those before it")

    /// The usable keys and for how many days they have been seen; those that are new are left out.
    private func ages(_ history: DomainHistory?, on day: CalendarDate) -> [(
        selector: String, key: DomainHistory.Key, days: Int
    )] {
        usable.compactMap { selector in
            guard let fingerprint = selector.usableKey?.fingerprint,
                let key = history?.keys.first(where: {
                    $0.selector == selector.name && $0.fingerprint == fingerprint
                })
            else { return nil }
            return (selector.name, key, max(0, day.daysSinceEpoch - key.since.daysSinceEpoch))
        }
    }

    /// The age of the oldest usable key; nothing without an earlier snapshot, or where no key can be used.
    func ageFacts(_ history: DomainHistory?, on day: CalendarDate) -> [String: FactValue] {
        guard history != nil, !usable.isEmpty else { return [:] }
        return [Self.ageFactKind.name: .number(ages(history, on: day).map(\.days).max() ?? 0)]
    }

    /// Judges how long keys have been in use.
    func judgeAge(_ history: DomainHistory?, on day: CalendarDate, into findings: inout FindingList) {
        for (selector, key, days) in ages(history, on: day) where days > Self.oldAge {
            findings.raise(
                .dkimOldKey, ["selector": selector, "date": key.since.description])
        }
    }
}
