import DNS
import Findings

extension CAAAnalysis {
    /// Judges the set that counts for the domain, and the one that counts for its policy host.
    func judge(into findings: inout FindingList) {
        switch set.place {
        case .unknown(let reason): findings.raise(.caaUnknown, ["reason": reason.description])
        case .nowhere: findings.raise(.caaMissing, ["issuer": issuerInUse])
        case .name: judgeSet(into: &findings)
        }
        if let authority = blockedAuthority {
            findings.raise(.caaBlocksPolicyHost, ["issuer": authority.domain])
        }
    }

    private func judgeSet(into findings: inout FindingList) {
        for record in set.records {
            let words = [
                "record": record.text, "tag": record.tag, "flags": String(record.flags), "issuer": issuerInUse,
                "value": record.shownValue, "corrected": record.corrected(issuer: issuerInUse),
            ]
            if record.hasReservedFlags { findings.raise(.caaFlags, words) }
            if !record.hasPlainTag {
                findings.raise(.caaSyntax, words)
            } else if record.isCritical, !CAARecord.known.contains(record.tag) {
                findings.raise(.caaCriticalUnknown, words)
            } else if CAARecord.issuing.contains(record.tag) {
                switch CAAIssuer.read(record.value) {
                case .issuer(let issuer): if !issuer.isSatisfiable { findings.raise(.caaSyntax, words) }
                case .noDomain: findings.raise(.caaIssuerUnknown, words)
                case .badParameters: findings.raise(.caaSyntax, words)
                }
            } else if record.tag == "iodef", !record.hasUsableURL {
                findings.raise(.caaSyntax, words)
            }
        }
        guard isLimited == true else {
            findings.raise(.caaMissing, ["issuer": issuerInUse])
            return
        }
        let mayIssue = set.issuers("issue").contains { $0?.domain != nil }
        if mayIssue, !set.records.contains(where: { $0.tag == "issuewild" }) { findings.raise(.caaWildcardOpen) }
        if !set.records.contains(where: { $0.tag == "iodef" }) { findings.raise(.caaReportsMissing) }
    }

    /// The domain of the authority that is known to issue for the domain, or a word in its place.
    private var issuerInUse: String { authority?.domain ?? "AUTHORITY" }
}

extension CAARecord {
    /// The record as a zone file has it, cut where it is long.
    private var tagText: String { String(tag.prefix(40)) }

    /// The value, made printable and cut where it is long.
    fileprivate var shownValue: String { escaped(value.prefix(80)) + (value.count > 80 ? "..." : "") }

    /// The record as a zone file has it, cut where it is long.
    fileprivate var text: String { "\(flags) \(tagText) \"\(shownValue)\"" }

    /// What was probably meant.
    fileprivate func corrected(issuer: String) -> String {
        guard tag == "iodef" else { return "CAA 0 \(Self.issuing.contains(tag) ? tag : "issue") \"\(issuer)\"" }
        return "CAA 0 iodef \"mailto:ADDRESS\""
    }

    /// Whether reports can be sent to the value: `mailto:` with an address, or a URL of the web (RFC 8659 section 4.4).
    fileprivate var hasUsableURL: Bool {
        let text = value.lowercased
        guard text.allSatisfy({ (0x21...0x7e).contains($0) }) else { return false }
        if text.starts(with: "mailto:".utf8) {
            let address = text.dropFirst(7)
            guard let at = address.firstIndex(of: UInt8(ascii: "@")) else { return false }
            return at > address.startIndex && at < address.index(before: address.endIndex)
        }
        return text.starts(with: "https://".utf8) && text.count > 8
            || text.starts(with: "http://".utf8) && text.count > 7
    }
}
