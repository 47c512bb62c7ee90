import DNS

/// What a domain is judged as, and why.
struct RoleDecision: Hashable, Sendable {
    /// Empty when nothing tells; the domain is then judged as one that sends.
    let roles: Set<MailRole>
    let isInferred: Bool
    /// One sentence for the reader.
    let because: String
    /// Why the role is not known for certain.
    let unknownReason: UnknownReason?
}

extension RoleDecision {
    /// What settings declare.
    init(declared: Set<MailRole>) {
        roles = declared
        isInferred = false
        because = "The settings say so."
        unknownReason = nil
    }

    /// What the records tell when settings are silent.
    init(spf: SPFAnalysis, mx: MXAnalysis, dkim: DKIMAnalysis) {
        isInferred = true
        var roles: Set<MailRole> = []
        var reasons: [String] = []
        if spf.namesSenders {
            roles.insert(.sends)
            reasons.append("its SPF record names senders")
        }
        if !dkim.usable.isEmpty {
            roles.insert(.sends)
            reasons.append("it has a DKIM key")
        }
        if !mx.servers.isEmpty {
            roles.insert(.receives)
            reasons.append("it names mail servers")
        }
        // A key may hide behind a failed look-up only where nothing else shows that the domain sends.
        var failed = spf.answer.unknownReason ?? mx.answer.unknownReason
        if failed == nil, !roles.contains(.sends) { failed = dkim.base.unknownReason }
        unknownReason = failed
        if failed == nil, roles.isEmpty, spf.refusesEverybody {
            roles = [.parked]
            reasons = [mx.nulls.isEmpty ? "it names no mail server" : "it declares that it takes no mail"]
            reasons.append("its SPF record allows nobody to send")
        }
        self.roles = roles
        if let failed {
            because = "A look-up that tells what it is used for failed: \(failed)."
        } else if reasons.isEmpty {
            because =
                "Nothing in the DNS tells what it is used for, so it is checked as one that sends; if it sends no mail, use the records of a parked domain."
        } else if roles == [.parked] {
            because = "Treated as parked because \(listed(reasons))."
        } else {
            because = "Inferred because \(listed(reasons))."
        }
    }

    /// What the checks need to know of the role.
    func circumstances(isEnforced: Bool?, hasKey: Bool?) -> Circumstances {
        let isParked = roles.contains(.parked)
        return Circumstances(
            isParked: isParked,
            sends: !isParked && (roles.contains(.sends) || !roles.contains(.receives) || isInferred),
            isKnownToSend: roles.contains(.sends), receives: roles.contains(.receives), isEnforced: isEnforced,
            hasKey: hasKey)
    }
}

extension SPFAnalysis {
    /// Whether the record lets anybody pass, or leads to one that may.
    var namesSenders: Bool {
        guard let record else { return false }
        return record.terms.contains { term in
            switch term.content {
            case .directive(.pass, _), .redirect: true
            case .directive, .explanation, .unknownModifier: false
            }
        }
    }

    /// Whether the record is `v=spf1 -all`, unknown modifiers aside.
    var refusesEverybody: Bool {
        guard let record, record.faults.isEmpty else { return false }
        let terms = record.terms.map(\.content).filter { content in
            if case .unknownModifier = content { false } else { true }
        }
        return terms == [.directive(.fail, .all)]
    }
}
