public import Findings

/// A fact that has another value than before; `nil` where its source was not supplied.
public struct FactChange: Hashable, Sendable {
    /// What the fact is about.
    public var subject: Subject
    /// The fact's name.
    public var fact: String
    /// The earlier value.
    public var before: FactValue?
    /// The later value.
    public var after: FactValue?

    /// A change with all its parts.
    public init(subject: Subject, fact: String, before: FactValue?, after: FactValue?) {
        self.subject = subject
        self.fact = fact
        self.before = before
        self.after = after
    }
}
