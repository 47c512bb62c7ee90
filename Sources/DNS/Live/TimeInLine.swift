import Synchronization

/// Counts how long questions of one purpose waited for their turn at a name server: time that is the line's, not
/// theirs.
///
/// The look-ups of a task know it through ``current``, so that a deadline can leave that time out.
///
///     let line = TimeInLine()
///     let answer = await TimeInLine.$current.withValue(line) { await resolver.answer(to: question) }
///     line.total    // how long nothing happened but waiting
public final class TimeInLine: Sendable {
    /// That of the task under way; `nil` when nobody counts.
    @TaskLocal public static var current: TimeInLine?

    private struct State {
        var waiting = 0
        var since: ContinuousClock.Instant?
        var total = Duration.zero
    }

    private let state = Mutex(State())

    /// A count that begins at zero.
    public init() {}

    /// The time during which at least one question waited for its turn, up to now.
    public var total: Duration {
        state.withLock { state in
            state.total + (state.since.map { $0.duration(to: .now) } ?? .zero)
        }
    }

    /// A question begins to wait.
    func enter() {
        state.withLock { state in
            if state.waiting == 0 { state.since = .now }
            state.waiting += 1
        }
    }

    /// A question's turn has come.
    func leave() {
        state.withLock { state in
            state.waiting -= 1
            guard state.waiting == 0, let since = state.since else { return }
            state.total += since.duration(to: .now)
            state.since = nil
        }
    }
}
