import DNS

/// What hosts answered, each asked once, and no more than some at the same time.
actor OncePerHost<Answer: Sendable> {
    private var tasks: [DomainName: Task<Answer, Never>] = [:]
    private var free: Int
    private var line: [CheckedContinuation<Void, Never>] = []

    /// Asks at most `limit` hosts at the same time.
    init(atOnce limit: Int) { free = max(1, limit) }

    /// A host's answer: the known one, that of the asking under way, or that of a new one, when its turn comes.
    ///
    /// Who stops waiting does not stop the asking: another may wait for it.
    func answer(of host: DomainName, ask: @escaping @Sendable () async -> Answer) async -> Answer {
        if let task = tasks[host] { return await task.value }
        let task = Task {
            await takeTurn()
            let answer = await ask()
            giveTurn()
            return answer
        }
        tasks[host] = task
        return await task.value
    }

    private func takeTurn() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { line.append($0) }
        }
    }

    private func giveTurn() {
        if line.isEmpty { free += 1 } else { line.removeFirst().resume() }
    }
}
