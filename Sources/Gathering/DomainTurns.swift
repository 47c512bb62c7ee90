/// Which domains are looked at next: some at a time, and others beside those that wait for slow name servers.
///
/// Few at a time are done sooner than many, as their answers stay in the processor's caches; but a domain whose servers
/// don't answer keeps its place for many seconds, and must not keep the others from their turn.
struct DomainTurns {
    /// Domains that have been looked at for less than ``patience``.
    static let quick = 48
    /// How long a domain takes before it counts as slow.
    static let patience = Duration.milliseconds(400)

    private var waiting: ArraySlice<Int>
    private var started: [Int: ContinuousClock.Instant] = [:]
    private let atOnce: Int

    /// Turns for domains in their order, with at most so many under way.
    init(_ domains: [Int], atOnce: Int) {
        waiting = domains[...]
        self.atOnce = max(1, atOnce)
    }

    /// Whether all are done.
    var isOver: Bool { waiting.isEmpty && started.isEmpty }

    /// Those whose turn is now; they count as under way.
    mutating func next(at now: ContinuousClock.Instant) -> [Int] {
        let slow = started.values.count { now - $0 >= Self.patience }
        let room = min(atOnce - started.count, Self.quick - (started.count - slow))
        let numbers = waiting.prefix(max(0, room))
        waiting = waiting.dropFirst(numbers.count)
        for number in numbers { started[number] = now }
        return Array(numbers)
    }

    /// A domain is done.
    mutating func finish(_ number: Int) { started[number] = nil }

    /// No further one begins.
    mutating func stop() { waiting = [] }
}
