import Findings

/// The counts of a group together with what the export says and does not say: what facts and findings are made from.
struct AccountFigures {
    let counts: AccountCounts
    let columns: AccountColumns
    /// Accounts in use that nobody signed in to for the days set.
    let dormant: Int
    let age: Age

    /// How old the export is.
    enum Age: Hashable {
        case notGiven, future
        case days(Int)
    }

    /// Whether the export has the column.
    func has(_ column: AccountColumn) -> Bool { columns.has(column) }

    /// Whether every value of the column was understood, and whether accounts are in use.
    func understood(_ column: AccountColumn) -> Bool {
        has(column) && counts.notUnderstood[column] == nil && counts.notUnderstood[.enabled] == nil
    }

    /// Values that were not understood, over all columns.
    var rowsNotUnderstood: Int { counts.notUnderstood.values.reduce(0, +) }

    /// The facts; what the export does not say is absent, and what it says in words not understood is unknown.
    var facts: [String: FactValue] {
        var facts: [String: FactValue] = [:]
        for fact in AccountFact.allCases { facts[fact.rawValue] = value(of: fact) }
        return facts
    }

    private func value(of fact: AccountFact) -> FactValue? {
        let (all, admins) = (counts.all, counts.admins)
        return switch fact {
        case .inUse: number(all.count, from: .enabled)
        case .admins: number(admins.count, from: .role)
        case .adminShare: share(admins.count, of: all.count, from: .role)
        case .coverage: share(all.withSecondFactor, of: all.count, from: .enabled)
        case .adminCoverage: share(admins.withSecondFactor, of: admins.count, from: .role)
        case .phishingResistant: share(all.phishingResistant, of: all.count, from: .enabled)
        case .adminPhishingResistant: share(admins.phishingResistant, of: admins.count, from: .role)
        case .phoneOnly: share(all.phoneOnly, of: all.count, from: .enabled)
        case .backup: share(all.withBackup, of: all.count, from: .enabled)
        case .shared: number(counts.shared, from: .shared)
        case .dormant: number(dormant, from: .lastSignIn)
        case .exportAge: exportAge
        }
    }

    private var exportAge: FactValue? {
        switch age {
        case .notGiven: nil
        case .future: .unknown("the export is dated after the day of the report")
        case .days(let days): .number(days)
        }
    }

    private func number(_ count: Int, from column: AccountColumn) -> FactValue? {
        guard has(column) else { return nil }
        return unknown(column) ?? .number(count)
    }

    private func share(_ count: Int, of whole: Int, from column: AccountColumn) -> FactValue? {
        if let unknown = unknown(column) { return unknown }
        return whole > 0 ? .share(count: count, of: whole) : nil
    }

    private func unknown(_ column: AccountColumn) -> FactValue? {
        let needed: [AccountColumn] = column == .enabled ? [.enabled] : [.enabled, column]
        guard let column = needed.first(where: { counts.notUnderstood[$0] != nil }) else { return nil }
        let rows = counts.notUnderstood[column] ?? 0
        return .unknown(
            "\(rows) \(rows == 1 ? "row has a value" : "rows have values") in the column '\(column.rawValue)' that "
                + "\(rows == 1 ? "was" : "were") not understood")
    }
}
