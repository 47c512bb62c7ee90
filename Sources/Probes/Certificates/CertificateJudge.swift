import DNS
public import Findings
import Foundation
import MailAuthentication
import SwiftASN1
@_spi(FixedExpiryValidationTime) public import X509

/// Judges the certificates that a server shows, as of one moment.
public struct CertificateJudge: Sendable {
    /// The most certificates of a chain that are looked at.
    static let chainLimit = 10

    private let roots: CertificateStore
    private let asOf: Instant

    /// A judge.
    ///
    /// - Parameters:
    ///   - roots: the certificates that are trusted; `nil`: those of this system.
    ///   - asOf: the moment at which certificates must be valid.
    public init(roots: [Certificate]? = nil, asOf: Instant) {
        self.roots = roots.map { CertificateStore($0) } ?? .systemTrustRoots
        self.asOf = asOf
    }
}

/// What a judge says of the certificates of a server.
struct Judgement: Hashable, Sendable {
    /// The certificates that could be read, in the server's order.
    var chain: [CertificateSeen]
    /// Why they are not trusted, in words that continue a sentence; empty when they are.
    var fault: String
    /// Whether the server's own is for the host.
    var matchesName: Bool

    /// What keeps the certificate from being in order, or `nil`.
    func refusal(for host: DomainName) -> String? {
        if !fault.isEmpty { return fault }
        return matchesName ? nil : "it is not for \(host)"
    }
}

extension CertificateJudge {
    /// Judges a chain, the server's own certificate first.
    func judge(_ chain: [[UInt8]], of host: DomainName) async -> Judgement {
        let read = chain.prefix(Self.chainLimit).map { der in (try? Certificate(derEncoded: der)).map { ($0, der) } }
        let seen = read.compactMap { $0.map { CertificateSeen($0.0, der: $0.1) } }
        guard let own = read.first ?? nil, let ownSeen = seen.first else {
            return Judgement(chain: [], fault: "it can't be read", matchesName: false)
        }
        let others = read.dropFirst().compactMap { $0?.0 }
        return Judgement(
            chain: seen, fault: await fault(of: own.0, ownSeen, others), matchesName: ownSeen.isFor(host))
    }

    private func fault(of own: Certificate, _ seen: CertificateSeen, _ others: [Certificate]) async -> String {
        if seen.notAfter < asOf { return "it ended on \(seen.notAfter.utcDate)" }
        if seen.notBefore > asOf { return "it is valid only from \(seen.notBefore.utcDate) on" }
        var verifier = Verifier(rootCertificates: roots) {
            RFC5280Policy(
                fixedExpiryValidationTime: Date(timeIntervalSince1970: Double(asOf.secondsSinceEpoch)))
            ServerUsePolicy()
        }
        switch await verifier.validate(leaf: own, intermediates: CertificateStore(others)) {
        case .validCertificate: return ""
        case .couldNotValidate:
            if !own.isForServers { return "it is not meant for servers" }
            if own.issuer == own.subject { return "it is signed by itself" }
            return others.isEmpty
                ? "the certificate of its issuer was not sent, or is not trusted"
                : "no issuer that this system trusts stands behind it"
        }
    }
}
