/// Waits for operations no longer than until one moment.
///
/// An operation that does not heed cancellation is left behind; nobody waits for it.
actor Deadline {
    private var isOver = false
    private var expiries: [Int: @Sendable () -> Void] = [:]
    private var next = 0
    private var alarm: Task<Void, Never>?

    private let duration: Duration
    private let clock = ContinuousClock()

    init(in duration: Duration) { self.duration = duration }

    /// Starts to count; asking twice changes nothing.
    private func start() {
        guard alarm == nil, !isOver else { return }
        let end = clock.now.advanced(by: duration)
        alarm = Task { [clock] in
            do {
                try await Task.sleep(until: end, clock: clock)
                self.expire()
            } catch {
                // Cancelled: all that was asked has been answered.
            }
        }
    }

    /// The operation's value, or `late` when the deadline comes first.
    func value<Value: Sendable>(late: Value, of operation: @escaping @Sendable () async -> Value) async -> Value {
        start()
        guard !isOver else { return late }
        let id = next
        next += 1
        return await withCheckedContinuation { continuation in
            let work = Task {
                let value = await operation()
                if self.finish(id) { continuation.resume(returning: value) }
            }
            expiries[id] = {
                work.cancel()
                continuation.resume(returning: late)
            }
        }
    }

    /// Ends the counting when nothing more will be asked.
    func close() { alarm?.cancel() }

    private func finish(_ id: Int) -> Bool { expiries.removeValue(forKey: id) != nil }

    /// Makes the moment now: everything that is waited for comes out late.
    func expire() {
        isOver = true
        let late = expiries.values
        expiries = [:]
        for resume in late { resume() }
    }
}
