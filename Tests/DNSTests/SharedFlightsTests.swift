import Synchronization
import Testing

@testable import DNS

@Suite("Flights that are shared")
struct SharedFlightsTests {
    private final class Heard: Sendable {
        private let values = Mutex<[String]>([])
        func hear(_ value: String) { values.withLock { $0.append(value) } }
        var all: [String] { values.withLock { $0 } }
    }

    /// A flight of which the end is in the test's hands.
    private final class Open: Sendable {
        private let land = Mutex<(@Sendable (String) -> Void)?>(nil)
        func take(_ land: @escaping @Sendable (String) -> Void) { self.land.withLock { $0 = land } }
        func end(_ value: String) { land.withLock { $0 }?(value) }
    }

    @Test("are awaited by all who ask, however many others are found out and forgotten meanwhile")
    func forgetting() {
        let flights = SharedFlights<Int, String>(generation: 2)
        let (heard, open) = (Heard(), Open())
        flights.join(0, tell: heard.hear) { open.take($0) }
        for key in 1...50 { flights.join(key, tell: { _ in }, fly: { $0("\(key)") }) }
        flights.join(0, tell: heard.hear) { _ in Issue.record("it was asked for a second time") }
        #expect(heard.all == [])
        open.end("found")
        #expect(heard.all == ["found", "found"])
        flights.join(0, tell: heard.hear) { _ in Issue.record("it was forgotten at once") }
        #expect(heard.all == ["found", "found", "found"])
    }

    @Test("are remembered for a generation, and longer when they are asked for again")
    func generations() async {
        let flights = SharedFlights<Int, Int>(generation: 10)
        let counter = Counter()
        func value(_ key: Int) async -> Int {
            await flights.value(for: key, whenCancelled: -1) {
                await counter.count(key)
                return key * 2
            }
        }
        for key in 1...1_000 {
            #expect(await value(key) == key * 2)
            #expect(await value(0) == 0)
        }
        #expect(await counter.counts[0] == 1)
        #expect(await value(1_000) == 2_000)
        #expect(await counter.counts[1_000] == 1)
        #expect(await value(1) == 2)
        #expect(await counter.counts[1] == 2)
    }

    private actor Counter {
        private(set) var counts: [Int: Int] = [:]

        func count(_ key: Int) { counts[key, default: 0] += 1 }
    }
}
