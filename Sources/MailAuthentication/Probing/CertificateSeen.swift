public import Findings

/// A certificate that a server showed (RFC 5280), as far as checks need it.
public struct CertificateSeen: Hashable, Sendable {
    /// The DNS names that it is for, as they stand in its subject alternative name, in lower case, in its order;
    /// `*.county.example` for all names one label below. Empty when it has none; the common name does not count
    /// (RFC 9525 section 6.1).
    public var names: [String]
    /// Who signed it: the organization, else the common name, else the whole distinguished name; made printable.
    public var issuer: String
    /// From when it is valid.
    public var notBefore: Instant
    /// Until when it is valid.
    public var notAfter: Instant
    /// The whole certificate in DER.
    public var der: [UInt8]
    /// Its subject public key info in DER.
    public var publicKey: [UInt8]
    /// Digests of ``der``, computed where the certificate was seen.
    public var digests: Digests
    /// Digests of ``publicKey``.
    public var publicKeyDigests: Digests

    /// The digests that DANE compares (RFC 6698 section 2.1.3); empty where nobody computed them.
    public struct Digests: Hashable, Sendable {
        /// SHA-256: 32 octets.
        public var sha256: [UInt8]
        /// SHA-512: 64 octets.
        public var sha512: [UInt8]

        /// Both digests; empty ones match nothing.
        public init(sha256: [UInt8] = [], sha512: [UInt8] = []) {
            self.sha256 = sha256
            self.sha512 = sha512
        }
    }

    /// A certificate with all its parts.
    public init(
        names: [String], issuer: String, notBefore: Instant, notAfter: Instant, der: [UInt8] = [],
        publicKey: [UInt8] = [], digests: Digests = Digests(), publicKeyDigests: Digests = Digests()
    ) {
        self.names = names
        self.issuer = issuer
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.der = der
        self.publicKey = publicKey
        self.digests = digests
        self.publicKeyDigests = publicKeyDigests
    }
}

extension CertificateSeen {
    /// What a TLSA record compares with (RFC 6698 sections 2.1.2 and 2.1.3): the certificate or its public key, whole
    /// or as a digest.
    ///
    /// - Parameters:
    ///   - selector: 0 for the whole certificate, 1 for the public key.
    ///   - matching: 0 for all octets, 1 for SHA-256, 2 for SHA-512.
    /// - Returns: `nil` for other numbers, and where that was not seen.
    public func associationData(selector: UInt8, matching: UInt8) -> [UInt8]? {
        let octets: [UInt8]
        switch (selector, matching) {
        case (0, 0): octets = der
        case (0, 1): octets = digests.sha256
        case (0, 2): octets = digests.sha512
        case (1, 0): octets = publicKey
        case (1, 1): octets = publicKeyDigests.sha256
        case (1, 2): octets = publicKeyDigests.sha512
        default: return nil
        }
        return octets.isEmpty ? nil : octets
    }
}
