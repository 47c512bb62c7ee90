public import DNS
public import MailAuthentication
import NIOCore

/// Connects to mail servers on port 25 to see whether they offer STARTTLS and with what certificate (RFC 3207).
///
/// It greets with the name it is given, starts TLS, and says goodbye; it never sends a mail command. A host is connected
/// to once in a run, and a second time, briefly, to learn whether it still accepts a version of TLS below 1.2.
public struct SMTPProbe: MailServerProbe {
    /// How many servers are talked to at the same time.
    private static let atOnce = 2
    /// How often a server that is silent is tried.
    private static let attempts = 2

    private let dialer: Dialer
    private let judge: CertificateJudge
    private let name: String
    private let limit: Duration
    private let blockade: Blockade
    private let hosts = OncePerHost<MailServerAnswer>(atOnce: atOnce)

    /// A probe for one run.
    ///
    /// - Parameters:
    ///   - name: what we call ourselves in EHLO (RFC 5321 section 4.1.1.1).
    ///   - dialer: what connects; port 25 is asked of it.
    ///   - judge: what judges certificates.
    ///   - suffixes: tells which hosts are of one owner.
    ///   - limit: how long one conversation may take in all.
    public init(
        name: DomainName, dialer: Dialer, judge: CertificateJudge, suffixes: PublicSuffixList? = nil,
        limit: Duration = .seconds(10)
    ) {
        self.name = name.description
        self.dialer = dialer
        self.judge = judge
        self.limit = limit
        blockade = Blockade(suffixes: suffixes)
    }

    /// What a mail server answered; the same for everybody who asks during a run.
    public func probe(_ host: DomainName) async -> MailServerAnswer {
        await hosts.answer(of: host) { await look(at: host) }
    }

    private func look(at host: DomainName) async -> MailServerAnswer {
        let addresses: [SocketAddress]
        switch await dialer.place(of: host, port: 25) {
        case .addresses(let found): addresses = found
        case .noAddress: return .unknown("it has no address")
        case .unknown(let reason): return .unknown(reason)
        }
        var fault = DialFault.silent
        for _ in 0..<Self.attempts {
            guard await !blockade.isComplete else { return .blocked }
            do {
                let outcome = try await talk(to: host, at: addresses, range: .all)
                await blockade.noteAnswer()
                return await answer(to: outcome, from: host, at: addresses)
            } catch {
                fault = error
            }
            // A machine that says no says it again.
            if fault == .refused { break }
        }
        if !fault.isSilence { await blockade.noteAnswer() } else { await blockade.noteSilence(of: host) }
        if await blockade.isComplete { return .blocked }
        guard await blockade.isBroken else {
            return .unknown("\(fault.words), and no other mail server has answered from here yet")
        }
        return .unreachable(fault.words)
    }

    private func talk(
        to host: DomainName, at addresses: [SocketAddress], range: TLSRange
    ) async throws(DialFault) -> SMTPConversation.Outcome {
        let handshake = Handshake(with: host, range: range, isStrict: false, judge: judge)
        let name = name
        return try await dialer.converse(with: addresses, until: .now() + TimeAmount(limit)) { channel, promise in
            try channel.pipeline.syncOperations.addHandler(
                SMTPConversation(as: name, handshake: handshake, promise: promise))
        }
    }

    private func answer(
        to outcome: SMTPConversation.Outcome, from host: DomainName, at addresses: [SocketAddress]
    ) async -> MailServerAnswer {
        switch outcome {
        case .foreign(let why): return .unreachable(why)
        case .refused(let code): return .unknown("the server does not want to talk to us (\(code))")
        case .seen(var seen):
            if case .done(var tls) = seen.handshake, !tls.olderTried {
                await tryOlder(host, addresses, &tls)
                seen.handshake = .done(tls)
            }
            return .seen(seen)
        }
    }

    /// Whether the server accepts a version below 1.2 when it is offered nothing else.
    private func tryOlder(_ host: DomainName, _ addresses: [SocketAddress], _ tls: inout TLSSeen) async {
        guard case .seen(let seen)? = try? await talk(to: host, at: addresses, range: .old) else { return }
        switch seen.handshake {
        case .done(let older):
            tls.olderAccepted = older.olderAccepted
            tls.olderTried = true
        case .failed: tls.olderTried = true
        case .none: break
        }
    }
}

extension DialFault {
    /// Whether nothing at all came back, as in a network that lets nothing out.
    fileprivate var isSilence: Bool { self == .silent || self == .noRoute || self == .late }
}
