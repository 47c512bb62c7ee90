/// The built-in calendar: Monday to Friday except the federal holidays of the United States (5 U.S.C. 6103).
enum BusinessDays {
    /// An opt-out is honored late when more business days than this lie between asking and stopping.
    static let limit = 10

    /// Business days between the UTC days of two instants: those after the first up to and including the second.
    static func between(_ start: Int, _ end: Int) -> Int {
        count(through: end / 86_400) - count(through: start / 86_400)
    }

    /// Running count of business days from 1970-01-01 up to and including a day (days since 1970-01-01, not before it).
    static func count(through day: Int) -> Int {
        let year = Year(of: day)
        // 1970-01-01 was a Thursday: shifted by three, weeks begin on Monday.
        let (weeks, weekday) = (day + 3).quotientAndRemainder(dividingBy: 7)
        let weekdays = weeks * 5 + min(weekday + 1, 5) - 3
        let earlier = (year.number - 1970) * 10 + max(0, year.number - 2021)
        let current = year.holidays.count { $0 <= day }
        let next = Year(year.number + 1).newYear <= day ? 1 : 0
        return weekdays - earlier - current - next
    }

    /// Whether a day (days since 1970-01-01) is a business day.
    static func contains(_ day: Int) -> Bool { count(through: day) > count(through: day - 1) }
}

/// The days on which one year's holidays are observed.
private struct Year {
    let number: Int
    /// Days from 1970-01-01 to its 1 January.
    private let start: Int
    private let isLeap: Bool

    init(_ number: Int) {
        self.number = number
        let before = number - 1
        start = 365 * number - 365 + before / 4 - before / 100 + before / 400 - 719_162
        isLeap = number % 4 == 0 && (number % 100 != 0 || number % 400 == 0)
    }

    init(of day: Int) {
        // Every 400 years have 146,097 days; the estimate is at most one too high.
        let estimate = Year(1970 + day * 400 / 146_097)
        let next = Year(estimate.number + 1)
        if day < estimate.start {
            self.init(estimate.number - 1)
        } else if day >= next.start {
            self = next
        } else {
            self = estimate
        }
    }

    /// 1 January, or 31 December of the year before where that is a Saturday.
    var newYear: Int { observed(start) }

    /// All of them; each is a weekday.
    var holidays: [Int] {
        let march = start + (isLeap ? 60 : 59)
        let (may31, june1, july1) = (march + 91, march + 92, march + 122)
        let (september1, october1, november1) = (march + 184, march + 214, march + 245)
        var days = [
            newYear, nth(3, .monday, from: start), nth(3, .monday, from: start + 31),
            may31 - (Weekday(of: may31).rawValue), observed(july1 + 3), nth(1, .monday, from: september1),
            nth(2, .monday, from: october1), observed(november1 + 10), nth(4, .thursday, from: november1),
            observed(november1 + 54),
        ]
        if number >= 2021 { days.append(observed(june1 + 18)) }
        return days
    }

    private enum Weekday: Int {
        case monday, tuesday, wednesday, thursday, friday, saturday, sunday

        init(of day: Int) { self = Weekday(rawValue: (day + 10) % 7) ?? .monday }
    }

    private func nth(_ count: Int, _ weekday: Weekday, from first: Int) -> Int {
        first + (weekday.rawValue - Weekday(of: first).rawValue + 7) % 7 + 7 * (count - 1)
    }

    private func observed(_ day: Int) -> Int {
        switch Weekday(of: day) {
        case .saturday: day - 1
        case .sunday: day + 1
        default: day
        }
    }
}
