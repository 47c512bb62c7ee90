import DNS
import Findings

extension DomainAnalysis {
    /// Judges what connections to mail servers and web sites showed.
    func judgeProbes(into findings: inout FindingList) {
        smtp.judge(promised: promisedServers, silences: { history?.silences(of: $0) ?? 0 }, into: &findings)
        web.judge(into: &findings)
    }

    /// Mail servers that careful senders deliver to only when their certificate is for them and in order (RFC 8461
    /// section 4.2, RFC 7672 section 3.1.2).
    private var promisedServers: Set<DomainName> {
        let anchored: [DomainName] = dane.hosts.filter { host in
            host.promise == .kept && host.usable.contains { record in record.usage == 2 }
        }.map(\.host)
        guard mtaSTS.outcome == .policy(.enforce), let policy = mtaSTS.policy else { return Set(anchored) }
        return Set(anchored + mtaSTS.servers.filter(policy.covers))
    }

    /// What connections showed, as it is stored.
    var probeObservations: [Observation] { smtp.observations + web.observations }
}
