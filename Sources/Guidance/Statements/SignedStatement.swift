public import Findings
public import Settings

/// A role's dated, expiring statement for an item that no machine can see (an attestation).
public struct SignedStatement: Hashable, Sendable {
    /// The item it is for.
    public var item: String
    /// The subject it is for; `nil`: every subject of the item.
    public var subject: String?
    /// The role that made it.
    public var role: String
    /// The day it was made.
    public var date: CalendarDate
    /// Its last valid day.
    public var until: CalendarDate
    /// Whether the role says yes.
    public var isMet: Bool
    /// What is said, in a sentence.
    public var text: String
    /// The document it points to.
    public var document: String?
    /// Who may see it.
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
