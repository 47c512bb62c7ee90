extension PublishingPlan {
    /// The sums between cells, in the order of section 7; sums that this product shows beyond the list stand with
    /// their table.
    mutating func addEquations() {
        // 1
        for total in active.totals {
            sheet.equate(
                total.cells[0],
                to: active.rows.filter { [$0.labels[0], $0.labels[2]] == total.labels }.map { $0.cells[0] })
        }
        // 2
        coverage.equateRows(on: &sheet, total: 0, parts: [1, 2, 3])
        let channels = coverage.totals.dropLast()
        for total in channels { equateColumns(total, to: coverage.rows.filter { $0.labels[0] == total.labels[0] }) }
        if let all = coverage.totals.last { equateColumns(all, to: Array(channels)) }
        // 3
        promotional.equateRows(on: &sheet, total: 0, parts: [1, 2])
        promotional.equateColumns(on: &sheet)
        // 4
        afterRevocation.equateColumns(on: &sheet)
        // 5: figures 5, 6 and 7 of s05_late are those honored, honored in time, and still open in time.
        late.equateRows(on: &sheet, total: 0, parts: [5, 1, 2])
        late.equateRows(on: &sheet, total: 5, parts: [3, 6])
        late.equateRows(on: &sheet, total: 1, parts: [4, 7])
        for row in late.rows + late.totals {
            // A group of which no opt-out was honored has no row in s05_honour.
            if let same = (honor.rows + honor.totals).first(where: { $0.labels == row.labels }) {
                sheet.equate(row.cells[5], to: [same.cells[0]])
            }
        }
        late.equateColumns(on: &sheet)
        // 6
        if let all = late.totals.last { sheet.equate(all.cells[0], to: optOuts.rows.map { $0.cells[0] }) }
        if let all = optOuts.totals.last, let same = late.totals.last {
            sheet.equate(all.cells[0], to: [same.cells[0]])
        }
        // 7: figure 2 of s06_optout_rate_msg are the exempt messages.
        let byProgram = Dictionary(grouping: coverage.rows) { $0.labels[1] }
        for row in reach.rows {
            let channels = byProgram[row.labels[0]] ?? []
            sheet.equate(row.cells[0], to: channels.map { $0.cells[0] } + [row.cells[2]])
        }
        if let all = reach.totals.last {
            sheet.equate(all.cells[0], to: (coverage.totals.last.map { [$0.cells[0]] } ?? []) + [all.cells[2]])
        }
        // Nobody adds up people reached: no total of them is published.
        reach.equateColumns([0, 2], on: &sheet)
    }

    private mutating func equateColumns(_ total: CellRow, to parts: [CellRow]) {
        for column in total.cells.indices { sheet.equate(total.cells[column], to: parts.map { $0.cells[column] }) }
    }
}
