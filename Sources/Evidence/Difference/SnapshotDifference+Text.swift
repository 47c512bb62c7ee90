import Findings

extension SnapshotDifference {
    /// The difference for a terminal: what changed, subject by subject, without a final line end.
    ///
    /// Control characters of what was seen are replaced, so that nobody's DNS record can steer the terminal.
    public var text: String {
        let names = "from \(from ?? "nothing") to \(to)"
        guard !isEmpty else { return "Nothing changed \(names)." }
        var lines = ["What changed \(names):"]
        for subject in Set(come + gone + changes.map(\.subject) + findings.map(\.subject)).sorted() {
            lines.append("")
            lines.append("\(subject.kind.rawValue) \(subject.name)\(standing(of: subject))")
            lines += changes.filter { $0.subject == subject }.map { change in
                "  \(change.fact): \(Self.words(change.before)) → \(Self.words(change.after))"
            }
            lines += findings.filter { $0.subject == subject }.compactMap { change in
                change.finding.map { "  \(change.kind.rawValue): \($0.severity.rawValue) [\($0.code)] \($0.message)" }
            }
        }
        return lines.map(\.printable).joined(separator: "\n")
    }

    private func standing(of subject: Subject) -> String {
        come.contains(subject) ? ": new" : gone.contains(subject) ? ": no longer looked at" : ""
    }

    private static func words(_ value: FactValue?) -> String {
        switch value {
        case .flag(let flag): flag ? "yes" : "no"
        case .number(let number): String(number)
        case .share(let count, let whole): "\(count) of \(whole)"
        case .word(let word): word
        case .words(let words): words.isEmpty ? "none" : words.joined(separator: ", ")
        case .unknown(let reason): "unknown (\(reason))"
        case nil: "not looked at"
        }
    }
}

extension String {
    /// The text without control characters, which could steer a terminal.
    fileprivate var printable: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{fffd}" : $0 }))
    }
}
