public import Findings
public import Settings

/// An accepted risk with owner, reason and last day (a waiver).
///
/// While it counts, it stands for whatever is open: *not met*, *partly met*, *unknown* and *not assessed* become
/// *waived*, and the status underneath is still shown.
///
///     accepted-risks:
///       - {item: BOD-04, owner: it, reason: The vendor moves in May., date: 2026-09-14, until: 2027-05-31}
public struct AcceptedRisk: Hashable, Sendable {
    /// The id of the item it is for.
    public var item: String
    /// The subject it is for: a domain, a program's id or an account group; `nil`: every subject of the item.
    public var subject: String?
    /// The role that accepts it; an owner's id.
    public var owner: String
    /// Why the risk is taken, in plain words.
    public var reason: String
    /// The day it was accepted; it counts from this day.
    public var date: CalendarDate
    /// Its last valid day; on the next, the status underneath comes back.
    public var until: CalendarDate
    /// Who may see it; the office unless the file says otherwise.
    public var release: Release
    /// Whether its last day has passed as of the assessment's date; decided by
    /// ``assess(records:catalog:statements:settings:asOf:release:)``.
    public var isExpired: Bool

    /// An accepted risk with all its parts.
    public init(
        item: String, subject: String? = nil, owner: String, reason: String, date: CalendarDate,
        until: CalendarDate, release: Release = .office, isExpired: Bool = false
    ) {
        self.item = item
        self.subject = subject
        self.owner = owner
        self.reason = reason
        self.date = date
        self.until = until
        self.release = release
        self.isExpired = isExpired
    }
}
