public import Evidence
public import Findings
public import Guidance
public import Settings

/// All that a report is composed from.
public struct ReportInput: Sendable {
    /// Who the office is and what it looks at.
    public var settings: OfficeSettings
    /// The guidance.
    public var catalog: Catalog
    /// Signed statements and accepted risks.
    public var statements: Statements
    /// Everything gathered, the oldest first; may be empty.
    public var snapshots: [Snapshot]
    /// The day that statements and accepted risks are judged by.
    public var asOf: CalendarDate
    /// Who the build is for.
    public var edition: Edition
    /// The office's own pages.
    public var ownPages: [OwnPage]
    /// The office's own seal, an SVG document; `nil` for the built-in one.
    public var seal: String?
    /// Name and version of the program, for the last line of a page.
    public var tool: String

    /// An input with all its parts.
    public init(
        settings: OfficeSettings, catalog: Catalog, statements: Statements, snapshots: [Snapshot], asOf: CalendarDate,
        edition: Edition, ownPages: [OwnPage] = [], seal: String? = nil, tool: String
    ) {
        self.settings = settings
        self.catalog = catalog
        self.statements = statements
        self.snapshots = snapshots
        self.asOf = asOf
        self.edition = edition
        self.ownPages = ownPages
        self.seal = seal
        self.tool = tool
    }
}
