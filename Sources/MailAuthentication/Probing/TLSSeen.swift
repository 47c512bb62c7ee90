/// What was seen of a server's TLS after a handshake that succeeded; certificates that are not in order are seen too.
public struct TLSSeen: Hashable, Sendable {
    /// The version that was agreed on, as people write it: `TLS 1.3`.
    public var version: String
    /// Versions below 1.2 that the server accepts too, oldest first: `TLS 1.0`, `TLS 1.1`; empty when it refuses them.
    public var olderAccepted: [String]
    /// Whether versions below 1.2 were tried, so that an empty ``olderAccepted`` means that they are refused.
    public var olderTried: Bool
    /// The certificates as the server sent them, its own first.
    public var chain: [CertificateSeen]
    /// Whether the chain leads to a root that this system trusts, at the time of the check.
    public var isTrusted: Bool
    /// Why it does not, in words that continue a sentence: `it ended on 2026-05-01`; empty when it does.
    public var trustFault: String
    /// Whether the server's certificate is for the host that was asked.
    public var matchesName: Bool

    /// All that was seen.
    public init(
        version: String, olderAccepted: [String] = [], olderTried: Bool = false, chain: [CertificateSeen],
        isTrusted: Bool, trustFault: String = "", matchesName: Bool
    ) {
        self.version = version
        self.olderAccepted = olderAccepted
        self.olderTried = olderTried
        self.chain = chain
        self.isTrusted = isTrusted
        self.trustFault = trustFault
        self.matchesName = matchesName
    }
}
