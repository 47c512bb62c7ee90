import Findings

/// The result document as it may be published: statistics, `totals`, `context`.
struct PublishedDocument {
    /// Where the published figures come from, besides the files.
    struct Context {
        var asOf: Instant
        var logStart: Instant?
    }

    static func json(_ statistics: PublishedStatistics, context: Context) -> JSONValue {
        var members: [String: JSONValue] = [:]
        var totals: [String: JSONValue] = [:]
        for statistic in Statistic.allCases {
            members[statistic.rawValue] = json(statistics.rows[statistic] ?? [])
            totals[statistic.rawValue] = json(statistics.totals[statistic] ?? [])
        }
        members["totals"] = .object(totals)
        members["context"] = .object([
            "as_of": .string(context.asOf.description),
            "calendar": .string("built-in"),
            "log_start": context.logStart.map { .string($0.description) } ?? .null,
            "profile": .string("baseline"),
        ])
        return .object(members)
    }

    private static func json(_ rows: [PublishedRow]) -> JSONValue {
        .array(
            rows.map { row in .array(row.labels.map(\.json) + row.figures.map { $0.map(JSONValue.integer) ?? .null }) })
    }
}

/// Reads figures out of a published document: what facts, findings and tables are made from.
struct PublishedReading {
    let document: JSONValue

    /// The rows of a statistic.
    func rows(_ statistic: Statistic) -> [PublishedRow] {
        Self.rows(document[statistic.rawValue], of: statistic, labels: statistic.labelColumns.count)
    }

    /// The totals of a statistic; the last one sums up all rows, except for s01.
    func totals(_ statistic: Statistic) -> [PublishedRow] {
        Self.rows(document["totals"]?[statistic.rawValue], of: statistic, labels: statistic == .active ? 2 : 1)
    }

    /// A figure of the total over all rows: `nil` when there are no rows, `.some(nil)` when it is withheld.
    func total(_ statistic: Statistic, _ column: Int) -> Int?? {
        guard let row = totals(statistic).last, row.figures.indices.contains(column) else { return nil }
        return .some(row.figures[column])
    }

    /// Rows of another shape, which only a document from elsewhere can have, are passed over.
    private static func rows(_ table: JSONValue?, of statistic: Statistic, labels: Int) -> [PublishedRow] {
        (table?.elements ?? []).map(\.elements)
            .filter { $0.count == labels + statistic.figureColumns.count }
            .map { row in
                PublishedRow(
                    labels: row.prefix(labels).map { label in
                        label.integer.map(RowLabel.rank) ?? .text(label.text ?? "")
                    },
                    figures: row.dropFirst(labels).map(\.integer))
            }
    }
}
