import DNS
import Findings

extension WebAnalysis {
    /// A year in seconds.
    private static let year = 31_536_000

    /// Judges what was seen; a domain without a web site has nothing to judge.
    func judge(into findings: inout FindingList) {
        guard sites != nil else { return }
        if secure.isEmpty {
            if let unknownReason {
                findings.raise(.webUnknown, ["reason": unknownReason])
            } else if hasSite {
                findings.raise(.webHTTPSMissing, ["why": faults.first ?? "nothing listens there"])
            }
        }
        judgeRedirects(into: &findings)
        judgeInsistence(into: &findings)
        for site in secure {
            guard let own = site.tls.chain.first, own.endsSoon(at: asOf) else { continue }
            findings.raise(.webCertificateExpiring, ["date": own.notAfter.utcDate.description])
        }
    }

    /// What is wrong with HTTPS at each site.
    private var faults: [String] {
        (sites ?? []).compactMap { host, answer in
            switch answer.https {
            case .noAddress, .unreachable: return nil
            case .refused(let why): return why
            case .answered(let tls, let response):
                if !tls.trustFault.isEmpty { return "certificate: \(tls.trustFault)" }
                if !tls.matchesName { return "certificate: it is for \(tls.chain.first?.namesInWords ?? "no name")" }
                return response == nil ? "no answer came over HTTPS" : nil
            }
        }
    }

    private func judgeRedirects(into findings: inout FindingList) {
        let plain = (sites ?? []).compactMap { host, answer in
            if case .answered(let response) = answer.http { (host: host, response: response) } else { nil }
        }
        for (host, response) in plain where response.status < 400 && !response.leadsToHTTPS {
            // A site may send to its other name first, if that one sends on.
            let isHandedOn = plain.contains { other in
                other.host != host && response.leads(to: other.host) && other.response.leadsToHTTPS
            }
            if !isHandedOn { findings.raise(.webRedirectMissing, ["host": host.description]) }
        }
    }

    private func judgeInsistence(into findings: inout FindingList) {
        let told = secure.map { $0.response.strictTransportSecurity.flatMap(StrictTransportSecurity.init) }
        if told.contains(nil) { findings.raise(.webHSTSMissing) }
        let shortest = told.compactMap(\.self).min { $0.maxAge < $1.maxAge }
        if let shortest, shortest.maxAge < Self.year { findings.raise(.webHSTSShort, ["time": shortest.words]) }
    }
}

extension WebResponse {
    /// Whether it sends to an address with HTTPS.
    fileprivate var leadsToHTTPS: Bool { location?.lowercased().hasPrefix("https://") ?? false }

    /// Whether it sends to a host's plain address.
    fileprivate func leads(to host: DomainName) -> Bool {
        guard let location = location?.lowercased(), location.hasPrefix("http://") else { return false }
        return location.dropFirst(7).prefix { !"/:?#".contains($0) } == host.description
    }
}
