import DNS
public import Findings

/// Checks how well a domain is protected against forged mail: asks the DNS, judges, and tells what was seen.
///
/// A look-up that fails makes what depends on it unknown, never missing; nothing is waited for beyond the request's
/// deadline, and what was not answered by then is `unknown.deadline`.
///
///     let request = DomainRequest(name: try DomainName("example.com"), declaredRoles: [.sends])
///     let record = await checkDomain(request, from: Vantage(resolver: CachingResolver(live), asOf: .now()))
///
/// - Parameters:
///   - request: The domain and what is known about it beforehand.
///   - vantage: Where it is looked at from.
/// - Returns: Findings, facts of ``MailAuthentication/facts``, and every question with its answer.
public func checkDomain(_ request: DomainRequest, from vantage: Vantage) async -> SubjectRecord {
    await check(request, Inquiry(resolver: vantage.resolver, within: request.deadline), vantage)
}

/// Checks a domain with what an inquiry is answered.
func check(_ request: DomainRequest, _ inquiry: Inquiry, _ vantage: Vantage) async -> SubjectRecord {
    if let record = consumerMailboxRecord(of: request.name) { return record }
    let zone = await ZoneAnalysis(of: request.name, inquiry: inquiry)
    let record: SubjectRecord
    if case .unreachable(let reason) = zone.existence {
        record = await unreachable(request, zone, reason, inquiry: inquiry, vantage)
    } else if vantage.isInside, zone.isInside {
        record = await unreachable(request, zone, .splitView, inquiry: inquiry, vantage)
    } else {
        record = await reachable(request, zone, inquiry: inquiry, vantage)
    }
    inquiry.close()
    return record
}

/// A domain of which nothing could be looked up: every fact is unknown, and nothing else is asked.
private func unreachable(
    _ request: DomainRequest, _ zone: ZoneAnalysis, _ reason: UnknownReason, inquiry: Inquiry, _ vantage: Vantage
) async -> SubjectRecord {
    let domain = request.name
    let history = DomainHistory(after: request.history, unreachable: reason)
    var findings = FindingList(subject: domain.description, isParked: request.declaredRoles.contains(.parked))
    if reason == .splitView {
        findings.raise(.splitView, ["name": domain.description])
    } else {
        findings.raise(
            .unreachable, ["reason": reason.description, "nameservers": history.nameServersInWords],
            severity: history.unreachable >= 3 ? .high : nil)
    }
    if zone.isBogus { findings.raise(.dnssecBogus) }
    var facts: [String: FactValue] = [:]
    for kind in MailAuthentication.facts where kind != DKIMAnalysis.ageFactKind {
        facts[kind.name] = .unknown(because: reason)
    }
    if zone.isBogus { facts["domain.dnssec.state"] = .word(DNSSECState.bogus.rawValue) }
    let role =
        request.declaredRoles.isEmpty
        ? RoleDecision(
            roles: [], isInferred: true, because: "Nothing could be looked up: \(reason).", unknownReason: reason)
        : RoleDecision(declared: request.declaredRoles)
    facts.merge(role.facts(of: domain)) { $1 }
    let headline = Headline(word: .unknown, reason: "Nothing about this domain could be looked up: \(reason).")
    let standards = [
        ("spf", "SPF"), ("dkim", "DKIM"), ("dmarc", "DMARC"), ("mx", "Mail servers"), ("mta-sts", "MTA-STS"),
        ("tls-rpt", "TLS-RPT"), ("dane", "DANE"), ("bimi", "BIMI"), ("dnssec", "DNSSEC"), ("caa", "CAA"),
    ]
    var details: [String: JSONValue] = [
        "answer": headline.json, "probes": vantage.permission.json, "history": history.json, "role": role.json,
        "records": .array([]), "dkim": .array([]),
        "standards": .array(
            standards.map { id, title in
                .object([
                    "id": .string(id), "title": .string(title), "seen": .string("unknown: \(reason)"),
                    "wanted": .string("an answer"),
                ])
            }),
    ]
    if let date = vantage.suffixes?.date { details["suffixList"] = .string(date.description) }
    return SubjectRecord(
        subject: Subject(kind: .domain, name: domain.description), findings: findings.findings, facts: facts,
        observations: observations(await inquiry.allAnswers(), states: [:]), details: .object(details))
}

