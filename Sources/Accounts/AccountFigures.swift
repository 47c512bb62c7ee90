import Findings

/// The counts of a group together with what the export says and does not say: what facts and findings are made from.
struct AccountFigures {
    let counts: AccountCounts
    let scope: AccountScope
    /// Whether accounts are missing, so that nothing is known of the whole.
    let isCut: Bool
    /// Accounts in use that nobody signed in to for the days set.
    let dormant: Int
    let age: Age

    /// How old the export is.
    enum Age: Hashable {
        case notGiven, future
        case days(Int)
    }

    /// Whether the export tells it.
    func tells(_ aspect: AccountAspect) -> Bool { scope.tells(aspect) }

    /// Values that were not understood, over all that the export tells.
    var notUnderstood: Int {
        counts.notUnderstood.filter { $0.key == .enabled || tells($0.key) }.values.reduce(0, +)
    }

    /// The facts; what the plain list does not say is absent, what a product's export never says is unknown with that
    /// reason, and so is what it says in words not understood.
    var facts: [String: FactValue] {
        var facts: [String: FactValue] = [:]
        for fact in AccountFact.allCases { facts[fact.rawValue] = value(of: fact) }
        return facts
    }

    private func value(of fact: AccountFact) -> FactValue? {
        let (all, admins) = (counts.all, counts.admins)
        return switch fact {
        case .inUse: number(all.count, from: .account)
        case .admins: number(admins.count, from: .role)
        case .adminShare: share(admins.count, of: all.count, from: .role)
        case .coverage: share(all.withSecondFactor, of: all.count, from: .enrolled)
        case .adminCoverage: share(admins.withSecondFactor, of: admins.count, from: .role, .enrolled)
        case .phishingResistant: share(all.phishingResistant, of: all.count, from: .enrolled, .kind)
        case .adminPhishingResistant:
            share(admins.phishingResistant, of: admins.count, from: .role, .enrolled, .kind)
        case .phoneOnly: share(all.phoneOnly, of: all.count, from: .enrolled, .kind)
        case .backup: share(all.withBackup, of: all.count, from: .enrolled, .kind)
        case .enforced: share(counts.enforced, of: all.count, from: .enforced)
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

    private func number(_ count: Int, from aspect: AccountAspect) -> FactValue? {
        if let unknown = unknown([aspect]) { return unknown }
        return tells(aspect) ? .number(count) : nil
    }

    private func share(_ count: Int, of whole: Int, from aspects: AccountAspect...) -> FactValue? {
        if let unknown = unknown(aspects) { return unknown }
        return whole > 0 && aspects.allSatisfy(tells) ? .share(count: count, of: whole) : nil
    }

    private func unknown(_ aspects: [AccountAspect]) -> FactValue? {
        if isCut { return .unknown("the export goes on on a page that is not there") }
        if let reason = aspects.lazy.compactMap({ scope.silent[$0] }).first { return .unknown(reason) }
        guard let aspect = ([.enabled] + aspects).first(where: { counts.notUnderstood[$0] != nil }) else { return nil }
        guard aspect == .enabled || tells(aspect) else { return nil }
        let rows = counts.notUnderstood[aspect] ?? 0
        return .unknown(
            "\(rows) \(rows == 1 ? "row has a value" : "rows have values") in the column "
                + "'\(scope.names[aspect] ?? aspect.rawValue)' that \(rows == 1 ? "was" : "were") not understood")
    }
}
