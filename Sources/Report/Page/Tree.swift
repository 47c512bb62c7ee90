/// A tree as data; the site draws it.
///
///     Tree(
///         id: "spf", title: "Look-ups", description: "Seven of ten are used.",
///         root: .init(text: "county.example", note: "7 look-ups", figure: 7, children: [
///             .init(text: "include:mail.example", note: "Example Mail, 3 look-ups", figure: 3)
///         ]))
public struct Tree: Hashable, Sendable {
    /// How sure a part of the tree is, which is drawn as the outline of its figure.
    public enum State: Hashable, Sendable {
        /// It was read.
        case plain
        /// It could not be read, so that its figure is the least that it can be.
        case unknown
        /// It is broken, and those who read it stop here.
        case broken
    }

    /// One part: a text with a figure, and the parts below it.
    public struct Node: Hashable, Sendable {
        /// What it is, letter for letter.
        public var text: String
        /// What there is to say of it, in a few words; may be empty.
        public var note: String
        /// The figure drawn beside it, not below zero.
        public var figure: Int
        /// How sure it is.
        public var state: State
        /// The parts below it, in drawing order.
        public var children: [Node]

        /// A part with all that belongs to it.
        public init(text: String, note: String = "", figure: Int, state: State = .plain, children: [Node] = []) {
            self.text = text
            self.note = note
            self.figure = figure
            self.state = state
            self.children = children
        }
    }

    /// Word that makes ids unique within a page: lower case letters, digits, hyphens.
    public var id: String
    /// What it shows, in a few words.
    public var title: String
    /// What can be seen in it, in a sentence or two, for those who do not see it.
    public var description: String
    /// The part that all others are below.
    public var root: Node

    /// A tree with all its parts.
    public init(id: String, title: String, description: String, root: Node) {
        self.id = id
        self.title = title
        self.description = description
        self.root = root
    }
}
