import DNS
import Findings

/// One part of a record and what it means, in one sentence.
struct DisplayedTerm: Hashable, Sendable {
    let text: String
    let meaning: String
}

/// A record as pages show it: whole, and term by term.
struct DisplayedRecord: Hashable, Sendable {
    /// The standard's id: `spf`, `dkim`, `dmarc`, `mx`, `mta-sts`.
    let standard: String
    let title: String
    let name: DomainName
    /// The record type, or `file`.
    let type: String
    let text: String
    let terms: [DisplayedTerm]

    init(standard: String, title: String, name: DomainName, type: String, text: String, terms: [DisplayedTerm]) {
        self.standard = standard
        self.title = title
        self.name = name
        self.type = type
        self.text = text
        self.terms = terms
    }

    init(standard: String, title: String, name: DomainName, type: RecordType, text: String, terms: [DisplayedTerm]) {
        self.init(
            standard: standard, title: title, name: name, type: type.description, text: text, terms: terms)
    }

    var json: JSONValue {
        .object([
            "standard": .string(standard), "title": .string(title), "name": .string(name.description),
            "type": .string(type), "text": .string(text),
            "terms": .array(
                terms.map { .object(["text": .string($0.text), "meaning": .string($0.meaning)]) }),
        ])
    }
}
