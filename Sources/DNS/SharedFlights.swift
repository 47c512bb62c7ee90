import Synchronization

/// Values that are found out once each, however many ask for them at the same time.
///
/// Memory is bounded: of two generations of values the older one is forgotten when the younger one is full. A value
/// that is asked for again in the meantime lives on, so that what many ask for is found out once, and nobody who waits
/// is forgotten.
final class SharedFlights<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    /// Who waits for a value; told outside of the lock.
    typealias Passenger = @Sendable (Value) -> Void

    private enum Flight {
        case landed(Value)
        /// Under way, with those who wait and the tickets by which they can give up.
        case flying([(ticket: Int, passenger: Passenger)])
    }

    private struct State {
        let generation: Int
        var young: [Key: Flight] = [:]
        var old: [Key: Flight] = [:]
        var lastTicket = 0
        /// Tickets that were given back before their passenger came.
        var returned: Set<Int> = []

        init(generation: Int) { self.generation = generation }

        /// The flight of a key; it is young again.
        mutating func flight(_ key: Key) -> Flight? {
            if let flight = young[key] { return flight }
            guard let flight = old.removeValue(forKey: key) else { return nil }
            keep(flight, key)
            return flight
        }

        mutating func keep(_ flight: Flight, _ key: Key) {
            if young.count >= generation {
                // Those under way are never forgotten.
                let flying = old.filter { if case .flying = $0.value { true } else { false } }
                old = young
                young = flying
            }
            young[key] = flight
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
        if case .landed(let value) = state.withLock({ $0.flight(key) }) { return value }
        let ticket = state.withLock { state in
            state.lastTicket += 1
            return state.lastTicket
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                switch board(key, ticket, { continuation.resume(returning: $0) }) {
                case .landed(let value): continuation.resume(returning: value)
                case .cancelled: continuation.resume(returning: fallback)
                case .joined(isFirst: true): Task { land(key, await fly()) }
                case .joined(isFirst: false): break
                }
            }
        } onCancel: {
            leave(key, ticket)?(fallback)
        }
    }

    /// Tells the value of a key: the known one at once, that of the flight under way, or that of a new flight, which
    /// `fly` begins and which ends when it calls what it is given.
    func join(_ key: Key, tell: @escaping Passenger, fly: (@escaping Passenger) -> Void) {
        switch board(key, 0, tell) {
        case .landed(let value): tell(value)
        case .joined(isFirst: true): fly { self.land(key, $0) }
        case .joined(isFirst: false), .cancelled: break
        }
    }

    private func board(_ key: Key, _ ticket: Int, _ passenger: @escaping Passenger) -> Boarding {
        state.withLock { state in
            guard state.returned.isEmpty || state.returned.remove(ticket) == nil else { return .cancelled }
            switch state.flight(key) {
            case .landed(let value): return .landed(value)
            case .flying(var aboard):
                // Taken out first, so that a long list is not copied.
                state.young[key] = .flying([])
                aboard.append((ticket, passenger))
                state.young[key] = .flying(aboard)
                return .joined(isFirst: false)
            case nil:
                state.keep(.flying([(ticket, passenger)]), key)
                return .joined(isFirst: true)
            }
        }
    }

    private func leave(_ key: Key, _ ticket: Int) -> Passenger? {
        state.withLock { state in
            switch state.flight(key) {
            case .landed: return nil
            case .flying(var aboard):
                guard let place = aboard.firstIndex(where: { $0.ticket == ticket }) else { break }
                // The flight goes on, even with nobody aboard.
                let passenger = aboard.remove(at: place).passenger
                state.young[key] = .flying(aboard)
                return passenger
            case nil: break
            }
            state.returned.insert(ticket)
            return nil
        }
    }

    private func land(_ key: Key, _ value: Value) {
        let flight = state.withLock { state in
            defer { state.keep(.landed(value), key) }
            return state.flight(key)
        }
        guard case .flying(let aboard) = flight else { return }
        for (_, passenger) in aboard { passenger(value) }
    }
}
