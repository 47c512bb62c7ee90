import DNS

/// The policy that receivers come to for one kind of name.
enum DMARCOutcome: Hashable, Sendable {
    /// No record applies.
    case absent
    /// Something that could change the outcome is not known.
    case unknown(DMARCDoubt)
    /// What the record asks for, and what is done after tests and shares.
    case policy(requested: DMARCPolicy, effective: DMARCPolicy)

    /// What receivers do; `none` when no record applies, `nil` when not known.
    var effective: DMARCPolicy? {
        switch self {
        case .absent: DMARCPolicy.none
        case .unknown: nil
        case .policy(_, let effective): effective
        }
    }

    var unknownReason: DMARCDoubt? { if case .unknown(let doubt) = self { doubt } else { nil } }
}

/// Why it is not known what receivers come to.
enum DMARCDoubt: Hashable, Sendable, CustomStringConvertible {
    /// A look-up failed.
    case unanswered(UnknownReason)
    /// Without a public suffix list the organizational domain of RFC 7489 can't be told, and it matters here.
    case noSuffixList

    /// The reason in words that follow "because", without a full stop.
    var description: String {
        switch self {
        case .unanswered(let reason): reason.description
        case .noSuffixList: "no public suffix list is here"
        }
    }
}

/// The weaker of two outcomes; unknown unless one of them is as weak as can be.
func weaker(_ left: DMARCOutcome, _ right: DMARCOutcome) -> DMARCOutcome {
    if left.effective == DMARCPolicy.none { return left }
    if right.effective == DMARCPolicy.none { return right }
    guard let first = left.effective else { return left }
    guard let second = right.effective else { return right }
    return second < first ? right : left
}

/// What receivers do with forged mail in the name of a domain, of names below it that exist, and of made-up ones.
struct DMARCPolicies: Hashable, Sendable {
    var name: DMARCOutcome
    var subdomains: DMARCOutcome
    var nonexistent: DMARCOutcome
}
