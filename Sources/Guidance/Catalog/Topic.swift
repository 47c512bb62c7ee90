/// Items of different checklists that links join, directly or through others.
///
/// That two items stand in one topic says that they touch the same matter, never that they ask for the same.
///
///     catalog.topics.first?.items.map(\.id)    // ["BOD-04", "M3AAWG-AUTH-06", …]
public struct Topic: Hashable, Sendable {
    /// The item that most others are linked with; its title names the topic.
    public var lead: Item
    /// All of them, in the order of the checklists; at least two.
    public var items: [Item]
}

extension Catalog {
    /// The items that links join, by the place of each topic's lead in the catalog. An item without links stands in none.
    public var topics: [Topic] {
        let items = items
        let places = Dictionary(items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var leads = Array(items.indices)
        func root(_ place: Int) -> Int {
            var place = place
            while leads[place] != place {
                leads[place] = leads[leads[place]]
                place = leads[place]
            }
            return place
        }
        for (place, item) in items.enumerated() {
            for link in item.crosswalk {
                guard let other = places[link.item] else { continue }
                let (a, b) = (root(place), root(other))
                leads[max(a, b)] = min(a, b)
            }
        }
        let groups = Dictionary(grouping: items.indices, by: root)
        let topics = groups.values.filter { $0.count > 1 }.compactMap { group -> (place: Int, topic: Topic)? in
            let lead = group.max { left, right in
                let counts = (items[left].crosswalk.count, items[right].crosswalk.count)
                return counts.0 == counts.1 ? left > right : counts.0 < counts.1
            }
            return lead.map { ($0, Topic(lead: items[$0], items: group.sorted().map { items[$0] })) }
        }
        return topics.sorted { $0.place < $1.place }.map(\.topic)
    }
}
