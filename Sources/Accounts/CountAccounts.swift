public import Documents
public import Findings

/// Counts a sign-in export: one record for each account group, in code-point order of their names.
///
/// What is counted leaves the function as counts only: no account's name stands in a record, a problem or an error.
/// Of an export of any length, an account takes about 27 bytes of memory, by which a second row of it is found.
///
///     let (records, problems) = try countAccounts(AccountsRequest(files: ["office.csv"], asOf: day), files: files)
///     records.first?.facts["account.mfa.coverage"]    // .share(count: 14, of: 15)
///
/// - Parameters:
///   - request: the export, and the form that it has.
///   - files: where it is read.
/// - Returns: the records, with facts `account.*`; and the problems, which name rows by their number only.
/// - Throws: why the export cannot be counted at all.
public func countAccounts(
    _ request: AccountsRequest, files: FileSource
) throws(Diagnostics) -> (records: [SubjectRecord], problems: [Diagnostic]) {
    guard request.isOffered else { return ([.notOffered(request)], []) }
    do {
        var export = try AccountExport(request, files: files)
        try export.readAll()
        return (AccountReport(request).records(of: export), export.problems.diagnostics(of: request, export.scope))
    } catch {
        throw Diagnostics([error])
    }
}
