import DNS
import Synchronization

/// All that one domain asks of the DNS: each question once, within one deadline, and remembered.
final class Inquiry: Sendable {
    /// A question that was asked.
    private struct Asked {
        /// `nil` while it is waited for.
        var answer: Answer?
        /// Whether it belongs to what is told of the domain; others are asked aside.
        var isTold: Bool
        var waiting: [CheckedContinuation<Answer, Never>] = []
    }

    private struct State {
        var isOver = false
        var asked: [Question: Asked] = [:]
        var states: [DomainName: Task<DNSSECState, Never>] = [:]
    }

    private let resolver: any Resolver
    private let deadline: Deadline
    private let state = Mutex(State())

    init(resolver: any Resolver, deadline: Deadline) {
        self.resolver = resolver
        self.deadline = deadline
        deadline.whenOver { [weak self] in self?.expire() }
    }

    convenience init(resolver: any Resolver, within duration: Duration) {
        self.init(resolver: resolver, deadline: Deadline(in: duration))
    }

    /// The answer to a question; a question asked before is not asked again.
    func answer(to question: Question) async -> Answer {
        if let answer = begin(question, isTold: true) { return answer }
        return await received(question)
    }

    /// The answer to a question of that name and type.
    func answer(_ name: DomainName, _ type: RecordType) async -> Answer { await answer(to: Question(name, type)) }

    /// The answer to a question that is asked to tell more of another one's answer. It is told with the others where
    /// `isTold` says so; by default unless no recorded zone holds the name, since nothing was to be expected there.
    func answer(
        aside question: Question, isTold: (Answer) -> Bool = { $0.unknownReason != .unrecorded }
    ) async -> Answer {
        begin(question, isTold: false)
        let answer = await received(question)
        if isTold(answer) { state.withLock { $0.asked[question]?.isTold = true } }
        return answer
    }

    /// Where the aliases of a name end in one that does not exist, by an answer that was given; the name itself when it
    /// has none, `nil` when no answer says so.
    func missingEnd(of name: DomainName) async -> DomainName? {
        for type in [RecordType.txt, .a, .mx, .aaaa] {
            let question = Question(name, type)
            guard state.withLock({ $0.asked[question]?.isTold ?? false }) else { continue }
            let answer = await received(question)
            return answer.state == .nonexistent ? answer.aliases.last ?? name : nil
        }
        return nil
    }

    /// Whether asking costs nothing, as every answer is recorded.
    var isRecorded: Bool { resolver.isRecorded }

    /// Starts questions that will be asked for later, so that they are on their way together.
    func prefetch(_ questions: [Question]) {
        for question in questions { begin(question, isTold: true) }
    }

    /// The DNSSEC state of a name.
    func securityState(of name: DomainName) async -> DNSSECState {
        let task = state.withLock { state in
            if let task = state.states[name] { return task }
            let task = Task { [resolver, deadline] in
                await deadline.value(late: DNSSECState.indeterminate) { await resolver.securityState(of: name) }
            }
            state.states[name] = task
            return task
        }
        return await task.value
    }

    /// What another source than the DNS gives, or `late` when the time for the domain runs out first.
    func value<Value: Sendable>(late: Value, of operation: @escaping @Sendable () async -> Value) async -> Value {
        await deadline.value(late: late, of: operation)
    }

    /// Takes an answer for the one to its question from now on.
    func take(_ answer: Answer) {
        let waiting = state.withLock { state in
            defer { state.asked[answer.question] = Asked(answer: answer, isTold: true) }
            return state.asked[answer.question]?.waiting ?? []
        }
        for continuation in waiting { continuation.resume(returning: answer) }
    }

    /// Every answer given, in the order of the questions' texts; also those of questions that were only prefetched.
    func allAnswers() async -> [Answer] {
        let questions = state.withLock { $0.asked.filter(\.value.isTold).keys }
        var answers: [Answer] = []
        answers.reserveCapacity(questions.count)
        for question in questions { answers.append(await received(question)) }
        return answers.sorted {
            let (left, right) = ($0.question, $1.question)
            return left.name == right.name
                ? left.type.rawValue < right.type.rawValue : left.name.description < right.name.description
        }
    }

    /// The DNSSEC state of every name that it was asked for.
    func allStates() async -> [DomainName: DNSSECState] {
        var found: [DomainName: DNSSECState] = [:]
        for (name, task) in state.withLock({ $0.states }) { found[name] = await task.value }
        return found
    }

    /// Ends the deadline's clock when nothing more will be asked.
    func close() { deadline.close() }
}

extension Inquiry {
    /// Asks a question that was not asked before; gives the answer when it is there already.
    @discardableResult
    private func begin(_ question: Question, isTold: Bool) -> Answer? {
        let (known, isNew): (Answer?, Bool) = state.withLock { state in
            if let asked = state.asked[question] {
                if isTold, !asked.isTold { state.asked[question]?.isTold = true }
                return (asked.answer, false)
            }
            let late = state.isOver ? Answer(question, .unknown(.deadline)) : nil
            state.asked[question] = Asked(answer: late, isTold: isTold)
            return (late, !state.isOver)
        }
        guard isNew else { return known }
        deadline.start()
        deadline.leavingLineOut { resolver.ask(question) { self.receive($0, to: question) } }
        return nil
    }

    /// The answer to a question that was asked, once it is there.
    private func received(_ question: Question) async -> Answer {
        await withCheckedContinuation { continuation in
            let answer: Answer? = state.withLock { state in
                guard let asked = state.asked[question], asked.answer == nil else {
                    return state.asked[question]?.answer ?? Answer(question, .unknown(.deadline))
                }
                state.asked[question]?.waiting.append(continuation)
                return nil
            }
            if let answer { continuation.resume(returning: answer) }
        }
    }

    /// Gives an answer to all who wait for it; one that comes too late changes nothing.
    private func receive(_ answer: Answer, to question: Question) {
        let waiting: [CheckedContinuation<Answer, Never>] = state.withLock { state in
            guard let asked = state.asked[question], asked.answer == nil else { return [] }
            state.asked[question]?.answer = answer
            state.asked[question]?.waiting = []
            return asked.waiting
        }
        for continuation in waiting { continuation.resume(returning: answer) }
    }

    /// The time is over: what is still waited for is unknown.
    private func expire() {
        let open = state.withLock { state in
            state.isOver = true
            return state.asked.filter { $0.value.answer == nil }.keys
        }
        for question in open { receive(Answer(question, .unknown(.deadline)), to: question) }
    }
}
