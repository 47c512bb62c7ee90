public import Documents
public import Report

/// Renders a report on several cores and hands the files over one by one, in code-point order of their paths.
///
/// Pages come with their data (`.json` beside the `.html`), then assets and the files given as `extra` take their
/// places in the order. Only a few pages are held in memory at a time. The bytes do not depend on `workers`.
///
/// - Throws: every page's mistakes at once, or what `consume` throws.
public func renderSite(
    _ report: Report, templates: TemplateSet, extra: [SiteFile] = [], workers: Int = 2,
    to consume: (SiteFile) throws(Diagnostics) -> Void
) async throws(Diagnostics) {
}

/// Renders a report and replaces the site in a folder with it, whole or not at all.
///
/// - Parameter clean: whether the files of the old site are ignored, so that every file is written anew.
public func buildSite(
    _ report: Report, templates: TemplateSet, extra: [SiteFile] = [], workers: Int = 2, clean: Bool = false,
    to writer: SiteWriter
) async throws(Diagnostics) -> SiteChange {
    SiteChange()
}
