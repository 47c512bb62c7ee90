/// What an export tells of an account, whatever the column or member is called.
enum AccountAspect: String, CaseIterable {
    case account, group, role, enabled
    /// Whether a second factor is registered.
    case enrolled
    /// Of which kind it is.
    case kind
    case lastSignIn, enforced, shared

    /// What is not known without it, as the end of a sentence.
    var words: String {
        switch self {
        case .account: "which account a row is about"
        case .group: "which group an account belongs to"
        case .role: "who is an administrator"
        case .enabled: "which accounts are turned off"
        case .enrolled: "who has a second factor"
        case .kind: "which kind of second factor an account has"
        case .lastSignIn: "when somebody last signed in"
        case .enforced: "whether the second factor is required"
        case .shared: "which accounts several people share"
        }
    }
}
