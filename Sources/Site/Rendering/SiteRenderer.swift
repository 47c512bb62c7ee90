public import Documents
public import Report

/// Turns pages of one report into HTML; a pure function of the templates and the report.
public struct SiteRenderer: Sendable {
    /// A renderer for the pages of a report.
    public init(templates: TemplateSet, report: Report) {
    }

    /// The HTML of one page.
    ///
    /// - Throws: when the page's context does not have the form that its kind documents.
    public func render(_ page: ReportPage) throws(Diagnostics) -> String {
        ""
    }
}
