import DNS
import Findings

/// Who may issue certificates for a domain (RFC 8659).
struct CAAAnalysis: Sendable {
    let domain: DomainName
    let set: CAASet
    /// The set that counts for the MTA-STS policy host, when its certificate was seen.
    let policyHostSet: CAASet?
    /// Who issued that certificate.
    let policyHostIssuer: String?
}

extension CAAAnalysis {
    /// Climbs from the domain and, where the certificate of its MTA-STS policy host was seen, from that host.
    init(of domain: DomainName, mtaSTS: MTASTSAnalysis, inquiry: Inquiry) async {
        self.domain = domain
        set = await CAASet.climbing(from: domain, inquiry: inquiry)
        guard let host = mtaSTS.host, let certificate = mtaSTS.hostCertificate else {
            (policyHostSet, policyHostIssuer) = (nil, nil)
            return
        }
        policyHostSet = await CAASet.climbing(from: host, inquiry: inquiry)
        policyHostIssuer = certificate.issuer
    }

    /// Who issued the policy host's certificate, when that is a known authority.
    var authority: CertificationAuthority? { policyHostIssuer.flatMap(CertificationAuthority.issuing) }

    /// The same, when CAA keeps it from issuing the next one.
    var blockedAuthority: CertificationAuthority? {
        guard let policyHostSet, case .name = policyHostSet.place, let authority else { return nil }
        return policyHostSet.allows(authority.domains) ? nil : authority
    }

    /// Whether the set limits who may issue.
    var isLimited: Bool? {
        switch set.place {
        case .unknown: nil
        case .nowhere: false
        case .name: set.records.contains { $0.tag == "issue" }
        }
    }
}

extension MTASTSAnalysis {
    /// The certificate of the policy host, where one was seen.
    fileprivate var hostCertificate: CertificateSeen? {
        guard case .answered(let answer) = fetch else { return nil }
        return switch answer {
        case .file(_, _, let certificate): certificate
        case .certificate(let certificate, _): certificate
        default: nil
        }
    }
}
