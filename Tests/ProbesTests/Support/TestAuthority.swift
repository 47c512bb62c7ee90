import Crypto
import Foundation
import NIOSSL
import SwiftASN1
import X509

/// Makes certificates for servers of tests.
struct TestAuthority {
    let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
    let certificate: Certificate

    init(_ name: String = "Test Authority") throws {
        let subject = try DistinguishedName { OrganizationName(name) }
        certificate = try Certificate(
            version: .v3, serialNumber: .init(), publicKey: key.publicKey,
            notValidBefore: Date(timeIntervalSinceNow: -86_400 * 400),
            notValidAfter: Date(timeIntervalSinceNow: 86_400 * 400), issuer: subject, subject: subject,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil))
                Critical(KeyUsage(keyCertSign: true))
            }, issuerPrivateKey: key)
    }

    /// A certificate with its key, valid for `days` from so many days before today.
    func identity(
        _ names: String..., from start: Double = -10, days: Double = 90, isSelfSigned: Bool = false,
        uses: [ExtendedKeyUsage.Usage] = [.serverAuth]
    ) throws -> TestIdentity {
        let own = P256.Signing.PrivateKey()
        let ownKey = Certificate.PrivateKey(own)
        let subject = try DistinguishedName { CommonName("server") }
        let begin = Date(timeIntervalSinceNow: start * 86_400)
        let leaf = try Certificate(
            version: .v3, serialNumber: .init(), publicKey: ownKey.publicKey, notValidBefore: begin,
            notValidAfter: begin.addingTimeInterval(days * 86_400),
            issuer: isSelfSigned ? subject : certificate.subject, subject: subject,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: Certificate.Extensions {
                SubjectAlternativeNames(names.map { .dnsName($0) })
                try ExtendedKeyUsage(uses)
            }, issuerPrivateKey: isSelfSigned ? ownKey : key)
        return TestIdentity(certificate: leaf, key: own)
    }
}

/// A server's certificate and its key.
struct TestIdentity: Sendable {
    let certificate: Certificate
    let key: P256.Signing.PrivateKey

    var der: [UInt8] {
        get throws {
            var serializer = DER.Serializer()
            try serializer.serialize(certificate)
            return serializer.serializedBytes
        }
    }

    /// A server's side of TLS, with the versions from `first` to `last`.
    func context(from first: TLSVersion = .tlsv12, to last: TLSVersion? = nil) throws -> NIOSSLContext {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: [.certificate(try NIOSSLCertificate(bytes: der, format: .der))],
            privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(key.derRepresentation), format: .der)))
        configuration.minimumTLSVersion = first
        configuration.maximumTLSVersion = last
        configuration.cipherSuites = "ALL:!aNULL:!eNULL:!PSK"
        return try NIOSSLContext(configuration: configuration)
    }
}
