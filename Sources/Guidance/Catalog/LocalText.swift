public import Documents
public import Settings

/// What an office itself adds to a checklist, replaces in it or leaves out: one file of `Content/local`.
///
///     ---
///     checklist: poll
///     title: What Larkspur's election law adds
///     edition: "1"
///     ---
public struct LocalText: Hashable, Sendable {
    /// What the file is called for people.
    public var title: String
    /// The edition of the checklist that it was written against.
    public var edition: String
    /// The edition of the checklist as it stands.
    public var currentEdition: String
    /// What it changes, in the order of the file.
    public var changes: [Change]
    /// Where the edition stands that it was written against.
    public var place: SourcePlace

    /// Whether the checklist has had another edition since it was written.
    public var isOutdated: Bool { edition != currentEdition }

    /// A local text with its parts.
    public init(
        title: String, edition: String, currentEdition: String, changes: [Change] = [],
        place: SourcePlace = SourcePlace(file: "")
    ) {
        self.title = title
        self.edition = edition
        self.currentEdition = currentEdition
        self.changes = changes
        self.place = place
    }

    /// What is done to one item.
    public struct Change: Hashable, Sendable {
        /// The item's id.
        public var item: String
        /// The item's title; of an item that is left out, the one that it had.
        public var title: String
        /// What is done.
        public var kind: Kind
        /// What is replaced, by the names of keys, with `title` and `text`; empty otherwise.
        public var parts: [String]
        /// Why the item is left out; empty otherwise.
        public var reason: String
        /// Who may see the item.
        public var release: Release
        /// Where the item's heading stands.
        public var place: SourcePlace

        /// A change with its parts.
        public init(
            item: String, title: String, kind: Kind, parts: [String] = [], reason: String = "",
            release: Release = .office, place: SourcePlace = SourcePlace(file: "")
        ) {
            self.item = item
            self.title = title
            self.kind = kind
            self.parts = parts
            self.reason = reason
            self.release = release
            self.place = place
        }
    }

    /// What can be done to an item; the raw values are the words of the key `change`.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The item is the office's own.
        case add
        /// Parts of the item are the office's own.
        case replace
        /// The item does not stand in the checklist here.
        case omit
    }
}
