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
