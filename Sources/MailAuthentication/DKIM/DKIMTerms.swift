import DNS
import Findings

extension DKIMAnalysis {
    /// The key records that were found.
    var displayed: [DisplayedRecord] {
        selectors.flatMap { selector in
            selector.answer.texts.filter { selector.source == .settings || DKIMRecord.isMeant(by: $0) }.map { text in
                let terms = (try? DKIMRecord(text))?.tags.map { tag in
                    DisplayedTerm(text: escaped(text[tag.range]), meaning: selector.meaning(of: tag))
                }
                return DisplayedRecord(
                    standard: "dkim", title: "DKIM key '\(selector.name)'", name: selector.answer.question.name,
                    type: .txt, text: escaped(text), terms: terms ?? [])
            }
        }
    }

    /// One row for each selector.
    var rows: JSONValue {
        .array(
            selectors.map { selector in
                .object([
                    "selector": .string(selector.name), "provider": .string(selector.provider),
                    "kind": .string(selector.kind), "bits": .integer(selector.bits),
                    "state": .string(selector.stateWord),
                ])
            })
    }
}

extension DKIMSelector {
    fileprivate var kind: String {
        switch state {
        case .key(.rsa): "RSA"
        case .key(.ed25519): "Ed25519"
        case .unknownType(let type): escaped(type.utf8)
        case .unknown, .missing, .targetMissing, .multiple, .broken, .revoked, .damaged: ""
        }
    }

    fileprivate var bits: Int { if case .key(let key) = state { key.bits } else { 0 } }

    fileprivate var stateWord: String {
        switch state {
        case .unknown: "unknown"
        case .missing, .targetMissing: "missing"
        case .multiple, .broken, .unknownType: "broken"
        case .revoked: "revoked"
        case .damaged: "damaged"
        case .key: usableKey == nil ? "unusable" : record?.isTesting == true ? "testing" : "usable"
        }
    }

    fileprivate func meaning(of tag: DKIMRecord.Tag) -> String {
        let value = escaped(tag.value)
        switch tag.name {
        case "v": return "This is a DKIM key."
        case "k": return "The kind of key: \(value)."
        case "p":
            if tag.value.isEmpty { return "The key has been withdrawn." }
            return bits > 0 ? "The key itself (\(bits) bits)." : "The key itself."
        case "t":
            let flags = value.split(separator: ":")
            let test = flags.contains("y") ? "Test only." : ""
            let strict = flags.contains("s") ? "The signer's name must be this domain, not one below it." : ""
            return [test, strict].filter { !$0.isEmpty }.joined(separator: " ")
        case "s": return "For which services: \(value == "*" ? "all" : value)."
        case "h": return "The hashes that signatures may use: \(value)."
        case "n": return "A note for administrators."
        default: return "Receivers do not know this and ignore it."
        }
    }
}

extension MXAnalysis {
    /// The mail servers as one record, a term for each.
    var displayed: [DisplayedRecord] {
        let lines = answer.mailExchanges.map { "\($0.preference) \($0.host)" }
        guard !lines.isEmpty else { return [] }
        var terms: [DisplayedTerm] = []
        for (line, exchange) in zip(lines, answer.mailExchanges) {
            let provider = MailProvider.owning(exchange.host).map { " (\($0.name))" } ?? ""
            let meaning =
                exchange.host == .root
                ? "\(domain) takes no mail."
                : "Mail for \(domain) goes to \(exchange.host)\(provider); lower numbers are tried first."
            terms.append(DisplayedTerm(text: line, meaning: meaning))
        }
        return [
            DisplayedRecord(
                standard: "mx", title: "Mail servers", name: domain, type: .mx, text: lines.joined(separator: "\n"),
                terms: terms)
        ]
    }
}
