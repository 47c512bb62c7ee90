import Findings

/// Reads figures out of a published document: what facts, findings and tables are made from.
struct PublishedReading {
    let document: JSONValue

    /// The rows of a statistic.
    func rows(_ statistic: Statistic) -> [PublishedRow] {
        Self.rows(
            document[statistic.rawValue], labels: statistic.labelColumns.count, figures: statistic.figureColumns.count)
    }

    /// The totals of a statistic; the last one sums up all rows, except for s01.
    func totals(_ statistic: Statistic) -> [PublishedRow] {
        Self.rows(
            document["totals"]?[statistic.rawValue], labels: statistic == .active ? 2 : 1,
            figures: statistic.summedColumns)
    }

    /// A figure of the total over all rows: `nil` when there are no rows, `.some(nil)` when it is withheld.
    func total(_ statistic: Statistic, _ column: Int) -> Int?? {
        guard let row = totals(statistic).last, row.figures.indices.contains(column) else { return nil }
        return .some(row.figures[column])
    }

    /// Rows of another shape, which only a document from elsewhere can have, are passed over.
    private static func rows(_ table: JSONValue?, labels: Int, figures: Int) -> [PublishedRow] {
        (table?.elements ?? []).map(\.elements)
            .filter { $0.count == labels + figures }
            .map { row in
                PublishedRow(
                    labels: row.prefix(labels).map { label in
                        label.integer.map(RowLabel.rank) ?? .text(label.text ?? "")
                    },
                    figures: row.dropFirst(labels).map(\.integer))
            }
    }
}
