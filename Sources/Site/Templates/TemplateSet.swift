public import Documents
internal import Mustache
internal import Report

/// The look of a site: its page templates, partials, components, layouts and assets, read and checked.
///
/// A tag that asks for something a page is never given is found here, before anything is rendered.
///
///     let templates = try TemplateSet(from: files, shapes: shapes)
///     let html = try SiteRenderer(templates: templates, report: report).render(report.pages[0])
public struct TemplateSet: Sendable {
    /// The files of `assets/`, with the paths that they have in the site (`assets/site.css`).
    public let assets: [SiteFile]
    /// The documented contexts that the templates were checked against.
    let shapes: TemplateShapes
    /// Page templates by the name of their kind, and their partials.
    let markdown: MustacheLibrary
    /// Components by their name, layouts as `layouts/NAME`.
    let html: MustacheLibrary

    /// Reads and checks every template below a folder.
    ///
    /// - Parameters:
    ///   - files: where the folder lies.
    ///   - folder: the folder: `*.md`, `partials/`, `components/`, `layouts/`, `assets/`.
    ///   - shapes: what the pages and the layout are given.
    /// - Throws: every mistake at once, each with file, line and column.
    public init(from files: FileSource, folder: String = "Templates", shapes: TemplateShapes) throws(Diagnostics) {
        var reading = TemplateReading(files: files, folder: folder)
        try reading.read(kinds: shapes.pages.keys.map(\.rawValue))
        var checker = TemplateChecker(sources: reading.sources, folder: folder)
        for (kind, shape) in shapes.pages {
            checker.check("\(folder)/\(kind.rawValue).md", shape: TemplateShape(shape))
            checker.check("\(folder)/\(kind.layout).html", shape: .layout(shapes.layout))
        }
        for source in reading.sources { checker.checkReferences(of: source) }
        var log = reading.log
        log.append(contentsOf: Diagnostics(Array(checker.faults)))
        try log.throwIfAnyError()
        self.shapes = shapes
        assets = reading.assets
        let engine = TemplateEngine(sources: reading.sources, folder: folder)
        try Diagnostics(engine.faults).throwIfAnyError()
        (markdown, html) = (engine.markdown, engine.html)
    }
}

extension PageKind {
    /// The layout around pages of this kind: `layouts/NAME`.
    var layout: String { self == .sheet ? "layouts/sheet" : "layouts/page" }
}
