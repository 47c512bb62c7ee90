public import Documents
public import Settings

/// Published guidance broken into single requirements: one file of `Content/guidance`.
///
/// The front matter of the file gives what is said of the source; its headings give the groups and items.
///
///     ---
///     id: ctia
///     title: CTIA Messaging Principles and Best Practices
///     edition: "May 2023"
///     audience: [official, campaign]
///     …
///     ---
public struct Checklist: Hashable, Sendable {
    /// The id in lower case, `m3aawg-elec`: also the file's name without `.md`, and in upper case what its items' ids
    /// begin with.
    public var id: String
    /// The checklist's title in plain words.
    public var title: String
    /// The framework it belongs to, `M3AAWG`.
    public var framework: String
    /// Who published the guidance, as the source names itself.
    public var publisher: String
    /// Edition or version as published.
    public var edition: String
    /// Date as published, as text: sources give a year, a month or a day.
    public var date: String
    /// Where the source can be read, `http` or `https`; empty for an office's own composition.
    public var url: String
    /// Who should read it; holds for each item that names no audience of its own.
    public var audience: [Audience]
    /// Whom it obliges, in one sentence; a recommendation says so here.
    public var binds: String
    /// How the source may be used, and on what terms it is told here.
    public var license: String
    /// Language of the text as a BCP 47 tag; `en` unless the file says otherwise.
    public var language: String
    /// Whom it concerns unless the settings say otherwise (the key `applies`).
    public var applicability: Applicability
    /// Whether it is judged for comparison only: it has its pages, and counts nowhere.
    public var isForComparison: Bool
    /// What the office itself adds, replaces and leaves out, in the order of its files; the items are already as these
    /// want them.
    public var localTexts: [LocalText]
    /// Groups in the order of the file; each has at least one item.
    public var groups: [ItemGroup]
    /// Introduction below the front matter, Markdown.
    public var introduction: String
    /// Where the checklist begins.
    public var place: SourcePlace

    /// All items in the order of the file.
    public var items: [Item] { groups.flatMap(\.items) }

    /// A checklist with all its parts.
    public init(
        id: String, title: String, framework: String = "", publisher: String = "", edition: String = "",
        date: String = "", url: String = "", audience: [Audience] = [], binds: String = "", license: String = "",
        language: String = "en", applicability: Applicability = Applicability(), isForComparison: Bool = false,
        localTexts: [LocalText] = [], groups: [ItemGroup] = [], introduction: String = "",
        place: SourcePlace = SourcePlace(file: "")
    ) {
        self.id = id
        self.title = title
        self.framework = framework
        self.publisher = publisher
        self.edition = edition
        self.date = date
        self.url = url
        self.audience = audience
        self.binds = binds
        self.license = license
        self.language = language
        self.applicability = applicability
        self.isForComparison = isForComparison
        self.localTexts = localTexts
        self.groups = groups
        self.introduction = introduction
        self.place = place
    }
}

extension Checklist {
    /// Leaves out what local texts say of items that readers may not see.
    public mutating func releaseLocalTexts(to release: Release) {
        for text in localTexts.indices { localTexts[text].changes.removeAll { $0.release < release } }
        localTexts.removeAll(where: \.changes.isEmpty)
    }
}

/// Items under one `##` heading; each item is a `###` heading below it.
public struct ItemGroup: Hashable, Sendable {
    /// The heading.
    public var title: String
    /// What holds for the whole group, Markdown between its heading and the first item; usually empty.
    public var introduction: String
    /// In the order of the file.
    public var items: [Item]

    /// A group with all its parts.
    public init(title: String, introduction: String = "", items: [Item] = []) {
        self.title = title
        self.introduction = introduction
        self.items = items
    }
}

/// Who acts on an item; the raw values are the words of the key `audience`.
///
///     audience: [official, poll-worker]
public enum Audience: String, Hashable, Sendable, CaseIterable {
    /// Election officials: they decide and sign.
    case official
    /// Those who run the office's computers and its DNS.
    case it
    /// Those who train staff and poll workers.
    case trainer
    /// Those who work at the polls.
    case pollWorker = "poll-worker"
    /// Campaigns, which send texts and e-mail of their own.
    case campaign
}
