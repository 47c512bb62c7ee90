import Findings
import Guidance

extension Composition {
    /// What the details tell of each standard, judged by the findings whose codes begin with its id.
    func standards(_ record: SubjectRecord) -> [DomainPage.Standard] {
        (record.details["standards"]?.elements ?? []).map { standard in
            let id = standard["id"]?.text ?? ""
            let findings = record.findings.filter { $0.code.hasPrefix("\(id).") }
            let seen = standard["seen"]?.text ?? ""
            let wanted = standard["wanted"]?.text ?? ""
            let status = Self.status(
                findings, wanted: wanted, isSeen: !record.isUnknown(standard: id) && !seen.hasPrefix("unknown"))
            return DomainPage.Standard(
                title: standard["title"]?.text ?? id, status: StatusMark(status), seen: [TextSpan](seen),
                wanted: [TextSpan](wanted), toDo: [TextSpan](Self.toDo(findings, status: status)))
        }
    }

    /// Grave findings: not met; a check that could not be made: unknown; a medium one: partly met. Nothing found is
    /// met only where it was looked at.
    private static func status(_ findings: [Finding], wanted: String, isSeen: Bool) -> ItemStatus {
        let severities = Set(findings.map(\.severity))
        if severities.contains(.critical) || severities.contains(.high) { return .notMet }
        if severities.contains(.unknown) || !isSeen { return .unknown }
        if severities.contains(.medium) { return .partlyMet }
        return wanted.isEmpty || wanted == "–" ? .notApplicable : .met
    }

    /// What to do, shortly; empty: nothing.
    private static func toDo(_ findings: [Finding], status: ItemStatus) -> String {
        let fix = findings.first { $0.severity != .note }.map { firstSentence($0.fix).first } ?? ""
        switch status {
        case .unknown:
            let again = "It is looked at again at the next gathering."
            return fix.isEmpty ? again : "\(fix). \(again)"
        case .met: return fix.isEmpty ? "" : optional(fix)
        default: return fix
        }
    }
}

extension SubjectRecord {
    /// Whether what decides a standard could not be found out.
    fileprivate func isUnknown(standard id: String) -> Bool {
        if findings.contains(where: { $0.code == "dns.unreachable" }) { return true }
        let deciding =
            switch id {
            case "spf": ["domain.spf.records", "domain.spf.valid"]
            case "dkim": ["domain.dkim.keys"]
            case "dmarc": ["domain.dmarc.effective-policy"]
            case "mx": ["domain.mx.null"]
            case "dnssec": ["domain.dnssec.state"]
            default: ["present", "valid", "state"].map { "domain.\(id).\($0)" }
            }
        return deciding.contains { facts[$0]?.isUnknown ?? false }
    }
}

/// A step that nothing depends on: `Optional: publish …`.
func optional(_ step: String) -> String {
    let isWord = step.dropFirst().first?.isLowercase ?? false
    return "Optional: \(isWord ? step.prefix(1).lowercased() + step.dropFirst() : step)"
}
