import DNS
import Synchronization

/// One moment beyond which nothing is waited for.
///
/// What questions wait in the line before a name server does not count: it is the time of others.
///
/// An operation that does not heed cancellation is left behind; nobody waits for it.
final class Deadline: Sendable {
    private struct State {
        var isOver = false
        var expiries: [Int: @Sendable () -> Void] = [:]
        var next = 0
        var alarm: Task<Void, Never>?
    }

    private let state = Mutex(State())
    private let duration: Duration
    private let line: TimeInLine

    /// A deadline that comes so long after the first operation begins, the time that `line` counts left out.
    init(in duration: Duration, line: TimeInLine = TimeInLine()) {
        self.duration = duration
        self.line = line
    }

    /// Starts to count; asking twice changes nothing.
    func start() {
        guard duration > .zero else { return expire() }
        state.withLock { state in
            guard state.alarm == nil, !state.isOver else { return }
            let start = ContinuousClock.now
            state.alarm = Task { [weak self, duration, line] in
                do {
                    var end = start.advanced(by: duration)
                    repeat {
                        try await Task.sleep(until: end, clock: .continuous)
                        end = start.advanced(by: duration + line.total)
                    } while end > .now
                    self?.expire()
                } catch {
                    // Cancelled: all that was asked has been answered.
                }
            }
        }
    }

    /// Calls `then` when the deadline comes; at once when it has come.
    func whenOver(_ then: @escaping @Sendable () -> Void) {
        let isOver = state.withLock { state in
            guard !state.isOver else { return true }
            state.next += 1
            state.expiries[state.next] = then
            return false
        }
        if isOver { then() }
    }

    /// Begins a look-up whose time in the line is left out.
    func leavingLineOut<Value>(_ begin: () -> Value) -> Value { TimeInLine.$current.withValue(line, operation: begin) }

    /// The operation's value, or `late` when the deadline comes first.
    func value<Value: Sendable>(late: Value, of operation: @escaping @Sendable () async -> Value) async -> Value {
        start()
        return await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                guard !state.isOver else { return true }
                state.next += 1
                let ticket = state.next
                // It can't be over before it is written down here: it needs the lock for that.
                let work = Task { [line] in
                    let value = await TimeInLine.$current.withValue(line) { await operation() }
                    if self.forget(ticket) { continuation.resume(returning: value) }
                }
                state.expiries[ticket] = {
                    work.cancel()
                    continuation.resume(returning: late)
                }
                return false
            }
            if isOver { continuation.resume(returning: late) }
        }
    }

    /// Takes back what was to be called at the end.
    ///
    /// - Returns: whether it has not been called, and never will be.
    private func forget(_ ticket: Int) -> Bool {
        state.withLock { $0.expiries.removeValue(forKey: ticket) != nil }
    }

    /// Ends the counting when nothing more will be asked.
    func close() { state.withLock { $0.alarm }?.cancel() }

    /// Makes the moment now: everything that is waited for comes out late.
    func expire() {
        let late = state.withLock { state in
            state.isOver = true
            defer { state.expiries = [:] }
            return state.expiries
        }
        for call in late.values { call() }
    }
}
