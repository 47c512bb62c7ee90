internal import CommonMark
internal import Mustache

/// Data inside Markdown: shown letter for letter wherever it stands, in code and tables too.
struct MarkdownContentType: MustacheContentType {
    func escapeText(_ text: String) -> String { VerbatimText.encoded(text) }
}

/// Data inside HTML. The engine's own type goes by characters, so that a quote with an accent over it would pass.
struct HTMLContentType: MustacheContentType {
    func escapeText(_ text: String) -> String { HTMLText.escaped(text) }
}
