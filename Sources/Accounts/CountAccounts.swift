public import Documents
public import Findings

/// Counts a sign-in export: one record for each account group, in code-point order of their names.
///
/// The export is CSV with the columns `account`, `group`, `role`, `enabled` and `methods` (separated by `;`), and
/// where they are there `last_sign_in`, `enforced` and `shared`. What is counted leaves the function as counts only:
/// no account's name stands in a record, a problem or an error.
///
/// - Parameters:
///   - file: the export's path in `files`.
///   - asOf: the day of the report, for the age of the export.
///   - exported: the day of the export; `nil`: not known, and days without sign-in are counted up to `asOf`.
///   - dormantDays: days without sign-in after which an account counts as not used.
/// - Returns: the records, with facts `account.*`; and the problems, which name rows by their number only.
/// - Throws: why the export cannot be counted at all.
public func countAccounts(
    file: String, files: FileSource, asOf: CalendarDate, exported: CalendarDate? = nil, dormantDays: Int
) throws(Diagnostics) -> (records: [SubjectRecord], problems: [Diagnostic]) {
    do {
        var export = try AccountExport(path: file, files: files, latest: exported ?? asOf)
        try export.readAll()
        let report = AccountReport(file: file, asOf: asOf, exported: exported, dormantDays: dormantDays)
        return (report.records(of: export), export.problems.diagnostics(path: file))
    } catch {
        throw Diagnostics([error])
    }
}
