import DNS

extension DMARCAnalysis {
    /// The records at the domain, or the one of a parent that applies.
    var displayed: [DisplayedRecord] {
        let own = discovery.walk.steps.first
        var texts = DMARCRecord.selected(from: own?.answer.texts ?? [])
        var place = discovery.domain
        var title = "DMARC record"
        if texts.isEmpty, let applied = discovery.applied, let location = discovery.location {
            texts = [applied.record.text]
            place = location
            title = "DMARC record of \(location)"
        }
        guard let name = try? place.prefixed("_dmarc") else { return [] }
        return texts.map { text in
            let record = DMARCRecord(text)
            let terms = record.tags.map { tag in
                DisplayedTerm(
                    text: record.fragment(tag.range),
                    meaning: Self.meaning(of: tag, at: place.description))
            }
            return DisplayedRecord(
                standard: "dmarc", title: title, name: name, type: .txt, text: escaped(text), terms: terms)
        }
    }

    private static func meaning(of tag: DMARCRecord.Tag, at place: String) -> String {
        let value = escaped(tag.value)
        return switch tag.name {
        case "v": "This says what receivers should do with mail that is not really from \(place)."
        case "p": "Mail that fails the check: \(action(value))"
        case "sp": "The same for names below \(place) that exist: \(action(value))"
        case "np": "The same for names below \(place) that are made up: \(action(value))"
        case "rua": "Daily statistics go to \(addresses(tag))."
        case "ruf": "Copies of failed messages go to \(addresses(tag))."
        case "adkim": "The signature's domain \(alignment(value))"
        case "aspf": "The bounce address's domain \(alignment(value))"
        case "t": value.lowercased() == "y" ? "Only a test." : "Not a test."
        case "pct": value == "100" ? "For all mail (older receivers)." : "Only for \(value)% (older receivers)."
        case "psd":
            switch value.lowercased() {
            case "n": "\(place) stands for itself; look no higher."
            case "y": "\(place) is a registry, under which others register names."
            default: "Not said whether \(place) is a registry."
            }
        case "fo": "When copies of failed messages are wanted."
        case "ri": "How often statistics are wanted, in seconds; withdrawn."
        case "rf": "The format of copies of failed messages; withdrawn."
        default: "Receivers do not know this and ignore it."
        }
    }

    private static func action(_ value: String) -> String {
        switch DMARCPolicy(rawValue: value.lowercased()) {
        case .some(.none): "only count it."
        case .quarantine: "put it into spam."
        case .reject: "refuse it."
        case nil: "not a known policy."
        }
    }

    private static func alignment(_ value: String) -> String {
        value.lowercased() == "s" ? "must be identical." : "may be a relative."
    }

    private static func addresses(_ tag: DMARCRecord.Tag) -> String {
        let addresses = DMARCReportAddress.list(tag.value).map { address in
            if address.isUsable { return address.address }
            // Another scheme than mail may be served by those who know it.
            return ["", "mailto"].contains(address.scheme) ? "\(address.text) (not usable)" : address.text
        }
        return listed(addresses)
    }
}
