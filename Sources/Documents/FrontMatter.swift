/// A Markdown file split into its front matter (YAML between two lines of `---`) and the text below it.
///
///     let page = try FrontMatter("---\ntitle: Contact\n---\nCall us.", file: "contact.md")
///     page.body        // Call us.
///     page.bodyLine    // 4
public struct FrontMatter: Sendable {
    /// The YAML value of the front matter; null when nothing stands between the two lines.
    public var value: YAMLValue
    /// The Markdown below, with LF line ends.
    public var body: String
    /// The line of the file on which the body begins, from 1.
    public var bodyLine: Int

    /// Splits a file's text; lines may end with LF or CR LF.
    ///
    /// - Parameters:
    ///   - text: The whole file.
    ///   - file: The file's name for places.
    /// - Throws: a diagnostic when there is no front matter, it does not end, or it is not valid YAML.
    public init(_ text: String, file: String) throws(Diagnostic) {
        let lines = SourceLines(text).all
        let start = SourcePlace(file: file, line: 1, column: 1)
        guard lines.first == "---" else {
            throw Diagnostic(
                at: start, code: "front-matter.missing",
                message: "The file must begin with front matter: a line '---', keys, and another line '---'.",
                line: lines.first)
        }
        guard let end = lines.dropFirst().firstIndex(of: "---") else {
            throw Diagnostic(
                at: start, code: "front-matter.unclosed",
                message: "The front matter does not end. Add a line '---' below the last key.", line: "---")
        }
        value = try YAMLDocument.parse(lines[1..<end].joined(separator: "\n"), file: file, firstLine: 2)
        body = lines[(end + 1)...].joined(separator: "\n")
        bodyLine = end + 2
    }
}
