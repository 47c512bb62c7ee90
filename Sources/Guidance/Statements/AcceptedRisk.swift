public import Findings
public import Settings

/// An accepted risk with owner, reason and last day (a waiver).
public struct AcceptedRisk: Hashable, Sendable {
    /// The item it is for.
    public var item: String
    /// The subject it is for; `nil`: every subject of the item.
    public var subject: String?
    /// The role that accepts it.
    public var owner: String
    /// Why.
    public var reason: String
    /// The day it was accepted.
    public var date: CalendarDate
    /// Its last valid day.
    public var until: CalendarDate
    /// Who may see it.
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
