import Foundation
import Testing

@testable import Findings

@Suite struct CalendarDateTests {
    /// Every day of the years 1 to 9999 follows the one before, counted by the rules of the Gregorian calendar alone.
    @Test func everyDayOfTheCalendarFollowsTheOneBefore() throws {
        var number = -719_162
        for year in 1...9999 {
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            for (month, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
                for day in [1, 2, length - 1, length] {
                    let date = CalendarDate(year: year, month: month + 1, day: day)
                    guard date?.daysSinceEpoch == number + day - 1, let parts = date?.components,
                        parts == (year, month + 1, day)
                    else {
                        Issue.record("\(year)-\(month + 1)-\(day)")
                        return
                    }
                }
                #expect(CalendarDate(year: year, month: month + 1, day: length + 1) == nil)
                number += length
            }
        }
        #expect(number == 2_932_897)
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-01", 20_758), ("0001-01-01", -719_162),
        ("9999-12-31", 2_932_896),
    ]) func knownDays(text: String, number: Int) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.daysSinceEpoch == number)
        #expect(date.description == text)
        #expect(CalendarDate(daysSinceEpoch: number) == date)
    }

    @Test(arguments: [
        "", "2026-11-1", "2026-11-001", "2026/11/01", "2026-13-01", "2026-00-01", "2026-02-29", "2026-02-30",
        "2026-11-00",
        "0000-01-01", "-026-11-01", "+026-11-01", "２０２６-11-01", "2026-11-01 ", " 2026-11-01", "2026-1a-01", "20261101",
        "2026-11-01T00:00:00Z",
    ]) func whatIsNoDate(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func daysOutsideTheYears1To9999AreNone() {
        for number in [-719_163, 2_932_897, .min, .max] { #expect(CalendarDate(daysSinceEpoch: number) == nil) }
        for (year, month, day) in [
            (0, 1, 1), (10_000, 1, 1), (2026, 0, 1), (2026, 1, 0), (.max, .max, .max), (.min, 1, 1),
        ] {
            #expect(CalendarDate(year: year, month: month, day: day) == nil)
        }
    }

    @Test func addingDaysStopsAtTheEndsOfTheCalendar() throws {
        let date = try #require(CalendarDate("2026-11-01"))
        #expect(date.adding(days: 30).description == "2026-12-01")
        #expect(date.adding(days: -1).description == "2026-10-31")
        #expect(date.adding(days: 0) == date)
        for days in [3_000_000, .max] { #expect(date.adding(days: days).description == "9999-12-31") }
        for days in [-3_000_000, .min] { #expect(date.adding(days: days).description == "0001-01-01") }
    }

    @Test func aDateIsATextInJSON() throws {
        let date = try #require(CalendarDate("2026-11-01"))
        let data = try JSONEncoder().encode([date])
        #expect(String(decoding: data, as: UTF8.self) == "[\"2026-11-01\"]")
        #expect(try JSONDecoder().decode([CalendarDate].self, from: data) == [date])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CalendarDate].self, from: Data("[\"2026-11-31\"]".utf8))
        }
    }
}