/// A domain whose name servers answered, if only to say that it does not exist.
private func reachable(
    _ request: DomainRequest, _ zone: ZoneAnalysis, inquiry: Inquiry, _ vantage: Vantage
) async -> SubjectRecord {
    let domain = request.name
    let differences = await Viewpoint.differences(of: domain, vantage.comparison, inquiry: inquiry)
    let exists = zone.existence == .exists
    let search = vantage.suffixes.map { LapseSearch(domain: domain, suffixes: $0, inquiry: inquiry) }
    async let lapsedServers = search?.lapses(ofNameServersOf: zone)
    async let nameServersSeen = NameServers(of: zone, inquiry: inquiry)
    inquiry.prefetch([MTASTSAnalysis.question(for: domain)].compactMap(\.self))
    async let tlsReportsSeen = TLSReportAnalysis(of: domain, inquiry: inquiry)
    async let spfSeen = SPFAnalysis(of: domain, inquiry: inquiry)
    async let dmarcSeen = DMARCAnalysis(
        of: domain, exists: exists, suffixes: vantage.suffixes, inquiry: inquiry)
    async let mxSeen = MXAnalysis(of: domain, inquiry: inquiry)
    async let dnssecSeen = DNSSECAnalysis(
        of: domain, isZone: zone.isZone, isBogus: zone.isBogus, asOf: vantage.asOf, inquiry: inquiry)
    let (spf, mx) = await (spfSeen, mxSeen)
    let mayBeParked =
        request.declaredRoles.contains(.parked)
        || request.declaredRoles.isEmpty && spf.refusesEverybody && mx.servers.isEmpty
    async let mtaSTSSeen = MTASTSAnalysis(of: domain, mx: mx, from: vantage, inquiry: inquiry)
    let dkim = await DKIMAnalysis(
        of: domain, settings: request.selectors, earlier: request.history?.keys.map(\.selector) ?? [],
        others: mx.servers.map(\.host) + spf.meantNodes.filter(\.leadsToRecord).compactMap(\.target),
        isParked: mayBeParked, inquiry: inquiry)
    let role =
        request.declaredRoles.isEmpty
        ? RoleDecision(spf: spf, mx: mx, dkim: dkim) : RoleDecision(declared: request.declaredRoles)
    let dmarc = await dmarcSeen
    let lapses = await (search?.lapses(spf: spf, dkim: dkim, dmarc: dmarc, mx: mx) ?? []) + (lapsedServers ?? [])
    let bimi = await BIMIAnalysis(
        of: domain, sends: exists && !mayBeParked && role.roles != [.receives],
        organization: dmarc.discovery.organizationalDomain, inquiry: inquiry)
    let dnssec = await dnssecSeen
    async let daneSeen = DANEAnalysis(of: domain, mx: mx, state: dnssec.state, from: vantage, inquiry: inquiry)
    async let smtpSeen = SMTPAnalysis(of: mx, from: vantage, inquiry: inquiry)
    async let webSeen = WebAnalysis(of: domain, from: vantage, inquiry: inquiry)
    let mtaSTS = await mtaSTSSeen
    let caa = await CAAAnalysis(of: domain, mtaSTS: mtaSTS, inquiry: inquiry)
    let analysis = await DomainAnalysis(
        zone: zone, nameServers: nameServersSeen, spf: spf, dkim: dkim, dmarc: dmarc, mx: mx, mtaSTS: mtaSTS,
        tlsReports: tlsReportsSeen,
        dane: daneSeen, bimi: bimi, dnssec: dnssec, caa: caa, lapses: lapses,
        smtp: smtpSeen, web: webSeen, permission: vantage.permission, suffixListDate: vantage.suffixes?.date,
        role: role,
        history: request.history,
        viewpoint: Viewpoint(
            domain: domain, differences: differences,
            ownVersions: Viewpoint.ownVersions(of: domain, mx, isInside: vantage.isInside)))
    let around = await surroundings(of: request, mx, dmarc, inquiry: inquiry)
    let outlook = Outlook(domain: domain, inquiry: inquiry)
    await outlook.ask(spf, mx, dkim)
    await outlook.ask(dnssec)
    if role.roles.contains(.parked) { await outlook.ask(ofParked: domain) }
    let answers = await inquiry.allAnswers()
    let states = await inquiry.allStates().merging([domain: analysis.dnssec.state]) { $1 }
    let findings = analysis.judge(around, answers: answers)
    let headline = Headline(
        domain: domain, spf: spf, dmarc: analysis.dmarc, lapses: analysis.lapses, findings: findings)
    return SubjectRecord(
        subject: Subject(kind: .domain, name: domain.description),
        findings: exists ? findings.findings : analysis.missing.findings, facts: analysis.facts,
        observations: observations(answers, states: states)
            + [analysis.mtaSTS.observation, analysis.mtaSTS.certificateObservation].compactMap(\.self)
            + analysis.probeObservations,
        details: analysis.details(headline))
}

