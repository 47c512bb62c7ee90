import Findings

/// One check of an account group: its entry in the register of findings, when it is raised, and its words.
///
/// The words may hold `{n}` (how many), `{of}` (of how many) and `{days}`.
struct AccountCheck: Sendable {
    /// The entry of the register.
    let kind: FindingKind
    /// Words for several, and for one.
    let many: String
    let one: String
    /// How many accounts it is about, and of how many; `nil` or none: nothing to raise.
    let count: @Sendable (AccountFigures) -> (Int, of: Int)?

    /// The finding about a group, if there is one.
    func finding(about group: String, _ figures: AccountFigures, dormantDays: Int) -> Finding? {
        guard let (number, whole) = count(figures), number > 0 else { return nil }
        let message = (number == 1 ? one : many).replacing("{n}", with: String(number))
            .replacing("{of}", with: String(whole)).replacing("{days}", with: String(dormantDays))
        return Finding(
            code: kind.code, severity: kind.severity, subject: group, message: message,
            fix: kind.fix,
            citation: kind.citation)
    }
}

extension AccountCheck {
    /// All checks, in the order in which they are made.
    static let all: [AccountCheck] = [
        adminWithoutSecondFactor, withoutSecondFactor, adminPhishable, phoneOnly, notEnforced, withoutBackup, shared,
        dormant, oldExport, notUnderstood,
    ]

    /// Days after which an export says little about today; a limit of our own.
    static let oldestExport = 92

    private init(
        _ code: String, _ severity: Severity, when meaning: String, cites citation: String, many: String, one: String,
        fix: String, count: @escaping @Sendable (AccountFigures) -> (Int, of: Int)?
    ) {
        kind = FindingKind(code: code, severity: severity, meaning: meaning, fix: fix, citation: citation)
        self.many = many
        self.one = one
        self.count = count
    }

    private static let adminWithoutSecondFactor = AccountCheck(
        "account.admin-without-second-factor", .critical,
        when: "an administrator in use has no second factor registered", cites: "NIST SP 800-63B-4 §2.2.1",
        many:
            "{n} of {of} administrators in use have no second factor: a stolen password opens everything they can change.",
        one:
            "{n} of {of} administrators in use has no second factor: a stolen password opens everything they can change.",
        fix: "Register a security key for each of them today, and require it for the administrators' role."
    ) { ($0.counts.admins.count - $0.counts.admins.withSecondFactor, of: $0.counts.admins.count) }

    private static let withoutSecondFactor = AccountCheck(
        "account.without-second-factor", .high, when: "an account in use has no second factor registered",
        cites: "NIST SP 800-63B-4 §2.2.1",
        many: "{n} of {of} accounts in use have no second factor: a stolen password is enough to sign in.",
        one: "{n} of {of} accounts in use has no second factor: a stolen password is enough to sign in.",
        fix: "Register a second factor for each of them, then require it for the whole group."
    ) { ($0.counts.all.count - $0.counts.all.withSecondFactor, of: $0.counts.all.count) }

    private static let adminPhishable = AccountCheck(
        "account.admin-phishable", .medium,
        when: "an administrator has a second factor, but only one that a false sign-in page can steal",
        cites: "NIST SP 800-63B-4 §3.2.5",
        many: "{n} of {of} administrators in use have only second factors that a false sign-in page can steal.",
        one: "{n} of {of} administrators in use has only second factors that a false sign-in page can steal.",
        fix: "Give each of them two security keys, and take the other methods away."
    ) { figures in
        guard figures.tells(.kind) else { return nil }
        let admins = figures.counts.admins
        return (admins.withSecondFactor - admins.phishingResistant, of: admins.count)
    }

    private static let phoneOnly = AccountCheck(
        "account.phone-only", .medium, when: "a text message or a call is an account's only second factor",
        cites: "NIST SP 800-63B-4 §3.1.3.3, §3.2.9",
        many: "{n} of {of} accounts in use depend on codes by text message or call alone.",
        one: "{n} of {of} accounts in use depends on codes by text message or call alone.",
        fix: "Add an app or a key for each of them, then take the telephone number away."
    ) { ($0.counts.all.phoneOnly, of: $0.counts.all.count) }

    private static let notEnforced = AccountCheck(
        "account.not-enforced", .medium,
        when: "an account in use has a second factor that is offered but not required",
        cites: "CISA #Protect2024, First Things First",
        many: "{n} of {of} accounts in use have a second factor that is offered but not required.",
        one: "{n} of {of} accounts in use has a second factor that is offered but not required.",
        fix: "Turn the second factor from an offer into a rule for the group."
    ) { figures in
        guard figures.tells(.enforced) else { return nil }
        return (figures.counts.notRequired, of: figures.counts.all.count)
    }

    private static let withoutBackup = AccountCheck(
        "account.without-backup", .low,
        when: "an account has a second factor, but nothing to fall back on when it is lost",
        cites: "NIST SP 800-63B-4 §4.1.2.1",
        many: "{n} of {of} accounts in use have one second factor only: whoever loses it can't sign in.",
        one: "{n} of {of} accounts in use has one second factor only: whoever loses it can't sign in.",
        fix: "Register a second method for each of them before early voting begins."
    ) { figures in
        guard figures.tells(.kind) else { return nil }
        return (figures.counts.all.withSecondFactor - figures.counts.all.withBackup, of: figures.counts.all.count)
    }

    private static let shared = AccountCheck(
        "account.shared-accounts", .medium, when: "an account in use is marked as shared by several people",
        cites: "NIST CSF 2.0 PR.AA-01",
        many: "{n} of {of} accounts in use are shared: nobody can tell who did what.",
        one: "{n} of {of} accounts in use is shared: nobody can tell who did what.",
        fix: "Give each person an account of their own, and access to the shared mailbox or page from there."
    ) { figures in
        guard figures.tells(.shared) else { return nil }
        return (figures.counts.shared, of: figures.counts.all.count)
    }

    private static let dormant = AccountCheck(
        "account.dormant-accounts", .medium, when: "nobody signed in to an account in use for the days set, or ever",
        cites: "NIST SP 800-63B-4 §4.5",
        many: "Nobody signed in to {n} of {of} accounts in use for more than {days} days, or ever.",
        one: "Nobody signed in to {n} of {of} accounts in use for more than {days} days, or ever.",
        fix: "Ask whether the person is still there. Turn off what nobody needs."
    ) { figures in
        guard figures.tells(.lastSignIn) else { return nil }
        return (figures.dormant, of: figures.counts.all.count)
    }

    private static let oldExport = AccountCheck(
        "account.export-old", .low, when: "the export is older than \(oldestExport) days",
        cites: "This report's own limit of \(oldestExport) days",
        many: "The sign-in export is {n} days old. It says little about today.",
        one: "The sign-in export is {n} days old. It says little about today.",
        fix: "Export the sign-in list again, and write the day of the export into the settings."
    ) { figures in
        guard case .days(let days) = figures.age, days > oldestExport else { return nil }
        return (days, of: days)
    }

    private static let notUnderstood = AccountCheck(
        "account.rows-not-understood", .unknown, when: "rows of the group hold values that were not understood",
        cites: "The form of the sign-in export",
        many: "{n} values of this group were not understood. The figures that rest on them are unknown.",
        one: "{n} value of this group was not understood. The figures that rest on it are unknown.",
        fix: "Correct the rows that the page 'About this evidence' names, and export the list again."
    ) { ($0.notUnderstood, of: $0.counts.total) }
}
