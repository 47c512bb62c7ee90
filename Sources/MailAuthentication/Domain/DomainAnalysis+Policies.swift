import DNS
import Findings

extension DomainAnalysis {
    /// Judges MTA-STS, TLS-RPT, BIMI, and the age of DKIM keys.
    func judgePolicies(_ circumstances: Circumstances, hasDANE: Bool?, into findings: inout FindingList) {
        let mode: MTASTSPolicy.Mode? = if case .policy(let mode) = mtaSTS.outcome { mode } else { nil }
        let isPromised = mode == .testing || mode == .enforce
        dkim.judgeAge(history, on: mtaSTS.asOf.utcDate, into: &findings)
        mtaSTS.judge(
            MTASTSAnalysis.Surroundings(receives: circumstances.receives, hasDANE: hasDANE, history: history),
            into: &findings)
        tlsReports.judge(
            TLSReportAnalysis.Surroundings(
                receives: circumstances.receives, hasPromise: isPromised || hasDANE == true,
                isEnforced: mode == .enforce), into: &findings)
        bimi.judge(dmarc: dmarc, into: &findings)
    }

    /// What the next gathering is told.
    var nextHistory: DomainHistory {
        DomainHistory(
            after: history, on: mtaSTS.asOf.utcDate, dkim: dkim, mtaSTS: mtaSTS, servers: smtp.reached,
            nameServers: nameServers.known)
    }
}
