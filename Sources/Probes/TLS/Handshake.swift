import DNS
import MailAuthentication
import NIOCore
import NIOSSL
import Synchronization

/// One TLS handshake as a client: which versions are offered, and what is made of the certificates.
final class Handshake: Sendable {
    let host: DomainName
    let range: TLSRange
    /// Whether a certificate that is not in order ends the handshake, so that nothing is sent to who shows it.
    let isStrict: Bool
    private let judge: CertificateJudge
    private let seen = Mutex<Judgement?>(nil)

    init(with host: DomainName, range: TLSRange, isStrict: Bool, judge: CertificateJudge) {
        self.host = host
        self.range = range
        self.isStrict = isStrict
        self.judge = judge
    }

    /// What was made of the certificates; `nil` before they were shown.
    var judgement: Judgement? { seen.withLock { $0 } }

    /// A new handler that speaks TLS, with the host's name in the open (RFC 6066 section 3).
    func handler() throws -> NIOSSLClientHandler {
        try NIOSSLClientHandler(
            context: range.context, serverHostname: host.description,
            customVerificationCallback: { certificates, promise in
                let chain = certificates.prefix(CertificateJudge.chainLimit).map { (try? $0.toDERBytes()) ?? [] }
                Task {
                    let judgement = await self.judge.judge(chain, of: self.host)
                    self.seen.withLock { $0 = judgement }
                    let isRefused = self.isStrict && judgement.refusal(for: self.host) != nil
                    promise.succeed(isRefused ? .failed : .certificateVerified)
                }
            })
    }

    /// What was seen after a handshake that ended well.
    func summary(version: TLSVersion?) -> TLSSeen {
        let judgement = judgement
        let isOld = version == .tlsv1 || version == .tlsv11
        return TLSSeen(
            version: version?.words ?? "unknown", olderAccepted: isOld ? [version?.words ?? ""] : [],
            olderTried: isOld, chain: judgement?.chain ?? [], isTrusted: judgement?.fault.isEmpty ?? false,
            trustFault: judgement?.fault ?? "no certificate was shown",
            matchesName: judgement?.matchesName ?? false)
    }
}
