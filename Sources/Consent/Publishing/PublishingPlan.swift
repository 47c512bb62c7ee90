import Documents

/// All cells and equations of the published document, in the order of sections 6 and 7.
struct PublishingPlan {
    var sheet = CellSheet()
    let active: CellTable
    let coverage: CellTable
    let promotional: CellTable
    let afterRevocation: CellTable
    let honor: CellTable
    let late: CellTable
    let reach: CellTable
    let optOuts: CellTable

    /// Tables whose figures are all counts, and how many columns of each are published.
    var tables: [(Statistic, CellTable, width: Int)] {
        [
            (.active, active, 1), (.coverage, coverage, 4), (.promotional, promotional, 2),
            (.afterRevocation, afterRevocation, 2), (.late, late, 5), (.reach, reach, 2), (.optOuts, optOuts, 1),
        ]
    }

    init(_ exact: ExactStatistics) {
        active = Self.activeTable(exact, &sheet)
        coverage = Self.coverageTable(exact, &sheet)
        promotional = CellTable(
            on: &sheet,
            exact[.promotional].map { ($0.labels, $0.figures + [$0.figures[0] - $0.figures[1]]) }, width: 3)
        afterRevocation = CellTable(on: &sheet, exact[.afterRevocation].map { ($0.labels, $0.figures) }, width: 2)
        honor = CellTable(on: &sheet, exact[.honor].map { ($0.labels, [$0.figures[0]]) }, width: 1)
        late = CellTable(
            on: &sheet,
            exact[.late].map { row in
                let (all, pending, negative) = (row.figures[0], row.figures[1], row.figures[2])
                let (late, pendingLate) = (row.figures[3], row.figures[4])
                let applied = all - pending - negative
                return (row.labels, row.figures + [applied, applied - late, pending - pendingLate])
            }, width: 8)
        reach = CellTable(
            on: &sheet, exact[.reach].map { ($0.labels, $0.figures + [exact.exempt[$0.labels[0].text] ?? 0]) },
            width: 3)
        optOuts = CellTable(on: &sheet, exact[.optOuts].map { ($0.labels, $0.figures) }, width: 1)
        addEquations()
    }

    /// Totals of s01 are per group and rank, and no page adds them further.
    private static func activeTable(_ exact: ExactStatistics, _ sheet: inout CellSheet) -> CellTable {
        var table = CellTable(on: &sheet, [], width: 1)
        table.rows = exact[.active].map { row in
            CellRow(labels: row.labels, cells: row.figures.map { sheet.add($0) })
        }
        table.totals = Self.groups(of: exact[.active]) { [$0[0], $0[2]] }.map { labels, rows in
            CellRow(labels: labels, cells: [sheet.add(rows.reduce(0) { $0 + $1.figures[0] })])
        }
        return table
    }

    /// Totals of s02 are per channel, and over all channels.
    private static func coverageTable(_ exact: ExactStatistics, _ sheet: inout CellSheet) -> CellTable {
        var table = CellTable(on: &sheet, [], width: 4)
        table.rows = exact[.coverage].map { row in
            CellRow(labels: row.labels, cells: row.figures.map { sheet.add($0) })
        }
        let channels =
            Self.groups(of: exact[.coverage]) { [$0[0]] } + Self.groups(of: exact[.coverage]) { _ in [CellTable.all] }
        table.totals = channels.map { labels, rows in
            let sums = (0..<4).map { column in rows.reduce(0) { $0 + $1.figures[column] } }
            return CellRow(labels: labels, cells: sums.map { sheet.add($0) })
        }
        return table
    }

    /// The rows with equal labels of a kind, in the order of the result document.
    private static func groups(
        of rows: [StatisticRow], by labels: ([RowLabel]) -> [RowLabel]
    ) -> [(labels: [RowLabel], rows: [StatisticRow])] {
        var groups: [[RowLabel]: [StatisticRow]] = [:]
        for row in rows { groups[labels(row.labels), default: []].append(row) }
        return groups.map { ($0.key, $0.value) }.sorted { left, right in
            for (mine, other) in zip(left.0, right.0) where mine != other {
                return codePointOrder(mine.text, other.text)
            }
            return false
        }
    }
}
