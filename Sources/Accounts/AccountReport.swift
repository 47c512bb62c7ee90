import Documents
import Findings

/// Turns the counts of an export into the records of its groups.
struct AccountReport {
    let file: String
    let asOf: CalendarDate
    let exported: CalendarDate?
    let dormantDays: Int

    func records(of export: AccountExport) -> [SubjectRecord] {
        export.groups.sorted { codePointOrder($0.key, $1.key) }
            .map { record(of: $0.key, counts: $0.value, columns: export.columns) }
    }

    private func record(of group: String, counts: AccountCounts, columns: AccountColumns) -> SubjectRecord {
        let figures = AccountFigures(
            counts: counts, columns: columns, dormant: counts.dormant(since: lastDayCounted), age: age)
        return SubjectRecord(
            subject: Subject(kind: .accounts, name: group),
            findings: AccountCheck.all.compactMap { $0.finding(about: group, figures, dormantDays: dormantDays) },
            facts: figures.facts,
            observations: [
                Observation(name: file, type: "accounts", state: "records", records: ["rows: \(counts.total)"])
            ],
            details: details(figures))
    }

    /// The last day whose sign-in still makes an account a used one; what came after the export cannot be known.
    private var lastDayCounted: CalendarDate { (exported ?? asOf).adding(days: -max(0, dormantDays)) }

    private var age: AccountFigures.Age {
        guard let exported else { return .notGiven }
        let days = asOf.daysSinceEpoch - exported.daysSinceEpoch
        return days < 0 ? .future : .days(days)
    }

    private func details(_ figures: AccountFigures) -> JSONValue {
        let counts = figures.counts
        var members: [String: JSONValue] = [
            "total": .integer(counts.total), "enabled": .integer(counts.all.count),
            "admins": .integer(counts.admins.count),
            "withSecondFactor": .integer(counts.all.withSecondFactor),
            "phishingResistant": .integer(counts.all.phishingResistant),
            "phoneOnly": .integer(counts.all.phoneOnly), "withBackup": .integer(counts.all.withBackup),
            "adminsWithSecondFactor": .integer(counts.admins.withSecondFactor),
            "adminsPhishingResistant": .integer(counts.admins.phishingResistant),
            "dormantDays": .integer(dormantDays),
        ]
        if figures.has(.enforced) { members["enforced"] = .integer(counts.enforced) }
        if figures.has(.shared) { members["shared"] = .integer(counts.shared) }
        if figures.has(.lastSignIn) { members["dormant"] = .integer(figures.dormant) }
        if let exported { members["exported"] = .string(exported.description) }
        if figures.rowsNotUnderstood > 0 { members["notUnderstood"] = .integer(figures.rowsNotUnderstood) }
        return .object(members)
    }
}
