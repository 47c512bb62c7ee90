extension DomainAnalysis {
    /// Judges names that strangers could register, names below the domain, and who is relied on by strict alignment.
    func judgeNames(_ circumstances: Circumstances, _ around: SPFSurroundings, into findings: inout FindingList) {
        for lapse in lapses { findings.raise(lapse.check, lapse.words) }
        around.judge(isCovered: dmarc.discovery.effective.subdomains.effective == .reject, into: &findings)
        dmarc.judgeAlignment(circumstances, around, into: &findings)
    }
}
