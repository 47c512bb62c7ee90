import Documents

/// What items say of other ids, before it is known which items there are.
struct StatedReferences {
    /// Earlier ids of items, in the order of the files.
    var former: [Former] = []
    /// Links to other items, in the order of the files.
    var links: [Link] = []

    /// Where each of the first ten is said to be one of them, by its place in the list.
    var firstTen: [Int: (item: String, place: SourcePlace)] = [:]

    /// An id that an item had before.
    struct Former {
        var id: String
        var item: String
        var place: SourcePlace
    }

    /// A link as it is written: on one side, perhaps to an earlier id, perhaps without a relation.
    struct Link {
        var from: String
        var to: String
        /// `nil`: the file does not say.
        var relation: CrosswalkLink.Relation?
        var place: SourcePlace
    }
}

extension StatedReferences {
    /// The place that an item claims among the first ten; `nil` when it claims none, or one that is taken.
    mutating func readPlace(_ mapping: YAMLMapping, of id: String, log: inout Diagnostics) -> Int? {
        guard let number = mapping.number("first", in: 1...10, log: &log) else { return nil }
        let place = mapping.valuePlace("first")
        if let other = firstTen[number] {
            log.append(.placeTaken(number, by: other.item, at: other.place), at: place)
            return nil
        }
        firstTen[number] = (id, place)
        return number
    }

    /// Adds what the block of an item says of other ids.
    ///
    /// - Returns: The item's earlier ids.
    mutating func read(_ mapping: YAMLMapping, of id: String, log: inout Diagnostics) -> [String] {
        var earlier: [String] = []
        for (text, place) in mapping.texts("formerly", log: &log) {
            guard Item.isID(text) else {
                log.append(.notAnEarlierID(text), at: place)
                continue
            }
            former.append(Former(id: text, item: id, place: place))
            if !earlier.contains(text) { earlier.append(text) }
        }
        guard let value = mapping.value("crosswalk") else { return earlier }
        let entries: [YAMLValue]
        if case .sequence(let elements) = value.content { entries = elements } else { entries = [value] }
        for entry in entries {
            guard case .mapping = entry.content else {
                if let text = entry.textOrLog("'crosswalk'", log: &log) {
                    links.append(Link(from: id, to: text, relation: nil, place: entry.place))
                }
                continue
            }
            guard let link = YAMLMapping(entry, name: "A link", keys: ["item", "relation"], log: &log),
                let other = link.requiredText("item", log: &log)
            else { continue }
            links.append(
                Link(
                    from: id, to: other, relation: link.word("relation", log: &log), place: link.valuePlace("item")))
        }
        return earlier
    }
}
