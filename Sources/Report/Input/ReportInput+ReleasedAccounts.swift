import Evidence
import Findings
import Settings

extension ReportInput {
    /// Puts in the counts of account groups that somebody allowed to leave the office by the day of the report, small
    /// ones merged or withheld. Nothing else of the exports goes along: neither files, owners and findings, nor an
    /// earlier gathering's counts, which could be subtracted.
    mutating func releaseAccounts(of whole: ReportInput) {
        let released = whole.settings.accounts.filter { $0.isOffered && $0.released.map { $0 <= whole.asOf } == true }
        guard !released.isEmpty else { return }
        let files = Set(released.map(\.file))
        let records = (whole.snapshots.last?.records ?? []).filter { record in
            record.subject.kind == .accounts && record.observations.contains { files.contains($0.name) }
        }
        publishedAccounts = PublishedAccounts(records.map(AccountGroup.init))
    }
}
