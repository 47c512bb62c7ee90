/// All pages of one edition, composed and not yet rendered.
public struct Report: Hashable, Sendable {
    /// Who the build is for.
    public var edition: Edition
    /// What the layout around every page is given: `PageValue.object` in the form of ``layoutShape``.
    public var layout: PageValue
    /// The pages, by path in code-point order.
    public var pages: [ReportPage]

    /// A report with all its parts; pages are sorted here.
    public init(edition: Edition, layout: PageValue, pages: [ReportPage]) {
        self.edition = edition
        self.layout = layout
        self.pages = pages.sorted { $0.path.unicodeScalars.lexicographicallyPrecedes($1.path.unicodeScalars) }
    }
}
