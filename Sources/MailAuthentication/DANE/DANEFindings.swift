import DNS
import Findings

extension DANEAnalysis {
    /// Judges the mail servers; what is not known of the domain's own signatures is DNSSEC's to say.
    func judge(into findings: inout FindingList) {
        guard !hosts.isEmpty else { return }
        switch state {
        case .secure: break
        case .insecure:
            let useless = hosts.filter { !$0.records.isEmpty }
            for host in useless { findings.raise(.daneMXInsecure, host.words) }
            if useless.isEmpty { findings.raise(.daneNotPossible, ["zone": domain.description]) }
            return
        case .bogus, .indeterminate: return
        }
        let isPartial = hosts.contains { $0.promise == .kept }
        for host in hosts {
            judge(host, into: &findings)
            guard host.isWithoutRecords else { continue }
            if isPartial {
                findings.raise(.danePartial, host.words)
            } else if host.state == .secure {
                findings.raise(.daneMissing, host.words)
            }
        }
    }

    private func judge(_ host: DANEHost, into findings: inout FindingList) {
        let words = host.words
        if host.state == .insecure || host.recordState == .insecure {
            findings.raise(.daneNotPossible, ["zone": (host.recordZone ?? host.host).description])
        }
        switch host.promise {
        case .unknown(let why): findings.raise(.daneUnknown, words.merging(["reason": why]) { $1 })
        case .broken: findings.raise(.daneLookupFailed, words)
        case .none, .kept: break
        }
        judgeRecords(host, words, into: &findings)
        if host.promise == .kept { judgeServer(host, words, into: &findings) }
    }

    private func judgeRecords(_ host: DANEHost, _ words: [String: String], into findings: inout FindingList) {
        let isWebOnly = host.records.allSatisfy { $0.fault == .webUsage }
        for record in host.records {
            var words = words.merging(["record": record.text, "n": String(record.usage)]) { $1 }
            switch record.fault {
            case .webUsage: findings.raise(isWebOnly ? .daneUsageUnusable : .daneUsageMixed, words)
            case .unknownNumber:
                words["why"] = "one of its numbers has no meaning"
                findings.raise(.daneParameters, words)
            case .data:
                words["why"] = "its data do not fit its numbers"
                findings.raise(.daneParameters, words)
            case nil: if record.matching == 0 { findings.raise(.daneFullValue, words) }
            }
        }
    }

    /// Judges what the server showed against what its records promise.
    private func judgeServer(_ host: DANEHost, _ words: [String: String], into findings: inout FindingList) {
        guard case .seen(let server)? = host.seen else {
            findings.raise(.daneNotChecked, words)
            return
        }
        switch server.handshake {
        case .none: if !server.offersSTARTTLS { findings.raise(.daneNoSTARTTLS, words) }
        // Why TLS fails is told where the server's TLS is judged.
        case .failed: break
        case .done:
            switch host.isMatched(domain: domain, on: asOf) {
            case false?: findings.raise(.daneMismatch, words)
            case true?: if host.records.count == 1 { findings.raise(.daneNoRollover, words) }
            case nil: findings.raise(.daneNotChecked, words)
            }
        }
    }
}

extension DANEHost {
    /// Whether the server certainly publishes no fingerprint that counts, for want of records or of signatures.
    fileprivate var isWithoutRecords: Bool {
        state == .insecure || recordState == .insecure || state == .secure && answer?.isMissing == true
    }

    fileprivate var words: [String: String] {
        [
            "host": host.description,
            "provider": MailProvider.owning(host).map(\.name) ?? "whoever runs \(host)",
        ]
    }
}
