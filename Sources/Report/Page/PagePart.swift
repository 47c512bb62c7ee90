/// A value that a page can show, with its documented form: the form is the type's, so that a page can't be composed
/// in another one than its template was checked against.
protocol PagePart: Sendable {
    /// What a template may ask of it.
    static var shape: PageShape { get }
    /// What the template is given.
    var pageValue: PageValue { get }
}

extension String: PagePart {
    static var shape: PageShape { .text }
    var pageValue: PageValue { .text(self) }
}

extension Int: PagePart {
    static var shape: PageShape { .number }
    var pageValue: PageValue { .number(self) }
}

extension Bool: PagePart {
    static var shape: PageShape { .flag }
    var pageValue: PageValue { .flag(self) }
}

extension Chart: PagePart {
    static var shape: PageShape { .chart }
    var pageValue: PageValue { .chart(self) }
}

extension Tree: PagePart {
    static var shape: PageShape { .tree }
    var pageValue: PageValue { .tree(self) }
}

extension Optional: PagePart where Wrapped: PagePart {
    static var shape: PageShape { .optional(Wrapped.shape) }
    var pageValue: PageValue { self?.pageValue ?? .absent }
}

extension Array: PagePart where Element: PagePart {
    static var shape: PageShape { .list(Element.shape) }
    var pageValue: PageValue { .list(map(\.pageValue)) }
}

/// CommonMark that an office or a checklist wrote.
struct MarkdownText: PagePart, Hashable {
    var source: String

    static var shape: PageShape { .markdown }
    var pageValue: PageValue { .markdown(source) }
}

/// A page or file of this site, from the site's root.
struct PageLink: PagePart, Hashable {
    var path: String

    static var shape: PageShape { .link }
    var pageValue: PageValue { .link(path) }
}
