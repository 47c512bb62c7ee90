/// A parsed document as a value: its nodes in one array, each knowing its children by their places in the array.
///
/// A flat array can be copied, compared and thrown away without recursion, so that a hundred thousand nested quotes
/// cost memory but never the stack.
///
///     let document = Document(parsing: "Vote *early*.")
///     document.blocks.map(document.plainText(of:))    // ["Vote early."]
public struct Document: Hashable, Sendable {
    /// One node: what it is, what is below it, and where it began.
    public struct Node: Hashable, Sendable {
        /// What it is, with what only this node holds: a heading's level, a link's address, the words of a text.
        public var content: Content
        /// Its children in reading order, as indices into ``Document/nodes``.
        public internal(set) var children: [Int]
        /// Line on which it begins, from 1; 0 for nodes that were made, not read.
        public var line: Int
        /// Column on which it begins in UTF-8 bytes, from 1; 0 for nodes that were made, not read.
        public var column: Int
        /// Line on which it ends; 0 for nodes that were made, not read.
        public var lastLine: Int

        init(_ content: Content, children: [Int] = [], line: Int = 0, column: Int = 0, lastLine: Int = 0) {
            self.content = content
            self.children = children
            self.line = line
            self.column = column
            self.lastLine = lastLine
        }
    }

    /// All nodes; the first is the document itself. Nodes that were cut off stay here, out of reach.
    public internal(set) var nodes: [Node]

    init(nodes: [Node]) {
        self.nodes = nodes
    }

    /// The blocks at the top, as indices into ``nodes``.
    public var blocks: [Int] { nodes.first?.children ?? [] }

    /// All nodes in reach as indices into ``nodes``, parents before children, in reading order; 0, the document, first.
    public var inOrder: [Int] {
        var order: [Int] = []
        var pending = [0]
        while let node = pending.popLast() {
            order.append(node)
            pending.append(contentsOf: nodes[node].children.reversed())
        }
        return order
    }

    /// The words of a node without any markup; line breaks become spaces.
    ///
    /// - Parameter node: An index into ``nodes``.
    public func plainText(of node: Int) -> String {
        var text = ""
        var pending = [node]
        while let next = pending.popLast() {
            switch nodes[next].content {
            case .text(let words), .code(let words), .rawInline(let words): text += VerbatimText.decoded(words)
            case .softBreak, .lineBreak: text += " "
            default: pending.append(contentsOf: nodes[next].children.reversed())
            }
        }
        return text
    }
}

extension Document {
    /// Puts finished HTML in the place of a node and all that is below it.
    ///
    /// - Parameters:
    ///   - node: An index into ``nodes``.
    ///   - html: What is written as it is, without escaping: never text that somebody else wrote.
    public mutating func replace(_ node: Int, withHTML html: String) {
        nodes[node].content = .html(html)
        nodes[node].children = []
    }

    /// Puts the blocks of another document in the place of one block at the top.
    ///
    /// Indices of nodes stay valid. Nothing happens when the block is not among ``blocks``.
    ///
    /// - Parameters:
    ///   - block: An index into ``nodes``, one of ``blocks``.
    ///   - other: The document whose blocks are taken over, in their order; none takes the block away.
    public mutating func replace(block: Int, withBlocksOf other: Document) {
        guard let place = blocks.firstIndex(of: block) else { return }
        let offset = nodes.count
        for var node in other.nodes {
            node.children = node.children.map { $0 + offset }
            nodes.append(node)
        }
        nodes[0].children.replaceSubrange(place...place, with: other.blocks.map { $0 + offset })
    }

    /// Puts other content into every node that a function changes; what is below the nodes stays.
    ///
    /// - Parameter change: The content to have instead; called for each node, those out of reach too.
    public mutating func mapContent(_ change: (Content) -> Content) {
        for index in nodes.indices { nodes[index].content = change(nodes[index].content) }
    }
}
