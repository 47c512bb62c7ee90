import Evidence
import Findings
import Gathering
public import Settings

extension Workspace {
    /// What `Content/site.yml` says.
    ///
    /// - Throws: ``RunFailure/settings(_:)`` with every mistake in it.
    public func settings() throws(RunFailure) -> OfficeSettings {
        do { return try OfficeSettings.read(from: files, names: .idna) } catch { throw .settings(error) }
    }

    /// What to publish next for each domain, by the newest snapshot, on a day in the office's time zone; nothing
    /// without a snapshot.
    func plans(_ contents: WorkspaceContents, on day: CalendarDate) async -> [String: JSONValue] {
        guard let newest = contents.snapshots.last else { return [:] }
        return await makePlans(
            for: contents.settings, seen: newest.records, asOf: newest.began, today: day,
            suffixes: (try? suffixList(of: contents.settings))?.list)
    }
}
