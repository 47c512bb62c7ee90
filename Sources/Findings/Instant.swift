public import struct Foundation.Date
public import struct Foundation.TimeZone

/// A point in time in whole seconds since 1970-01-01T00:00:00Z, without leap seconds, up to the end of the year 9999.
///
/// Parts of Signet below the command line are handed an instant; they do not ask the clock.
public struct Instant: Hashable, Sendable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z: 0 to 253402300799.
    public let secondsSinceEpoch: Int

    /// That many seconds after 1970-01-01T00:00:00Z; `nil` outside the years 1970 to 9999.
    public init?(secondsSinceEpoch: Int) {
        guard (0...253_402_300_799).contains(secondsSinceEpoch) else { return nil }
        self.secondsSinceEpoch = secondsSinceEpoch
    }

    /// The time written as `YYYY-MM-DDTHH:MM:SSZ`, twenty ASCII characters; `nil` for anything else.
    ///
    /// Of RFC 3339 this is the form in UTC without a fraction; an offset such as `+00:00` and the second 60 are
    /// refused.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
            let date = CalendarDate(String(decoding: bytes[0..<10], as: UTF8.self)),
            let hour = Self.twoDigits(bytes[11..<13]), hour < 24,
            let minute = Self.twoDigits(bytes[14..<16]), minute < 60,
            let second = Self.twoDigits(bytes[17..<19]), second < 60
        else { return nil }
        self.init(secondsSinceEpoch: date.daysSinceEpoch * 86_400 + hour * 3_600 + minute * 60 + second)
    }

    /// The current second of the machine's clock; only the edges of the program ask for it.
    public static func now() -> Instant {
        Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970)) ?? Instant(unchecked: 0)
    }

    /// The earlier time is smaller.
    public static func < (left: Instant, right: Instant) -> Bool { left.secondsSinceEpoch < right.secondsSinceEpoch }

    private init(unchecked seconds: Int) { secondsSinceEpoch = seconds }

    private static func twoDigits(_ bytes: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }
}

extension Instant: CustomStringConvertible {
    /// `YYYY-MM-DDTHH:MM:SSZ`.
    public var description: String {
        let time = secondsSinceEpoch % 86_400
        let clock = "\(digits(time / 3_600, 2)):\(digits(time / 60 % 60, 2)):\(digits(time % 60, 2))"
        return "\(utcDate)T\(clock)Z"
    }

    /// The day in UTC; for the day on an office's clocks, see ``local(in:)``.
    public var utcDate: CalendarDate {
        CalendarDate(daysSinceEpoch: secondsSinceEpoch / 86_400) ?? CalendarDate.epoch
    }

    /// Day and seconds since midnight by the clocks of a time zone; the same everywhere where the machine has the same
    /// release of the IANA database (Foundation takes the zone's rules from the system's `tzdata`).
    ///
    ///     let chicago = TimeZone(identifier: "America/Chicago") ?? .gmt
    ///     Instant("2026-11-01T03:00:00Z")?.local(in: chicago).date    // 2026-10-31
    ///
    /// - Parameter zone: The zone whose offset from UTC at this instant counts, daylight saving time included.
    /// - Returns: The day, and the seconds from 0 to 86399 that its clocks show.
    public func local(in zone: TimeZone) -> (date: CalendarDate, secondOfDay: Int) {
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(secondsSinceEpoch)))
        let shifted = secondsSinceEpoch + offset
        let day = shifted >= 0 ? shifted / 86_400 : -1
        return (CalendarDate(daysSinceEpoch: day) ?? CalendarDate.epoch, shifted - day * 86_400)
    }
}

extension CalendarDate {
    /// 1970-01-01.
    public static let epoch = CalendarDate.init(epochDay: ())

    private init(epochDay: Void) { daysSinceEpoch = 0 }
}
