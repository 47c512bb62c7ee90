import DNS
import Findings

extension DMARCAnalysis {
    private static let policies = FactType.word(DMARCPolicy.allCases.map(\.rawValue))
    private static let source = "TXT at '_dmarc' of the domain and of the names above it"

    static let factKinds: [FactKind] = [
        domainFact(
            "dmarc.present", "DMARC record", .flag, "Whether a DMARC record applies, its own or a parent's.",
            from: source),
        domainFact(
            "dmarc.valid", "DMARC record without mistakes", .flag, "Whether the record that applies has no mistakes.",
            from: source),
        domainFact(
            "dmarc.policy", "DMARC policy asked for", policies, "The policy that the record asks for.", from: source),
        domainFact(
            "dmarc.effective-policy", "DMARC policy in effect", policies,
            "What receivers do with forged mail, the weaker of older and newer rules.", from: source),
        domainFact(
            "dmarc.subdomain-policy", "DMARC policy in effect for names below that exist", policies,
            "What receivers do with forged mail from names below that exist.",
            from: source),
        domainFact(
            "dmarc.nonexistent-policy", "DMARC policy in effect for made-up names below", policies,
            "What receivers do with forged mail from made-up names below.",
            from: source),
        domainFact(
            "dmarc.percent", "percent of mail that the DMARC policy covers", .number,
            "The share of mail, in percent, that older receivers act on.", from: source),
        domainFact(
            "dmarc.testing", "DMARC record marked as a test", .flag, "Whether the record is marked as a test.",
            from: source),
        domainFact(
            "dmarc.alignment-dkim", "DMARC match of the signature's domain", .word(["relaxed", "strict"]),
            "Whether the signature's domain may be a relative of the sender's or must be the same.", from: source),
        domainFact(
            "dmarc.alignment-spf", "DMARC match of the bounce address's domain", .word(["relaxed", "strict"]),
            "Whether the bounce address's domain may be a relative of the sender's or must be the same.", from: source),
        domainFact(
            "dmarc.aggregate-addresses", "working addresses for DMARC statistics", .number,
            "How many addresses get the daily statistics.",
            from: "the record's 'rua' and its hosts' permission"),
        domainFact(
            "dmarc.external-reporting-authorised", "DMARC reports accepted by every outside host", .flag,
            "Whether every outside host that reports go to accepts them.",
            from: "TXT at '_report._dmarc' of the hosts"),
    ]

    var facts: [String: FactValue] {
        var facts = policyFacts
        if let reason = discovery.unknownReason {
            let rest = Set(Self.factKinds.map(\.name)).subtracting(facts.keys)
            for name in rest { facts[name] = .unknown(because: reason) }
            return facts
        }
        let record = discovery.applied?.record
        facts["domain.dmarc.present"] = .flag(record != nil)
        facts["domain.dmarc.valid"] = .flag(record?.isWhole ?? false)
        facts["domain.dmarc.percent"] = .number(record?.percent ?? 100)
        facts["domain.dmarc.testing"] = .flag(record.map { $0.isTest || $0.percent == 0 } ?? false)
        facts["domain.dmarc.alignment-dkim"] = .word(record?.isStrict("adkim") ?? false ? "strict" : "relaxed")
        facts["domain.dmarc.alignment-spf"] = .word(record?.isStrict("aspf") ?? false ? "strict" : "relaxed")
        facts["domain.dmarc.aggregate-addresses"] = addressesFact
        facts["domain.dmarc.external-reporting-authorised"] = authorizationFact
        return facts
    }

    private var policyFacts: [String: FactValue] {
        let effective = discovery.effective
        return [
            "domain.dmarc.policy": Self.word(discovery.current.name) { $0.requested ?? .none },
            "domain.dmarc.effective-policy": Self.word(effective.name) { $0.effective ?? .none },
            "domain.dmarc.subdomain-policy": Self.word(effective.subdomains) { $0.effective ?? .none },
            "domain.dmarc.nonexistent-policy": Self.word(effective.nonexistent) { $0.effective ?? .none },
        ]
    }

    private static func word(_ outcome: DMARCOutcome, _ policy: (DMARCOutcome) -> DMARCPolicy) -> FactValue {
        if let reason = outcome.unknownReason { return .unknown(because: reason) }
        return .word(policy(outcome).rawValue)
    }

    private var addressesFact: FactValue {
        let working = reports.count { $0.works == true }
        if working == 0, let reason = reports.lazy.compactMap(\.unknownReason).first {
            return .unknown(because: reason)
        }
        return .number(working)
    }

    private var authorizationFact: FactValue {
        let isRefused = reports.contains { check in
            switch check.authorization {
            case .refused, .overridden: true
            case .own, .given, .unknown: false
            }
        }
        if isRefused { return .flag(false) }
        for case .unknown(let reason) in reports.map(\.authorization) { return .unknown(because: reason) }
        return .flag(true)
    }
}

extension DMARCReportCheck {
    /// Why it is not known whether reports arrive.
    fileprivate var unknownReason: UnknownReason? {
        guard works == nil else { return nil }
        if case .unknown(let reason) = authorization { return reason }
        if case .unknown(let reason) = delivery { return reason }
        return nil
    }
}

extension DMARCRecord {
    /// Whether it has `p` and no part of it is broken.
    fileprivate var isWhole: Bool {
        faults.isEmpty && has("p") && !hasInvalidPolicy && Set(tags.map(\.name)).count == tags.count
    }
}
