import Findings

extension SPFBudget {
    /// The budget that a domain's details tell; `nil` without a readable SPF record.
    init?(_ details: JSONValue) {
        guard let spf = details["spf"], let used = spf["lookups"]?.integer, used >= 0 else { return nil }
        let limit = max(1, min(spf["limit"]?.integer ?? 10, 20))
        let isExact = spf["exact"]?.boolean ?? true
        let (shown, whole) = (Counting.grouped(used), Counting.grouped(limit))
        sentence =
            isExact
            ? "\(shown) of \(whole) look-ups \(used == 1 ? "is" : "are") used."
            : "At least \(shown) of \(whole) look-ups are used; part of the record could not be read."
        explanation =
            switch limit - used {
            case ..<0: "Receivers stop reading after \(Counting.word(limit)) and treat the record as broken."
            case 0...1: "Receivers stop reading after \(Counting.word(limit)). There is no room for a new sender."
            default: "Receivers stop reading after \(Counting.word(limit)). A new sender usually needs two or three."
            }
        let drawn = min(max(used, limit), Self.mostStrokes)
        isCut = used > Self.mostStrokes
        strokes = (0..<drawn).map { place in
            Stroke(path: Self.path(place), isUsed: place < used, isBeyond: place >= limit)
        }
        width = (drawn + 4) / 5 * Self.groupWidth - 18
        tree = spf["tree"].map { Self.branches($0) } ?? []
    }

    private static let mostStrokes = 30
    private static let groupWidth = 82

    /// Four upright strokes, then one across them.
    private static func path(_ place: Int) -> String {
        let left = place / 5 * groupWidth
        let inGroup = place % 5
        return inGroup == 4 ? "M\(left + 3) 33L\(left + 60) 11" : "M\(left + 10 + inGroup * 14) 6v32"
    }

    /// The tree in reading order; a hostile one is cut at 200 terms and ten levels.
    private static func branches(_ root: JSONValue) -> [Branch] {
        var result: [Branch] = []
        var waiting = [(node: root, depth: 0)]
        while let (node, depth) = waiting.popLast(), result.count < 200 {
            result.append(
                Branch(depth: min(depth, 9), text: node["text"]?.text ?? "", cost: cost(node, isRoot: depth == 0)))
            waiting += node["children"].map { $0.elements.reversed().map { ($0, depth + 1) } } ?? []
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
}
