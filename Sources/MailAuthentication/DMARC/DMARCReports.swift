import DNS

/// What is known of one address that a record sends reports to.
struct DMARCReportCheck: Sendable {
    /// Whether the address's host accepts reports about the domain (RFC 9990 section 4).
    enum Authorization: Hashable, Sendable {
        /// The address belongs to the same organization.
        case own
        case given
        case refused
        /// The host's record sends the reports elsewhere, and then nobody sends any.
        case overridden(String)
        case unknown(UnknownReason)
    }

    /// Whether mail can be delivered to the host.
    enum Delivery: Hashable, Sendable {
        case possible
        case impossible
        case unknown(UnknownReason)
    }

    let address: DMARCReportAddress
    let host: DomainName
    let authorization: Authorization
    let delivery: Delivery
    /// The name at which the host says that it accepts reports.
    let place: String
}

extension DMARCReportCheck {
    /// The most addresses of one record that are looked at.
    static let limit = 20

    /// Looks at one address of a record that stands at `location`; `nil` for an address that nobody can send to.
    ///
    /// When the organizational domain of the record is not known, neither is who needs to be asked for leave.
    init?(
        _ address: DMARCReportAddress, location: DomainName, organization: Result<DomainName, Unknown>,
        inquiry: Inquiry
    ) async {
        guard let host = address.host else { return nil }
        self.address = address
        self.host = host
        place = "\(location)._report._dmarc.\(host)"
        async let delivery = Self.delivery(to: host, inquiry: inquiry)
        switch organization {
        case .success(let organization):
            authorization = await Self.authorization(
                at: place, host: host, organization: organization, inquiry: inquiry)
        case .failure(let unknown):
            let found = await Self.permission(at: place, host: host, inquiry: inquiry)
            authorization =
                host.isAtOrBelow(location) ? .own : found == .refused ? .unknown(unknown.reason) : found
        }
        self.delivery = await delivery
    }

    /// Why something is not known.
    struct Unknown: Error {
        let reason: UnknownReason
    }

    private static func authorization(
        at place: String, host: DomainName, organization: DomainName, inquiry: Inquiry
    ) async -> Authorization {
        // Only names at or below a domain can have it as their organizational domain.
        if host == organization { return .own }
        if host.isAtOrBelow(organization) {
            let walk = await DMARCWalk(from: host, inquiry: inquiry)
            if let reason = walk.blocker?.unknownReason { return .unknown(reason) }
            if walk.organizationalDomain == organization { return .own }
        }
        return await permission(at: place, host: host, inquiry: inquiry)
    }

    /// What the host itself says.
    private static func permission(at place: String, host: DomainName, inquiry: Inquiry) async -> Authorization {
        // A name too long for the DNS can't hold a record.
        guard let name = try? DomainName(place) else { return .refused }
        let answer = await inquiry.answer(name, .txt)
        if let reason = answer.unknownReason { return .unknown(reason) }
        let texts = answer.texts.filter { $0.starts(with: "v=DMARC1".utf8) }
        guard !texts.isEmpty else { return .refused }
        for text in texts {
            let others = DMARCRecord(text).reportAddresses("rua").compactMap(\.host)
            if let other = others.first(where: { $0 != host }) { return .overridden(other.description) }
        }
        return .given
    }

    private static func delivery(to host: DomainName, inquiry: Inquiry) async -> Delivery {
        let mail = await inquiry.answer(host, .mx)
        if let reason = mail.unknownReason { return .unknown(reason) }
        if !mail.isMissing { return mail.mailHosts.isEmpty ? .impossible : .possible }
        for type in [RecordType.a, .aaaa] {
            let answer = await inquiry.answer(host, type)
            if let reason = answer.unknownReason { return .unknown(reason) }
            if !answer.isMissing { return .possible }
        }
        return .impossible
    }

    /// Whether reports arrive there; `nil` when not known.
    var works: Bool? {
        switch (authorization, delivery) {
        case (.refused, _), (.overridden, _), (_, .impossible): false
        case (.unknown, _), (_, .unknown): nil
        case (.own, .possible), (.given, .possible): true
        }
    }
}

/// All that a domain says with DMARC.
struct DMARCAnalysis: Sendable {
    let discovery: DMARCDiscovery
    /// The addresses for statistics that can be sent to.
    let reports: [DMARCReportCheck]
    /// Names where a DMARC record stands that no receiver looks for.
    let misplaced: [DomainName]

    /// Asks for a domain's record, the addresses it names, and where else a record may stand by mistake.
    init(of domain: DomainName, exists: Bool, suffixes: PublicSuffixList? = nil, inquiry: Inquiry) async {
        let discovery = await DMARCDiscovery(of: domain, exists: exists, suffixes: suffixes, inquiry: inquiry)
        var reports: [DMARCReportCheck] = []
        if let record = discovery.applied?.record, let location = discovery.location {
            let organization = Self.organization(of: location, in: discovery)
            let addresses = record.reportAddresses("rua").prefix(DMARCReportCheck.limit)
            reports = await withTaskGroup(of: (Int, DMARCReportCheck?).self) { group in
                for (index, address) in addresses.enumerated() {
                    group.addTask {
                        let check = await DMARCReportCheck(
                            address, location: location, organization: organization, inquiry: inquiry)
                        return (index, check)
                    }
                }
                var checks: [(Int, DMARCReportCheck)] = []
                for await case (let index, let check?) in group { checks.append((index, check)) }
                return checks.sorted { $0.0 < $1.0 }.map(\.1)
            }
        }
        self.discovery = discovery
        self.reports = reports
        misplaced = exists ? await Self.misplaced(at: domain, discovery, inquiry: inquiry) : []
    }

    /// The organizational domain of the name where the record stands.
    private static func organization(
        of location: DomainName, in discovery: DMARCDiscovery
    ) -> Result<DomainName, DMARCReportCheck.Unknown> {
        guard discovery.applied?.source == .own else { return .success(location) }
        if let reason = discovery.walk.blocker?.unknownReason { return .failure(.init(reason: reason)) }
        return .success(discovery.walk.organizationalDomain)
    }

    private static func misplaced(
        at domain: DomainName, _ discovery: DMARCDiscovery, inquiry: Inquiry
    ) async -> [DomainName] {
        var places = [domain]
        if discovery.walk.steps.first?.isEmpty ?? false {
            let wrong = ["dmarc", "_dmarc.\(domain)", "_dmarc1"]
            places += wrong.compactMap { try? domain.prefixed($0) }
        }
        var found: [DomainName] = []
        for place in places {
            let texts = await inquiry.answer(place, .txt).texts
            if !DMARCRecord.selected(from: texts).isEmpty { found.append(place) }
        }
        return found
    }
}

extension DMARCWalk.Step {
    /// Whether it is certain that no record stands there.
    var isEmpty: Bool { if case .none = found { true } else { false } }
}
