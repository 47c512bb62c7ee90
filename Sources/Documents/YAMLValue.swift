/// A YAML value with the place where it begins.
///
/// Scalars keep their text: whether `2026` is a number or a name is for the reader of the key to say.
public struct YAMLValue: Hashable, Sendable {
    /// What kind of value it is.
    public enum Content: Hashable, Sendable {
        /// A scalar and whether it was written plain (without quotes).
        case scalar(String, plain: Bool)
        /// A list, written with hyphens or in brackets.
        case sequence([YAMLValue])
        /// Keys and their values, in the order of the file.
        case mapping([Entry])
        /// Nothing after the colon, `~` or `null`.
        case null
    }

    /// A key and its value.
    public struct Entry: Hashable, Sendable {
        /// The key's text, without quotes.
        public var key: String
        /// Where the key begins.
        public var place: SourcePlace
        /// The value.
        public var value: YAMLValue
    }

    /// The value.
    public var content: Content
    /// Where it begins.
    public var place: SourcePlace

    /// What to call this kind of value in a message: "a single value", "a list", "a group of keys", "nothing".
    public var kindInWords: String {
        switch content {
        case .scalar: "a single value"
        case .sequence: "a list"
        case .mapping: "a group of keys"
        case .null: "nothing"
        }
    }

    /// The text of a scalar; `nil` for anything else.
    public var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }
}
