import DNS
import Findings

extension DomainAnalysis {
    /// What pages show beyond facts and findings.
    func details(_ headline: Headline) -> JSONValue {
        let displayed =
            spf.displayed + dkim.displayed + dmarc.displayed + mx.displayed + mtaSTS.displayed + tlsReports.displayed
            + dane.displayed + bimi.displayed + caa.displayed
        var members: [String: JSONValue] = [
            "history": nextHistory.json, "answer": headline.json, "role": role.json,
            "standards": .array(standards.map(\.json)),
            "records": .array(displayed.map(\.json)),
            "dkim": dkim.rows,
        ]
        if let tree = spf.tree {
            members["spf"] = .object([
                "lookups": .integer(spf.lookups), "exact": .boolean(spf.isExact),
                "limit": .integer(SPFEvaluation.lookupLimit), "tree": tree.json,
            ])
        }
        members["sources"] = MailSources(spf: spf, mx: mx, dkim: dkim).json
        members["probes"] = permission.json
        if let suffixListDate { members["suffixList"] = .string(suffixListDate.description) }
        if zone.domain.isInternationalized { members["unicode"] = .string(zone.domain.unicode) }
        if let policies = dmarc.discovery.json { members["policies"] = policies }
        return .object(members)
    }

    private struct Standard {
        let id: String
        let title: String
        let seen: String
        let wanted: String

        var json: JSONValue {
            .object([
                "id": .string(id), "title": .string(title), "seen": .string(seen), "wanted": .string(wanted),
            ])
        }
    }

    private var standards: [Standard] {
        let isParked = role.roles.contains(.parked)
        let takesMail = !mx.servers.isEmpty || role.roles.contains(.receives)
        return [
            Standard(
                id: "spf", title: "SPF", seen: spf.seen,
                wanted: isParked ? "one record, 'v=spf1 -all'" : "one record with all senders, at most 10 look-ups"),
            Standard(
                id: "dkim", title: "DKIM", seen: dkim.seen,
                wanted: isParked ? "no usable key" : "a key of 2048 bits for each sender"),
            Standard(
                id: "dmarc", title: "DMARC", seen: dmarc.seen,
                wanted: isParked ? "reject, also for all names below" : "quarantine or reject, also for names below"),
            Standard(
                id: "mx", title: "Mail servers", seen: mx.seen,
                wanted: isParked ? "the null record, 'MX 0 .'" : "servers that exist, or the null record"),
            Standard(
                id: "mta-sts", title: "MTA-STS", seen: mtaSTS.seen,
                wanted: takesMail ? "mode 'enforce' that fits all mail servers" : "nothing"),
            Standard(
                id: "tls-rpt", title: "TLS-RPT", seen: tlsReports.seen,
                wanted: takesMail ? "an address for reports" : "nothing"),
            Standard(
                id: "dane", title: "DANE", seen: dane.seen,
                wanted: mx.servers.isEmpty ? "nothing" : "a fingerprint of every mail server"),
            Standard(id: "bimi", title: "BIMI", seen: bimi.seen, wanted: "nothing, or a logo"),
            Standard(id: "dnssec", title: "DNSSEC", seen: dnssec.seen, wanted: "secure"),
            Standard(id: "caa", title: "CAA", seen: caa.seen, wanted: "the authorities in use, and no other"),
        ]
            + [
                smtp.seen.map {
                    Standard(id: "smtp", title: "STARTTLS", seen: $0, wanted: "TLS 1.2 or 1.3 at every mail server")
                },
                web.seen.map {
                    Standard(id: "web", title: "Web site", seen: $0, wanted: "HTTPS only, and HSTS for a year")
                },
            ].compactMap(\.self)
    }
}

extension Headline {
    var json: JSONValue { .object(["word": .string(word.rawValue), "reason": .string(reason)]) }
}

extension RoleDecision {
    var json: JSONValue {
        .object([
            "words": .array(roles.map(\.rawValue).sorted().map(JSONValue.string)), "inferred": .boolean(isInferred),
            "because": .string(because),
        ])
    }
}

extension SPFNode {
    fileprivate var json: JSONValue {
        let word =
            switch state {
            case .read: "read"
            case .unknown, .dependsOnSender, .notFollowed: "unknown"
            case .missing, .broken, .multiple, .loop, .noName, .tooManyHosts: "broken"
            }
        let isOwnFault = kind == .record && record?.faults.isEmpty == false
        var members: [String: JSONValue] = [
            "text": .string(text), "cost": .integer(cost), "total": .integer(total),
            "state": .string(isOwnFault ? "broken" : word), "children": .array(children.map(\.json)),
        ]
        if let target { members["name"] = .string(target.description) }
        if let provider { members["provider"] = .string(provider.name) }
        return .object(members)
    }
}

extension SPFAnalysis {
    fileprivate var seen: String {
        if let reason = answer.unknownReason { return "unknown: \(reason)" }
        guard let record else { return texts.isEmpty ? "no record" : "\(texts.count) records" }
        guard record.faults.isEmpty else { return "one record, with a mistake" }
        let end =
            switch all {
            case .qualifier(.fail): "refuses everyone else"
            case .qualifier(.softfail): "suspects everyone else"
            case .qualifier(.neutral), .absent: "says nothing of everyone else"
            case .qualifier(.pass): "lets everyone send"
            case .unknown: "its end could not be read"
            }
        let bound = isExact ? "" : "at least "
        return "one record, \(end), \(bound)\(counted(lookups, "look-up", "look-ups"))"
    }
}

extension DKIMAnalysis {
    fileprivate var seen: String {
        if !usable.isEmpty { return counted(usable.count, "usable key", "usable keys") }
        if isRevokedByWildcard { return "all keys withdrawn" }
        if selectors.contains(where: \.isFound) { return "no usable key" }
        if base.state == .nonexistent { return "no key" }
        if let reason = unknownReason { return "unknown: \(reason)" }
        return "no key under known names"
    }
}

extension DMARCAnalysis {
    fileprivate var seen: String {
        if let reason = discovery.unknownReason { return "unknown: \(reason)" }
        if let count = discovery.walk.steps.first?.several { return "\(count) records" }
        guard let applied = discovery.applied else { return "no record" }
        let policy = discovery.current.name.effective?.rawValue ?? "unknown"
        return applied.source == .own ? policy : "\(policy), from \(discovery.location?.description ?? "a parent")"
    }
}

extension MXAnalysis {
    fileprivate var seen: String {
        if let reason = answer.unknownReason { return "unknown: \(reason)" }
        if isNull == true { return "takes no mail" }
        return servers.isEmpty ? "no mail server" : counted(count, "mail server", "mail servers")
    }
}

extension DNSSECAnalysis {
    fileprivate var seen: String {
        switch state {
        case .secure: "secure"
        case .insecure: "not signed"
        case .bogus: "signed wrongly"
        case .indeterminate: "unknown: it could not be validated from here"
        }
    }
}
