import DNS
import Findings

@testable import MailAuthentication

/// Web and mail servers from a script, and what earlier snapshots saw.
struct PolicyWorld: Sendable, PolicyFileSource, MailServerProbe, WebSiteProbe {
    var file: PolicyFileAnswer = .unrecorded
    var servers: [DomainName: MailServerAnswer] = [:]
    var history: DomainHistory?

    var sites: [DomainName: WebSiteAnswer] = [:]

    func probe(_ host: DomainName) async -> WebSiteAnswer {
        sites[host] ?? WebSiteAnswer(https: .noAddress, http: .noAddress)
    }

    func policyFile(of host: DomainName) async -> PolicyFileAnswer { file }

    func probe(_ host: DomainName) async -> MailServerAnswer { servers[host] ?? .blocked }
}

extension PolicyWorld {
    /// A host that serves a policy; `|` ends a line.
    static func serving(
        _ text: String, type: String? = "text/plain", certificate: CertificateSeen? = nil,
        history: DomainHistory? = nil,
        servers: [String: MailServerAnswer] = [:]
    ) -> PolicyWorld {
        let octets = octets(text).map { $0 == UInt8(ascii: "|") ? 0x0a : $0 }
        return PolicyWorld(
            file: .file(octets: octets, mediaType: type, certificate: certificate),
            servers: Dictionary(uniqueKeysWithValues: servers.map { (name($0), $1) }), history: history)
    }

    /// A host that does not serve one.
    static func answering(_ file: PolicyFileAnswer, failures: Int? = nil) -> PolicyWorld {
        PolicyWorld(file: file, history: failures.map { DomainHistory(policyFailures: $0) })
    }
}

extension CertificateSeen {
    /// A certificate for `mta-sts.county.example` that begins and ends so many days after the demonstration's day.
    static func policyHost(
        from begin: Int = -30, to end: Int, names: [String] = ["mta-sts.county.example"]
    ) -> CertificateSeen {
        let moment = { (days: Int) in
            Instant(secondsSinceEpoch: Instant.demonstration.secondsSinceEpoch + days * 86_400) ?? .demonstration
        }
        return CertificateSeen(
            names: names, issuer: "Example Authority", notBefore: moment(begin), notAfter: moment(end))
    }
}

extension MailServerAnswer {
    /// A server that agreed on TLS.
    static func encrypted(isTrusted: Bool = true, fault: String = "", matchesName: Bool = true) -> MailServerAnswer {
        .seen(
            MailServerSeen(
                offersSTARTTLS: true,
                handshake: .done(
                    TLSSeen(
                        version: "TLS 1.3", chain: [], isTrusted: isTrusted, trustFault: fault,
                        matchesName: matchesName))))
    }
}
