import Findings

extension SPFBudget {
    /// More parts make a picture that nobody reads; the list beside it goes on to 200.
    private static let (mostDrawn, mostListed, deepest) = (40, 200, 9)

    /// The tree in reading order; a hostile one is cut at 200 terms and ten levels.
    static func branches(_ root: JSONValue) -> [Branch] {
        var result: [Branch] = []
        var waiting = [(node: root, depth: 0)]
        while let (node, depth) = waiting.popLast(), result.count < mostListed {
            let (text, name) = (node.words("text"), node.words("name"))
            result.append(
                Branch(
                    depth: min(depth, deepest), text: text, provider: node.words("provider"),
                    name: text.contains(name) ? "" : name, cost: cost(node, isRoot: depth == 0)))
            waiting += node["children"].elements.reversed().map { ($0, depth + 1) }
        }
        return result
    }

    private static func cost(_ node: JSONValue, isRoot: Bool) -> String {
        let own = node["cost"]?.integer ?? 0
        let total = node["total"]?.integer ?? own
        var text: String
        if isRoot {
            text = "\(Counting.grouped(total)) in all"
        } else if total > own {
            text = "\(Counting.grouped(own)) and \(Counting.grouped(total - own)) below"
        } else {
            text = Counting.grouped(own)
        }
        switch node["state"]?.text {
        case "unknown": text += ", could not be read"
        case "broken": text += ", broken"
        default: break
        }
        return text
    }

    /// The tree as a picture, and what is said of the parts that it leaves out.
    static func picture(_ root: JSONValue, sentence: String) -> (tree: Tree?, note: String) {
        var left = mostDrawn
        let drawn = node(root, depth: 0, left: &left)
        guard !drawn.children.isEmpty else { return (nil, "") }
        let costs = drawn.children.map { "\($0.text): \($0.figure)" }
        let tree = Tree(
            id: "spf-tree", title: "What the SPF record asks receivers to look up",
            description: "\(sentence) By term: \(Counting.list(costs, most: 12)).", root: drawn)
        return (tree, left < 0 ? "The picture shows the first \(mostDrawn) terms; the list goes on." : "")
    }

    /// - Parameter left: how many more parts may be drawn; below zero once one was left out.
    private static func node(_ node: JSONValue, depth: Int, left: inout Int) -> Tree.Node {
        left -= 1
        let own = node["cost"]?.integer ?? 0
        var state = Tree.State.plain
        var words = node.words("provider").isEmpty ? [] : [node.words("provider")]
        let total = max(node["total"]?.integer ?? own, 0)
        words.append("\(Counting.counted(total, "look-up"))\(depth == 0 ? " in all" : "")")
        switch node["state"]?.text {
        case "unknown":
            state = .unknown
            words.append("could not be read")
        case "broken":
            state = .broken
            words.append("broken")
        default: break
        }
        var children: [Tree.Node] = []
        for child in node["children"].elements {
            guard left > 0, depth < deepest else {
                // Nothing more is drawn, so that what is left out is at the end.
                left = -1
                break
            }
            children.append(Self.node(child, depth: depth + 1, left: &left))
        }
        return Tree.Node(
            text: node.words("text"), note: words.joined(separator: ", "), figure: total, state: state,
            children: children)
    }
}
