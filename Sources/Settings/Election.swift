public import Findings

/// One election: the time before it is quiet, so that nothing is changed that might stop mail to voters.
///
///     elections:
///       - {title: General election, day: 2026-11-03, certification: 2026-12-01}
public struct Election: Hashable, Sendable {
    /// Its name as people know it, one line.
    public var title: String
    /// Election day, in the office's time zone.
    public var day: CalendarDate
    /// The day on which the result is certified, which ends the quiet time; not before ``day``.
    public var certification: CalendarDate

    /// An election with its parts.
    public init(title: String, day: CalendarDate, certification: CalendarDate) {
        self.title = title
        self.day = day
        self.certification = certification
    }
}
