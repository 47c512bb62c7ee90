import DNS
import Findings

extension SPFAnalysis {
    /// Judges the terms of the domain's own record, one by one and in their order.
    func judgeTerms(of record: SPFRecord, _ circumstances: Circumstances, into findings: inout FindingList) {
        judgeOrder(of: record, into: &findings)
        judgeRepetition(in: record, into: &findings)
        for term in record.terms {
            let text = record.fragment(term.range)
            switch term.content {
            case .directive(_, .ptr): findings.raise(.spfPTR, at: place(term.range))
            case .directive(.pass, .network(let network, let prefix)):
                if ReservedBlock.holding(network, prefix: prefix) != nil {
                    findings.raise(.spfAllowsPrivate, ["term": text], at: place(term.range))
                }
            case .unknownModifier(let name): judgeModifier(name, text, place(term.range), into: &findings)
            default: break
            }
            if term.macros?.usesValidatedName == true { findings.raise(.spfPTR, at: place(term.range)) }
        }
        if case .unusable(let name)? = explanation {
            findings.raise(.spfExplanationUnusable, ["target": name.description])
        }
        if circumstances.isParked, record.terms.contains(where: \.namesSenders) { findings.raise(.spfParkedNotEmpty) }
    }

    private func judgeOrder(of record: SPFRecord, into findings: inout FindingList) {
        let mechanisms = record.terms.indices.filter { index in
            if case .directive = record.terms[index].content { true } else { false }
        }
        if let all = record.firstAll?.index {
            let after = mechanisms.filter { $0 > all }.map { record.fragment(record.terms[$0].range) }
            if !after.isEmpty {
                findings.raise(
                    .spfAfterAll,
                    ["all": record.fragment(record.terms[all].range), "terms": after.joined(separator: " ")],
                    at: place(record.terms[all].range))
            }
        }
        guard let redirect = record.redirect, let index = record.terms.firstIndex(of: redirect) else { return }
        if record.firstAll != nil {
            findings.raise(
                .spfRedirectIgnored, ["term": record.fragment(redirect.range)], at: place(redirect.range))
        } else if mechanisms.contains(where: { $0 > index }) {
            findings.raise(.spfRedirectNotLast, at: place(redirect.range))
        }
    }

    private func judgeRepetition(in record: SPFRecord, into findings: inout FindingList) {
        var seen: Set<SPFMechanism> = []
        for term in record.terms {
            guard case .directive(_, let mechanism) = term.content, !seen.insert(mechanism.canonical).inserted,
                mechanism != .all
            else { continue }
            findings.raise(
                .spfDuplicateTerm, ["term": record.fragment(term.range)], at: place(term.range))
        }
    }

    private func judgeModifier(
        _ name: String, _ text: String, _ place: RecordPlace, into findings: inout FindingList
    ) {
        let lower = name.lowercased()
        if ["include", "ip4", "ip6", "a", "mx", "ptr", "exists", "all"].contains(lower) {
            findings.raise(
                .spfUnknownModifier, ["term": text, "hint": "Did you mean '\(lower == "all" ? "all" : lower + ":")'?"],
                severity: .medium, at: place)
        } else if ["ra", "rp", "rr"].contains(lower) {
            findings.raise(
                .spfUnknownModifier,
                ["term": text, "hint": "It asks for reports that hardly anyone sends (RFC 6652)."],
                severity: .note, at: place)
        } else {
            findings.raise(.spfUnknownModifier, ["term": text, "hint": ""], at: place)
        }
    }
}

extension SPFTerm {
    /// The text with macros that the term holds.
    fileprivate var macros: MacroString? {
        switch content {
        case .directive(_, .include(let text)), .directive(_, .exists(let text)), .redirect(let text),
            .explanation(let text):
            text
        case .directive(_, .a(let text, _)), .directive(_, .mx(let text, _)), .directive(_, .ptr(let text)): text
        case .directive(_, .all), .directive(_, .network), .unknownModifier: nil
        }
    }

    /// Whether it is a mechanism other than `-all`, or leads to another record.
    fileprivate var namesSenders: Bool {
        switch content {
        case .directive(_, .all): false
        case .directive, .redirect: true
        case .explanation, .unknownModifier: false
        }
    }
}

extension SPFMechanism {
    /// The same for mechanisms that match the same senders: names without case, networks without host bits.
    fileprivate var canonical: SPFMechanism {
        switch self {
        case .all: .all
        case .include(let text): .include(text.lowercased)
        case .exists(let text): .exists(text.lowercased)
        case .a(let text, let prefix): .a(text?.lowercased, prefix)
        case .mx(let text, let prefix): .mx(text?.lowercased, prefix)
        case .ptr(let text): .ptr(text?.lowercased)
        case .network(let address, let prefix): .network(address.network(prefix), prefix: prefix)
        }
    }
}

extension IPAddress {
    /// The first address of the block of that prefix length around it.
    fileprivate func network(_ prefix: Int) -> IPAddress {
        let masked = octets.enumerated().map { index, octet in
            let bits = min(8, max(0, prefix - index * 8))
            return octet & UInt8(truncatingIfNeeded: 0xff << (8 - bits))
        }
        return IPAddress(octets: masked) ?? self
    }
}
