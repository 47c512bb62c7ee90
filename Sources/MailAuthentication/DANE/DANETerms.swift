import DNS
import Findings

extension DANEAnalysis {
    static let factKinds: [FactKind] = [
        domainFact(
            "dane.state", "mail servers' fingerprints in the DNS (DANE)",
            .word(["none", "published", "partial", "valid", "broken"]),
            "Whether mail servers publish fingerprints that senders can use; valid only where somebody connected and saw that they match.",
            from: "TLSA at '_25._tcp' of the mail servers, validated")
    ]

    var facts: [String: FactValue] {
        let value: FactValue =
            switch coverage {
            case .none: .word("none")
            case .published: .word("published")
            case .partial: .word("partial")
            case .valid: .word("valid")
            case .broken: .word("broken")
            case .unknown(let why): .unknown(why)
            }
        return ["domain.dane.state": value]
    }

    /// The row of the standards.
    var seen: String {
        switch coverage {
        case .none where !hasServers: "takes no mail"
        case .none: state == .secure ? "no fingerprint" : "not possible without DNSSEC"
        case .published: "every mail server, not tested"
        case .partial: "some of the mail servers"
        case .valid: "every mail server, tested"
        case .broken: "fingerprints that keep mail away"
        case .unknown(let why): "unknown: \(why)"
        }
    }

    /// The records of the mail servers, each with its meaning.
    var displayed: [DisplayedRecord] {
        hosts.flatMap { host -> [DisplayedRecord] in
            guard let name = host.answer?.question.name else { return [] }
            return host.records.map { record in
                DisplayedRecord(
                    standard: "dane", title: "TLSA record of \(host.host)", name: name, type: .tlsa,
                    text: RecordData.tlsAssociation(
                        usage: record.usage, selector: record.selector, matching: record.matching, data: record.data
                    ).presentation, terms: record.terms)
            }
        }
    }
}

extension TLSARecord {
    fileprivate var terms: [DisplayedTerm] {
        let who =
            switch usage {
            case 0: "An authority that the web trusts as well; mail servers pass over this."
            case 1: "The server's certificate, if the web trusts it as well; mail servers pass over this."
            case 2: "An authority that must have signed the server's certificate."
            case 3: "The server's own certificate; who signed it and until when does not count."
            default: "A number without a meaning."
            }
        let part =
            switch selector {
            case 0: "The whole certificate, which changes at each renewal."
            case 1: "Its public key, which may stay the same at renewal."
            default: "A number without a meaning."
            }
        let form =
            switch matching {
            case 0: "What follows is the thing itself."
            case 1: "What follows is its SHA-256 digest."
            case 2: "What follows is its SHA-512 digest."
            default: "A number without a meaning."
            }
        let digits = text.split(separator: " ").last.map(String.init) ?? ""
        return [
            DisplayedTerm(text: String(usage), meaning: who), DisplayedTerm(text: String(selector), meaning: part),
            DisplayedTerm(text: String(matching), meaning: form),
            DisplayedTerm(
                text: digits,
                meaning: fault == .data
                    ? "Not as long as it must be." : "The mail server's key must have this fingerprint."),
        ]
    }
}
