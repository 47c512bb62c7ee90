public import Documents
public import Settings

/// A single requirement: a `###` heading with its id and title, a `yaml` block, and prose below it.
///
///     ### CTIA-01 Have the person's consent before any program message
///     ~~~yaml
///     strength: should
///     citation: {part: section 5.1, confidence: secondary}
///     evidence: {subject: program, fact: consent.coverage.none-share, at-most: 0}
///     ~~~
public struct Item: Hashable, Sendable {
    /// Stable id, `M3AAWG-ELEC-01`: parts of upper-case letters and digits with hyphens between, at most 64 characters.
    public var id: String
    /// The requirement in plain words, one line.
    public var title: String
    /// How strongly the framework asks; the key `strength`, which must be there.
    public var strength: Strength
    /// Who may see it; the office unless the file says otherwise. For the public, an item must say `release: public`.
    public var release: Release
    /// Who acts on it; the checklist's audience where the item names none.
    public var audience: [Audience]
    /// Where the source says so, worded for people.
    public var citation: String
    /// How well that place is known (`confidence` inside the key `citation`); `nil`: the file does not say.
    public var confidence: Confidence?
    /// Items elsewhere that ask for something alike, whichever side names the other; each once.
    public var crosswalk: [CrosswalkLink]
    /// Ids that it had before (the key `formerly`): statements and links that use one are for this item.
    public var formerly: [String]
    /// Its place in the list of ten where everyone begins, 1 to 10; `nil`: it is not in it.
    public var first: Int?
    /// Id of the role that has to act; `nil`: the subject's owner, or where that has none, the role that makes the
    /// statement.
    public var owner: String?
    /// When the item applies (the key `when`); `nil`: always. Where it does not, the item is *not applicable*.
    public var applies: Rule?
    /// What decides it: facts that are gathered, a role's statement, or both.
    public var evidence: EvidenceRule
    /// What, why and how: Markdown below the `yaml` block.
    public var prose: String
    /// Where the item's heading stands.
    public var place: SourcePlace

    /// An item with all its parts.
    public init(
        id: String, title: String, strength: Strength = .should, release: Release = .office,
        audience: [Audience] = [], citation: String = "", confidence: Confidence? = nil,
        crosswalk: [CrosswalkLink] = [],
        formerly: [String] = [], first: Int? = nil, owner: String? = nil, applies: Rule? = nil, evidence: EvidenceRule,
        prose: String = "",
        place: SourcePlace = SourcePlace(file: "")
    ) {
        self.id = id
        self.title = title
        self.strength = strength
        self.release = release
        self.audience = audience
        self.citation = citation
        self.confidence = confidence
        self.crosswalk = crosswalk
        self.formerly = formerly
        self.first = first
        self.owner = owner
        self.applies = applies
        self.evidence = evidence
        self.prose = prose
        self.place = place
    }
}

/// How strongly a framework asks, in its own terms; `must` sorts before `should` before `may`.
///
///     items.filter { $0.strength == .must && !$0.crosswalk.isEmpty }
public enum Strength: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Required, recommended, or left to the office. Of the items that are *not met*, only a `must` stops `signet
    /// check`.
    case must, should, may

    /// The strongest comes first.
    public static func < (left: Strength, right: Strength) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}

/// How well the place in the source is known; the raw values are the words of the file.
public enum Confidence: String, Hashable, Sendable, CaseIterable {
    /// Read in the source itself.
    case read
    /// Read in a secondary source.
    case secondary
    /// General knowledge, to be confirmed by a person.
    case general
}
