/// A product whose sign-in export is understood, or the plain list that an office fills in itself.
///
/// The exact columns of a preset are those of a public description, which stands with it. Okta is not among them: the
/// columns of its report 'MFA Enrollment by User' are not published, and 'MFA Usage' lists only accounts that have
/// something enrolled, so that every share of it would be too good. The CSV files that Entra's and Duo's consoles
/// download are not described by their columns either; their programming interfaces are.
public enum AccountPreset: String, Hashable, Sendable, CaseIterable {
    /// CSV with the columns of ``AccountColumn``.
    case plain
    /// JSON: the pages that Microsoft Graph answers to `GET /reports/authenticationMethods/userRegistrationDetails`.
    case entra
    /// CSV: the list of users that the Google Admin console downloads.
    case google = "google-workspace"
    /// JSON: the pages that the Google Directory API answers to `users.list`.
    case googleDirectory = "google-directory"
    /// JSON: the pages that the Duo Admin API answers to `GET /admin/v1/users`.
    case duo
}

extension AccountPreset {
    /// The name as people know it.
    public var title: String {
        switch self {
        case .plain: "sign-in list"
        case .entra: "Microsoft Entra"
        case .google, .googleDirectory: "Google Workspace"
        case .duo: "Duo"
        }
    }

    /// Where its exact columns or members are described in public.
    public var source: String {
        switch self {
        case .plain: "The columns of this program"
        case .entra: "https://learn.microsoft.com/graph/api/resources/userregistrationdetails (v1.0)"
        // The header row as importers of the download have it; its names are English in every language of the console.
        case .google: "https://ximix.niandc.co.jp/blog/20240906-admin-user-exportdata"
        case .googleDirectory:
            "https://developers.google.com/workspace/admin/directory/reference/rest/v1/users (users.list)"
        case .duo: "https://duo.com/docs/adminapi (Retrieve Users)"
        }
    }

    /// What to look at where the product's plan does not offer the report, or the report does not tell something.
    public var nextBestEvidence: String {
        switch self {
        case .plain: "a list that the person who manages the accounts fills in"
        case .entra:
            "the sign-in methods that the admin center shows for each person, copied into the plain list, or a signed "
                + "statement that security defaults are on"
        case .google, .googleDirectory:
            "the column of security keys in the Admin console's report on user accounts, copied into the plain list, "
                + "or a signed statement"
        case .duo: "the users that the Admin Panel shows, copied into the plain list, or a signed statement"
        }
    }

    /// Why the report may be missing: what a plan has to have.
    var planNeeded: String? {
        switch self {
        // Learn, 'Authentication Methods Activity': Microsoft Entra ID P1 or P2 is required for Usage and insights.
        case .entra: "Microsoft Entra ID P1 or P2"
        case .plain, .google, .googleDirectory, .duo: nil
        }
    }

    /// Whether its export does not tell which accounts are turned off, so that all count as in use.
    var countsAllAsInUse: Bool { self == .entra }

    /// What its export never tells.
    var silent: Set<AccountAspect> {
        switch self {
        case .plain: []
        case .entra: [.lastSignIn, .enforced, .shared]
        case .google: [.role, .kind, .shared]
        case .googleDirectory: [.kind, .shared]
        case .duo: [.role, .shared]
        }
    }
}
