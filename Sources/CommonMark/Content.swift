/// What a node of a document is: the blocks and inlines of CommonMark 0.30, tables, and what the program puts in.
///
/// Texts are as CommonMark leaves them, with entities and escapes resolved; escaping for HTML is the renderer's work.
public enum Content: Hashable, Sendable {
    /// The whole document; the first node, and no other.
    case document
    /// Inlines that stand together; the usual block.
    case paragraph
    /// A heading of level 1 to 6, with the id that its text asked for (`## Records {#records}`).
    case heading(level: Int, id: String?)
    /// Blocks behind `>`; shown as a note.
    case blockQuote
    /// A list; `start` is the first number of an ordered one, `nil` for bullets. The paragraphs of a tight list, whose
    /// items have no empty lines between, are drawn without space.
    case list(start: Int?, tight: Bool)
    /// One item of a ``list(start:tight:)``: blocks.
    case item
    /// A code block with its whole info string (what follows the fence; empty for indented code), and its lines as
    /// written.
    case codeBlock(info: String, text: String)
    /// A line across the page (`---`, `***`, `___`).
    case thematicBreak
    /// A table: perhaps a ``caption``, then rows, of which the first is the header.
    ///
    /// There is one alignment for each column of the header.
    case table(columns: [ColumnAlignment])
    /// The words above a table: inlines. They are written as a paragraph `Table: …` directly before it.
    case caption
    /// Cells, one for each column.
    case row
    /// Inlines.
    case cell
    /// A block of HTML as it was written; it is shown as text, never as HTML.
    case rawBlock(String)
    /// Finished HTML that the program put there; it never comes from a document's text.
    case html(String)

    /// Words within a line, without markup; may hold ``VerbatimText``.
    case text(String)
    /// A line end of the source within a paragraph; no more than a space to the reader.
    case softBreak
    /// A line end that is meant: two spaces or a backslash stand before it.
    case lineBreak
    /// Text between backticks.
    case code(String)
    /// HTML within a line as it was written, such as `<b>`; it is shown as text, never as HTML.
    case rawInline(String)
    /// Inlines between single `*` or `_`.
    case emphasis
    /// Inlines between double `**` or `__`.
    case strong
    /// Inlines that lead somewhere; the address as written, the title empty where there is none.
    ///
    /// Whether the address may stand on a page is for ``LinkAddress`` to say.
    case link(address: String, title: String)
    /// A picture; the inlines below it are its words for those who do not see it.
    case image(address: String, title: String)
}

/// How the cells of a column stand, after the colons in the table's delimiter row.
public enum ColumnAlignment: Hashable, Sendable {
    /// No colon in the delimiter row, or one at its left.
    case start
    /// A colon at both ends.
    case center
    /// A colon at the right: figures.
    case end
}
