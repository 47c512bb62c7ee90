import DNS

/// The policy that receivers come to for one kind of name.
enum DMARCOutcome: Hashable, Sendable {
    /// No record applies.
    case absent
    /// A look-up that could change the outcome failed.
    case unknown(UnknownReason)
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

    var unknownReason: UnknownReason? { if case .unknown(let reason) = self { reason } else { nil } }
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

/// Which DMARC record applies to a domain, and what follows from it.
struct DMARCDiscovery: Sendable {
    /// Where the record that applies was found.
    enum Source: Hashable, Sendable {
        case own
        case organization(DomainName)
        case registry(DomainName)
    }

    let domain: DomainName
    let walk: DMARCWalk
    /// The record that applies by RFC 9989; `nil` when none does or when that is not known.
    let applied: (source: Source, record: DMARCRecord)?
    /// Why it is not known whether a record applies.
    let unknownReason: UnknownReason?
    /// By RFC 9989.
    let current: DMARCPolicies
    /// By RFC 7489, whose organizational domain is here the one of the walk.
    let older: DMARCPolicies
}

extension DMARCDiscovery {
    /// Asks for the records of a domain and of the names above it.
    init(of domain: DomainName, exists: Bool, inquiry: Inquiry) async {
        self.init(domain: domain, exists: exists, walk: await DMARCWalk(from: domain, inquiry: inquiry))
    }

    /// Judges a walk; `exists` tells which of `sp` and `np` an inherited record means for the domain itself.
    init(domain: DomainName, exists: Bool, walk: DMARCWalk) {
        self.domain = domain
        self.walk = walk
        let own = walk.steps.first
        let organization = walk.organizationalDomain
        let inherited = Self.inherited(walk, organization)
        if let reason = own?.unknownReason {
            unknownReason = reason
            applied = nil
        } else if let record = own?.record {
            unknownReason = nil
            applied = (.own, record)
        } else {
            unknownReason = walk.blocker?.unknownReason
            applied = unknownReason == nil ? inherited : nil
        }
        // Names below the domain: its own record covers them when it ends the walk or stands at the
        // organizational domain.
        let endsWalk = own?.record.map { $0.scope != .unsaid } ?? false
        let covers = endsWalk || organization == domain
        let reason = endsWalk ? nil : walk.blocker?.unknownReason
        let below = covers ? own?.record.map { (Source.own, $0) } : inherited
        let covering = covers ? own : walk.step(at: organization)
        current = DMARCPolicies(
            name: Self.outcome(applied, unknownReason) { source, record in
                source == .own ? record.requested : exists ? record.forSubdomains : record.forNonexistent
            },
            subdomains: Self.outcome(below, reason) { $1.forSubdomains },
            nonexistent: Self.outcome(below, reason) { $1.forNonexistent })
        // RFC 7489 knows neither `np` nor the records of registries, and several records end its search.
        let olderBelow = reason.map(DMARCOutcome.unknown) ?? Self.older(covering?.record) { $0.forSubdomains }
        let olderName: DMARCOutcome =
            switch own?.found {
            case .record(let record): Self.older(record) { $0.requested }
            case .unknown(let reason): .unknown(reason)
            case .several: .absent
            case .some(.none), nil: olderBelow
            }
        older = DMARCPolicies(name: olderName, subdomains: olderBelow, nonexistent: olderBelow)
    }

    /// The organizational domain's record, else the registry's: never just the nearest one.
    private static func inherited(
        _ walk: DMARCWalk, _ organization: DomainName
    ) -> (source: Source, record: DMARCRecord)? {
        if let step = walk.step(at: organization), let record = step.record {
            return (.organization(organization), record)
        }
        guard let registry = walk.registry, let record = registry.record else { return nil }
        return (.registry(registry.name), record)
    }

    private static func outcome(
        _ applied: (source: Source, record: DMARCRecord)?, _ reason: UnknownReason?,
        _ policy: (Source, DMARCRecord) -> DMARCPolicy
    ) -> DMARCOutcome {
        if let reason { return .unknown(reason) }
        guard let applied, applied.record.isUsed else { return .absent }
        let requested = policy(applied.source, applied.record)
        return .policy(requested: requested, effective: applied.record.isTest ? requested.lowered : requested)
    }

    private static func older(_ record: DMARCRecord?, _ policy: (DMARCRecord) -> DMARCPolicy) -> DMARCOutcome {
        guard let record, record.isUsedByOlder else { return .absent }
        let requested = policy(record)
        return .policy(requested: requested, effective: record.percent == 0 ? requested.lowered : requested)
    }
}

extension DMARCDiscovery {
    /// The weaker of what older and newer receivers do, for each kind of name.
    var effective: DMARCPolicies {
        DMARCPolicies(
            name: weaker(current.name, older.name), subdomains: weaker(current.subdomains, older.subdomains),
            nonexistent: weaker(current.nonexistent, older.nonexistent))
    }

    /// The organizational domain; `nil` when it is not known.
    var organizationalDomain: DomainName? { walk.blocker == nil ? walk.organizationalDomain : nil }

    /// The name at which the record that applies stands.
    var location: DomainName? {
        switch applied?.source {
        case .own: domain
        case .organization(let name), .registry(let name): name
        case nil: nil
        }
    }
}

extension DMARCWalk.Step {
    /// How many records stand at the name, when there are several.
    var several: Int? { if case .several(let count) = found { count } else { nil } }
}
