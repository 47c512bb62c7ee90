import NIOCore
import Synchronization
import Testing

@testable import DNS

@Suite("The pace of questions")
struct PaceTests {
    private static func time(_ milliseconds: Int64) -> NIODeadline {
        .uptimeNanoseconds(0) + .seconds(1_000) + .milliseconds(milliseconds)
    }

    /// How many look-ups may begin in that time, tried each millisecond.
    private static func begun(_ pace: inout Pace, from start: Int64, for milliseconds: Int64) -> Int {
        var count = 0
        for millisecond in start..<(start + milliseconds) {
            while pace.delay(at: time(millisecond)) == nil {
                pace.spend()
                count += 1
            }
        }
        return count
    }

    @Test("is the rate over a second, with a tenth of it at once at the start", arguments: [1, 5, 50, 300])
    func rate(rate: Int) {
        var pace = Pace(rate: rate)
        let first = Self.begun(&pace, from: 0, for: 1)
        #expect(first == max(1, rate / 10))
        let rest = Self.begun(&pace, from: 1, for: 10_000)
        #expect((rate * 10 - 1...rate * 10 + 1).contains(rest), "\(rest)")
    }

    @Test("is no limit without a rate")
    func unpaced() {
        var pace = Pace(rate: nil)
        for _ in 0..<100_000 {
            let delay = pace.delay(at: Self.time(0))
            #expect(delay == nil)
            pace.spend()
            pace.fail()
        }
    }

    @Test("says how long to wait, and no longer")
    func delay() {
        var pace = Pace(rate: 10)
        let first = pace.delay(at: Self.time(0))
        #expect(first == nil)
        pace.spend()
        let wait = pace.delay(at: Self.time(0))
        #expect(wait == .milliseconds(100))
        let (early, due) = (pace.delay(at: Self.time(99)), pace.delay(at: Self.time(101)))
        #expect(early != nil && due == nil)
    }

    @Test("lets retries go at once and is paid back, for a second at most")
    func retries() {
        var pace = Pace(rate: 100)
        for _ in 0..<10_000 { pace.spend() }
        let (inDebt, after) = (
            Self.begun(&pace, from: 0, for: 1_000), Self.begun(&pace, from: 1_000, for: 1_000)
        )
        #expect(inDebt == 0 && after > 90)
    }

    @Test("falls by half with every twenty failures in a row, never below a sixteenth, and comes back with answers")
    func backOff() {
        var pace = Pace(rate: 320)
        for _ in 0..<19 { pace.fail() }
        #expect(pace.current == 320)
        pace.fail()
        #expect(pace.current == 160)
        for _ in 0..<1_000 { pace.fail() }
        #expect(pace.current == 20)
        _ = Self.begun(&pace, from: 0, for: 1)
        let slow = Self.begun(&pace, from: 1, for: 1_000)
        #expect((19...21).contains(slow))
        for _ in 0..<100 { pace.succeed() }
        #expect(pace.current == 320)
    }

    @Test("stays when failures and answers take turns: those are the names' own")
    func mixed() {
        var pace = Pace(rate: 320)
        for _ in 0..<1_000 {
            for _ in 0..<10 { pace.fail() }
            pace.succeed()
        }
        #expect(pace.current == 320)
    }

    @Test("stands a clock that goes backward")
    func backward() {
        var pace = Pace(rate: 10)
        let first = pace.delay(at: Self.time(500))
        pace.spend()
        let (before, after) = (pace.delay(at: Self.time(0)), pace.delay(at: Self.time(700)))
        #expect(first == nil && before != nil && after == nil)
    }

    @Test("of servers on this machine is no limit, of all others one that public resolvers accept")
    func defaults() throws {
        func rate(_ servers: [String], _ rate: Int? = nil) throws -> Int? {
            let addresses = try servers.map { try SocketAddressText($0) }
            return LiveResolver.Configuration(servers: addresses, rate: rate).effectiveRate
        }
        #expect(try rate(["127.0.0.1:5353", "[::1]:53", "[::ffff:127.0.0.1]:53"]) == nil)
        #expect(try rate(["127.0.0.1", "192.0.2.53"]) == 300)
        #expect(try rate(["192.0.2.53"]) == 300)
        #expect(try rate([]) == 300)
        #expect(try rate(["127.0.0.1"], 7) == 7)
        #expect(try rate(["192.0.2.53"], 0) == 1)
    }
}

@Suite("A paced resolver")
struct PacedResolverTests {
    @Test("asks no faster than its rate, answers everything, and counts the time in line apart")
    func line() async throws {
        try await ScriptedServer.with { query in
            var response = query.response
            response.isAuthoritative = true
            return [response.octets]
        } _: { server in
            let resolver = try LiveResolver(
                configuration: .init(servers: [server.address], timeout: .seconds(20), rate: 50))
            let line = TimeInLine()
            let began = ContinuousClock.now
            let names = try (0..<50).map { try DomainName("n\($0).example") }
            let answers = await TimeInLine.$current.withValue(line) {
                await resolver.answers(to: names.map { Question($0, .txt) })
            }
            // 5 leave at once, the others take 20 milliseconds each.
            #expect(ContinuousClock.now - began >= .milliseconds(850))
            #expect(answers.allSatisfy { $0.state == .empty })
            #expect(server.queries.count == 50)
            #expect(line.total >= .milliseconds(850))
            await resolver.shutdown()
        }
    }

    @Test("lets those go who no longer wait in line")
    func leaving() async throws {
        try await ScriptedServer.with { _ in
            []
        } _: { server in
            let resolver = try LiveResolver(
                configuration: .init(servers: [server.address], timeout: .seconds(20), rate: 1))
            let names = try (0..<5).map { try DomainName("n\($0).example") }
            let task = Task { await resolver.answers(to: names.map { Question($0, .txt) }) }
            while server.queries.isEmpty { await Task.yield() }
            task.cancel()
            #expect(await task.value.allSatisfy { $0.state == .unknown(.deadline) })
            await resolver.shutdown()
        }
    }

    @Test("does not hold up the questions that have answers behind hundreds that have none")
    func fairness() async throws {
        try await ScriptedServer.with { query in
            guard query.name.hasPrefix("good") else { return [] }
            var response = query.response
            response.isAuthoritative = true
            return [response.octets]
        } _: { server in
            let resolver = try LiveResolver(
                configuration: .init(servers: [server.address], timeout: .seconds(7), rate: nil))
            let dead = try (0..<600).map { Question(try DomainName("dead\($0).example"), .txt) }
            let good = try (0..<100).map { Question(try DomainName("good\($0).example"), .txt) }
            let isOver = Mutex(false)
            async let silence = {
                let answers = await resolver.answers(to: dead)
                isOver.withLock { $0 = true }
                return answers
            }()
            while server.queries.count < 200 { try await Task.sleep(for: .milliseconds(5)) }
            // The first turn of a question is a second here; the dead ones make room after it.
            let answers = await resolver.answers(to: good)
            #expect(isOver.withLock { !$0 })
            #expect(answers.allSatisfy { $0.state == .empty })
            #expect(await silence.allSatisfy { $0.state == .unknown(.timeout) })
            await resolver.shutdown()
        }
    }
}
