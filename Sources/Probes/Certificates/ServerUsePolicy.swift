import SwiftASN1
import X509

/// Lets a certificate stand only where its extended key usage allows servers (RFC 5280 section 4.2.1.12).
struct ServerUsePolicy: VerifierPolicy {
    let verifyingCriticalExtensions: [ASN1ObjectIdentifier] = [.X509ExtensionID.extendedKeyUsage]

    func chainMeetsPolicyRequirements(chain: UnverifiedCertificateChain) -> PolicyEvaluationResult {
        chain.leaf.isForServers
            ? .meetsPolicy : .failsToMeetPolicy(reason: "The certificate is not meant for servers.")
    }
}

extension Certificate {
    /// Whether its extended key usage, where it has one, names servers or any purpose.
    var isForServers: Bool {
        do {
            guard let uses = try extensions.extendedKeyUsage else { return true }
            return uses.contains(.serverAuth) || uses.contains(.any)
        } catch {
            return false
        }
    }
}
