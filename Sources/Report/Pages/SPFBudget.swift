/// How many look-ups an SPF record costs, as tally strokes and as a tree.
struct SPFBudget: PageObject, Hashable {
    /// `7 of 10 look-ups are used.`
    var sentence: String
    /// What that means.
    var explanation: String
    /// One a look-up, and dotted ones up to the limit.
    var strokes: [Stroke]
    /// Width of the drawing.
    var width: Int
    /// Whether more look-ups are counted than are drawn.
    var isCut: Bool
    /// The tree as a picture; `nil` where the record asks for no look-up.
    var picture: Tree?
    /// Said where the picture leaves parts out; empty otherwise.
    var pictureNote: String
    /// The tree in reading order.
    var tree: [Branch]

    static let members: [Member<SPFBudget>] = [
        Member("sentence") { $0.sentence },
        Member("explanation") { $0.explanation },
        Member("strokes") { $0.strokes },
        Member("width") { $0.width },
        Member("cut") { $0.isCut },
        Member("picture") { $0.picture },
        Member("pictureNote") { $0.pictureNote },
        Member("tree") { $0.tree },
    ]

    /// One stroke; every fifth crosses the four before it.
    struct Stroke: PageObject, Hashable {
        /// Path data of SVG.
        var path: String
        /// Whether a look-up stands for it; else it is still free.
        var isUsed: Bool
        /// Whether it lies beyond the limit.
        var isBeyond: Bool

        static let members: [Member<Stroke>] = [
            Member("path") { $0.path },
            Member("used") { $0.isUsed },
            Member("beyond") { $0.isBeyond },
        ]
    }

    /// A term of the tree.
    struct Branch: PageObject, Hashable {
        /// How deep, from 0; at most 9.
        var depth: Int
        /// The same from 1, for those who do not see the indent.
        var level: Int { depth + 1 }
        var text: String
        /// The provider whose record it is; empty where it is not known.
        var provider: String
        /// The name that is asked; empty where the text tells it, or it is not known.
        var name: String
        /// `1`, `1 and 2 below`, `could not be read`.
        var cost: String

        static let members: [Member<Branch>] = [
            Member("depth") { $0.depth },
            Member("level") { $0.level },
            Member("text") { $0.text },
            Member("provider") { $0.provider },
            Member("name") { $0.name },
            Member("cost") { $0.cost },
        ]
    }
}
