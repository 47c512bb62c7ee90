import DNS

/// All that one domain asks of the DNS: each question once, within one deadline, and remembered.
actor Inquiry {
    private let resolver: any Resolver
    private let deadline: Deadline
    private var tasks: [Question: Task<Answer, Never>] = [:]
    private var states: [DomainName: Task<DNSSECState, Never>] = [:]

    init(resolver: any Resolver, deadline: Deadline) {
        self.resolver = resolver
        self.deadline = deadline
    }

    init(resolver: any Resolver, within duration: Duration) {
        self.init(resolver: resolver, deadline: Deadline(in: duration))
    }

    /// The answer to a question; a question asked before is not asked again.
    func answer(to question: Question) async -> Answer { await task(for: question).value }

    /// The answer to a question of that name and type.
    func answer(_ name: DomainName, _ type: RecordType) async -> Answer { await answer(to: Question(name, type)) }

    /// The answer to a question that is asked to tell more of another one's answer. It is remembered where `isTold` says
    /// so; by default unless no recorded zone holds the name, since nothing was to be expected there.
    func answer(
        aside question: Question, isTold: @Sendable (Answer) -> Bool = { $0.unknownReason != .unrecorded }
    ) async -> Answer {
        if let asked = tasks[question] { return await asked.value }
        let answer = await deadline.value(late: Answer(question, .unknown(.deadline))) { [resolver] in
            await resolver.answer(to: question)
        }
        if isTold(answer), tasks[question] == nil { tasks[question] = Task { answer } }
        return answer
    }

    /// Where the aliases of a name end in one that does not exist, by an answer that was given; the name itself when it
    /// has none, `nil` when no answer says so.
    func missingEnd(of name: DomainName) async -> DomainName? {
        for type in [RecordType.txt, .a, .mx, .aaaa] {
            guard let answer = await tasks[Question(name, type)]?.value else { continue }
            return answer.state == .nonexistent ? answer.aliases.last ?? name : nil
        }
        return nil
    }

    /// Whether asking costs nothing, as every answer is recorded.
    nonisolated var isRecorded: Bool { resolver.isRecorded }

    /// Starts questions that will be asked for later, so that they are on their way together.
    func prefetch(_ questions: [Question]) {
        for question in questions { _ = task(for: question) }
    }

    /// The DNSSEC state of a name.
    func securityState(of name: DomainName) async -> DNSSECState {
        let task =
            states[name]
            ?? Task { [resolver, deadline] in
                await deadline.value(late: .indeterminate) { await resolver.securityState(of: name) }
            }
        states[name] = task
        return await task.value
    }

    /// What another source than the DNS gives, or `late` when the time for the domain runs out first.
    func value<Value: Sendable>(late: Value, of operation: @escaping @Sendable () async -> Value) async -> Value {
        await deadline.value(late: late, of: operation)
    }

    /// Takes an answer for the one to its question from now on.
    func take(_ answer: Answer) { tasks[answer.question] = Task { answer } }

    /// Every answer given, by question; also those of questions that were only prefetched.
    func allAnswers() async -> [Answer] {
        var answers: [Answer] = []
        for task in tasks.values { answers.append(await task.value) }
        return answers.sorted {
            ($0.question.name, $0.question.type.rawValue) < ($1.question.name, $1.question.type.rawValue)
        }
    }

    /// The DNSSEC state of every name that it was asked for.
    func allStates() async -> [DomainName: DNSSECState] {
        var found: [DomainName: DNSSECState] = [:]
        for (name, task) in states { found[name] = await task.value }
        return found
    }

    /// Ends the deadline's clock when nothing more will be asked.
    func close() async { await deadline.close() }

    private func task(for question: Question) -> Task<Answer, Never> {
        if let task = tasks[question] { return task }
        let late = Answer(question, .unknown(.deadline))
        let task = Task { [resolver, deadline] in
            await deadline.value(late: late) { await resolver.answer(to: question) }
        }
        tasks[question] = task
        return task
    }
}
