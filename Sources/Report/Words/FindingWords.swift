import Findings
import Settings

extension Composition {
    /// Findings as a page shows them.
    func entries(_ findings: [Finding], owner: String? = nil) -> [FindingEntry] {
        findings.map { finding in
            FindingEntry(
                about: "", code: finding.code, severity: finding.severity.title,
                isMessageFirst: refersBack(firstSentence(finding.fix).first), message: [TextSpan](finding.message),
                fix: [TextSpan](finding.fix), citation: finding.citation, owner: owner)
        }
    }

    /// Findings that only tell something: what could be done about them is optional, or said to be nothing.
    func notes(_ findings: [Finding]) -> [FindingEntry] {
        zip(findings, entries(findings)).map { finding, entry in
            var entry = entry
            entry.fix = [TextSpan](advice(finding))
            return entry
        }
    }

    private func advice(_ finding: Finding) -> String {
        let fix = finding.fix
        if fix.isEmpty || fix == "None" || fix == "None." { return "" }
        if fix.hasPrefix("None: ") { return "Nothing to do: \(fix.dropFirst(6))" }
        if fix.hasPrefix("None, or ") { return optional(String(fix.dropFirst(9))) }
        return finding.message.hasPrefix("Optional") ? fix : optional(fix)
    }

    /// Findings of several subjects: those with one code and one fix stand together, each subject with its message.
    func grouped(_ findings: [Finding], owner: String?) -> [FindingEntry] {
        var order: [[String]] = []
        var groups: [[String]: [Finding]] = [:]
        for finding in findings.sorted() {
            let key = [finding.code, finding.fix]
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(finding)
        }
        return order.flatMap { key -> [FindingEntry] in
            guard let same = groups[key], let first = same.first else { return [] }
            return entries([first], owner: owner).map { entry in
                var entry = entry
                entry.about = Counting.list(same.map(\.subject))
                if same.count > 1 {
                    if entry.isMessageFirst {
                        entry.isMessageFirst = false
                        entry.fix = [TextSpan]("\(entry.about): \(first.fix)")
                        entry.about = ""
                    }
                    entry.message = [TextSpan](same.map { "\($0.subject): \($0.message)" }.joined(separator: " "))
                }
                return entry
            }
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

/// Whether a sentence speaks of something that was named before it.
func refersBack(_ sentence: String) -> Bool {
    sentence.lowercased().split { !$0.isLetter }.contains { ["it", "them", "these", "they"].contains($0) }
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
