import Findings

/// The counts of one account group.
struct AccountCounts: Hashable {
    /// Accounts of the group, in use or not.
    private(set) var total = 0
    /// Accounts in use.
    private(set) var all = Tally()
    /// Administrators in use.
    private(set) var admins = Tally()
    private(set) var enforced = 0
    /// Accounts in use with a second factor that is offered but not required.
    private(set) var notRequired = 0
    private(set) var shared = 0
    private(set) var lastSignIns: [Account.LastSignIn: Int] = [:]

    /// Accounts of which something was not understood, so that what rests on it is not known.
    private(set) var notUnderstood: [AccountAspect: Int] = [:]

    /// What is counted of all accounts in use, and of the administrators among them.
    struct Tally: Hashable {
        private(set) var count = 0
        private(set) var withSecondFactor = 0
        private(set) var phishingResistant = 0
        private(set) var appAtBest = 0
        private(set) var phoneOnly = 0
        private(set) var withBackup = 0

        mutating func add(_ factors: SecondFactors) {
            count += 1
            if factors.any { withSecondFactor += 1 }
            if factors.phishingResistant { phishingResistant += 1 }
            if factors.appAtBest { appAtBest += 1 }
            if factors.phoneOnly { phoneOnly += 1 }
            if factors.hasBackup { withBackup += 1 }
        }
    }

    mutating func add(_ account: Account) {
        total += 1
        guard let isEnabled = account.isEnabled else {
            notUnderstood[.enabled, default: 0] += 1
            return
        }
        // What an account that is turned off has registered is worth nothing to anybody.
        guard isEnabled else { return }
        let factors = account.factors ?? SecondFactors()
        if account.factors == nil { notUnderstood[.enrolled, default: 0] += 1 }
        all.add(factors)
        count(account.isAdmin, of: .role) { $0.admins.add(factors) }
        count(account.isEnforced, of: .enforced) { $0.enforced += 1 }
        if account.isEnforced == false, factors.any { notRequired += 1 }
        count(account.isShared, of: .shared) { $0.shared += 1 }
        if let lastSignIn = account.lastSignIn {
            lastSignIns[lastSignIn, default: 0] += 1
        } else {
            notUnderstood[.lastSignIn, default: 0] += 1
        }
    }

    private mutating func count(_ flag: Bool?, of aspect: AccountAspect, _ change: (inout AccountCounts) -> Void) {
        guard let flag else {
            notUnderstood[aspect, default: 0] += 1
            return
        }
        if flag { change(&self) }
    }

    /// Accounts in use that nobody signed in to since the day, or ever.
    func dormant(since day: CalendarDate) -> Int {
        lastSignIns.reduce(0) { sum, entry in
            switch entry.key {
            case .never: sum + entry.value
            case .on(let signIn): signIn < day ? sum + entry.value : sum
            }
        }
    }
}
