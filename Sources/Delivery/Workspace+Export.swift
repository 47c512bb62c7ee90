import Documents
import Evidence
public import Exports
public import Findings
import Gathering
public import Report
import Settings
public import Site

/// What to export and where.
public struct ExportRequest: Hashable, Sendable {
    /// In what form.
    public var format: ExportFormat
    /// For whom.
    public var edition: Edition
    /// Absolute path of the folder, which is replaced as a whole.
    public var output: String
    /// The day that statements and accepted risks are judged by, not before the newest snapshot's; `nil`: that day.
    public var asOf: CalendarDate?
    /// Whether the earlier assessments go with the newest.
    public var includesHistory: Bool
    /// What documents give as the time of their last change; `nil`: the end of the gathering.
    public var modified: Instant?
    /// Name and version of the program.
    public var tool: String

    /// A request with all its parts.
    public init(
        format: ExportFormat, edition: Edition, output: String, asOf: CalendarDate?, includesHistory: Bool,
        modified: Instant?, tool: String
    ) {
        self.format = format
        self.edition = edition
        self.output = output
        self.asOf = asOf
        self.includesHistory = includesHistory
        self.modified = modified
        self.tool = tool
    }
}

/// What an export did.
public struct ExportOutcome: Hashable, Sendable {
    /// Files written, kept, removed.
    public var change: SiteChange
    /// What they hold, in one or two sentences.
    public var sentence: String
}

extension Workspace {
    /// Writes the newest assessment in a form for other programs: what the pages of the same edition say.
    ///
    /// The folder appears whole or not at all; a folder in which others have put files is left alone.
    ///
    /// - Throws: ``RunFailure/settings(_:)`` before anything is written when an input is wrong,
    ///   ``RunFailure/evidence(_:)`` when a snapshot can't be read, ``RunFailure/delivery(_:)`` when the folder can't be
    ///   written.
    public func export(_ request: ExportRequest) throws(RunFailure) -> ExportOutcome {
        let contents = try contents()
        let day = request.asOf ?? contents.day
        guard day >= contents.day || contents.snapshots.isEmpty else {
            throw .settings(Diagnostics([.asOfBeforeEvidence(day, evidence: contents.day)]))
        }
        let judged = ReportInput(
            settings: contents.settings, catalog: contents.catalog, statements: contents.statements,
            snapshots: request.includesHistory ? contents.snapshots : contents.snapshots.suffix(1), asOf: day,
            edition: request.edition, tool: request.tool
        ).judged
        let export = Export(
            ExportInput(
                siteID: judged.settings.siteID, settings: judged.settings,
                runs: judged.runs.map { ExportRun(assessment: $0.assessment, snapshot: $0.snapshot) },
                release: request.edition == .public ? .public : .office, facts: FactRegister.all,
                modified: request.modified, tool: request.tool),
            as: request.format)
        do {
            let files = export.files.map { SiteFile(path: $0.name, text: $0.text) }
            return ExportOutcome(
                change: try SiteWriter(target: request.output).write(files), sentence: export.sentence)
        } catch {
            throw .delivery(error)
        }
    }
}
