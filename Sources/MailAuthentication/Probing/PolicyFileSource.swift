public import DNS

/// What fetches the policy files of MTA-STS (RFC 8461 section 3.3).
///
/// A source fetches the file of a host once in a run, however many domains ask for it, and limits how many fetches run
/// at the same time.
public protocol PolicyFileSource: Sendable {
    /// The answer of `https://HOST/.well-known/mta-sts.txt`; it never throws, and returns within ten seconds.
    ///
    /// - Parameter host: The policy host, `mta-sts.DOMAIN`.
    func policyFile(of host: DomainName) async -> PolicyFileAnswer
}

/// What a policy host answered. Only ``file(octets:mediaType:certificate:)`` may be used as a policy.
public enum PolicyFileAnswer: Hashable, Sendable {
    /// The file, at most ``limit`` octets, served with status 200 over a connection whose certificate is in order.
    ///
    /// The media type stands as it was sent, without parameters and in lower case; `nil` when none was. The
    /// certificate is `nil` for recorded files.
    case file(octets: [UInt8], mediaType: String?, certificate: CertificateSeen?)
    /// A status other than 200 and not a redirect: 404 say.
    case status(Int)
    /// A redirect, which senders must not follow (RFC 8461 section 3.3); the place that it names, made printable, or an
    /// empty text.
    case redirect(String)
    /// The file has more than ``limit`` octets; reading was ended there.
    case tooLarge
    /// The certificate is not in order; the one that was shown, where it could be read, and why in words that continue
    /// a sentence: `it ended on 2026-05-01`.
    case certificate(CertificateSeen?, why: String)
    /// There was no answer, or none that can be understood; in words that continue a sentence: `connection refused`.
    case unreachable(String)
    /// Recorded answers do not hold this file.
    case unrecorded

    /// The most octets that are read of a policy file.
    public static let limit = 65_536
}
