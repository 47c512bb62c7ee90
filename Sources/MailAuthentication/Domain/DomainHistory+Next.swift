import DNS
import Findings

extension DomainHistory {
    /// What the next gathering is told of a domain whose name servers answered.
    ///
    /// - Parameters:
    ///   - earlier: What was told to this one.
    ///   - day: The day of this one in UTC.
    ///   - servers: Mail servers that were connected to, and whether they could not be reached.
    ///   - nameServers: The name servers of its zone; `nil`: they could not be looked up.
    init(
        after earlier: DomainHistory?, on day: CalendarDate, dkim: DKIMAnalysis, mtaSTS: MTASTSAnalysis,
        servers: [DomainName: Bool] = [:], nameServers: [DomainName]? = nil
    ) {
        let earlier = earlier ?? DomainHistory()
        var keys: [Key] = []
        for selector in dkim.selectors {
            switch selector.state {
            case .key(let key):
                let fingerprint = key.fingerprint
                let known = earlier.keys.first { $0.selector == selector.name && $0.fingerprint == fingerprint }
                keys.append(known ?? Key(selector: selector.name, fingerprint: fingerprint, since: day))
            case .unknown: keys += earlier.keys.filter { $0.selector == selector.name }
            case .missing, .targetMissing, .multiple, .broken, .revoked, .damaged, .unknownType: break
            }
        }
        self.init(
            keys: keys, policy: mtaSTS.policyToRemember(earlier.policy),
            policyFailures: mtaSTS.failures(after: earlier.policyFailures), silentServers: earlier.silentServers,
            nameServers: nameServers.map { $0.prefix(NameServers.limit).map(\.description).sorted() }
                ?? earlier.nameServers)
        for (host, isSilent) in servers {
            let count = earlier.silentServers[host.description] ?? 0
            silentServers[host.description] = isSilent ? min(count + 1, Self.limit) : nil
        }
    }

    /// What the next gathering is told of a domain whose name servers did not answer: all that was known, and that.
    init(after earlier: DomainHistory?, unreachable reason: UnknownReason) {
        self = earlier ?? DomainHistory()
        if reason.tellsOfServers { unreachable = min(unreachable + 1, Self.limit) }
    }

    /// The name servers seen last, or words for them.
    var nameServersInWords: String { nameServers.isEmpty ? "the name servers" : listed(nameServers) }

    /// How many snapshots in a row could not reach a mail server before this one.
    func silences(of host: DomainName) -> Int { silentServers[host.description] ?? 0 }
}

extension UnknownReason {
    /// Whether it says something of the domain's name servers, not of this network or of what was recorded.
    var tellsOfServers: Bool {
        switch self {
        case .timeout, .servfail, .refused, .bogus, .lame, .alias, .truncated, .deadline: true
        case .malformed, .unrecorded, .blocked, .splitView: false
        }
    }
}

extension DKIMKey {
    /// Tells the key from others.
    var fingerprint: String {
        switch self {
        case .rsa(_, let modulus, let exponent): digest64(modulus + [0] + exponent)
        case .ed25519(let octets): digest64(octets)
        }
    }
}
