/// What a node of a document is.
public enum Content: Hashable, Sendable {
    /// The whole document.
    case document
    case paragraph
    /// A heading of level 1 to 6, with the id that its text asked for (`## Records {#records}`).
    case heading(level: Int, id: String?)
    case blockQuote
    /// A list; `start` is the first number of an ordered one. The paragraphs of a tight list are drawn without space.
    case list(start: Int?, tight: Bool)
    case item
    /// A code block with its whole info string (empty for indented code).
    case codeBlock(info: String, text: String)
    case thematicBreak
    /// A table: perhaps a ``caption``, then rows, of which the first is the header.
    case table(columns: [ColumnAlignment])
    case caption
    case row
    case cell
    /// A block of HTML as it was written; it is shown as text.
    case rawBlock(String)
    /// Finished HTML that the program put there; it never comes from a document's text.
    case html(String)

    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    /// HTML within a line as it was written; it is shown as text.
    case rawInline(String)
    case emphasis
    case strong
    case link(address: String, title: String)
    case image(address: String, title: String)
}

/// How the cells of a column stand.
public enum ColumnAlignment: Hashable, Sendable {
    /// No colon in the delimiter row, or one at its left.
    case start
    /// A colon at both ends.
    case center
    /// A colon at the right: figures.
    case end
}
