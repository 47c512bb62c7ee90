public import Findings
public import Settings

/// The status of an item for a subject (or for several together).
public enum ItemStatus: String, Hashable, Sendable, CaseIterable {
    case met
    case partlyMet = "partly met"
    case notMet = "not met"
    case unknown
    case notAssessed = "not assessed"
    case notApplicable = "not applicable"
    case waived
}

/// All statuses computed from a snapshot, the guidance and the statements, as of a date.
public struct Assessment: Hashable, Sendable {
    /// The day that statements and accepted risks are judged by.
    public var asOf: CalendarDate
    /// Checklists with their items judged, by checklist id.
    public var checklists: [AssessedChecklist]

    /// All items in order.
    public var items: [AssessedItem] { checklists.flatMap(\.items) }
}

/// One checklist with its items judged.
public struct AssessedChecklist: Hashable, Sendable {
    /// The checklist.
    public var checklist: Checklist
    /// In the order of the checklist.
    public var items: [AssessedItem]
}

/// One item judged.
public struct AssessedItem: Hashable, Sendable {
    /// The item.
    public var item: Item
    /// The status of all subjects together (DESIGN, words: status).
    public var status: ItemStatus
    /// Each subject's own status, in the order of subjects.
    public var subjects: [AssessedSubject]
}

/// An item judged for one subject.
public struct AssessedSubject: Hashable, Sendable {
    /// What was judged.
    public var subject: Subject
    /// The status shown.
    public var status: ItemStatus
    /// The status without the accepted risk; the same as ``status`` where there is none.
    public var underlying: ItemStatus
    /// Why, in one plain sentence.
    public var reason: String
    /// What would change it, in one plain sentence; empty where nothing needs to.
    public var wouldChange: String
    /// The facts that the status came from, in the order of the rule.
    public var facts: [FactUse]
    /// The signed statement that counts, or that no longer does.
    public var statement: SignedStatement?
    /// The accepted risk that counts, or that no longer does.
    public var acceptedRisk: AcceptedRisk?
    /// Id of the role that has to act.
    public var owner: String?
}

/// A fact as a rule used it.
public struct FactUse: Hashable, Sendable {
    /// The fact's name.
    public var fact: String
    /// Its value; `nil` when its source was never supplied.
    public var value: FactValue?
    /// What the rule wants, in words: "at least 100 %", "quarantine or reject".
    public var wanted: String
    /// Whether it is as wanted; `nil` when that is unknown or not assessed.
    public var holds: Bool?
}

/// A role's dated, expiring statement for an item that no machine can see (an attestation).
public struct SignedStatement: Hashable, Sendable {
    /// The item it is for.
    public var item: String
    /// The subject it is for; `nil`: the office.
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
    /// Whether its last day has passed as of the assessment's date.
    public var isExpired: Bool
}

/// An accepted risk with owner, reason and last day (a waiver).
public struct AcceptedRisk: Hashable, Sendable {
    /// The item it is for.
    public var item: String
    /// The subject it is for; `nil`: all subjects of the item.
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
    /// Whether its last day has passed as of the assessment's date.
    public var isExpired: Bool
}
