import Findings
import Testing

@testable import Consent

@Suite struct BusinessDaysTests {
    private func day(_ text: String) -> Int { CalendarDate(text)?.daysSinceEpoch ?? -1 }

    @Test(arguments: [
        "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03", "2026-09-07", "2026-10-12",
        "2026-11-11", "2026-11-26", "2026-12-25", "2027-12-31", "2022-06-20", "2021-06-18", "2021-12-24", "2021-12-31",
        "2023-01-02",
    ]) func `federal holidays are no business days, as they are observed`(date: String) {
        #expect(!BusinessDays.contains(day(date)))
    }

    @Test(arguments: ["2020-06-19", "2026-07-06", "2028-01-03", "2026-11-27", "2026-12-24", "2026-10-19"])
    func `other weekdays are`(date: String) {
        #expect(BusinessDays.contains(day(date)))
    }

    @Test(arguments: [
        ("2025-11-12T16:00:00Z", "2025-11-26T23:59:59Z", 10), ("2025-11-12T16:00:00Z", "2025-11-27T00:00:00Z", 10),
        ("2025-11-12T16:00:00Z", "2025-11-28T00:00:00Z", 11), ("2026-10-15T16:00:00Z", "2026-11-01T00:00:00Z", 11),
        ("2026-10-16T16:00:00Z", "2026-11-01T00:00:00Z", 10), ("2026-03-04T10:00:00Z", "2026-03-04T23:00:00Z", 0),
        ("2026-03-04T10:00:00Z", "2026-03-02T10:00:00Z", -2),
    ]) func `counts from the day after the first through the last`(start: String, end: String, days: Int) {
        #expect(BusinessDays.between(seconds(start), seconds(end)) == days)
    }

    @Test func `agrees with counting day by day for 150 years, and around far years`() {
        var count = 0
        for day in 0..<55_000 {
            if ReferenceCount.isBusinessDay(day) { count += 1 }
            if BusinessDays.count(through: day) != count {
                Issue.record("day \(day)")
                return
            }
        }
        for start in [146_000, 2_932_000] {
            for day in start..<start + 800 {
                #expect(BusinessDays.contains(day) == ReferenceCount.isBusinessDay(day), "day \(day)")
            }
        }
    }
}

@Suite struct PercentileTests {
    @Test func `takes the nearest rank, counted from 1`() {
        #expect(Percentile.nearestRank(50, of: [7]) == 7)
        #expect(Percentile.nearestRank(50, of: [1, 2]) == 1)
        #expect(Percentile.nearestRank(50, of: [1, 2, 3]) == 2)
        #expect(Percentile.nearestRank(95, of: Array(1...20)) == 19)
        #expect(Percentile.nearestRank(95, of: Array(1...21)) == 20)
        #expect(Percentile.nearestRank(99, of: Array(1...250)) == 248)
        #expect(Percentile.nearestRank(99, of: []) == nil)
    }

    @Test func `may be shown with eleven values on either side`() {
        #expect(!Percentile.isPublishable(50, of: 20))
        #expect(!Percentile.isPublishable(50, of: 21))
        #expect(Percentile.isPublishable(50, of: 22))
        #expect(!Percentile.isPublishable(95, of: 219))
        #expect(Percentile.isPublishable(95, of: 220))
        #expect(!Percentile.isPublishable(99, of: 1_099))
        #expect(Percentile.isPublishable(99, of: 1_100))
    }
}
