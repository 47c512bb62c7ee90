public import Settings

/// A page of the office's own: one file of `Content/pages`.
public struct OwnPage: Hashable, Sendable {
    /// The file's name without `.md`: its address is `pages/SLUG.html`.
    public var slug: String
    /// Its title.
    public var title: String
    /// Who may see it.
    public var release: Release
    /// Language of the text, BCP 47.
    public var language: String
    /// Its place among the office's own pages; the smallest comes first, and equal ones by their names.
    public var order: Int
    /// The text below the front matter, Markdown.
    public var text: String

    /// A page with all its parts.
    public init(
        slug: String, title: String, release: Release = .office, language: String = "en", order: Int = 0, text: String
    ) {
        self.slug = slug
        self.title = title
        self.release = release
        self.language = language
        self.order = order
        self.text = text
    }
}
