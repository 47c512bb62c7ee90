/// What a tag asks for: a name of dots (`a.b`), the value itself (`.`), or a question about a list.
enum TagName: Hashable {
    case path([String])
    case current
    /// `first()` and `last()`: whether the element is the first or last of its list.
    case position
    /// `empty(a.b)`: whether a list has no elements.
    case empty([String])

    /// Reads a name; `nil` when it is none of these.
    init?(_ text: String) {
        switch text {
        case ".": self = .current
        case "first()", "last()": self = .position
        default:
            let isEmpty = text.hasPrefix("empty(") && text.hasSuffix(")")
            let parts = (isEmpty ? text.dropFirst(6).dropLast() : text[...])
                .split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard parts.allSatisfy(Self.isWord) else { return nil }
            self = isEmpty ? .empty(parts) : .path(parts)
        }
    }

    /// Whether a text is one word of a name: ASCII letters, digits, `-` and `_`.
    static func isWord(_ text: some StringProtocol) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
