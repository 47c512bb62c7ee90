import Documents

/// The links of all items, resolved and read both ways.
struct Crosswalk {
    /// Each item's links, by its id: its own in the order of the file, then those of items that name it.
    private(set) var links: [String: [CrosswalkLink]] = [:]

    /// Resolves what the items of a catalog say; what is wrong is logged at its place and left out.
    init(_ stated: StatedReferences, vocabulary: Vocabulary, log: inout Diagnostics) {
        let current = stated.currentIDs(vocabulary: vocabulary, log: &log)
        var sides: [Pair: Side] = [:]
        var order: [Pair] = []
        for link in stated.links {
            guard let other = vocabulary.items[link.to] == nil ? current[link.to] : link.to else {
                if vocabulary.hasAllItems {
                    log.append(.unknownItem(link.to, known: vocabulary.itemIDs), at: link.place)
                }
                continue
            }
            guard other != link.from else {
                log.append(.ownCrosswalk, at: link.place)
                continue
            }
            let pair = Pair(from: link.from, to: other)
            if let same = sides[pair] {
                _ = Self.compare(link, with: same, as: same.relation, log: &log)
                continue
            }
            if let opposite = sides[pair.reversed],
                !Self.compare(link, with: opposite, as: opposite.relation?.inverse, log: &log)
            {
                continue
            }
            sides[pair] = Side(relation: link.relation, place: link.place)
            order.append(pair)
        }
        let relation = { (pair: Pair) in
            sides[pair]?.relation ?? sides[pair.reversed]?.relation?.inverse ?? .intersectsWith
        }
        Self.findCircles(order.map { ($0, relation($0), sides[$0]?.place) }, log: &log)
        for pair in order { links[pair.from, default: []].append(CrosswalkLink(pair.to, relation(pair))) }
        for pair in order where sides[pair.reversed] == nil {
            links[pair.to, default: []].append(CrosswalkLink(pair.from, relation(pair).inverse))
        }
    }

    private struct Pair: Hashable {
        var from: String
        var to: String
        var reversed: Pair { Pair(from: to, to: from) }
    }

    private struct Side {
        var relation: CrosswalkLink.Relation?
        var place: SourcePlace
    }

    /// Whether a link agrees with what is known of its two items; where it does not, that is logged.
    private static func compare(
        _ link: StatedReferences.Link, with other: Side, as known: CrosswalkLink.Relation?, log: inout Diagnostics
    ) -> Bool {
        guard let stated = link.relation, let known, stated != known else { return true }
        log.append(
            .contradictingRelation(stated, of: link.from, to: link.to, known: known, first: other.place),
            at: link.place)
        return false
    }

    /// A part of a part of the whole can't be the whole: parts that run in a circle contradict each other.
    private static func findCircles(
        _ links: [(pair: Pair, relation: CrosswalkLink.Relation, place: SourcePlace?)], log: inout Diagnostics
    ) {
        var wholes: [String: [String]] = [:]
        var seen: Set<Pair> = []
        for link in links {
            let pair: Pair
            switch link.relation {
            case .subsetOf: pair = link.pair
            case .supersetOf: pair = link.pair.reversed
            case .equalTo, .equivalentTo, .intersectsWith: continue
            }
            guard seen.insert(pair).inserted else { continue }
            if let path = path(from: pair.to, to: pair.from, along: wholes), let place = link.place {
                log.append(.circleOfParts([pair.from] + path), at: place)
            } else {
                wholes[pair.from, default: []].append(pair.to)
            }
        }
    }

    /// The shortest way from one item to another, both included; `nil` where there is none.
    private static func path(from start: String, to end: String, along edges: [String: [String]]) -> [String]? {
        var before: [String: String] = [start: start]
        var queue = [start]
        var next = 0
        while next < queue.count {
            let id = queue[next]
            next += 1
            if id == end { break }
            for other in edges[id] ?? [] where before[other] == nil {
                before[other] = id
                queue.append(other)
            }
        }
        guard before[end] != nil else { return nil }
        var path = [end]
        while let last = path.last, last != start, let previous = before[last] { path.append(previous) }
        return path.reversed()
    }
}

extension StatedReferences {
    /// The ids of today by earlier ones. An earlier id that is still, or again, in use is an error: ids are never used
    /// twice.
    func currentIDs(vocabulary: Vocabulary, log: inout Diagnostics) -> [String: String] {
        var claims: [String: Former] = [:]
        var earlier: [String: [String]] = [:]
        for former in former { earlier[former.item, default: []].append(former.id) }
        for former in former {
            if former.id == former.item {
                log.append(.ownEarlierID(former.id), at: former.place)
            } else if let first = claims[former.id] {
                if first.item != former.item {
                    log.append(
                        .earlierIDTwice(former.id, item: first.item, first: first.place), at: former.place)
                }
            } else if let heading = vocabulary.items[former.id] {
                if let circle = circle(from: former, earlier: earlier) {
                    log.append(.circleOfIDs(circle), at: former.place)
                } else {
                    log.append(.movedID(former.id, item: former.item, by: former.place), at: heading)
                }
            } else {
                claims[former.id] = former
            }
        }
        return claims.mapValues(\.item)
    }

    /// The items that each were the next one before, when they lead back to the first.
    private func circle(from former: Former, earlier: [String: [String]]) -> [String]? {
        var path = [former.item, former.id]
        var seen = Set(path)
        while let last = path.last, let all = earlier[last] {
            if all.contains(former.item) { return path + [former.item] }
            guard let next = all.first(where: { earlier[$0] != nil && !seen.contains($0) }) else { return nil }
            seen.insert(next)
            path.append(next)
        }
        return nil
    }
}
