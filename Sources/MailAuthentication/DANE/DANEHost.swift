import DNS
import Findings

/// What a mail server promises of its certificates, and what it shows.
struct DANEHost: Sendable {
    let host: DomainName
    /// The state of its addresses; TLSA records count only where that is secure (RFC 7672 section 2.2.2).
    let state: DNSSECState
    /// The TLSA records that count, or the answer that there are none; `nil` when they were not asked for.
    let answer: Answer?
    /// The state of the TLSA records, asked for where there are any.
    let recordState: DNSSECState?
    /// Where an unsigned zone holds the TLSA records, by an alias.
    let recordZone: DomainName?
    /// What somebody who connected saw; `nil` when nobody did.
    let seen: MailServerAnswer?
}

extension DANEHost {
    /// All records, whatever is wrong with them.
    var records: [TLSARecord] { (answer?.records ?? []).compactMap { TLSARecord($0.data) } }

    /// Those that senders use.
    var usable: [TLSARecord] { records.filter { $0.fault == nil } }

    /// What senders that heed DANE do.
    enum Promise: Hashable, Sendable {
        /// They deliver only to a server that shows what the records say.
        case kept
        /// There are records, and what the server shows or how they are signed keeps mail away.
        case broken
        /// They deliver as to everybody else.
        case none
        case unknown(String)
    }

    var promise: Promise {
        switch state {
        case .insecure: return .none
        case .indeterminate: return .unknown("it could not be validated from here")
        case .bogus: return .broken
        case .secure: break
        }
        guard let answer else { return .none }
        // Senders wait when the question fails where everything else is answered (RFC 7672 section 2.1.2).
        if [.bogus, .servfail].contains(answer.unknownReason) || recordState == .bogus { return .broken }
        if let reason = answer.unknownReason { return .unknown(reason.description) }
        if answer.isMissing || recordState == .insecure || usable.isEmpty { return .none }
        if recordState == .indeterminate { return .unknown("it could not be validated from here") }
        return .kept
    }

    /// The certificates that the server shows; `nil` when none were seen.
    var chain: [CertificateSeen]? {
        if case .seen(let server)? = seen, case .done(let tls) = server.handshake { tls.chain } else { nil }
    }

    /// Whether one of the records means the certificates that the server shows; `nil` when that can't be told.
    func isMatched(domain: DomainName, on day: Instant) -> Bool? {
        guard let chain, !usable.isEmpty else { return nil }
        let answers = usable.map { $0.matches(chain, host: host, domain: domain, on: day) }
        if answers.contains(true) { return true }
        return answers.contains(nil) ? nil : false
    }
}
