import Findings

extension PolicyTable {
    /// The policies that a domain's record tells; `nil` where none is known.
    init?(_ record: SubjectRecord) {
        guard let policies = record.details["policies"] else { return nil }
        let share = record.facts["domain.dmarc.percent"]
        let kinds = [
            ("name", "older", "Mail as \(record.subject.name)"),
            ("subdomains", "olderSubdomains", "Mail as a name below it that exists"),
            // The older standard has no word of its own for names that do not exist.
            ("nonexistent", "olderSubdomains", "Mail as a made-up name below it"),
        ]
        rows = kinds.compactMap { newer, older, about in
            guard let word = policies[newer]?.text, !word.isEmpty else { return nil }
            let other = policies[older]?.text.flatMap { $0.isEmpty ? nil : $0 }
            return Row(
                about: about, newer: Policy(word: word, meaning: Self.meaning(word, share: nil)),
                older: other.map { Policy(word: $0, meaning: Self.meaning($0, share: share)) })
        }
        guard !rows.isEmpty else { return nil }
        let (organization, older) = (policies.words("organization"), policies.words("olderOrganization"))
        let isSplit = !organization.isEmpty && !older.isEmpty && organization != older
        note =
            isSplit
            ? "Newer receivers take \(organization) for the name that stands above this one, older ones \(older)." : ""
        differs = isSplit || rows.contains { row in row.older.map { $0 != row.newer } ?? false }
        title =
            differs
            ? "What receivers are asked to do with forged mail, by the standard that they follow"
            : "What receivers are asked to do with forged mail"
    }

    /// What receivers do; those of the older standard with a share of the mail only, where the record asks for that.
    private static func meaning(_ word: String, share: FactValue?) -> String {
        if case .number(let percent)? = share, 1..<100 ~= percent {
            switch word {
            case "quarantine": return "They put \(percent)% of forged mail into spam and deliver the rest."
            case "reject": return "They refuse \(percent)% of forged mail and put the rest into spam."
            default: break
            }
        }
        return switch word {
        case "none": "Receivers only count forged mail, and deliver it."
        case "quarantine": "Receivers put forged mail into spam."
        case "reject": "Receivers refuse forged mail."
        case "unknown": "It could not be read."
        default: ""
        }
    }
}
