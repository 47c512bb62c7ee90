import Synchronization

/// Values that are found out once each, however many tasks ask for them at the same time.
///
/// Memory is bounded: of two generations of values the older one is forgotten when the younger one is full. A value
/// that is asked for again in the meantime lives on, so that what many ask for is found out once.
final class SharedFlights<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct State {
        let generation: Int
        var young: [Key: Value] = [:]
        var old: [Key: Value] = [:]
        /// Those who wait for a value, by ticket.
        var flying: [Key: [Int: CheckedContinuation<Value, Never>]] = [:]
        var lastTicket = 0
        /// Tickets that were given back before their continuation came.
        var returned: Set<Int> = []

        init(generation: Int) { self.generation = generation }

        /// The known value; it is young again.
        mutating func value(_ key: Key) -> Value? {
            if let value = young[key] { return value }
            guard let value = old[key] else { return nil }
            keep(value, key)
            return value
        }

        mutating func keep(_ value: Value, _ key: Key) {
            if young.count >= generation {
                old = young
                young = [:]
            }
            young[key] = value
        }
    }

    private enum Boarding {
        case landed(Value)
        case cancelled
        case joined(isFirst: Bool)
    }

    private let state: Mutex<State>

    /// Flights of which at most twice `generation` values are remembered.
    init(generation: Int = 8_192) { state = Mutex(State(generation: max(1, generation))) }

    /// The value of a key: the known one, that of the flight under way, or that of a new flight.
    func value(
        for key: Key, whenCancelled fallback: Value, fly: @escaping @Sendable () async -> Value
    ) async -> Value {
        if let value = landed(key) { return value }
        let ticket = state.withLock { state in
            state.lastTicket += 1
            return state.lastTicket
        }
        let value = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                switch board(key, ticket, continuation) {
                case .landed(let value): continuation.resume(returning: value)
                case .cancelled: continuation.resume(returning: fallback)
                case .joined(isFirst: true): Task { land(key, await fly()) }
                case .joined(isFirst: false): break
                }
            }
        } onCancel: {
            leave(key, ticket)?.resume(returning: fallback)
        }
        return value
    }

    private func landed(_ key: Key) -> Value? {
        state.withLock { $0.value(key) }
    }

    private func board(_ key: Key, _ ticket: Int, _ continuation: CheckedContinuation<Value, Never>) -> Boarding {
        state.withLock { state in
            guard state.returned.remove(ticket) == nil else { return .cancelled }
            if let value = state.value(key) { return .landed(value) }
            let isFirst = state.flying[key] == nil
            state.flying[key, default: [:]][ticket] = continuation
            return .joined(isFirst: isFirst)
        }
    }

    private func leave(_ key: Key, _ ticket: Int) -> CheckedContinuation<Value, Never>? {
        state.withLock { state in
            if let own = state.flying[key]?.removeValue(forKey: ticket) { return own }
            // It has its value already, unless it is known to come later.
            if state.young[key] == nil, state.old[key] == nil { state.returned.insert(ticket) }
            return nil
        }
    }

    private func land(_ key: Key, _ value: Value) {
        let passengers = state.withLock { state in
            state.keep(value, key)
            return state.flying.removeValue(forKey: key) ?? [:]
        }
        for passenger in passengers.values { passenger.resume(returning: value) }
    }
}
