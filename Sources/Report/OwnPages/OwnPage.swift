public import Settings

/// A page of the office's own: one Markdown file with front matter in `Content/pages`.
public struct OwnPage: Hashable, Sendable {
    /// The file's name without `.md`, lower-case letters, digits and hyphens: its address is `pages/SLUG.html`.
    public var slug: String
    /// The page's title, as the front matter gives it.
    public var title: String
    /// Who may see it; the office unless the front matter says otherwise.
    public var release: Release
    /// Language of the text, BCP 47; `en` unless the front matter says otherwise.
    public var language: String
    /// Its place among the office's own pages, 0 to 999; the smallest comes first, and equal ones by their names.
    public var order: Int
    /// The text below the front matter, Markdown; raw HTML in it is shown as text.
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
