import Findings
import Guidance

/// A status that is another one than at the gathering before.
struct StatusChange: Sendable {
    /// The kinds that pages keep apart, in the order in which they are told.
    enum Kind: Int, Hashable, Sendable, CaseIterable {
        case worse, newlyUnknown, better, nowKnown, otherwise
    }

    let item: Item
    let subject: Subject
    let from: ItemStatus
    let to: ItemStatus
    /// Why it stands so now.
    let reason: String

    var kind: Kind { Kind(from: from, to: to) }
}

extension StatusChange.Kind {
    /// What a change from one status to another is.
    ///
    /// What becomes known after having been unknown is neither better nor worse: nobody knows how it stood before.
    init(from: ItemStatus, to: ItemStatus) {
        switch (from, to) {
        case (_, .unknown): self = .newlyUnknown
        case (.notApplicable, _), (_, .notApplicable), (.waived, _), (_, .waived): self = .otherwise
        case (.unknown, _): self = .nowKnown
        case (.met, _), (.partlyMet, .notMet), (.partlyMet, .notAssessed): self = .worse
        case (.notAssessed, .met), (.notAssessed, .partlyMet), (_, .met), (.notMet, .partlyMet): self = .better
        case (.notAssessed, _): self = .nowKnown
        default: self = .otherwise
        }
    }

    /// The word before the two statuses.
    var word: ChangeWord {
        switch self {
        case .worse: ChangeWord(word: "Worse", mark: "down")
        case .newlyUnknown: ChangeWord(word: "Newly unknown", mark: "new")
        case .better: ChangeWord(word: "Better", mark: "up")
        case .nowKnown: ChangeWord(word: "Now known", mark: "same")
        case .otherwise: ChangeWord(word: "Changed", mark: "same")
        }
    }

    /// Word for addresses.
    var id: String {
        switch self {
        case .worse: "worse"
        case .newlyUnknown: "unknown"
        case .better: "better"
        case .nowKnown: "known"
        case .otherwise: "other"
        }
    }

    /// The heading of its section.
    var title: String {
        switch self {
        case .worse: "Worse"
        case .newlyUnknown: "Newly unknown"
        case .better: "Better"
        case .nowKnown: "Now known"
        case .otherwise: "Changed otherwise"
        }
    }

    /// What the kind means; may be empty.
    var meaning: String {
        switch self {
        case .worse, .better: ""
        case .newlyUnknown: "Nobody knows whether they changed."
        case .nowKnown: "Nobody knew how they stood before."
        case .otherwise: "Accepted risks, and what no longer applies or now does."
        }
    }
}

extension Assessment {
    /// What changed since an earlier assessment, for subjects that both know, in the order of items.
    ///
    /// - Parameter isComparable: whether a subject was seen both times.
    func changes(since earlier: Assessment, isComparable: (Subject) -> Bool) -> [StatusChange] {
        let before = earlier.judgements
        return items.flatMap { item in
            item.subjects.compactMap { now -> StatusChange? in
                guard isComparable(now.subject),
                    let then = before[Judged(item: item.item.id, subject: now.subject)],
                    then.status != now.status
                else { return nil }
                return StatusChange(
                    item: item.item, subject: now.subject, from: then.status, to: now.status, reason: now.plainReason)
            }
        }
    }
}
