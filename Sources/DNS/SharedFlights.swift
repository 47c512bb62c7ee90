import Synchronization

/// Values that are found out once each, however many tasks ask for them at the same time.
final class SharedFlights<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private enum Flight {
        case landed(Value)
        case flying([Int: CheckedContinuation<Value, Never>])
    }

    private struct State {
        var flights: [Key: Flight] = [:]
        var lastTicket = 0
        /// Tickets that were given back before their continuation came.
        var returned: Set<Int> = []
    }

    private enum Boarding {
        case landed(Value)
        case cancelled
        case joined(isFirst: Bool)
    }

    private let state = Mutex(State())

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
        state.withLock { state in
            if case .landed(let value)? = state.flights[key] { value } else { nil }
        }
    }

    private func board(_ key: Key, _ ticket: Int, _ continuation: CheckedContinuation<Value, Never>) -> Boarding {
        state.withLock { state in
            guard state.returned.remove(ticket) == nil else { return .cancelled }
            switch state.flights[key] {
            case .landed(let value)?: return .landed(value)
            case .flying(var passengers)?:
                passengers[ticket] = continuation
                state.flights[key] = .flying(passengers)
                return .joined(isFirst: false)
            case nil:
                state.flights[key] = .flying([ticket: continuation])
                return .joined(isFirst: true)
            }
        }
    }

    private func leave(_ key: Key, _ ticket: Int) -> CheckedContinuation<Value, Never>? {
        state.withLock { state in
            guard case .flying(var passengers)? = state.flights[key], let own = passengers.removeValue(forKey: ticket)
            else {
                if case .landed? = state.flights[key] { return nil }
                state.returned.insert(ticket)
                return nil
            }
            state.flights[key] = .flying(passengers)
            return own
        }
    }

    private func land(_ key: Key, _ value: Value) {
        let passengers = state.withLock { state in
            defer { state.flights[key] = .landed(value) }
            if case .flying(let passengers)? = state.flights[key] { return passengers }
            return [:]
        }
        for passenger in passengers.values { passenger.resume(returning: value) }
    }
}
