import DNS
import Findings

@testable import MailAuthentication

/// The drawing of `county.example` as a script answers for it.
func drawing(of zone: String, _ roles: Set<String> = [], _ selectors: [String] = []) async -> String {
    let request = DomainRequest(
        name: name("county.example"), declaredRoles: Set(roles.compactMap(MailRole.init(rawValue:))),
        selectors: selectors)
    return await checkDomain(request, resolver: ScriptedResolver(zone)).drawing
}

extension SubjectRecord {
    /// Facts that a record may lack: one needs an earlier snapshot, the other a domain that sends mail.
    static let factsNotAlways: Set<String> = ["domain.dkim.oldest-key-days", "domain.bimi.present"]

    /// The record as lines that a person can check: the answer, the role, standards, findings, facts, records with
    /// their terms, keys, the tree of look-ups, and what was asked.
    var drawing: String {
        var lines: [String] = []
        lines.append("answer: \(details["answer"]?["word"]?.text ?? "?"): \(details["answer"]?["reason"]?.text ?? "?")")
        lines.append("role: \(details["role"]?["because"]?.text ?? "?")")
        for standard in details["standards"]?.elements ?? [] {
            lines.append("\(standard["title"]?.text ?? "?"): \(standard["seen"]?.text ?? "?")")
        }
        lines += findings.map { "finding: \($0.severity.rawValue) \($0.code)" }
        for (name, value) in facts.sorted(by: { $0.key < $1.key }) {
            lines.append("fact: \(name.dropFirst("domain.".count)) = \(value.json.canonicalText)")
        }
        for record in details["records"]?.elements ?? [] {
            lines.append("record: \(record["name"]?.text ?? "?") \(record["type"]?.text ?? "?")")
            for term in record["terms"]?.elements ?? [] {
                let text = term["text"]?.text ?? "?"
                lines.append("  \(text.count > 40 ? text.prefix(37) + "..." : text): \(term["meaning"]?.text ?? "?")")
            }
        }
        for key in details["dkim"]?.elements ?? [] {
            let parts = [key["selector"], key["provider"], key["kind"], key["state"]].map { $0?.text ?? "?" }
            lines.append(
                "key: \(parts.filter { !$0.isEmpty }.joined(separator: ", ")), \(key["bits"]?.integer ?? -1) bits")
        }
        if let tree = details["spf"]?["tree"] { Self.draw(tree, depth: 0, into: &lines) }
        lines += observations.map { "asked: \($0.name) \($0.type): \($0.state)" }
        return lines.joined(separator: "\n")
    }

    private static func draw(_ node: JSONValue, depth: Int, into lines: inout [String]) {
        let indent = String(repeating: "  ", count: depth)
        lines.append(
            "tree: \(indent)\(node["text"]?.text ?? "?") \(node["cost"]?.integer ?? -1)/\(node["total"]?.integer ?? -1) "
                + (node["state"]?.text ?? "?"))
        for child in node["children"]?.elements ?? [] { draw(child, depth: depth + 1, into: &lines) }
    }
}
