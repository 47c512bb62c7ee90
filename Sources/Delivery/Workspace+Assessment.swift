import Documents
public import Evidence
import Findings
import Foundation
import Gathering
public import Guidance
public import Report
import Settings

/// Everything that a workspace says, read and checked.
struct WorkspaceContents {
    var settings: OfficeSettings
    var catalog: Catalog
    var statements: Statements
    var snapshots: [Snapshot]

    /// The day that statements are judged by when none is asked for: that of the newest snapshot, in the office's
    /// time zone, or the day the workspace was made.
    var day: CalendarDate {
        guard let newest = snapshots.last, let zone = TimeZone(identifier: settings.office.timeZone) else {
            return settings.created
        }
        return newest.ended.local(in: zone).date
    }

    func assessment(asOf day: CalendarDate, release: Release) -> Assessment {
        assess(
            records: snapshots.last?.records ?? [], catalog: catalog, statements: statements, settings: settings,
            asOf: day, release: release)
    }
}

extension Workspace {
    /// A path of the command line, from the workspace's root when it is relative.
    public func path(of path: String) -> String {
        path.hasPrefix("/") ? path : root + "/" + path
    }

    /// All snapshots, the oldest first.
    ///
    /// - Throws: ``RunFailure/evidence(_:)`` when one can't be read.
    public func snapshots() throws(RunFailure) -> [Snapshot] {
        do { return try store.all() } catch { throw .evidence(error) }
    }

    /// Every item judged by the newest snapshot, as of its day in the office's time zone, for the office.
    ///
    /// Without a snapshot, everything that rests on evidence is *not assessed*, as of the day the workspace was made.
    ///
    /// - Throws: ``RunFailure`` when settings, guidance, statements or evidence can't be read.
    public func assessment() throws(RunFailure) -> Assessment {
        let contents = try contents()
        return contents.assessment(asOf: contents.day, release: .office)
    }

    /// Whether the newest snapshot passes the gate of the settings.
    ///
    /// - Throws: ``RunFailure`` when settings, guidance, statements or evidence can't be read;
    ///   ``RunFailure/evidence(_:)`` also when nothing was gathered yet.
    public func gateVerdict() throws(RunFailure) -> Verdict {
        let contents = try contents()
        guard let newest = contents.snapshots.last else {
            throw .evidence(Diagnostics([.noSnapshot()]))
        }
        return verdict(
            assessment: contents.assessment(asOf: contents.day, release: .office), records: newest.records,
            gate: contents.settings.gate)
    }

    func contents() throws(RunFailure) -> WorkspaceContents {
        let files = files
        let snapshots = try snapshots()
        do {
            let settings = try OfficeSettings.read(from: files, names: .idna)
            let catalog = try Catalog.read(from: files, facts: FactRegister.all, settings: settings)
            let statements = try Statements.read(from: files, catalog: catalog, settings: settings)
            return WorkspaceContents(
                settings: settings, catalog: catalog, statements: statements, snapshots: snapshots)
        } catch {
            throw .settings(error)
        }
    }
}

extension Diagnostic {
    static func noSnapshot() -> Diagnostic {
        Diagnostic(
            code: "evidence.none",
            message: "There is no evidence yet, so there is no verdict. Run 'signet gather' first.")
    }
}
