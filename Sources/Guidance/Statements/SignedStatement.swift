public import Findings
public import Settings

/// A role's dated, expiring statement for an item that no machine can see (an attestation).
///
/// Of several for one item and subject, the newest whose day has come speaks; when it ends, an older one does not come
/// back.
///
///     statements:
///       - {item: M3AAWG-ELEC-03, role: it, date: 2026-06-15, until: 2027-06-14, met: yes, text: All have it.}
public struct SignedStatement: Hashable, Sendable {
    /// The id of the item it is for.
    public var item: String
    /// The subject it is for; `nil`: every subject of the item.
    public var subject: String?
    /// The role that made it; an owner's id, never a person's name.
    public var role: String
    /// The day it was made; it counts from this day.
    public var date: CalendarDate
    /// Its last valid day; the item may set an earlier one (``StatementRule/lastDay(of:)``).
    public var until: CalendarDate
    /// Whether the role says yes; where the item asks for a statement, a no makes it *not met*.
    public var isMet: Bool
    /// What is said, in a sentence of one line; it is shown as it stands.
    public var text: String
    /// The document it points to, as the role names it; `nil` where none is named.
    public var document: String?
    /// Who may see it; the office unless the file says otherwise.
    public var release: Release
    /// Whether it has passed its last day, or the age that its item allows, as of the assessment's date; decided by
    /// ``assess(records:catalog:statements:settings:asOf:release:)``.
    public var isExpired: Bool

    /// A statement with all its parts.
    public init(
        item: String, subject: String? = nil, role: String, date: CalendarDate, until: CalendarDate, isMet: Bool,
        text: String, document: String? = nil, release: Release = .office, isExpired: Bool = false
    ) {
        self.item = item
        self.subject = subject
        self.role = role
        self.date = date
        self.until = until
        self.isMet = isMet
        self.text = text
        self.document = document
        self.release = release
        self.isExpired = isExpired
    }
}
