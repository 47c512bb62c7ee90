/// What a fact's value can be, for checking rules and for `signet facts`.
public enum FactType: Hashable, Sendable {
    case flag
    case number
    /// A share, compared in whole per cent.
    case share
    /// One of the words given.
    case word([String])
    /// A set of the words given.
    case words([String])
}

/// One fact that guidance may refer to; each gatherer declares its own.
public struct FactKind: Hashable, Sendable {
    /// Dotted name, `domain.dmarc.policy`.
    public var name: String
    /// What it is called in sentences and tables: a short noun phrase, "valid SPF record".
    public var title: String
    /// The kind of subject that has it.
    public var subject: SubjectKind
    /// What its values can be.
    public var type: FactType
    /// What it means, in one sentence.
    public var meaning: String
    /// Where the value comes from.
    public var source: String

    /// A kind with all its parts.
    public init(
        name: String, title: String, subject: SubjectKind, type: FactType, meaning: String, source: String
    ) {
        self.name = name
        self.title = title
        self.subject = subject
        self.type = type
        self.meaning = meaning
        self.source = source
    }
}
