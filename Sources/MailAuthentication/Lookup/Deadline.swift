import DNS

/// Waits for operations no longer than until one moment.
///
/// What the operations wait in the line before a name server does not count: it is the time of others.
///
/// An operation that does not heed cancellation is left behind; nobody waits for it.
actor Deadline {
    private var isOver = false
    private var expiries: [Int: @Sendable () -> Void] = [:]
    private var next = 0
    private var alarm: Task<Void, Never>?

    private let duration: Duration
    private let clock = ContinuousClock()

    private let line: TimeInLine

    /// A deadline that comes so long after the first operation begins, the time that `line` counts left out.
    init(in duration: Duration, line: TimeInLine = TimeInLine()) {
        self.duration = duration
        self.line = line
    }

    /// Starts to count; asking twice changes nothing.
    private func start() {
        guard alarm == nil, !isOver else { return }
        let start = clock.now
        alarm = Task { [clock, duration, line] in
            do {
                var end = start.advanced(by: duration)
                repeat {
                    try await Task.sleep(until: end, clock: clock)
                    end = start.advanced(by: duration + line.total)
                } while end > clock.now
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
            let work = Task { [line] in
                let value = await TimeInLine.$current.withValue(line) { await operation() }
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
