public import Report

/// What the templates may ask for: the documented context of every kind of page and of the layout around it.
///
///     let kinds = PageKind.allCases.map { ($0, $0.shape) }
///     TemplateShapes(pages: Dictionary(uniqueKeysWithValues: kinds), layout: Report.layoutShape)
public struct TemplateShapes: Sendable {
    /// The context of each kind of page; a kind that is not in here needs no template.
    public var pages: [PageKind: PageShape]
    /// The context that layouts find under `layout`; the same for every kind of page.
    public var layout: PageShape

    /// The shapes of some kinds of page, and of the layout.
    public init(pages: [PageKind: PageShape], layout: PageShape) {
        self.pages = pages
        self.layout = layout
    }
}
