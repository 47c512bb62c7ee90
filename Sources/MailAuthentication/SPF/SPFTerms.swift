import DNS

extension SPFAnalysis {
    /// Every SPF record of the domain; terms are explained when receivers can read the record.
    var displayed: [DisplayedRecord] {
        texts.map { text in
            let record = SPFRecord(text)
            var terms = [
                DisplayedTerm(
                    text: escaped(text.prefix(6)), meaning: "This is the list of who may send mail as \(domain).")
            ]
            for range in record.ranges {
                let meaning =
                    record.terms.first { $0.range == range }.map { explained($0, in: record) }
                    ?? "This part can't be read; receivers ignore the whole record."
                terms.append(DisplayedTerm(text: record.fragment(range), meaning: meaning))
            }
            return DisplayedRecord(
                standard: "spf", title: "SPF record", name: domain, type: .txt, text: escaped(text), terms: terms)
        }
    }

    private func explained(_ term: SPFTerm, in record: SPFRecord) -> String {
        let text = record.fragment(term.range)
        let node = tree?.children.first { $0.text == text }
        switch term.content {
        case .directive(let qualifier, .all): return Self.everyoneElse(qualifier)
        case .directive(let qualifier, let mechanism):
            return subject(of: mechanism, text, node) + Self.effect(of: qualifier) + Self.cost(of: node)
        case .redirect: return "Use the list of \(target(node, text)) instead.\(Self.cost(of: node))"
        case .explanation: return "The name of a text that explains a refusal."
        case .unknownModifier: return "Receivers do not know this and ignore it."
        }
    }

    private func subject(of mechanism: SPFMechanism, _ text: String, _ node: SPFNode?) -> String {
        switch mechanism {
        case .all: return "Everyone else"
        case .include:
            let provider = node?.target.flatMap(MailProvider.owning).map { " (\($0.name))" } ?? ""
            return "Everyone on the list of \(target(node, text))\(provider)"
        case .a: return "The computers at the address of \(target(node, text))"
        case .mx: return "The mail servers of \(target(node, text))"
        case .ptr: return "Servers whose reverse name ends in \(node?.target?.description ?? domain.description)"
        case .exists: return "Senders for which \(target(node, text)) says yes"
        case .network(let network, let prefix):
            var set = AddressSet()
            set.insert(network, prefix: prefix)
            if !network.isIPv4 { return prefix == 128 ? "This address" : "The addresses of this network" }
            return set.fourCount == 1 ? "This address" : "These \(grouped(set.fourCount)) addresses"
        }
    }

    private func target(_ node: SPFNode?, _ text: String) -> String {
        node?.target?.description ?? "a name made from each message"
    }

    private static func effect(of qualifier: SPFQualifier) -> String {
        switch qualifier {
        case .pass: " may send."
        case .fail: " may not send."
        case .softfail: " should not send; treat with suspicion."
        case .neutral: ": no opinion."
        }
    }

    private static func cost(of node: SPFNode?) -> String {
        guard let node, node.leadsToRecord else { return "" }
        return " \(node.isCountExact ? "" : "At least ")\(counted(node.total, "look-up", "look-ups"))."
    }

    private static func everyoneElse(_ qualifier: SPFQualifier) -> String {
        switch qualifier {
        case .fail: "Everyone else: refuse."
        case .softfail: "Everyone else: suspect."
        case .neutral: "Everyone else: no opinion."
        case .pass: "Everyone else: may send too."
        }
    }
}
