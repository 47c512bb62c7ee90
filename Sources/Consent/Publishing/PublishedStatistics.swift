/// The statistics as they may be published: small counts are withheld, and others that would give them back.
struct PublishedStatistics: Hashable, Sendable {
    private(set) var rows: [Statistic: [PublishedRow]] = [:]
    /// The sums that pages show. `all` is the sum over all rows; the first column of s02 may be a channel, the first
    /// two of s01 are group and rank.
    private(set) var totals: [Statistic: [PublishedRow]] = [:]

    init(_ exact: ExactStatistics) {
        var plan = PublishingPlan(exact)
        plan.sheet.withhold()
        for (statistic, table, width) in plan.tables {
            rows[statistic] = table.rows.map { $0.published(width, on: plan.sheet) }
            totals[statistic] = table.totals.map {
                $0.published(min(width, statistic.summedColumns), on: plan.sheet)
            }
        }
        publishPercentiles(exact, plan)
    }

    private mutating func publishPercentiles(_ exact: ExactStatistics, _ plan: PublishingPlan) {
        func percentiles(_ count: Int, _ values: [Int]) -> [Int?] {
            zip(Percentile.counted, values).map { Percentile.isPublishable($0, of: count) ? $1 : nil }
        }
        rows[.honor] = zip(exact[.honor], plan.honor.rows).map { row, cells in
            cells.published(1, on: plan.sheet, adding: percentiles(row.figures[0], Array(row.figures.dropFirst())))
        }
        totals[.honor] = plan.honor.totals.map { cells in
            let all = Percentile.counted.compactMap { Percentile.nearestRank($0, of: exact.honorSeconds) }
            return cells.published(1, on: plan.sheet, adding: percentiles(exact.honorSeconds.count, all))
        }
    }
}