/// What made-up names below the domain answer with, and which of its own mail servers and listed names have no SPF record.
private func surroundings(
    of request: DomainRequest, _ mx: MXAnalysis, _ dmarc: DMARCAnalysis, inquiry: Inquiry
) async -> (texts: [[UInt8]], spf: SPFSurroundings) {
    let domain = request.name
    var texts: [[UInt8]] = []
    if let probe = try? domain.prefixed(wildcardProbe) { texts = await inquiry.answer(probe, .txt).texts }
    var spf = SPFSurroundings(wildcard: SPFRecord.selected(from: texts))
    let hosts = mx.servers.filter { !$0.isMissing && $0.alias == nil && $0.host != domain }.map(\.host)
        .filter { $0.isAtOrBelow(domain) }
    inquiry.prefetch(hosts.map { Question($0, .txt) })
    for host in hosts {
        let answer = await inquiry.answer(host, .txt)
        if answer.unknownReason == nil, SPFRecord.selected(from: answer.texts).isEmpty {
            spf.hostsWithout.append(host)
        }
    }
    let asksKeys = dmarc.discovery.applied?.record.isStrict("adkim") ?? false
    await spf.look(at: request.subdomains, of: domain, asksKeys: asksKeys, inquiry: inquiry)
    return (texts, spf)
}

/// The answers as they are stored, aliases as records of their own.
private func observations(_ answers: [Answer], states: [DomainName: DNSSECState]) -> [Observation] {
    var seen: Set<Observation> = []
    for answer in answers {
        seen.insert(
            Observation(
                name: answer.question.name.description, type: answer.question.type.description,
                state: answer.state.word, records: answer.records.map(\.data.withoutSecret.presentation)))
        var name = answer.question.name
        for alias in answer.aliases {
            seen.insert(
                Observation(
                    name: name.description, type: RecordType.cname.description, state: AnswerState.records.word,
                    records: [alias.description]))
            name = alias
        }
    }
    for (name, state) in states {
        let isKnown = state != .indeterminate
        seen.insert(
            Observation(
                name: name.description, type: "DNSSEC", state: isKnown ? "records" : "unknown.indeterminate",
                records: isKnown ? [state.rawValue] : []))
    }
    // The record sorts them.
    return Array(seen)
}

extension RecordData {
    /// The data, without a text that looks like a secret.
    fileprivate var withoutSecret: RecordData {
        guard case .text(let strings) = self, looksSecret(Array(strings.joined())) else { return self }
        return .text([Array(removedSecret.utf8)])
    }
}

extension AnswerState {
    /// `records`, `empty`, `nonexistent`, or `unknown.` and the reason.
    fileprivate var word: String {
        switch self {
        case .records: "records"
        case .empty: "empty"
        case .nonexistent: "nonexistent"
        case .unknown(let reason): "unknown.\(reason.rawValue)"
        }
    }
}
