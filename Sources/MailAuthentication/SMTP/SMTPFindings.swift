import DNS
import Findings

extension SMTPAnalysis {
    /// Judges what was seen.
    ///
    /// - Parameters:
    ///   - promised: Mail servers of which MTA-STS or DANE-TA promises a certificate that is in order.
    ///   - silences: In how many gatherings in a row before this one a server could not be reached.
    func judge(promised: Set<DomainName>, silences: (DomainName) -> Int, into findings: inout FindingList) {
        for (host, answer) in servers ?? [] {
            let words = ["host": host.description]
            switch answer {
            case .blocked: findings.raise(.smtpBlocked)
            case .unknown: findings.raise(.smtpUnreachable, words)
            case .unreachable:
                let isLasting = silences(host) >= 1
                findings.raise(.smtpUnreachable, words, severity: isLasting ? .medium : nil)
            case .seen(let server):
                judge(server, words, isPromised: promised.contains(host), into: &findings)
            }
        }
    }

    private func judge(
        _ server: MailServerSeen, _ words: [String: String], isPromised: Bool, into findings: inout FindingList
    ) {
        switch server.handshake {
        case .none: findings.raise(.smtpStartTLSMissing, words)
        case .failed(let why): findings.raise(.smtpStartTLSFails, words.merging(["why": why]) { $1 })
        case .done(let tls):
            let words = words.merging(["version": listed(tls.isOld ? [tls.version] : tls.olderAccepted)]) { $1 }
            if tls.isOld {
                findings.raise(.smtpTLSOld, words)
            } else if !tls.olderAccepted.isEmpty {
                findings.raise(.smtpTLSOldAllowed, words)
            }
            judgeCertificate(tls, words, isPromised ? .critical : nil, into: &findings)
        }
    }

    private func judgeCertificate(
        _ tls: TLSSeen, _ words: [String: String], _ severity: Severity?, into findings: inout FindingList
    ) {
        guard let own = tls.chain.first else {
            let why = tls.trustFault.isEmpty ? "none was shown" : tls.trustFault
            return findings.raise(.smtpCertificateChain, words.merging(["why": why]) { $1 }, severity: severity)
        }
        let words = words.merging([
            "date": own.notAfter.utcDate.description, "names": own.namesInWords, "why": tls.trustFault,
        ]) { $1 }
        if own.secondsLeft(at: asOf) < 0 {
            findings.raise(.smtpCertificateExpired, words, severity: severity)
        } else {
            if !tls.isTrusted { findings.raise(.smtpCertificateChain, words, severity: severity) }
            if own.endsSoon(at: asOf) { findings.raise(.smtpCertificateExpiring, words) }
        }
        if !tls.matchesName { findings.raise(.smtpCertificateName, words, severity: severity) }
    }
}

extension TLSSeen {
    /// Whether nothing newer than a retired version was agreed on.
    fileprivate var isOld: Bool { version == "TLS 1.0" || version == "TLS 1.1" }
}
