public import Findings

/// An item judged for one subject: its status, why it has it, and what would change it.
public struct AssessedSubject: Hashable, Sendable {
    /// What was judged.
    public var subject: Subject
    /// The status shown; ``ItemStatus/waived`` where an accepted risk stands for what is open.
    public var status: ItemStatus
    /// The status without the accepted risk; the same as ``status`` where there is none, or where it does not count.
    public var underlying: ItemStatus
    /// Why, in plain sentences that begin with the status: "Not met: …".
    public var reason: String
    /// What would change it, in one plain sentence: the next step of whoever has to act; empty where nothing needs to.
    public var wouldChange: String
    /// The facts that the status came from, in the order of the rule; empty where a statement alone decides.
    public var facts: [FactUse]
    /// The signed statement that counts, or that does not (expired, not begun, without its document); `nil` where there
    /// is none.
    public var statement: SignedStatement?
    /// The accepted risk that counts, or that no longer does or not yet; `nil` where there is none.
    public var acceptedRisk: AcceptedRisk?
    /// Id of the role that has to act: the item's, else the subject's, else the one that makes the statement.
    public var owner: String?

    /// A judged subject with all its parts.
    public init(
        subject: Subject, status: ItemStatus, underlying: ItemStatus? = nil, reason: String = "",
        wouldChange: String = "", facts: [FactUse] = [], statement: SignedStatement? = nil,
        acceptedRisk: AcceptedRisk? = nil, owner: String? = nil
    ) {
        self.subject = subject
        self.status = status
        self.underlying = underlying ?? status
        self.reason = reason
        self.wouldChange = wouldChange
        self.facts = facts
        self.statement = statement
        self.acceptedRisk = acceptedRisk
        self.owner = owner
    }
}

/// A fact as a rule used it: what was seen, what is wanted, and whether they agree.
public struct FactUse: Hashable, Sendable {
    /// The fact's name.
    public var fact: String
    /// What the fact is called in sentences and tables; the name, where no title is known.
    public var title: String
    /// Its value; `nil` when its source was never supplied.
    public var value: FactValue?
    /// What the rule wants, in words for a table: "all", "at least 90%", "quarantine or reject".
    public var wanted: String
    /// Whether it is as wanted; `nil` when that is unknown or not assessed, never a guess.
    public var holds: Bool?

    /// A use with its parts; without a title the name stands for it.
    public init(fact: String, title: String? = nil, value: FactValue?, wanted: String, holds: Bool?) {
        self.fact = fact
        self.title = title ?? fact
        self.value = value
        self.wanted = wanted
        self.holds = holds
    }
}
