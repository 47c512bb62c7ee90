import Findings
import Foundation

/// Days of an office as points in time.
struct OSCALTime: Sendable {
    let zone: TimeZone

    /// - Parameter name: IANA name of the office's time zone; UTC where the machine does not know it.
    init(zone name: String) {
        zone = TimeZone(identifier: name) ?? .gmt
    }

    /// The last second of a day where the office is, in UTC.
    func end(of day: CalendarDate) -> Instant {
        let midnight = (day.daysSinceEpoch + 1) * 86_400
        // The offset of the moment itself: what a first guess finds is right unless clocks change that very night.
        var seconds = midnight
        for _ in 0..<2 {
            seconds = midnight - zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
        }
        let known = min(max(seconds - 1, 0), 253_402_300_799)
        return Instant(secondsSinceEpoch: known) ?? Instant.epoch
    }

    /// The day on which something happened, by the office's clocks.
    func day(of instant: Instant) -> CalendarDate { instant.local(in: zone).date }
}

extension Instant {
    fileprivate static var epoch: Instant { Instant(secondsSinceEpoch: 0) ?? .now() }
}
