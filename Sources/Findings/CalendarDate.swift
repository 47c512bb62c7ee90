/// A day of the Gregorian calendar, without time or zone, in the years 1 to 9999.
///
/// Stored as a day count, so differences are subtractions and no calendar or locale of the machine is consulted:
///
///     CalendarDate("2026-03-01")?.adding(days: -1)    // 2026-02-28
public struct CalendarDate: Hashable, Sendable {
    /// Days since 1970-01-01: -719162 (0001-01-01) to 2932896 (9999-12-31).
    public let daysSinceEpoch: Int

    /// The day that many days after 1970-01-01; `nil` outside the years 1 to 9999.
    public init?(daysSinceEpoch: Int) {
        guard (-719_162...2_932_896).contains(daysSinceEpoch) else { return nil }
        self.daysSinceEpoch = daysSinceEpoch
    }

    /// The day of that year (1 to 9999), month and day; `nil` when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        // Days from civil: count from 1 March, so that the leap day comes last.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        daysSinceEpoch = era * 146_097 + dayOfEra - 719_468
    }

    /// The day written as `YYYY-MM-DD`, ten ASCII characters; `nil` for anything else.
    ///
    /// The basic form of ISO 8601 (`20260301`), a sign, white space, and days such as `2026-02-30` are refused.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        var numbers = [0, 0, 0]
        for (part, range) in [0..<4, 5..<7, 8..<10].enumerated() {
            for byte in bytes[range] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                numbers[part] = numbers[part] * 10 + Int(byte - UInt8(ascii: "0"))
            }
        }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDate {
    /// Year (1 to 9999), month (1 to 12) and day of the month (from 1).
    ///
    /// ``init(year:month:day:)`` makes the same day of them again.
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = daysSinceEpoch + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// The day that many days later (or earlier); the first or last day of the calendar where that lies outside.
    ///
    /// - Parameter days: How many days to go on; negative goes back. No value overflows.
    public func adding(days: Int) -> CalendarDate {
        let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
        guard !overflow, let day = CalendarDate(daysSinceEpoch: sum) else { return days < 0 ? .first : .last }
        return day
    }

    private init(unchecked days: Int) { daysSinceEpoch = days }
    private static let first = CalendarDate(unchecked: -719_162)
    private static let last = CalendarDate(unchecked: 2_932_896)
}

extension CalendarDate: Comparable, CustomStringConvertible, Codable {
    /// The earlier day is smaller.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.daysSinceEpoch < right.daysSinceEpoch
    }

    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = components
        return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
    }

    /// Reads the string `YYYY-MM-DD`.
    ///
    /// - Throws: `DecodingError` when the value is no string, or a string that names no day.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = CalendarDate(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date (YYYY-MM-DD)")
        }
        self = date
    }

    /// Writes the string `YYYY-MM-DD`.
    ///
    /// - Throws: Whatever the encoder throws; every date has a text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// A whole number with leading zeros up to that width.
func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
}
