import Findings

/// The facts of an account group. An account is *in use* when it is enabled; a share of nothing is absent.
enum AccountFact: String, CaseIterable {
    case inUse = "account.in-use"
    case admins = "account.admins"
    case adminShare = "account.admin-share"
    case coverage = "account.mfa.coverage"
    case adminCoverage = "account.mfa.admin-coverage"
    case phishingResistant = "account.mfa.phishing-resistant-coverage"
    case adminPhishingResistant = "account.mfa.admin-phishing-resistant-coverage"
    case phoneOnly = "account.mfa.phone-only-share"
    case backup = "account.mfa.backup-coverage"
    case enforced = "account.mfa.enforced-coverage"
    case shared = "account.shared"
    case dormant = "account.dormant"
    case exportAge = "account.export-age-days"

    /// The fact's entry in the register.
    var kind: FactKind {
        FactKind(
            name: rawValue, title: title, subject: .accounts, type: type, meaning: meaning, source: "sign-in export")
    }

    private var title: String {
        switch self {
        case .inUse: "accounts in use"
        case .admins: "administrators in use"
        case .adminShare: "administrators among the accounts in use"
        case .coverage: "accounts with a second factor"
        case .adminCoverage: "administrators with a second factor"
        case .phishingResistant: "accounts with a phishing-resistant second factor"
        case .adminPhishingResistant: "administrators with a phishing-resistant second factor"
        case .phoneOnly: "accounts with only a phone as second factor"
        case .backup: "accounts with a backup for their second factor"
        case .enforced: "accounts with a required second factor"
        case .shared: "accounts shared by several people"
        case .dormant: "accounts that nobody signs in to"
        case .exportAge: "days since the sign-in export"
        }
    }

    private var type: FactType {
        switch self {
        case .inUse, .admins, .shared, .dormant, .exportAge: .number
        case .adminShare, .coverage, .adminCoverage, .phishingResistant, .adminPhishingResistant, .phoneOnly, .backup,
            .enforced:
            .share
        }
    }

    private var meaning: String {
        switch self {
        case .inUse: "Accounts in use: those that are enabled."
        case .admins: "Administrators among the accounts in use."
        case .adminShare: "Administrators among all accounts in use."
        case .coverage: "Accounts in use with a second factor registered."
        case .adminCoverage: "Administrators in use with a second factor registered."
        case .phishingResistant: "Accounts in use with a security key, passkey, certificate or platform key registered."
        case .adminPhishingResistant:
            "Administrators in use with a security key, passkey, certificate or platform key registered."
        case .phoneOnly: "Accounts in use whose only second factor is a text message or a call."
        case .backup:
            "Accounts in use with two or more methods registered. Text message and call count as one: they end on one "
                + "phone."
        case .enforced: "Accounts in use that can't sign in without a second factor, as the sign-in service says."
        case .shared: "Accounts in use that are marked as shared by several people."
        case .dormant: "Accounts in use that nobody signed in to for the days set, or ever."
        case .exportAge: "Days from the day of the export to the day of the report."
        }
    }
}
