public import Evidence
public import Findings
public import Guidance
public import Settings

/// All that a report is composed from. Nothing else decides what a page says: neither a clock nor the network.
public struct ReportInput: Sendable {
    /// Who the office is and what it looks at; each domain has a page of its own.
    public var settings: OfficeSettings
    /// The guidance: each checklist has a page and a printable sheet, each item a page.
    public var catalog: Catalog
    /// Signed statements and accepted risks, in force or not.
    public var statements: Statements
    /// Everything gathered, the oldest first; may be empty. The last is what the pages show, all of them the history.
    public var snapshots: [Snapshot]
    /// The day that statements and accepted risks are judged by, in the office's time zone.
    public var asOf: CalendarDate
    /// Who the build is for; it decides what is left out.
    public var edition: Edition
    /// The office's own pages; for the public edition, those marked so are used.
    public var ownPages: [OwnPage]
    /// The office's own seal, the text of an SVG document; `nil` for the built-in one.
    public var seal: String?
    /// Name and version of the program, for the last line of a page; part of the input so that bytes depend on nothing
    /// else.
    public var tool: String
    /// Counts of account groups that may leave the office; `nil` where none may.
    var publishedAccounts: PublishedAccounts?

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
