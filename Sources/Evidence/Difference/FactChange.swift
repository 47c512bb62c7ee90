public import Findings

/// A fact that has another value than before, for a subject that both snapshots have.
public struct FactChange: Hashable, Sendable {
    /// What the fact is about.
    public var subject: Subject
    /// The fact's name, `domain.dmarc.policy`.
    public var fact: String
    /// The earlier value; `nil` where the fact's source was not supplied then.
    public var before: FactValue?
    /// The later value; `nil` where the fact's source is not supplied any more.
    public var after: FactValue?

    /// A change with all its parts.
    public init(subject: Subject, fact: String, before: FactValue?, after: FactValue?) {
        self.subject = subject
        self.fact = fact
        self.before = before
        self.after = after
    }
}
