import DNS

/// Answers from a script; what is not in it is unknown, as for a zone that nobody recorded.
struct ScriptedResolver: Resolver {
    var answers: [Question: Answer] = [:]
    var states: [DomainName: DNSSECState] = [:]
    /// Zones in which a name that is not in the script does not exist.
    var zones: [DomainName] = []
    /// Questions that are never answered, cancelled or not.
    var silent: Set<Question> = []

    var origin: String { "a script" }

    func answer(to question: Question) async -> Answer {
        if silent.contains(question) { await Never.returns() }
        if let answer = answers[question] { return answer }
        guard zones.contains(where: question.name.isAtOrBelow) else { return Answer(question, .unknown(.unrecorded)) }
        let exists = answers.values.contains { $0.question.name.isAtOrBelow(question.name) && $0.state == .records }
        return Answer(question, exists ? .empty : .nonexistent)
    }

    func securityState(of name: DomainName) async -> DNSSECState { states[name] ?? .indeterminate }
}

extension Never {
    /// Waits for something that does not come.
    fileprivate static func returns() async {
        await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in }
    }
}

/// The name, for literals in tests; the root when the literal is wrong.
func name(_ text: String) -> DomainName { (try? DomainName(text)) ?? .root }
