public import Documents
public import Findings

/// A condition over facts, three-valued; there is no expression language.
public indirect enum Rule: Hashable, Sendable {
    case all([Rule])
    case any([Rule])
    case none([Rule])
    case fact(FactCondition)
}

/// A condition on one fact.
public struct FactCondition: Hashable, Sendable {
    /// The fact's name.
    public var fact: String
    /// How it is compared.
    public var comparison: Comparison
    /// Where the condition stands.
    public var place: SourcePlace

    /// How a fact is compared with what is wanted.
    public enum Comparison: Hashable, Sendable {
        /// The value is this flag or word.
        case `is`(FactValue)
        /// The word is one of these.
        case `in`([String])
        /// The set of words contains this one.
        case contains(String)
        /// The number is this one.
        case equals(Int)
        /// The number, or the share in per cent, is at least this.
        case atLeast(Int)
        /// The number, or the share in per cent, is at most this.
        case atMost(Int)
    }
}

/// What decides an item.
public struct EvidenceRule: Hashable, Sendable {
    /// The kind of subject that is judged; each subject of the kind has a status of its own.
    public var subject: SubjectKind
    /// What is needed; more than one part: all of them.
    public var parts: [Part]

    /// One thing that is needed.
    public enum Part: Hashable, Sendable {
        /// Facts decide.
        case rule(Rule)
        /// Facts of mail reports decide; without reports the part is not assessed.
        case reports(Rule)
        /// A role's dated statement decides.
        case statement(StatementRule)
    }
}

/// What statement an item asks for.
public struct StatementRule: Hashable, Sendable {
    /// The role that makes it.
    public var role: String
    /// Days after which it no longer counts.
    public var maximumAgeDays: Int
    /// Whether it has to name a document.
    public var needsDocument: Bool
}
