import DNS
import Findings

/// All that was seen of one domain, before it is put into a record.
struct DomainAnalysis: Sendable {
    let zone: ZoneAnalysis
    let nameServers: NameServers
    let spf: SPFAnalysis
    let dkim: DKIMAnalysis
    let dmarc: DMARCAnalysis
    let mx: MXAnalysis
    let mtaSTS: MTASTSAnalysis
    let tlsReports: TLSReportAnalysis
    let dane: DANEAnalysis
    let bimi: BIMIAnalysis
    let dnssec: DNSSECAnalysis
    let caa: CAAAnalysis
    /// Names it depends on that strangers could register.
    let lapses: [Lapse]
    let smtp: SMTPAnalysis
    let web: WebAnalysis
    /// By whose leave mail servers and web sites were connected to, or why not.
    let permission: ProbePermission
    /// The day of the public suffix list; `nil` where there is none.
    let suffixListDate: CalendarDate?
    let role: RoleDecision
    let history: DomainHistory?
    let viewpoint: Viewpoint
}

extension DomainAnalysis {
    /// The facts of every standard.
    var facts: [String: FactValue] {
        [
            spf.facts, dkim.facts, dkim.ageFacts(history, on: mtaSTS.asOf.utcDate), dmarc.facts, mx.facts,
            mtaSTS.facts, tlsReports.facts, dane.facts, bimi.facts, dnssec.facts,
        ]
        .reduce(into: role.facts(of: zone.domain)) { all, some in all.merge(some) { $1 } }
    }

    /// The one finding of a domain that does not exist, or does not for this network alone.
    var missing: FindingList {
        var findings = FindingList(subject: zone.domain.description, isParked: role.roles.contains(.parked))
        if viewpoint.hidesRecords {
            findings.raise(.splitView, ["name": zone.domain.description])
        } else {
            findings.raise(.domainMissing)
        }
        return findings
    }

    /// Everything that is wrong with an existing domain.
    func judge(_ around: (texts: [[UInt8]], spf: SPFSurroundings), answers: [Answer]) -> FindingList {
        let policy = dmarc.discovery.effective.name.effective
        let circumstances = role.circumstances(
            isEnforced: policy.map { $0 != .none }, hasKey: dkim.hasKey)
        var findings = FindingList(subject: zone.domain.description, isParked: circumstances.isParked)
        zone.judge(all: answers, beyond: beyond, into: &findings)
        zone.judgeTexts(answers, wildcard: around.texts, into: &findings)
        nameServers.judge(into: &findings)
        viewpoint.judge(into: &findings)
        spf.judge(circumstances, around.spf, into: &findings)
        dkim.judge(circumstances, into: &findings)
        dmarc.judge(circumstances, wildcard: around.texts, into: &findings)
        mx.judge(circumstances, unlike: viewpoint.ownVersions, into: &findings)
        judgePolicies(circumstances, hasDANE: dane.coversAll, into: &findings)
        judgeNames(circumstances, around.spf, into: &findings)
        dane.judge(into: &findings)
        dnssec.judge(into: &findings)
        caa.judge(into: &findings)
        judgeProbes(into: &findings)
        if circumstances.isParked, dkim.base.unknownReason == nil, !dkim.isRevokedByWildcard,
            dkim.wildcard?.isUnknown != true
        {
            findings.raise(.parkedWildcardMissing)
        }
        return findings
    }

    /// What there was too much of to look at it all.
    private var beyond: [String] {
        var parts: [String] = []
        if mx.count > MXAnalysis.limit {
            parts.append("Only the first \(MXAnalysis.limit) of \(grouped(mx.count)) mail servers were checked.")
        }
        if nameServers.count > NameServers.limit {
            parts.append(
                "Only the first \(NameServers.limit) of \(grouped(nameServers.count)) name servers were checked.")
        }
        if spf.nodes.contains(where: { $0.state == .notFollowed }) {
            parts.append(
                "Only the first \(SPFWalk.nodeLimit) entries of the SPF record and its includes were followed.")
        }
        let addresses = dmarc.discovery.applied?.record.reportAddresses("rua").count ?? 0
        if addresses > DMARCReportCheck.limit {
            parts.append(
                "Only the first \(DMARCReportCheck.limit) of \(grouped(addresses)) report addresses were checked.")
        }
        return parts
    }
}
