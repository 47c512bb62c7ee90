import Findings
import Settings

extension Composition {
    /// Findings as a page shows them.
    func entries(_ findings: [Finding], owner: String? = nil) -> [FindingEntry] {
        findings.map { finding in
            FindingEntry(
                code: finding.code, severity: finding.severity.title, message: [TextSpan](finding.message),
                fix: [TextSpan](finding.fix), citation: finding.citation, owner: owner)
        }
    }

    /// The role that has to act on a subject.
    func ownerID(of subject: Subject) -> String? {
        switch subject.kind {
        case .office: settings.owners.first?.id
        case .domain: domainSettings(subject.name)?.owner
        case .program: settings.programs.first { $0.id == subject.name }?.owner
        case .accounts: settings.accounts.compactMap(\.owner).first
        }
    }
}

/// The first sentence of a text without its full stop, and the rest.
func firstSentence(_ text: String) -> (first: String, rest: String) {
    var index = text.startIndex
    var isCode = false
    while index < text.endIndex {
        let next = text.index(after: index)
        if text[index] == "`" { isCode.toggle() }
        if text[index] == ".", !isCode, next == text.endIndex || text[next] == " " {
            return (String(text[..<index]), String(text[next...].drop { $0 == " " }))
        }
        index = next
    }
    return (text, "")
}
