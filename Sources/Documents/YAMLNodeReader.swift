import Yams

/// Turns the nodes that Yams made into values with places, refusing what settings do not need.
struct YAMLNodeReader {
    var origin: YAMLOrigin
    /// How many more values the document may have.
    var remaining: Int

    mutating func value(of node: Node, depth: Int) throws(Diagnostic) -> YAMLValue {
        let place = origin.place(of: node)
        remaining -= 1
        guard depth < YAMLDocument.deepest, remaining >= 0 else { throw origin.diagnostic(.tooLarge, at: place) }
        switch node {
        case .alias:
            throw origin.diagnostic(.alias, at: place)
        case .scalar(let scalar):
            try refuse(anchor: scalar.anchor, tag: scalar.tag, at: place)
            let isPlain = scalar.style == .plain || scalar.style == .any
            if isPlain, ["", "~", "null", "Null", "NULL"].contains(scalar.string) {
                return YAMLValue(content: .null, place: place)
            }
            return YAMLValue(content: .scalar(scalar.string, plain: isPlain), place: place)
        case .sequence(let sequence):
            try refuse(anchor: sequence.anchor, tag: sequence.tag, at: place)
            var values: [YAMLValue] = []
            for element in sequence { values.append(try value(of: element, depth: depth + 1)) }
            return YAMLValue(content: .sequence(values), place: place)
        case .mapping(let mapping):
            try refuse(anchor: mapping.anchor, tag: mapping.tag, at: place)
            return YAMLValue(content: .mapping(try entries(of: mapping, depth: depth)), place: place)
        }
    }

    private mutating func entries(of mapping: Node.Mapping, depth: Int) throws(Diagnostic) -> [YAMLValue.Entry] {
        var entries: [YAMLValue.Entry] = []
        var keys: Set<String> = []
        for (keyNode, valueNode) in mapping {
            let place = origin.place(of: keyNode)
            guard case .scalar(let scalar) = keyNode, scalar.string != "<<" else {
                throw origin.diagnostic(.key, at: place)
            }
            try refuse(anchor: scalar.anchor, tag: scalar.tag, at: place)
            guard keys.insert(scalar.string).inserted else {
                throw origin.diagnostic(.duplicateKey(scalar.string), at: place)
            }
            let member = try value(of: valueNode, depth: depth + 1)
            entries.append(YAMLValue.Entry(key: scalar.string, place: place, value: member))
        }
        return entries
    }

    private static let plainTags = Set(["", "!"] + [Tag.Name.str, .seq, .map].map(\.rawValue))

    private func refuse(anchor: Anchor?, tag: Tag, at place: SourcePlace) throws(Diagnostic) {
        if anchor != nil { throw origin.diagnostic(.anchor, at: place) }
        // Yams gives nodes without a written tag one of these, and they change nothing where they are written.
        guard Self.plainTags.contains(tag.description) else {
            throw origin.diagnostic(.tag(tag.description), at: place)
        }
    }
}
