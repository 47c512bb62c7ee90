public import Findings

/// What a page template may be given: words and numbers, already chosen and worded, not yet HTML.
///
///     .object(["title": .text("SPF & DKIM"), "open": .number(1200), "items": .list([.link("items/BOD-01.html")])])
public indirect enum PageValue: Hashable, Sendable {
    /// Text to be shown letter for letter; it is escaped wherever it lands.
    case text(String)
    /// CommonMark that an office or a checklist wrote; it is parsed with raw HTML off.
    case markdown(String)
    /// A whole number, written with the language's grouping: 1,200.
    case number(Int)
    /// Whether a section over it is shown.
    case flag(Bool)
    /// A page of this site by its path from the site's root, with an optional `#fragment`; it is made relative to the
    /// page that shows it: `domains.html` on `items/BOD-01.html` becomes `../domains.html`.
    case link(String)
    /// A chart, drawn as SVG with its figures as a table beside it.
    case chart(Chart)
    /// A tree, drawn as SVG; what it says stands in words beside it.
    case tree(Tree)
    /// Values of one form; a section over it is repeated for each.
    case list([PageValue])
    /// Values by the names that tags use.
    case object([String: PageValue])
    /// Nothing: a section over it is skipped, and only a shape that is ``PageShape/optional(_:)`` allows it.
    case absent
}

/// What a template may ask of its page: the documented context that its tags are checked against.
///
/// Each case but ``optional(_:)`` stands for the case of ``PageValue`` of the same name.
///
///     .object(["title": .text, "items": .list(.object(["id": .text, "owner": .optional(.text)]))])
public indirect enum PageShape: Hashable, Sendable {
    /// Text, escaped wherever it lands.
    case text
    /// CommonMark.
    case markdown
    /// A whole number.
    case number
    /// True or false.
    case flag
    /// A page of this site.
    case link
    /// A chart with its figures.
    case chart
    /// A tree.
    case tree
    /// A list whose elements all have this shape; may be empty.
    case list(PageShape)
    /// An object with these members and no others; only ``optional(_:)`` ones may be lacking.
    case object([String: PageShape])
    /// A value that may be ``PageValue/absent``.
    case optional(PageShape)
}

/// One page of the report before it is rendered: its address, its template, and what the template is given.
///
///     ReportPage(path: "items/BOD-01.html", kind: .item, title: "BOD-01", context: .object(members))
public struct ReportPage: Hashable, Sendable {
    /// Where it stands, from the site's root: `domains/vote.example.html`. ASCII letters, digits, `.`, `-`, `_`, `/`,
    /// and no part begins with a dot.
    public var path: String
    /// Which template draws it.
    public var kind: PageKind
    /// The title of the page, for the browser's window and for lists; plain text, escaped where it lands.
    public var title: String
    /// Language of the text as a BCP 47 tag; layouts put it in the `lang` attribute, for browsers and screen readers.
    public var language: String
    /// What the template is given, an object; its form is ``PageKind/shape``.
    public var context: PageValue
    /// The same facts for programs, written beside the page as `.json` in canonical form; `nil` for pages without
    /// figures.
    public var data: JSONValue?

    /// A page with all its parts.
    public init(
        path: String, kind: PageKind, title: String, language: String = "en", context: PageValue,
        data: JSONValue? = nil
    ) {
        self.path = path
        self.kind = kind
        self.title = title
        self.language = language
        self.context = context
        self.data = data
    }
}
