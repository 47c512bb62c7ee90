import DNS

/// What receivers that follow RFC 7489 find: the record at the name, else the one at its organizational domain, which
/// is one label below a public suffix (sections 3.2 and 6.6.3). They know neither `np` nor the records of registries,
/// and several records at one name end their search.
struct DMARCOlderDiscovery: Sendable {
    /// The organizational domain.
    enum Organization: Hashable, Sendable {
        case name(DomainName)
        /// The domain is a public suffix: each name below it is an organization of its own.
        case suffix
        /// Without a list it may be any of these.
        case oneOf([DomainName])
    }

    let domain: DomainName
    let organization: Organization
    let policies: DMARCPolicies
    /// The name at which the record for the domain itself stands; `nil` when none counts, or that is not known.
    let location: DomainName?
    /// The same for names below it.
    let locationBelow: DomainName?
}

extension DMARCOlderDiscovery {
    /// Judges by the records that a walk has found; only a name that the walk left out is asked for.
    init(of domain: DomainName, walk: DMARCWalk, suffixes: PublicSuffixList?, inquiry: Inquiry) async {
        self.domain = domain
        organization = Self.organization(of: domain, suffixes)
        let own = walk.steps.first?.found
        let below: DMARCOutcome
        switch organization {
        case .suffix: below = .absent
        case .name(let name): below = await Self.inherited(from: name, walk, inquiry: inquiry)
        case .oneOf(let names):
            var outcomes: Set<DMARCOutcome> = []
            for name in names { outcomes.insert(await Self.inherited(from: name, walk, inquiry: inquiry)) }
            below = Self.common(outcomes)
        }
        let name: DMARCOutcome =
            switch own {
            case .record(let record): Self.outcome(record) { $0.requested }
            case .unknown(let reason): .unknown(.unanswered(reason))
            case .several: .absent
            case .some(.none), nil: below
            }
        policies = DMARCPolicies(name: name, subdomains: below, nonexistent: below)
        var above: DomainName?
        if case .name(let name) = organization, case .policy = below { above = name }
        locationBelow = above
        if case .record? = own, case .policy = name { location = domain } else { location = above }
    }

    /// No office owns a top-level name, and one directly below can only be its own organizational domain: without a
    /// list these are taken so. Of longer names, any with two labels or more may be the one.
    private static func organization(of domain: DomainName, _ suffixes: PublicSuffixList?) -> Organization {
        if let suffixes { return suffixes.registrableDomain(of: domain).map(Organization.name) ?? .suffix }
        var names: [DomainName] = []
        var next: DomainName? = domain
        while let name = next, name.labelCount >= 2 {
            names.append(name)
            next = name.parent
        }
        switch (names.first, names.count) {
        case (let name?, 1): return .name(name)
        case (nil, _): return .suffix
        default: return .oneOf(names)
        }
    }

    /// What the record at the organizational domain says of names below it that have none of their own.
    private static func inherited(
        from organization: DomainName, _ walk: DMARCWalk, inquiry: Inquiry
    ) async -> DMARCOutcome {
        let found: DMARCWalk.Step.Found
        if let step = walk.step(at: organization) {
            found = step.found
        } else if let place = try? organization.prefixed("_dmarc") {
            found = DMARCWalk.found(in: await inquiry.answer(place, .txt))
        } else {
            return .absent
        }
        return switch found {
        case .record(let record): outcome(record) { $0.forSubdomains }
        case .unknown(let reason): .unknown(.unanswered(reason))
        case .none, .several: .absent
        }
    }

    /// What all organizational domains that are possible come to.
    private static func common(_ outcomes: Set<DMARCOutcome>) -> DMARCOutcome {
        if outcomes.count == 1, let only = outcomes.first { return only }
        // Where nothing is stopped whichever it is, how that comes about makes no difference.
        let effects = Set(outcomes.map(\.effective))
        if effects == [DMARCPolicy.none] { return .absent }
        return .unknown(.noSuffixList)
    }

    private static func outcome(_ record: DMARCRecord, _ policy: (DMARCRecord) -> DMARCPolicy) -> DMARCOutcome {
        guard record.isUsedByOlder else { return .absent }
        let requested = policy(record)
        return .policy(requested: requested, effective: record.percent == 0 ? requested.lowered : requested)
    }
}

extension DMARCOlderDiscovery {
    /// The organizational domain by RFC 7489; of a public suffix, the name itself. `nil` when it is not known.
    var organizationalDomain: DomainName? {
        switch organization {
        case .name(let name): name
        case .suffix: domain
        case .oneOf: nil
        }
    }
}
