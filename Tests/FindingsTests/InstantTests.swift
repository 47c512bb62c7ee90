import Foundation
import Testing

@testable import Findings

@Suite struct InstantTests {
    @Test func everySecondOfADayIsWrittenAndReadBack() throws {
        let start = try #require(Instant("2026-11-01T00:00:00Z")).secondsSinceEpoch
        for second in 0..<86_400 {
            let instant = try #require(Instant(secondsSinceEpoch: start + second))
            guard let read = Instant(instant.description), read == instant, instant.utcDate.description == "2026-11-01"
            else {
                Issue.record("second \(second): \(instant)")
                return
            }
        }
    }

    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("1970-01-01T23:59:59Z", 86_399), ("2026-11-01T00:00:00Z", 1_793_491_200),
        ("2001-09-09T01:46:40Z", 1_000_000_000), ("9999-12-31T23:59:59Z", 253_402_300_799),
    ]) func knownTimes(text: String, seconds: Int) {
        #expect(Instant(text)?.secondsSinceEpoch == seconds)
        #expect(Instant(secondsSinceEpoch: seconds)?.description == text)
    }

    @Test(arguments: [
        "", "2026-11-01", "2026-11-01T00:00:00", "2026-11-01T00:00:00z", "2026-11-01 00:00:00Z", "2026-11-01T24:00:00Z",
        "2026-11-01T00:60:00Z", "2026-11-01T00:00:60Z", "2026-11-01T00:00:00.0Z", "2026-11-01T00:00:00+00:00",
        "2026-02-29T00:00:00Z", "1969-12-31T23:59:59Z", "2026-11-01T0a:00:00Z", "2026-11-01T00-00-00Z",
    ]) func whatIsNoTime(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test func timesOutsideTheYears1970To9999AreNone() {
        for seconds in [-1, 253_402_300_800, .min, .max] { #expect(Instant(secondsSinceEpoch: seconds) == nil) }
    }

    /// The rules are those of the IANA database on this machine (`tzdata`); the days of change stand in its sources.
    @Test(arguments: [
        ("America/Chicago", "2026-11-01T04:59:59Z", "2026-10-31", 86_399),
        ("America/Chicago", "2026-11-01T05:00:00Z", "2026-11-01", 0),
        // Clocks go back at 07:00 UTC: 01:59:59 is followed by 01:00:00.
        ("America/Chicago", "2026-11-01T06:59:59Z", "2026-11-01", 7_199),
        ("America/Chicago", "2026-11-01T07:00:00Z", "2026-11-01", 3_600),
        // Clocks go forward at 08:00 UTC: 01:59:59 is followed by 03:00:00.
        ("America/Chicago", "2026-03-08T07:59:59Z", "2026-03-08", 7_199),
        ("America/Chicago", "2026-03-08T08:00:00Z", "2026-03-08", 10_800),
        ("Pacific/Kiritimati", "2026-11-01T10:00:00Z", "2026-11-02", 0),
        ("Asia/Kathmandu", "2026-11-01T00:00:00Z", "2026-11-01", 20_700),
        ("UTC", "2026-11-01T00:00:00Z", "2026-11-01", 0),
        ("America/Chicago", "1970-01-01T00:00:00Z", "1969-12-31", 64_800),
        ("Pacific/Honolulu", "1970-01-01T00:00:00Z", "1969-12-31", 50_400),
    ]) func theDayAndClockOfATimeZone(zone: String, text: String, day: String, second: Int) throws {
        let local = try #require(Instant(text)).local(in: try #require(TimeZone(identifier: zone)))
        #expect(local.date.description == day)
        #expect(local.secondOfDay == second)
    }

    @Test func theEarlierTimeIsSmaller() throws {
        let (early, late) = (
            try #require(Instant("2026-11-01T00:00:00Z")), try #require(Instant("2026-11-01T00:00:01Z"))
        )
        #expect(early < late && !(late < early) && !(early < early))
    }

    @Test func theClockOfTheMachineIsAWholeSecond() {
        #expect(Instant.now().secondsSinceEpoch > 1_700_000_000)
    }
}
