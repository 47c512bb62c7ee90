import Testing

@testable import Guidance

/// Items that links join, directly or through others.
@Suite struct TopicTests {
    @Test func linkedItemsStandTogetherAndOthersInNone() {
        let catalog = Fixture.catalog([
            Fixture.item("T-1", [], crosswalk: ["T-3"]), Fixture.item("T-2", []),
            Fixture.item("T-3", [], crosswalk: ["T-1", "T-5"]), Fixture.item("T-4", [], crosswalk: ["T-6", "GONE-1"]),
            Fixture.item("T-5", [], crosswalk: ["T-3"]), Fixture.item("T-6", [], crosswalk: ["T-4"]),
        ])
        let topics = catalog.topics
        #expect(topics.map { $0.items.map(\.id) } == [["T-1", "T-3", "T-5"], ["T-4", "T-6"]])
        #expect(topics.map(\.lead.id) == ["T-3", "T-4"], "the one that most are linked with; of equals the first")
    }

    /// However the links are drawn, each item stands in one topic at most, and no link leads out of one.
    @Test func noLinkLeadsOutOfATopic() {
        var generator = SystemRandomNumberGenerator()
        let seed = UInt64.random(in: 0...UInt64.max, using: &generator)
        print("seed \(seed)")
        var state = seed
        func draw(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % below
        }
        for _ in 0..<200 {
            let count = 2 + draw(30)
            let items = (0..<count).map { place in
                Fixture.item("T-\(place)", [], crosswalk: (0..<draw(3)).map { _ in CrosswalkLink("T-\(draw(count))") })
            }
            let topics = Fixture.catalog(items).topics
            var places: [String: Int] = [:]
            for (place, topic) in topics.enumerated() {
                for item in topic.items { #expect(places.updateValue(place, forKey: item.id) == nil, "seed \(seed)") }
            }
            for item in items {
                for link in item.crosswalk where link.item != item.id {
                    #expect(places[item.id] != nil && places[item.id] == places[link.item], "seed \(seed)")
                }
            }
        }
    }
}
