import NIOCore
import NIOPosix

/// All look-ups of a transport, on its event loop.
final class Board {
    private let servers: [SocketAddress]
    private let timeout: Duration
    private let loop: any EventLoop
    private let sockets: DatagramSockets
    private var flights: [ObjectIdentifier: Flight] = [:]
    private var waiting: CircularBuffer<Flight> = []
    private var isClosed = false
    /// The server that gave the last answer; it is asked first.
    private var lastGood = 0

    init(servers: [SocketAddress], timeout: Duration, loop: any EventLoop) {
        self.servers = servers
        self.timeout = timeout
        self.loop = loop
        sockets = DatagramSockets(servers: servers, loop: loop)
    }

    /// Takes in a new look-up.
    func take(_ flight: Flight) {
        if flight.ticket.isCancelled {
            flight.land(.deadline)
        } else if isClosed {
            flight.land(.blocked)
        } else if flights.count < Transport.inFlight {
            start(flight)
        } else {
            waiting.append(flight)
        }
    }

    /// Ends a look-up that nobody waits for.
    func giveBack(_ ticket: Ticket) {
        if let flight = flights[ObjectIdentifier(ticket)] {
            end(flight) { $0.land(.deadline) }
        } else if let index = waiting.firstIndex(where: { $0.ticket === ticket }) {
            waiting.remove(at: index).land(.deadline)
        }
    }

    /// Ends everything.
    func close(then done: @escaping @Sendable () -> Void) {
        isClosed = true
        for flight in waiting { flight.land(.blocked) }
        waiting = []
        for flight in Array(flights.values) { end(flight) { $0.land(.blocked) } }
        sockets.close(then: done)
    }

    private func start(_ flight: Flight) {
        flights[ObjectIdentifier(flight.ticket)] = flight
        var lookup = Lookup(flight.query, servers: servers.count, first: lastGood, timeout: timeout)
        let actions = lookup.begin()
        flight.lookup = lookup
        flight.deadline = loop.assumeIsolated().scheduleTask(in: TimeAmount(timeout)) {
            self.perform(flight.lookup?.expire() ?? [], flight)
        }
        perform(actions, flight)
    }

    private func end(_ flight: Flight, _ land: (Flight) -> Void) {
        flights[ObjectIdentifier(flight.ticket)] = nil
        sockets.forget(flight.letters)
        land(flight)
        while flights.count < Transport.inFlight, let next = waiting.popFirst() { take(next) }
    }

    private func perform(_ actions: [Lookup.Action], _ flight: Flight) {
        for action in actions where !flight.isOver {
            switch action {
            case .ask(let attempt) where attempt.overTCP: connect(attempt, flight)
            case .ask(let attempt): send(attempt, flight)
            case .wake(let number, let after):
                flight.alarm?.cancel()
                flight.alarm = loop.assumeIsolated().scheduleTask(in: TimeAmount(after)) {
                    self.perform(flight.lookup?.wake(number) ?? [], flight)
                }
            case .finish(let answer): end(flight) { $0.land(answer) }
            }
        }
    }

    private func send(_ attempt: Lookup.Attempt, _ flight: Flight) {
        let letter = sockets.send(attempt) { reply in
            guard !flight.isOver else { return }
            switch reply {
            case .message(let message):
                if message.code == .noError || message.code == .nameError { self.lastGood = attempt.server }
                self.perform(flight.lookup?.receive(message, for: attempt) ?? [], flight)
            case .stray: self.perform(flight.lookup?.strayed() ?? [], flight)
            case .broken: self.perform(flight.lookup?.broke(attempt) ?? [], flight)
            }
        }
        if let letter { flight.letters.append(letter) }
    }

    private func connect(_ attempt: Lookup.Attempt, _ flight: Flight) {
        let exchange = StreamExchange(attempt.query) { message in
            guard !flight.isOver else { return }
            let actions = message.map { flight.lookup?.receive($0, for: attempt) ?? [] }
            self.perform(actions ?? flight.lookup?.broke(attempt) ?? [], flight)
        }
        exchange.run(with: servers[attempt.server], on: loop, timeout: timeout) { flight.streams.append($0) }
    }
}
