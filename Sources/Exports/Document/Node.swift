import Findings

/// A JSON value whose members keep the order in which they were written, so that a document reads in the order of its
/// format's outline.
///
/// Empty lists and objects, and members without a value, are left out when it is written: OSCAL allows none of them.
enum Node: Hashable, Sendable {
    case text(String)
    case number(Int)
    case null
    case list([Node])
    case members([Member])
    /// Nothing: the member is left out.
    case absent

    struct Member: Hashable, Sendable {
        var name: String
        var value: Node
    }

    /// The text, or nothing where there is none.
    static func optional(_ text: String?) -> Node { text.map(Node.text) ?? .absent }

    /// A list of texts.
    static func texts(_ texts: [String]) -> Node { .list(texts.map(Node.text)) }
}

extension Node: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(stringLiteral text: String) { self = .text(text) }
    init(arrayLiteral elements: Node...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, Node)...) {
        self = .members(elements.map { Member(name: $0.0, value: $0.1) })
    }
}

extension Node {
    /// Whether nothing of it would be written.
    private var isEmpty: Bool {
        switch self {
        case .absent: true
        case .list(let elements): elements.allSatisfy(\.isEmpty)
        case .members(let members): members.allSatisfy(\.value.isEmpty)
        case .text, .number, .null: false
        }
    }

    /// JSON with two spaces for each level, line feeds, and one at the end.
    var document: String {
        var text = ""
        write(to: &text, depth: 0)
        text += "\n"
        return text
    }

    private func write(to text: inout String, depth: Int) {
        switch self {
        case .text(let value): text += JSONValue.string(value).canonicalText
        case .number(let value): text += String(value)
        case .null, .absent: text += "null"
        case .list(let elements):
            Self.write("[", "]", elements.filter { !$0.isEmpty }, to: &text, depth: depth) { element, text in
                element.write(to: &text, depth: depth + 1)
            }
        case .members(let members):
            Self.write("{", "}", members.filter { !$0.value.isEmpty }, to: &text, depth: depth) { member, text in
                text += JSONValue.string(member.name).canonicalText + ": "
                member.value.write(to: &text, depth: depth + 1)
            }
        }
    }

    private static func write<Part>(
        _ open: String, _ close: String, _ parts: [Part], to text: inout String, depth: Int,
        part write: (Part, inout String) -> Void
    ) {
        text += open
        for (index, part) in parts.enumerated() {
            text += (index > 0 ? "," : "") + "\n" + String(repeating: "  ", count: depth + 1)
            write(part, &text)
        }
        if !parts.isEmpty { text += "\n" + String(repeating: "  ", count: depth) }
        text += close
    }
}
