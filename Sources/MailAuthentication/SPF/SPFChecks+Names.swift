import DNS
import Findings

/// The checks of names below the domain, and of the record type that was given up.
extension Check {
    static let spfSubdomainMissing = Check(
        "spf.subdomain-missing", .medium,
        when: "A name below the domain that settings list has addresses or mail servers, and no SPF record.",
        cites: "RFC 7208 section 3, 10.1.2", says: "{sub} has no SPF record; SPF is not inherited.",
        fix: "Publish 'v=spf1 -all' at {sub}.")
    static let spfObsoleteType = Check(
        "spf.obsolete-type", .low, when: "The recorded zone holds a record of the type SPF (99).",
        cites: "RFC 7208 section 3.1, 14.1", says: "A record of the retired type 'SPF' is of no use.",
        fix: "Delete it.")

    /// The checks of this file.
    static let spfNames: [Check] = [spfSubdomainMissing, spfObsoleteType]
}

extension RecordType {
    /// The record type that RFC 4408 had for SPF and RFC 7208 section 3.1 gave up.
    static let obsoleteSPF = RecordType(rawValue: 99)
}

extension SPFSurroundings {
    /// The most names below a domain that are looked at.
    private static let limit = 50

    /// Looks at the names below the domain that settings list, and, where zones are recorded and asking is free, for a
    /// record of the retired type.
    ///
    /// - Parameter asksKeys: Whether it matters which of the names sign mail.
    mutating func look(at subdomains: [DomainName], of domain: DomainName, asksKeys: Bool, inquiry: Inquiry) async {
        let names = subdomains.filter { $0 != domain && !hostsWithout.contains($0) }.prefix(Self.limit)
        inquiry.prefetch(names.map { Question($0, .txt) })
        for name in names {
            let answer = await inquiry.answer(name, .txt)
            if let text = SPFRecord.selected(from: answer.texts).first {
                if SPFRecord(text).terms.contains(where: \.letsPass) { subdomainsSending.append(name) }
            } else if await Self.lacksRecord(answer, inquiry: inquiry) {
                subdomainsWithout.append(name)
            }
            if asksKeys, let place = try? name.prefixed("_domainkey") {
                let keys = await inquiry.answer(place, .txt)
                if keys.state == .empty || keys.state == .records { subdomainsSigning.append(name) }
            }
        }
        if inquiry.isRecorded {
            let answer = await inquiry.answer(aside: Question(domain, .obsoleteSPF)) { $0.state == .records }
            hasObsoleteType = answer.state == .records
        }
    }

    /// Whether a name that answered without an SPF record has addresses or mail servers. A name that is an alias can't
    /// have a record, and one that does not exist needs none.
    private static func lacksRecord(_ answer: Answer, inquiry: Inquiry) async -> Bool {
        guard answer.unknownReason == nil, answer.state != .nonexistent, answer.aliases.isEmpty else { return false }
        for type in [RecordType.a, .mx, .aaaa] {
            if await inquiry.answer(answer.question.name, type).state == .records { return true }
        }
        return false
    }

    /// Judges what was found; `isCovered` tells that receivers refuse forged mail from names below.
    func judge(isCovered: Bool, into findings: inout FindingList) {
        for name in subdomainsWithout {
            findings.raise(.spfSubdomainMissing, ["sub": name.description], severity: isCovered ? .low : nil)
        }
        if hasObsoleteType { findings.raise(.spfObsoleteType) }
    }
}

extension SPFTerm {
    /// Whether it lets some sender pass.
    fileprivate var letsPass: Bool {
        switch content {
        case .directive(.pass, _), .redirect: true
        case .directive, .explanation, .unknownModifier: false
        }
    }
}
