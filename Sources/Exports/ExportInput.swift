public import Evidence
public import Findings
public import Guidance
public import Settings

/// All that an export is made from, already cut down to what its readers may see. Nothing else decides what a document
/// says: neither a clock nor the network.
///
/// What is left out for the public has to be left out of every part of this: exports write all that they are given.
public struct ExportInput: Sendable {
    /// The word that names the office in files and identifiers, chosen once and never changed: lower-case letters,
    /// digits and hyphens.
    public var siteID: String
    /// Who the office is and what it owns.
    public var settings: OfficeSettings
    /// The assessment that is exported, and behind it the earlier ones that go with it, the newest first.
    public var runs: [ExportRun]
    /// Who may read it; it is told in the documents, and decides nothing here.
    public var release: Release
    /// Every kind of fact that a gatherer can produce, for the sources of statuses.
    public var facts: [FactKind]
    /// What documents give as the time of their last change; `nil`: the end of the gathering.
    public var modified: Instant?
    /// Name and version of the program, `Signet 0.1.0`.
    public var tool: String

    /// An input with all its parts.
    public init(
        siteID: String, settings: OfficeSettings, runs: [ExportRun], release: Release = .office,
        facts: [FactKind] = [], modified: Instant? = nil, tool: String
    ) {
        self.siteID = siteID
        self.settings = settings
        self.runs = runs
        self.release = release
        self.facts = facts
        self.modified = modified
        self.tool = tool
    }
}

/// One assessment, and the gathering that it judges.
public struct ExportRun: Sendable {
    /// Everything judged as of a day.
    public var assessment: Assessment
    /// What was judged; `nil` before anything was gathered.
    public var snapshot: Snapshot?

    /// An assessment with its snapshot.
    public init(assessment: Assessment, snapshot: Snapshot?) {
        self.assessment = assessment
        self.snapshot = snapshot
    }
}
