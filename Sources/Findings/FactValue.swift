/// The value of a fact: named, typed, and possibly unknown with the reason.
///
/// A fact whose source was never supplied has no value at all; it is absent from the subject's facts.
public enum FactValue: Hashable, Sendable {
    /// Yes or no, as seen; a question that could not be answered is ``unknown(_:)``, not false.
    case flag(Bool)
    /// A whole number.
    case number(Int)
    /// `count` of `of`; a share of nothing (`of` 0) is never made: the fact is then absent.
    ///
    /// Both numbers are kept, so that a page can say "3 of 4" and a rule can compare exactly.
    case share(count: Int, of: Int)
    /// One of the words that the fact's ``FactType`` lists.
    case word(String)
    /// A set of words, kept sorted.
    case words([String])
    /// It could not be found out; the reason is a phrase for people.
    ///
    /// A rule on such a fact is neither passed nor failed.
    case unknown(String)
}

extension FactValue {
    /// True for ``unknown(_:)``.
    public var isUnknown: Bool {
        if case .unknown = self { true } else { false }
    }

    /// The form of DESIGN's command line: `true`, `3`, `{"count":3,"of":4}`, `"reject"`, `["sends"]`,
    /// `{"unknown":"reason"}`.
    ///
    ///     FactValue.share(count: 3, of: 4).json.canonicalText    // {"count":3,"of":4}
    public var json: JSONValue {
        switch self {
        case .flag(let flag): .boolean(flag)
        case .number(let number): .integer(number)
        case .share(let count, let whole): .object(["count": .integer(count), "of": .integer(whole)])
        case .word(let word): .string(word)
        case .words(let words): .array(words.sorted().map(JSONValue.string))
        case .unknown(let reason): .object(["unknown": .string(reason)])
        }
    }

    /// The value that ``json`` wrote, or `nil` when the JSON has another form: `null`, an array with anything but
    /// strings, an object with other members than `unknown`, or `count` and `of`.
    public init?(json: JSONValue) {
        switch json {
        case .boolean(let flag): self = .flag(flag)
        case .integer(let number): self = .number(number)
        case .string(let word): self = .word(word)
        case .array(let elements):
            let words = elements.compactMap(\.text)
            guard words.count == elements.count else { return nil }
            self = .words(words)
        case .object(let members):
            if members.count == 1, let reason = members["unknown"]?.text {
                self = .unknown(reason)
            } else if members.count == 2, let count = members["count"]?.integer, let whole = members["of"]?.integer {
                self = .share(count: count, of: whole)
            } else {
                return nil
            }
        case .null: return nil
        }
    }
}
