/// A row as the cells it is made of.
struct CellRow {
    var labels: [RowLabel]
    /// Cells of the row, remainders and bridges behind the figures.
    var cells: [Cell]

    /// The row with the first cells as they may be published.
    func published(_ count: Int, on sheet: CellSheet, adding others: [Int?] = []) -> PublishedRow {
        PublishedRow(labels: labels, figures: cells.prefix(count).map(sheet.published) + others)
    }
}

/// The rows of a table that are summed up on a page, and the sums.
struct CellTable {
    var rows: [CellRow] = []
    /// The last one sums up all rows.
    var totals: [CellRow] = []

    /// The label of a total over all rows.
    static let all = RowLabel.text("all")

    /// A table whose rows have these cells and one total for each column.
    init(on sheet: inout CellSheet, _ source: [(labels: [RowLabel], counts: [Int])], width: Int) {
        guard !source.isEmpty else { return }
        rows = source.map { row in CellRow(labels: row.labels, cells: row.counts.map { sheet.add($0) }) }
        let sums = (0..<width).map { column in source.reduce(0) { $0 + $1.counts[column] } }
        totals = [CellRow(labels: [Self.all], cells: sums.map { sheet.add($0) })]
    }

    /// Declares a sum that holds in every row, totals included.
    func equateRows(on sheet: inout CellSheet, total: Int, parts: [Int]) {
        for row in rows + totals { sheet.equate(row.cells[total], to: parts.map { row.cells[$0] }) }
    }

    /// Declares that each column, or each of some, adds up to its total.
    func equateColumns(_ columns: [Int]? = nil, on sheet: inout CellSheet) {
        guard let sums = totals.last else { return }
        for column in columns ?? Array(sums.cells.indices) {
            sheet.equate(sums.cells[column], to: rows.map { $0.cells[column] })
        }
    }
}
