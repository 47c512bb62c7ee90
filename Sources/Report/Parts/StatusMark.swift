import Guidance

/// A status as readers see it: the word, and the class of the shape before it.
struct StatusMark: PageObject, Hashable {
    /// One of the seven words, or the answer to the page's question; capitalized.
    var word: String
    /// `met`, `part`, `not`, `unk`, `nas`, `na` or `wai`.
    var mark: String

    static let members: [Member<StatusMark>] = [
        Member("word") { $0.word },
        Member("mark") { $0.mark },
    ]
}

extension StatusMark {
    init(_ status: ItemStatus) {
        self.init(word: status.title, mark: status.mark)
    }
}

extension ItemStatus {
    /// The order in which statuses are counted and shown.
    static let inOrder: [ItemStatus] = [
        .met, .partlyMet, .notMet, .unknown, .notAssessed, .notApplicable, .waived,
    ]

    /// The word at the beginning of a sentence or cell.
    var title: String {
        switch self {
        case .met: "Met"
        case .partlyMet: "Partly met"
        case .notMet: "Not met"
        case .unknown: "Unknown"
        case .notAssessed: "Not assessed"
        case .notApplicable: "Not applicable"
        case .waived: "Waived"
        }
    }

    /// The class that draws its shape.
    var mark: String {
        switch self {
        case .met: "met"
        case .partlyMet: "part"
        case .notMet: "not"
        case .unknown: "unk"
        case .notAssessed: "nas"
        case .notApplicable: "na"
        case .waived: "wai"
        }
    }

    /// What the word means, in one or two sentences.
    var meaning: String {
        switch self {
        case .met: "We looked, and it is in place."
        case .partlyMet: "It is in place for some parts and not for others."
        case .notMet: "We looked, and it is not in place."
        case .unknown: "We tried to look and got no usable answer. That is not the same as missing."
        case .notAssessed: "Nobody has looked yet, or the signed statement is past its last day."
        case .notApplicable: "It does not concern this office, domain or program."
        case .waived:
            "An accepted risk: a named role accepted it until a date. What lies underneath stays visible."
        }
    }
}
