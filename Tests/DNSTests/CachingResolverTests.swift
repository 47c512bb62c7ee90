import DNS
import Synchronization
import Testing

@Suite("A cache before a resolver")
struct CachingResolverTests {
    @Test("asks each question once, for all who ask it at the same time and later")
    func once() async throws {
        let counting = CountingResolver()
        let cache = CachingResolver(counting)
        let questions = try (0..<20).map { Question(try DomainName("n\($0 % 5).example"), $0 % 2 == 0 ? .txt : .a) }
        for _ in 0..<3 {
            let answers = await cache.answers(to: questions + questions.reversed())
            #expect(answers.map(\.question) == questions + questions.reversed())
            #expect(answers.allSatisfy { $0.state == .empty })
        }
        #expect(counting.asked.count == 10)
        #expect(Set(counting.asked).count == 10)
        #expect(cache.origin == "counting")
    }

    @Test("keeps what is unknown: a run does not ask twice")
    func unknown() async throws {
        let counting = CountingResolver(state: .unknown(.servfail))
        let cache = CachingResolver(counting)
        for _ in 0..<3 { #expect(try await cache.ask("a.example", .txt).drawn == "unknown.servfail") }
        #expect(counting.asked.count == 1)
    }

    @Test("keeps DNSSEC states as well")
    func states() async throws {
        let counting = CountingResolver()
        let cache = CachingResolver(counting)
        let name = try DomainName("a.example")
        for _ in 0..<3 { #expect(await cache.securityState(of: name) == .secure) }
        #expect(counting.states == 1)
    }

    @Test("lets a task that is cancelled go, and no other")
    func cancellation() async throws {
        let gate = GatedResolver()
        let cache = CachingResolver(gate)
        let question = Question(try DomainName("a.example"), .txt)
        let leaver = Task { await cache.answer(to: question) }
        let stayer = Task { await cache.answer(to: question) }
        while !gate.isAsked { await Task.yield() }
        leaver.cancel()
        #expect(await leaver.value.drawn == "unknown.deadline")
        gate.open()
        #expect(await stayer.value.drawn == "empty")
        #expect(await cache.answer(to: question).drawn == "empty")
        #expect(gate.count == 1)
    }

    @Test("lets a task that was cancelled before go at once")
    func cancelledBefore() async throws {
        let cache = CachingResolver(GatedResolver())
        let question = Question(try DomainName("a.example"), .txt)
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return await cache.answer(to: question)
        }
        task.cancel()
        #expect(await task.value.drawn == "unknown.deadline")
    }

    @Test("stands a thousand tasks that come and go")
    func crowd() async throws {
        let counting = CountingResolver()
        let cache = CachingResolver(counting)
        let names = try (0..<7).map { try DomainName("n\($0).example") }
        let tasks = (0..<1_000).map { number in Task { await cache.answer(to: Question(names[number % 7], .txt)) } }
        for (number, task) in tasks.enumerated() where number % 3 == 0 { task.cancel() }
        for (number, task) in tasks.enumerated() {
            let drawn = await task.value.drawn
            #expect(drawn == "empty" || number % 3 == 0 && drawn == "unknown.deadline")
        }
        #expect(counting.asked.count == Set(counting.asked).count)
    }
}

@Suite("Several questions at once")
struct AnswersTests {
    @Test("have their answers in the order of the questions, copies included")
    func order() async throws {
        let zones = try recorded(SampleZones.files)
        let inside = SampleZones.inside + SampleZones.inside.prefix(3)
        let questions = try inside.map { Question(try DomainName($0.0), $0.1) }
        #expect(await zones.answers(to: questions).map(\.drawn) == inside.map(\.2))
        #expect(await zones.answers(to: []) == [])
    }
}

/// Has the same answer to everything, and counts.
private final class CountingResolver: Resolver {
    private let state: AnswerState
    private let log = Mutex<(asked: [Question], states: Int)>(([], 0))

    init(state: AnswerState = .empty) { self.state = state }

    var asked: [Question] { log.withLock { $0.asked } }
    var states: Int { log.withLock { $0.states } }
    var origin: String { "counting" }

    func answer(to question: Question) async -> Answer {
        log.withLock { $0.asked.append(question) }
        await Task.yield()
        return Answer(question, state)
    }

    func securityState(of name: DomainName) async -> DNSSECState {
        log.withLock { $0.states += 1 }
        return .secure
    }
}

/// Answers nothing before it is opened.
private final class GatedResolver: Resolver {
    private let state = Mutex<(isOpen: Bool, count: Int)>((false, 0))

    var count: Int { state.withLock { $0.count } }
    var isAsked: Bool { count > 0 }
    var origin: String { "gated" }

    func open() { state.withLock { $0.isOpen = true } }

    func answer(to question: Question) async -> Answer {
        state.withLock { $0.count += 1 }
        while !state.withLock({ $0.isOpen }) { await Task.yield() }
        return Answer(question, .empty)
    }

    func securityState(of name: DomainName) async -> DNSSECState { .indeterminate }
}
