/// What a fact's value can be, for checking rules and for `signet facts`.
///
/// Each case stands for the case of ``FactValue`` of the same name; any fact may also be ``FactValue/unknown(_:)``.
public enum FactType: Hashable, Sendable {
    /// True or false.
    case flag
    /// A whole number.
    case number
    /// A share, compared in whole per cent.
    case share
    /// Exactly one of the words given.
    case word([String])
    /// Any number of the words given, also none; order and repetition mean nothing.
    case words([String])
}

/// One fact that guidance may refer to; each gatherer declares its own.
///
/// The list of kinds is what a checklist's rules are checked against when it is read, and what `signet facts` prints.
///
///     FactKind(
///         name: "domain.spf.lookups", title: "DNS look-ups that the SPF record takes", subject: .domain,
///         type: .number,
///         meaning: "How many DNS look-ups the record takes; receivers stop at 10.", source: "TXT at the domain")
public struct FactKind: Hashable, Sendable {
    /// Dotted name, `domain.dmarc.policy`; the key of ``SubjectRecord/facts``.
    public var name: String
    /// What it is called in sentences and tables: a short noun phrase, "valid SPF record".
    public var title: String
    /// The kind of subject that has it; a rule can only use facts of the subject it judges.
    public var subject: SubjectKind
    /// What its values can be.
    public var type: FactType
    /// What it means, in one sentence for those who write rules.
    public var meaning: String
    /// Where the value comes from: the record, file or standard that is read.
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
