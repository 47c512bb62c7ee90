public import Documents

/// The look of a site: its page templates, partials, components, layouts and assets, read and checked.
public struct TemplateSet: Sendable {
    /// The files of `assets/`, with the paths that they have in the site (`assets/site.css`).
    public let assets: [SiteFile]

    /// Reads and checks every template below a folder.
    ///
    /// - Throws: every mistake at once, each with file, line and column.
    public init(from files: FileSource, folder: String = "Templates", shapes: TemplateShapes) throws(Diagnostics) {
        assets = []
    }
}
