public import Documents
public import Findings

/// A condition over facts, three-valued; there is no expression language.
///
/// A condition on a fact that is unknown or was never supplied is neither true nor false; it leaves the whole open
/// unless the other conditions decide it.
///
///     all:
///       - {fact: domain.dmarc.policy, in: [quarantine, reject]}
///       - {fact: domain.dmarc.percent, equals: 100}
public indirect enum Rule: Hashable, Sendable {
    /// Every one holds. A single one that does not decides, whatever the others are.
    case all([Rule])
    /// At least one holds; a single one decides, whatever the others are.
    case any([Rule])
    /// None of them holds: the opposite of ``any(_:)``.
    case none([Rule])
    /// A condition on one fact.
    case fact(FactCondition)
}

/// A condition on one fact, such as `domain.dmarc.policy` in `quarantine`, `reject`.
///
///     {fact: consent.coverage.none-share, at-most: 0}
public struct FactCondition: Hashable, Sendable {
    /// The fact's name.
    public var fact: String
    /// What the fact is called in sentences and tables; the name, where no title is known.
    public var title: String
    /// How it is compared; only comparisons that fit the fact's ``FactType`` are read.
    public var comparison: Comparison
    /// Whether the fact is a share, so that a number compared with it is per cent; shares are compared exactly, not
    /// rounded.
    public var isShare: Bool
    /// Where the condition stands.
    public var place: SourcePlace

    /// A condition with its parts; without a title the name stands for it.
    public init(
        fact: String, title: String? = nil, comparison: Comparison, isShare: Bool = false,
        place: SourcePlace = SourcePlace(file: "")
    ) {
        self.fact = fact
        self.title = title ?? fact
        self.comparison = comparison
        self.isShare = isShare
        self.place = place
    }

    /// How a fact is compared with what is wanted.
    public enum Comparison: Hashable, Sendable {
        /// The value is this flag or word; `is: yes`, `is: reject`.
        case `is`(FactValue)
        /// The word is one of these; `in: [quarantine, reject]`.
        case `in`([String])
        /// The set of words contains this one; others may be in it.
        case contains(String)
        /// The number is this one.
        case equals(Int)
        /// The number, or the share in per cent, is at least this; `at-least: 90`.
        case atLeast(Int)
        /// The number, or the share in per cent, is at most this; `at-most: 0`.
        case atMost(Int)
        /// The age in days is at most this; only for facts whose names end in `-days`.
        case notOlderThan(days: Int)
    }
}

/// What decides an item: facts, a role's statement, or both.
public struct EvidenceRule: Hashable, Sendable {
    /// The kind of subject that is judged; each subject of the kind has a status of its own.
    public var subject: SubjectKind
    /// What is needed; more than one part: all of them, and at most one of them a statement.
    ///
    ///     evidence:
    ///       subject: domain
    ///       parts:
    ///         - {fact: domain.spf.valid, is: yes}
    ///         - attest: {role: it, max-age: 365}
    public var parts: [Part]

    /// A rule with its parts.
    public init(subject: SubjectKind, parts: [Part]) {
        self.subject = subject
        self.parts = parts
    }

    /// One thing that is needed.
    public enum Part: Hashable, Sendable {
        /// Facts decide.
        case rule(Rule)
        /// Facts of mail reports decide; without reports the part is not assessed. Facts whose names begin with
        /// `reports.` may stand nowhere else.
        case reports(Rule)
        /// A role's dated statement decides.
        case statement(StatementRule)
    }

    /// The statement asked for; `nil` when facts alone decide.
    public var statement: StatementRule? {
        for case .statement(let rule) in parts { return rule }
        return nil
    }
}

/// What statement an item asks for.
///
///     evidence:
///       attest: {role: clerk, max-age: 365, document: yes}
public struct StatementRule: Hashable, Sendable {
    /// The role that makes it; an owner's id.
    public var role: String
    /// Days after which it no longer counts, whatever last day it names itself.
    public var maximumAgeDays: Int
    /// Whether it has to name a document.
    public var needsDocument: Bool

    /// A rule with its parts.
    public init(role: String, maximumAgeDays: Int, needsDocument: Bool = false) {
        self.role = role
        self.maximumAgeDays = maximumAgeDays
        self.needsDocument = needsDocument
    }

    /// The last day on which a statement counts: its own, or earlier when it grows too old for the item.
    ///
    /// - Parameter statement: A statement for the item; it counts on this day, but not on the next.
    public func lastDay(of statement: SignedStatement) -> CalendarDate {
        min(statement.until, statement.date.adding(days: maximumAgeDays))
    }
}
