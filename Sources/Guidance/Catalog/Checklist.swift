public import Documents
public import Settings

/// Published guidance broken into single requirements: one file of `Content/guidance`.
public struct Checklist: Hashable, Sendable {
    /// The id prefix in lower case, `m3aawg-elec`: also the file's name.
    public var id: String
    /// The checklist's title in plain words.
    public var title: String
    /// The framework it belongs to, `M3AAWG`.
    public var framework: String
    /// Who published the guidance.
    public var publisher: String
    /// Edition or version as published.
    public var edition: String
    /// Date as published, as text: sources give a year, a month or a day.
    public var date: String
    /// Where the source can be read.
    public var url: String
    /// Who should read it.
    public var audience: [Audience]
    /// Whom it obliges, in one sentence.
    public var binds: String
    /// How the source may be used.
    public var license: String
    /// Language of the text, BCP 47.
    public var language: String
    /// Groups in the order of the file.
    public var groups: [ItemGroup]
    /// Introduction below the front matter, Markdown.
    public var introduction: String
    /// Where the checklist begins.
    public var place: SourcePlace

    /// All items in the order of the file.
    public var items: [Item] { groups.flatMap(\.items) }
}

/// Items under one `##` heading.
public struct ItemGroup: Hashable, Sendable {
    /// The heading.
    public var title: String
    /// In the order of the file.
    public var items: [Item]
}

/// Who acts on an item.
public enum Audience: String, Hashable, Sendable, CaseIterable {
    case official
    case it
    case trainer
    case pollWorker = "poll-worker"
    case campaign
}

/// How strongly a framework asks, in its own terms.
public enum Strength: String, Hashable, Sendable, CaseIterable, Comparable {
    case must, should, may

    /// The strongest comes first.
    public static func < (left: Strength, right: Strength) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}

/// A single requirement.
public struct Item: Hashable, Sendable {
    /// Stable id, `M3AAWG-ELEC-01`.
    public var id: String
    /// The requirement in our own plain words.
    public var title: String
    /// How strongly the framework asks.
    public var strength: Strength
    /// Who may see it.
    public var release: Release
    /// Who acts on it.
    public var audience: [Audience]
    /// Where the source says so.
    public var citation: String
    /// Ids of items elsewhere with the same substance.
    public var crosswalk: [String]
    /// Id of the role that has to act; `nil`: the subject's owner.
    public var owner: String?
    /// When the item applies; `nil`: always.
    public var applies: Rule?
    /// What decides it.
    public var evidence: EvidenceRule
    /// What, why and how: Markdown below the `yaml` block.
    public var prose: String
    /// Where the item's heading stands.
    public var place: SourcePlace
}
