import DNS

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
    /// The name at which the record that covers names below the domain stands; `nil` when none does or that is not
    /// known.
    let locationBelow: DomainName?
    /// What receivers that follow RFC 7489 find.
    let older: DMARCOlderDiscovery
    /// Whether the public suffix list has the domain itself as a name under which others register theirs; `nil` without
    /// a list.
    let isSuffix: Bool?
}

extension DMARCDiscovery {
    /// Asks for the records of a domain and of the names above it; `exists` tells which of `sp` and `np` an inherited
    /// record means for the domain itself.
    init(of domain: DomainName, exists: Bool, suffixes: PublicSuffixList?, inquiry: Inquiry) async {
        let walk = await DMARCWalk(from: domain, inquiry: inquiry)
        let older = await DMARCOlderDiscovery(of: domain, walk: walk, suffixes: suffixes, inquiry: inquiry)
        self.init(
            domain: domain, exists: exists, walk: walk, older: older, isSuffix: suffixes?.isPublicSuffix(domain))
    }

    private init(
        domain: DomainName, exists: Bool, walk: DMARCWalk, older: DMARCOlderDiscovery, isSuffix: Bool?
    ) {
        self.domain = domain
        self.walk = walk
        self.older = older
        self.isSuffix = isSuffix
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
        let below: (source: Source, record: DMARCRecord)? = covers ? own?.record.map { (.own, $0) } : inherited
        locationBelow = reason == nil ? below.map { Self.location($0.source, of: domain) } : nil
        current = DMARCPolicies(
            name: Self.outcome(applied, unknownReason) { source, record in
                source == .own ? record.requested : exists ? record.forSubdomains : record.forNonexistent
            },
            subdomains: Self.outcome(below, reason) { $1.forSubdomains },
            nonexistent: Self.outcome(below, reason) { $1.forNonexistent })
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
        if let reason { return .unknown(.unanswered(reason)) }
        guard let applied, applied.record.isUsed else { return .absent }
        let requested = policy(applied.source, applied.record)
        return .policy(requested: requested, effective: applied.record.isTest ? requested.lowered : requested)
    }
}

extension DMARCDiscovery {
    /// The weaker of what older and newer receivers do, for each kind of name. Where the walk leaves it unknown, DMARC
    /// is unknown, whatever older receivers find.
    var effective: DMARCPolicies {
        let older = older.policies
        return DMARCPolicies(
            name: Self.weakest(current.name, older.name),
            subdomains: Self.weakest(current.subdomains, older.subdomains),
            nonexistent: Self.weakest(current.nonexistent, older.nonexistent))
    }

    private static func weakest(_ newer: DMARCOutcome, _ older: DMARCOutcome) -> DMARCOutcome {
        newer.unknownReason == nil ? weaker(newer, older) : newer
    }

    /// The organizational domain by RFC 9989; `nil` when it is not known.
    var organizationalDomain: DomainName? { walk.blocker == nil ? walk.organizationalDomain : nil }

    /// The name at which the record that applies stands.
    var location: DomainName? {
        applied.map { Self.location($0.source, of: domain) }
    }

    private static func location(_ source: Source, of domain: DomainName) -> DomainName {
        switch source {
        case .own: domain
        case .organization(let name), .registry(let name): name
        }
    }
}

extension DMARCWalk.Step {
    /// How many records stand at the name, when there are several.
    var several: Int? { if case .several(let count) = found { count } else { nil } }
}
