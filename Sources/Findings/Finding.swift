/// A check's judgement of an observation: what is wrong, how much it matters, what to do, and where that is written.
///
/// Findings sort gravest first, which is the order of every list of them.
public struct Finding: Hashable, Sendable, Codable {
    /// Stable code, `standard.what-is-wrong`, such as `spf.missing`; never reused, never renamed.
    public var code: String
    /// What the reader loses, or ``Severity/unknown`` when the check could not be made.
    public var severity: Severity
    /// What it is about: a domain name, a program's id, an account group; the ``Subject/name`` of the subject.
    public var subject: String
    /// What is wrong, in plain words: one or more sentences without markup.
    public var message: String
    /// What to do about it, as instructions to the person who can change it.
    public var fix: String
    /// Where that is written: an RFC and its section, or a published guideline.
    public var citation: String
    /// The place in a record that it is about; `nil` when it is about no one place.
    public var place: RecordPlace?

    /// A finding with all its parts.
    public init(
        code: String, severity: Severity, subject: String, message: String, fix: String, citation: String,
        place: RecordPlace? = nil
    ) {
        self.code = code
        self.severity = severity
        self.subject = subject
        self.message = message
        self.fix = fix
        self.citation = citation
        self.place = place
    }
}

extension Finding: Comparable {
    /// The gravest first, then by code, subject, message, fix, citation and place, so that a list has one order.
    ///
    /// Two findings of which neither comes first are equal.
    public static func < (left: Finding, right: Finding) -> Bool {
        let leftWords = (left.severity, left.code, left.subject, left.message, left.fix, left.citation)
        let rightWords = (right.severity, right.code, right.subject, right.message, right.fix, right.citation)
        guard leftWords == rightWords else { return leftWords < rightWords }
        return switch (left.place, right.place) {
        case (let left?, let right?): left < right
        case (nil, _?): true
        case (_, nil): false
        }
    }
}

/// What `signet findings` tells about one code; each check declares its own beside the code that raises it.
///
/// A ``Finding`` is one case of it: the kind has the code, the finding the subject and the words.
public struct FindingKind: Hashable, Sendable {
    /// Stable code, `standard.what-is-wrong`; what ``Finding/code`` holds.
    public var code: String
    /// The usual severity; a check may raise it with another where less or more is lost.
    public var severity: Severity
    /// When it is raised, in one sentence.
    public var meaning: String
    /// What to do about it; a word in braces, such as `{domain}`, stands for what the finding itself names.
    public var fix: String
    /// Where that is written, as ``Finding/citation``.
    public var citation: String

    /// A kind with all its parts.
    public init(code: String, severity: Severity, meaning: String, fix: String, citation: String) {
        self.code = code
        self.severity = severity
        self.meaning = meaning
        self.fix = fix
        self.citation = citation
    }
}
