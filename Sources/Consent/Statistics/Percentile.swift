/// Percentiles by nearest rank.
enum Percentile {
    /// The percentiles that are counted.
    static let counted = [50, 95, 99]

    /// The element number ⌈p·n/100⌉, counted from 1, of a sorted list that is not empty.
    static func nearestRank(_ percent: Int, of sorted: [Int]) -> Int? {
        let rank = rank(percent, of: sorted.count)
        return rank >= 1 && rank <= sorted.count ? sorted[rank - 1] : nil
    }

    /// Whether a percentile may be published: at least eleven values lie on either side of it.
    static func isPublishable(_ percent: Int, of count: Int) -> Bool {
        let rank = rank(percent, of: count)
        return rank > CellSheet.largestSmall && count - rank > CellSheet.largestSmall
    }

    private static func rank(_ percent: Int, of count: Int) -> Int {
        count / 100 * percent + (count % 100 * percent + 99) / 100
    }
}
