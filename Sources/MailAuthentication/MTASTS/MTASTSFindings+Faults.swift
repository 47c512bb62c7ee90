import DNS
import Findings

extension MTASTSAnalysis {
    /// Judges what is wrong with a policy file.
    func judgeFaults(of policy: MTASTSPolicy, into findings: inout FindingList) {
        for fault in policy.faults {
            switch fault {
            case .line(let line, let text):
                raise(line, "'\(text)' is no 'name: value'\(Self.hint(text))", policy, into: &findings)
            case .emptyLine(let line):
                raise(line, "it is empty", policy, effect: "strict senders ignore it", severity: .low, into: &findings)
            case .value(let line, let name, let value):
                raise(line, "'\(name): \(value)' is not valid", policy, into: &findings)
            case .missing(let name): raise(nil, "there is no '\(name)'", policy, into: &findings)
            case .pattern(let text):
                findings.raise(.mtaSTSInvalid, ["pattern": text, "correct": correction(of: text)])
            case .repeated(let name): findings.raise(.mtaSTSDuplicateField, ["field": name])
            case .tooLong(let seconds): findings.raise(.mtaSTSAgeOver, ["seconds": seconds])
            }
        }
    }

    private func raise(
        _ line: Int?, _ kind: String, _ policy: MTASTSPolicy, effect: String = "senders ignore it",
        severity: Severity? = nil, into findings: inout FindingList
    ) {
        findings.raise(
            .mtaSTSPolicySyntax,
            [
                "place": line.map { " in line \($0)" } ?? "", "kind": kind, "effect": effect,
                "file": corrected(policy),
            ], severity: severity)
    }

    /// What such a line comes from.
    private static func hint(_ text: String) -> String {
        let lower = text.lowercased()
        if text.hasPrefix("\\xEF\\xBB\\xBF") { return " (a byte order mark stands before it)" }
        if lower.hasPrefix("<") { return " (this is a web page)" }
        return !text.contains("=") ? "" : " (write ':' in place of '=')"
    }

    /// The file as it should be, its lines in quotation marks.
    private func corrected(_ policy: MTASTSPolicy) -> String {
        let hosts =
            policy.patterns.isEmpty
            ? servers.prefix(10).map(\.description) : policy.patterns.prefix(10).map(\.description)
        let lines =
            ["version: STSv1", "mode: \((policy.mode ?? .testing).rawValue)"] + hosts.map { "mx: \($0)" }
            + ["max_age: \(policy.maxAge ?? 86_400)"]
        return listed(lines.map { "'\($0)'" }) + ", one on each line"
    }

    /// What may be meant by a pattern that is none.
    private func correction(of text: String) -> String {
        var host = text.lowercased()
        for scheme in ["https://", "http://", "smtp://"] where host.hasPrefix(scheme) { host.removeFirst(scheme.count) }
        if let slash = host.firstIndex(of: "/") { host = String(host[..<slash]) }
        if let colon = host.firstIndex(of: ":") { host = String(host[..<colon]) }
        while host.hasSuffix(".") { host.removeLast() }
        if IPAddress(host) == nil, let pattern = MXPattern(host.utf8) { return "Write 'mx: \(pattern)'." }
        return "Write a host name, or '*.' and the name that all hosts are one label below."
    }
}
