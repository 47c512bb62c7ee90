public import DNS
public import MailAuthentication
import NIOCore

/// Fetches MTA-STS policy files as a careful sender does (RFC 8461 section 3.3): over TLS 1.2 or newer with a
/// certificate that is in order, following no redirect, and no further than a policy can be long.
///
///     let files = HTTPSPolicyFiles(dialer: Dialer(Locator(resolver: resolver)), judge: CertificateJudge(asOf: .now()))
///     let answer = await files.policyFile(of: try DomainName("mta-sts.example.com"))
public struct HTTPSPolicyFiles: PolicyFileSource {
    /// How many files are fetched at the same time.
    private static let atOnce = 8

    private let client: HTTPClient
    private let judge: CertificateJudge
    private let limit: Duration
    private let hosts = OncePerHost<PolicyFileAnswer>(atOnce: atOnce)

    /// A source for one run.
    ///
    /// - Parameters:
    ///   - dialer: what connects; port 443 is asked of it.
    ///   - judge: what judges certificates.
    ///   - limit: how long one fetch may take in all.
    public init(dialer: Dialer, judge: CertificateJudge, limit: Duration = .seconds(10)) {
        client = HTTPClient(dialer: dialer)
        self.judge = judge
        self.limit = limit
    }

    /// The answer of a policy host; the same one for everybody who asks during a run.
    public func policyFile(of host: DomainName) async -> PolicyFileAnswer {
        await hosts.answer(of: host) { await fetch(host) }
    }

    private func fetch(_ host: DomainName) async -> PolicyFileAnswer {
        let end = NIODeadline.now() + TimeAmount(limit)
        let addresses: [SocketAddress]
        switch await client.dialer.place(of: host, port: 443) {
        case .addresses(let found): addresses = found
        case .noAddress: return .unreachable("\(host) has no address")
        case .unknown(let reason): return .unreachable("the address of \(host) could not be used: \(reason)")
        }
        let handshake = Handshake(with: host, range: .current, isStrict: true, judge: judge)
        do {
            let (answer, _) = try await client.get(
                "/.well-known/mta-sts.txt", from: addresses, handshake: handshake,
                wish: .content(upTo: PolicyFileAnswer.limit), until: end)
            return PolicyFileAnswer(answer, certificate: handshake.judgement?.chain.first)
        } catch {
            if let judgement = handshake.judgement, let why = judgement.refusal(for: host) {
                return .certificate(judgement.chain.first, why: why)
            }
            return .unreachable(error.words)
        }
    }
}

extension PolicyFileAnswer {
    /// What an answer over a good connection says.
    fileprivate init(_ answer: HTTPAnswer, certificate: CertificateSeen?) {
        if answer.isRedirect {
            self = .redirect(answer.location ?? "")
        } else if answer.status != 200 {
            self = .status(answer.status)
        } else if answer.isTooLarge {
            self = .tooLarge
        } else {
            self = .file(octets: answer.content, mediaType: answer.mediaType, certificate: certificate)
        }
    }
}
