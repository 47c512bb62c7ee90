import DNS
import Findings

/// Whether the domain's mail servers say in the DNS which certificates they show (RFC 7672).
struct DANEAnalysis: Sendable {
    let domain: DomainName
    /// The state of the domain's MX records: without a signature they may be forged, and DANE has no hold.
    let state: DNSSECState
    /// Why the mail servers are not known.
    let mailUnknown: UnknownReason?
    /// The mail servers with a name that leads somewhere, by preference; empty where the domain's own state is not
    /// known, since nothing is asked then.
    let hosts: [DANEHost]
    /// Whether the domain names mail servers.
    let hasServers: Bool
    /// The moment that dates of certificates are compared with.
    let asOf: Instant
}

extension DANEAnalysis {
    /// Asks for the TLSA records of the mail servers whose addresses are secure.
    init(of domain: DomainName, mx: MXAnalysis, state: DNSSECState, from vantage: Vantage, inquiry: Inquiry) async {
        self.domain = domain
        self.state = state
        asOf = vantage.asOf
        mailUnknown = mx.answer.unknownReason
        hasServers = !mx.servers.isEmpty
        let servers = mx.servers.filter { !$0.isAddress && !$0.isLocal && !$0.isMissing }
        guard state == .secure || state == .insecure, !servers.isEmpty else {
            hosts = []
            return
        }
        hosts = await withTaskGroup(of: (Int, DANEHost).self) { group in
            for (index, server) in servers.enumerated() {
                // Below an unsigned zone nothing is signed that a chain leads to (RFC 4035 section 5.2).
                let isUnsigned = state == .insecure && server.host.isAtOrBelow(domain)
                group.addTask {
                    (
                        index,
                        await DANEHost(
                            server, isUnsigned: isUnsigned, from: state == .secure ? vantage.mailServers : nil,
                            inquiry: inquiry)
                    )
                }
            }
            var hosts: [Int: DANEHost] = [:]
            for await (index, host) in group { hosts[index] = host }
            return servers.indices.compactMap { hosts[$0] }
        }
    }
}

extension DANEHost {
    fileprivate init(
        _ server: MailServer, isUnsigned: Bool, from probe: (any MailServerProbe)?, inquiry: Inquiry
    ) async {
        host = server.host
        state = isUnsigned ? .insecure : await inquiry.securityState(of: server.host)
        guard state == .secure else {
            (answer, recordState, recordZone, seen) = (nil, nil, nil, nil)
            return
        }
        let found = await Self.records(of: server, inquiry: inquiry)
        (answer, recordState, recordZone) = found
        guard let probe, found.answer?.state == .records else {
            seen = nil
            return
        }
        let host = host
        seen = await inquiry.value(late: .unknown(UnknownReason.deadline.description)) { await probe.probe(host) }
    }

    /// The TLSA records, their state, and the name that makes them unsigned. Where the whole chain of aliases of the
    /// server is secure, its end is asked first (RFC 7672 section 2.2.2).
    private static func records(
        of server: MailServer, inquiry: Inquiry
    ) async -> (answer: Answer?, state: DNSSECState?, unsigned: DomainName?) {
        var bases = [server.host]
        if let end = server.alias, await inquiry.securityState(of: end) == .secure { bases.insert(end, at: 0) }
        var last: Answer?
        for base in bases {
            guard let name = try? base.prefixed("_25._tcp") else { continue }
            let answer = await inquiry.answer(name, .tlsa)
            last = answer
            if !answer.isMissing { break }
        }
        guard let last, last.state == .records else { return (last, nil, nil) }
        // Records and the aliases that led to them are as good as the weakest.
        var states: [(name: DomainName, state: DNSSECState)] = []
        for name in [last.question.name] + last.aliases { states.append((name, await inquiry.securityState(of: name))) }
        for weak in [DNSSECState.bogus, .insecure, .indeterminate] {
            guard let first = states.first(where: { $0.state == weak }) else { continue }
            return (last, weak, weak == .insecure ? first.name : nil)
        }
        return (last, .secure, nil)
    }
}

extension DANEAnalysis {
    /// What protects mail to the domain; the words are those of the fact.
    enum Coverage: Hashable, Sendable {
        /// No mail server has records that count.
        case none
        /// Every mail server has records that count; whether they fit was not seen of all.
        case published
        /// Some have, some have none.
        case partial
        /// Every mail server shows what its records say.
        case valid
        /// Senders that heed DANE hold mail back from a server.
        case broken
        case unknown(String)
    }

    var coverage: Coverage {
        if let mailUnknown { return .unknown(mailUnknown.description) }
        switch state {
        case .indeterminate: return hasServers ? .unknown("it could not be validated from here") : .none
        case .bogus: return hasServers ? .unknown(UnknownReason.bogus.description) : .none
        case .insecure: return .none
        case .secure: break
        }
        let promises = hosts.map(\.promise)
        if promises.contains(.broken) || hosts.contains(where: keepsMailAway) { return .broken }
        for case .unknown(let why) in promises { return .unknown(why) }
        guard promises.contains(.kept) else { return .none }
        if promises.contains(.none) { return .partial }
        return hosts.allSatisfy { $0.isMatched(domain: domain, on: asOf) == true } ? .valid : .published
    }

    /// Whether what was seen of the server keeps mail away from it.
    private func keepsMailAway(_ host: DANEHost) -> Bool {
        guard host.promise == .kept, case .seen(let server)? = host.seen else { return false }
        switch server.handshake {
        case .none: return !server.offersSTARTTLS
        case .failed: return true
        case .done: return host.isMatched(domain: domain, on: asOf) == false
        }
    }

    /// Whether DANE covers every mail server; `nil` when not known.
    var coversAll: Bool? {
        switch coverage {
        case .published, .valid: true
        case .unknown: nil
        case .none, .partial, .broken: false
        }
    }
}
