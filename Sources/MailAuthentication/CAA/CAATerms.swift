import DNS

extension CAAAnalysis {
    /// The records that count, each with its meaning.
    var displayed: [DisplayedRecord] {
        guard case .name(let place) = set.place else { return [] }
        return set.records.map { record in
            let value = escaped(record.value)
            return DisplayedRecord(
                standard: "caa", title: place == domain ? "CAA record" : "CAA record of \(place)", name: place,
                type: .caa, text: "\(record.flags) \(record.tag) \"\(value)\"",
                terms: [
                    DisplayedTerm(
                        text: String(record.flags),
                        meaning: record.isCritical
                            ? "Authorities that do not know the next word must not issue."
                            : "Authorities that do not know the next word may pass over it."),
                    DisplayedTerm(text: record.tag, meaning: record.tagMeaning),
                    DisplayedTerm(text: value, meaning: record.valueMeaning),
                ])
        }
    }

    /// The row of the standards.
    var seen: String {
        switch set.place {
        case .unknown(let reason): return "unknown: \(reason)"
        case .nowhere: return "no record: every authority may issue"
        case .name(let place):
            let names = Set(set.issuers("issue").compactMap { $0?.domain }).sorted()
            let source = place == domain ? "" : ", from \(place)"
            guard isLimited == true else { return "records that limit nobody\(source)" }
            guard !names.isEmpty else { return "nobody may issue\(source)" }
            return (names.count > 3 ? counted(names.count, "authority", "authorities") : listed(names)) + source
        }
    }
}

extension CAARecord {
    fileprivate var tagMeaning: String {
        switch tag {
        case "issue": "Who may issue certificates for the name and those below it."
        case "issuewild": "Who may issue certificates for all names below at once ('*')."
        case "issuemail": "Who may issue certificates for signed mail."
        case "issuevmc": "Who may issue certificates for logos beside mail (BIMI)."
        case "iodef": "Where to report requests that were refused."
        case "contactemail": "A mail address where an authority may ask for consent."
        case "contactphone": "A telephone number where an authority may ask for consent."
        default: "Authorities do not know this word."
        }
    }

    fileprivate var valueMeaning: String {
        guard Self.issuing.contains(tag) else { return Self.known.contains(tag) ? "The address." : "Not understood." }
        guard let issuer = CAAIssuer(value) else { return "Can't be read, and so names nobody." }
        guard let domain = issuer.domain else { return "Nobody." }
        var meaning = "The authority known as \(domain)"
        if !issuer.values(of: "accounturi").isEmpty { meaning += ", for one account there only" }
        if let methods = issuer.values(of: "validationmethods").first {
            meaning += ", checking by \(listed(methods.split(separator: ",").map(String.init), with: "or"))"
        }
        return meaning + "."
    }
}
