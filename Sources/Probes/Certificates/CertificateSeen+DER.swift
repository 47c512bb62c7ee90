import Crypto
import Findings
import Foundation
import MailAuthentication
import SwiftASN1
import X509

extension CertificateSeen {
    /// What checks need of a certificate.
    init(_ certificate: Certificate, der: [UInt8]) {
        let key = Self.publicKey(in: der) ?? []
        self.init(
            names: certificate.dnsNames, issuer: printable(certificate.issuer.shortName),
            notBefore: Instant(clamping: certificate.notValidBefore),
            notAfter: Instant(clamping: certificate.notValidAfter), der: der, publicKey: key,
            digests: Digests(of: der), publicKeyDigests: Digests(of: key))
    }

    /// The subject public key info, octet for octet as it stands in the certificate: the field behind the subject
    /// (RFC 5280 section 4.1). DANE compares these octets, so they are not written anew.
    private static func publicKey(in der: [UInt8]) -> [UInt8]? {
        guard let root = try? DER.parse(der), let signed = root.children.first else { return nil }
        let fields = signed.children
        // The version, which is tagged [0], may be absent.
        let isVersioned = fields.first?.identifier.tagClass == .contextSpecific
        let position = isVersioned ? 6 : 5
        return fields.indices.contains(position) ? Array(fields[position].encodedBytes) : nil
    }
}

extension ASN1Node {
    fileprivate var children: [ASN1Node] {
        if case .constructed(let nodes) = content { Array(nodes) } else { [] }
    }
}

extension CertificateSeen.Digests {
    fileprivate init(of octets: [UInt8]) {
        self.init(sha256: Array(SHA256.hash(data: octets)), sha512: Array(SHA512.hash(data: octets)))
    }
}

extension Certificate {
    /// The DNS names of its subject alternative name, in lower case.
    fileprivate var dnsNames: [String] {
        guard let names = try? extensions.subjectAlternativeNames else { return [] }
        return names.prefix(200).compactMap { name in
            if case .dnsName(let text) = name { printable(text.lowercased()) } else { nil }
        }
    }
}

extension DistinguishedName {
    /// The organization, else the common name, else all of it.
    fileprivate var shortName: String {
        var found: [ASN1ObjectIdentifier: String] = [:]
        for attribute in self.joined() where found[attribute.type] == nil {
            found[attribute.type] = String(attribute.value)
        }
        let wanted: [ASN1ObjectIdentifier] = [
            .RDNAttributeType.organizationName, .RDNAttributeType.commonName,
        ]
        return wanted.lazy.compactMap { found[$0] }.first ?? String(describing: self)
    }
}

extension Instant {
    /// The whole second of a date; the first or last instant there is, for one beyond.
    fileprivate init(clamping date: Date) {
        let seconds = min(max(date.timeIntervalSince1970, 0), 253_402_300_799)
        self = Instant(secondsSinceEpoch: Int(seconds)) ?? .now()
    }
}
