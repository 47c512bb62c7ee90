/// All pages of one edition, composed and not yet rendered.
///
/// Nothing in it is HTML; the look is the templates' business.
public struct Report: Hashable, Sendable {
    /// Who the build is for.
    public var edition: Edition
    /// What the layout around every page is given: `PageValue.object` in the form of ``layoutShape``.
    public var layout: PageValue
    /// The pages, by path in code-point order; ``compose(_:)`` lets no two have the same.
    public var pages: [ReportPage]
    /// Files beside the pages that come from settings: their text by path from the site's root. They stand where the
    /// layout links them, and none has the path of a template's asset.
    public var assets: [String: String]
    /// What the overview says, for a terminal.
    public var summary: ReportSummary

    /// A report with all its parts; pages are sorted here.
    public init(
        edition: Edition, layout: PageValue, pages: [ReportPage], assets: [String: String] = [:],
        summary: ReportSummary = ReportSummary()
    ) {
        self.edition = edition
        self.layout = layout
        self.pages = pages.sorted { $0.path.unicodeScalars.lexicographicallyPrecedes($1.path.unicodeScalars) }
        self.assets = assets
        self.summary = summary
    }
}
