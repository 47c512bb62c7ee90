extension InputFileSummary {
    /// What may be published about the files of one role.
    ///
    /// - Parameter counted: rows of the role that the published statistics show anyway; what is left after taking
    ///   them from the rows must not be small, or no number of rows is published.
    static func summaries(of tallies: [FileTally], counted: [Int]) -> [InputFileSummary] {
        let (rows, rejected) = (tallies.reduce(0) { $0 + $1.rows }, tallies.reduce(0) { $0 + $1.rejectedRows })
        let betrays = counted.contains { isSmall(rows - $0) || isSmall(rows - rejected - $0) }
        return tallies.map { tally in
            var sheet = CellSheet()
            let all = sheet.add(tally.rows)
            let reasons = RejectReason.allCases.map { sheet.add(tally.rejected[$0] ?? 0) }
            let bad = sheet.add(tally.rejectedRows)
            let used = sheet.add(tally.rows - tally.rejectedRows)
            sheet.equate(bad, to: reasons)
            sheet.equate(all, to: [bad, used])
            sheet.withhold()
            return InputFileSummary(
                role: tally.role, path: tally.path, isUsable: true, rows: betrays ? nil : sheet.published(all),
                rejected: sheet.published(bad),
                reasons: RejectReason.allCases.indices.compactMap { index in
                    let count = sheet.published(reasons[index])
                    return count == 0 ? nil : (RejectReason.allCases[index], count)
                }.map { ReasonCount(reason: $0.0, count: $0.1) },
                rejectedPercent: tally.rejectedPercent)
        }
    }

    private static func isSmall(_ count: Int) -> Bool { (1...CellSheet.largestSmall).contains(count) }
}
