/// The names that documents of the Open Security Controls Assessment Language are written with.
enum OSCAL {
    /// The version of the format (NIST, 2026).
    static let version = "1.2.1"
    /// Namespace of our own properties and parts; an identifier, never fetched.
    static let ours = "https://signet.example/ns/oscal"
    /// Namespace of facts; an identifier, never fetched.
    static let fact = "https://signet.example/ns/oscal/fact"
    /// OSCAL's own, which it has where none is named.
    static let core = "http://csrc.nist.gov/ns/oscal"
    /// NIST's Risk Management Framework, whose property `method` tells how something is assessed.
    static let riskManagement = "http://csrc.nist.gov/ns/rmf"
    /// Where the site says how evidence was gathered, seen from the folder of the documents.
    static let evidencePage = "../evidence.html"

    /// How something is assessed (NIST SP 800-53A).
    enum Method: String, Hashable, Sendable {
        /// Looked up live.
        case test = "TEST"
        /// Read from an export or a report.
        case examine = "EXAMINE"
        /// A role said so.
        case interview = "INTERVIEW"
    }
}

extension OSCAL {
    /// A property; nothing where the value can't be one: a value is one line, without white space at its ends, and not
    /// empty. Whoever needs to say more puts it into a description.
    static func property(_ name: String, _ value: String, ns: String? = ours, class group: String? = nil) -> Node {
        guard isToken(name), isValue(value), group.map(isToken) ?? true else { return .absent }
        return [
            "name": .text(name), "ns": .optional(ns), "value": .text(value), "class": .optional(group),
        ]
    }

    /// Whether a text can be the value of a property.
    static func isValue(_ text: String) -> Bool {
        !text.isEmpty && PlainText.line(text) == text
    }

    /// Whether a text can be an id, a property's name or a class: a letter or `_`, then letters, digits, `.`, `-`, `_`.
    static func isToken(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, isLetter(first) || first == "_" else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            isLetter(scalar) || ("0"..."9").contains(scalar) || scalar == "." || scalar == "-" || scalar == "_"
        }
    }

    /// A text that is an id already, or with `_` before it where it begins with a digit.
    static func token(_ text: String) -> String { isToken(text) ? text : "_" + text }

    /// A reference by uuid within a document.
    static func reference(_ member: String, _ uuids: [String]) -> Node {
        .list(uuids.map { .members([Node.Member(name: member, value: .text($0))]) })
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
}
