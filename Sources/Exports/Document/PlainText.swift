/// Text from outside on its way into a document.
enum PlainText {
    /// The text without what would steer a terminal or turn its reading direction: control characters go, tabs become
    /// spaces, and every kind of line end becomes a line feed.
    static func cleaned(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": kept.append("\n")
            case "\t": kept.append(" ")
            case "\u{0}"..<"\u{20}", "\u{7f}"..<"\u{a0}", "\u{200e}"..."\u{200f}", "\u{202a}"..."\u{202e}",
                "\u{2066}"..."\u{2069}":
                break
            default: kept.append(scalar)
            }
        }
        return String(kept)
    }

    /// The same on one line, without white space at its ends.
    static func line(_ text: String) -> String {
        cleaned(text).split { $0.isWhitespace }.joined(separator: " ")
    }

    /// The text as it has to stand in Markdown, so that it is shown letter for letter: what Markdown or OSCAL's own
    /// additions to it would obey stands behind a backslash.
    static func markdown(_ text: String) -> String {
        cleaned(text).split(separator: "\n", omittingEmptySubsequences: false)
            .map { escaped($0.trimmingPrefix { $0.isWhitespace }) }
            .joined(separator: "\n")
    }

    /// The same on one line.
    static func markdownLine(_ text: String) -> String { escaped(line(text)[...]) }

    /// A sentence in which backticks enclose what is shown letter for letter, as fixes are written.
    static func markdownSentence(_ text: String) -> String {
        let pieces = cleaned(text).split(separator: "`", omittingEmptySubsequences: false)
        guard pieces.count > 1, pieces.count % 2 == 1 else { return markdown(text) }
        return pieces.enumerated().map { place, piece in
            if place % 2 == 0 { return place == 0 ? markdown(String(piece)) : inner(piece) }
            return piece.isEmpty ? "" : "`\(piece.replacing("\n", with: " "))`"
        }.joined()
    }

    private static func escaped(_ line: Substring) -> String {
        var text = inner(line)
        // What begins a block only at the start of a line.
        if let first = line.first, "#+-=>".contains(first) { text = "\\" + text }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, let mark = line.dropFirst(digits.count).first, mark == "." || mark == ")" {
            text = digits + "\\" + text.dropFirst(digits.count)
        }
        return text
    }

    private static func inner(_ text: Substring) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", "&", "~", "^", "{", "}", "|", "$": escaped.append("\\")
            default: break
            }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped
    }
}
