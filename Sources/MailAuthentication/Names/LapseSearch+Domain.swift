import DNS

extension LapseSearch {
    /// The most names of one kind that are looked at.
    private static let limit = 20

    /// The lapses that a domain's mail records lead to, in the order of the standards.
    func lapses(
        spf: SPFAnalysis, dkim: DKIMAnalysis, dmarc: DMARCAnalysis, mx: MXAnalysis
    ) async -> [Lapse] {
        var wanted: [(place: Lapse.Place, name: DomainName)] = []
        for node in spf.trees.flatMap(\.passingNodes) where node.mayLeadNowhere {
            if let target = node.target { wanted.append((.spf(term: node.text), target)) }
        }
        for selector in dkim.selectors {
            guard case .targetMissing = selector.state, selector.answer.state == .nonexistent else { continue }
            wanted.append((.dkim(selector: selector.name), selector.answer.question.name))
        }
        for check in dmarc.reports where check.delivery == .impossible { wanted.append((.reports, check.host)) }
        for server in mx.servers where server.isMissing { wanted.append((.mailServer, server.host)) }
        var found: [Lapse] = []
        for (place, name) in wanted {
            guard let target = await inquiry.missingEnd(of: name), let lapse = await lapse(place, at: target) else {
                continue
            }
            if !found.contains(lapse) { found.append(lapse) }
        }
        return found
    }

    /// One question for each organization that runs name servers of the domain, whatever the number of servers.
    func lapses(ofNameServersOf zone: ZoneAnalysis) async -> [Lapse] {
        guard zone.isZone else { return [] }
        var hosts: [DomainName: DomainName] = [:]
        for answer in zone.answers where answer.question.type == .ns {
            for case .name(let host) in answer.records.map(\.data) {
                guard let owner = suffixes.registrableDomain(of: host), hosts[owner] == nil else { continue }
                hosts[owner] = host
            }
        }
        var found: [Lapse] = []
        for host in hosts.values.sorted().prefix(Self.limit) {
            if let lapse = await lapse(ofNameServer: host) { found.append(lapse) }
        }
        return found
    }
}

extension SPFNode {
    /// The terms below that let senders pass, however deep.
    fileprivate var passingNodes: [SPFNode] {
        children.flatMap { child -> [SPFNode] in
            switch child.kind {
            case .include(.pass), .hosts(.pass), .redirect: [child] + child.passingNodes
            case .include, .hosts, .record: []
            }
        }
    }

    /// Whether the name of the term may be one that does not exist.
    fileprivate var mayLeadNowhere: Bool {
        state == .missing || voidFour == true || voidSix == true
    }
}
