/// The paragraph that keeps the place of a Markdown value while its page is parsed. Its characters are reserved, so
/// that neither a template nor data can write one.
enum MarkdownMark {
    static let scalar: Unicode.Scalar = "\u{F0200}"

    /// A paragraph of its own for the value with a number.
    static func text(_ number: Int) -> String {
        "\n\n\(scalar)\(number)\(scalar)\n\n"
    }

    /// The number of the value whose place a text keeps; `nil` for any other text.
    static func number(in text: String) -> Int? {
        let scalars = text.unicodeScalars
        guard scalars.count > 2, scalars.first == scalar, scalars.last == scalar else { return nil }
        return Int(String(String.UnicodeScalarView(scalars.dropFirst().dropLast())))
    }
}
