import DNS
import Findings

/// One part of a record and what it means, in one sentence.
struct DisplayedTerm: Hashable, Sendable {
    let text: String
    let meaning: String
}

/// A record as pages show it: whole, and term by term.
struct DisplayedRecord: Hashable, Sendable {
    /// The standard's id: `spf`, `dkim`, `dmarc`, `mx`.
    let standard: String
    let title: String
    let name: DomainName
    let type: RecordType
    let text: String
    let terms: [DisplayedTerm]

    var json: JSONValue {
        .object([
            "standard": .string(standard), "title": .string(title), "name": .string(name.description),
            "type": .string(type.description), "text": .string(text),
            "terms": .array(
                terms.map { .object(["text": .string($0.text), "meaning": .string($0.meaning)]) }),
        ])
    }
}
