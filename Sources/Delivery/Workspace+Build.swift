public import Documents
import Evidence
public import Findings
import Foundation
import Guidance
public import Report
import Settings
public import Site

/// What to build and where.
public struct BuildRequest: Hashable, Sendable {
    /// For whom.
    public var edition: Edition
    /// Absolute path of the site's folder.
    public var output: String
    /// The day that statements and accepted risks are judged by, not before the newest snapshot's; `nil`: that day.
    public var asOf: CalendarDate?
    /// Whether every file is written anew, those that did not change too.
    public var isClean: Bool
    /// Name and version of the program, for the page's last line.
    public var tool: String

    /// A request with all its parts.
    public init(edition: Edition, output: String, asOf: CalendarDate?, isClean: Bool, tool: String) {
        self.edition = edition
        self.output = output
        self.asOf = asOf
        self.isClean = isClean
        self.tool = tool
    }
}

/// What a build did.
public struct BuildOutcome: Hashable, Sendable {
    /// Files written, kept, removed.
    public var change: SiteChange
    /// What the site says, in a few lines.
    public var summary: ReportSummary
    /// What writers of guidance should know: local text for another edition of its checklist.
    public var warnings: Diagnostics
}

extension Workspace {
    /// Builds one edition from the newest snapshot: reads, assesses, composes, renders, writes.
    ///
    /// - Parameter request: What to build and where.
    /// - Returns: What was written, and what the site says in a few lines.
    /// - Throws: ``RunFailure/settings(_:)`` before anything is written when an input is wrong,
    ///   ``RunFailure/evidence(_:)`` when a snapshot can't be read, ``RunFailure/delivery(_:)`` when the site can't be
    ///   written.
    public func build(_ request: BuildRequest) async throws(RunFailure) -> BuildOutcome {
        let contents = try contents()
        let day = request.asOf ?? contents.day
        guard day >= contents.day || contents.snapshots.isEmpty else {
            throw .settings(Diagnostics([.asOfBeforeEvidence(day, evidence: contents.day)]))
        }
        let plans = await plans(contents, on: day)
        let report: Report
        let templates: TemplateSet
        do {
            let input = ReportInput(
                settings: contents.settings, catalog: contents.catalog, statements: contents.statements,
                snapshots: contents.snapshots, asOf: day, edition: request.edition,
                ownPages: try OwnPage.read(from: files),
                seal: try seal(contents.settings.office.seal), tool: request.tool)
            report = try compose(input, plans: plans)
            templates = try TemplateSet(
                from: files,
                shapes: TemplateShapes(
                    pages: Dictionary(uniqueKeysWithValues: PageKind.allCases.map { ($0, $0.shape) }),
                    layout: Report.layoutShape))
        } catch {
            throw .settings(error)
        }
        let change: SiteChange
        do {
            change = try await buildSite(
                report, templates: templates, extra: report.assets.map { SiteFile(path: $0.key, text: $0.value) },
                workers: ProcessInfo.processInfo.activeProcessorCount,
                clean: request.isClean, to: SiteWriter(target: request.output))
        } catch {
            throw .delivery(error)
        }
        return BuildOutcome(change: change, summary: report.summary, warnings: Diagnostics(contents.catalog.warnings))
    }

    /// The office's own seal, as text.
    private func seal(_ path: String?) throws(Diagnostics) -> String? {
        guard let path else { return nil }
        do { return try files.text(path) } catch { throw Diagnostics([error]) }
    }
}

extension Diagnostic {
    static func asOfBeforeEvidence(_ day: CalendarDate, evidence: CalendarDate) -> Diagnostic {
        Diagnostic(
            code: "build.as-of",
            message:
                "The report can't be as of \(day): its newest evidence is of \(evidence). Name that day or a later one."
        )
    }
}
