import NIOCore
import NIOPosix

/// All look-ups of a transport, on its event loop.
final class Board {
    private let servers: [SocketAddress]
    private let timeout: Duration
    private let loop: any EventLoop
    private let sockets: DatagramSockets
    private let limits: FlightLimits
    private var pace: Pace
    private var flights: [Int: Flight] = [:]
    private var lastNumber = 0
    private var alarms = Alarms()
    /// The call of ``ring()`` that is on its way.
    private var bell: (due: NIODeadline, task: Scheduled<Void>)?
    /// How many of the flights have not been waited for in vain yet.
    private var fresh = 0
    private var waiting: CircularBuffer<Flight> = []
    private var isClosed = false
    /// Whether a call of ``pump()`` is on its way.
    private var isPumpSet = false
    /// The server that gave the last answer; it is asked first.
    private var lastGood = 0

    init(servers: [SocketAddress], timeout: Duration, rate: Int?, loop: any EventLoop) {
        self.servers = servers
        self.timeout = timeout
        self.loop = loop
        limits = rate == nil ? .unpaced : .paced
        pace = Pace(rate: rate)
        sockets = DatagramSockets(servers: servers, loop: loop)
    }

    /// Takes in new look-ups.
    func take(_ bookings: [Flight.Booking]) {
        for booking in bookings {
            lastNumber += 1
            let flight = Flight(lastNumber, booking)
            if booking.ticket?.isCancelled ?? false {
                flight.land(.deadline)
            } else if isClosed {
                flight.land(.blocked)
            } else {
                booking.line?.enter()
                waiting.append(flight)
            }
        }
        pump()
    }

    /// Starts those whose turn has come.
    private func pump() {
        while !waiting.isEmpty, fresh < limits.fresh, flights.count < limits.all {
            if let delay = pace.delay(at: .now()) {
                guard !isPumpSet else { return }
                isPumpSet = true
                loop.assumeIsolated().scheduleTask(in: delay) {
                    self.isPumpSet = false
                    self.pump()
                }
                return
            }
            guard let next = waiting.popFirst() else { return }
            next.booking.line?.leave()
            start(next)
        }
    }

    /// Ends a look-up that nobody waits for.
    func giveBack(_ ticket: Ticket) {
        if let flight = flights.values.first(where: { $0.booking.ticket === ticket }) {
            end(flight) { $0.land(.deadline) }
        } else if let index = waiting.firstIndex(where: { $0.booking.ticket === ticket }) {
            let flight = waiting.remove(at: index)
            flight.booking.line?.leave()
            flight.land(.deadline)
        }
    }

    /// Ends everything.
    func close(then done: @escaping @Sendable () -> Void) {
        isClosed = true
        for flight in waiting {
            flight.booking.line?.leave()
            flight.land(.blocked)
        }
        waiting = []
        bell?.task.cancel()
        bell = nil
        for flight in Array(flights.values) { end(flight) { $0.land(.blocked) } }
        sockets.close(then: done)
    }

    private func start(_ flight: Flight) {
        flights[flight.number] = flight
        fresh += 1
        var lookup = Lookup(flight.booking.query, servers: servers.count, first: lastGood, timeout: timeout)
        let actions = lookup.begin()
        flight.lookup = lookup
        setAlarm(flight, attempt: nil, after: timeout)
        perform(actions, flight)
    }

    private func setAlarm(_ flight: Flight, attempt: Int?, after wait: Duration) {
        let wait = TimeAmount(wait)
        let alarm = Alarms.Alarm(due: .now() + wait, flight: flight.number, attempt: attempt)
        alarms.set(alarm, after: wait) { flights[$0] != nil }
        setBell(at: alarm.due)
    }

    private func setBell(at due: NIODeadline) {
        guard bell.map({ due < $0.due }) ?? true else { return }
        bell?.task.cancel()
        bell = (due, loop.assumeIsolated().scheduleTask(deadline: due) { self.ring() })
    }

    /// Wakes those whose time has come.
    private func ring() {
        bell = nil
        while let alarm = alarms.pop(at: .now(), isNeeded: { flights[$0] != nil }) {
            guard let flight = flights[alarm.flight] else { continue }
            guard let attempt = alarm.attempt else {
                perform(flight.lookup?.expire() ?? [], flight)
                continue
            }
            guard flight.alarm == attempt else { continue }
            flight.alarm = nil
            fault(flight)
            perform(flight.lookup?.wake(attempt) ?? [], flight)
        }
        if let next = alarms.next { setBell(at: next) }
    }

    private func end(_ flight: Flight, _ land: (Flight) -> Void) {
        flights[flight.number] = nil
        if !flight.isOverdue { fresh -= 1 }
        sockets.forget(flight.letters)
        land(flight)
        pump()
    }

    /// A server was silent for the time of a turn, failed or refused. The flight makes room for another one, so that
    /// dead servers of some domains don't hold up the questions of the others.
    private func fault(_ flight: Flight) {
        guard !flight.isOverdue, !flight.isOver else { return }
        flight.isOverdue = true
        fresh -= 1
        pace.fail()
        pump()
    }

    private func perform(_ actions: [Lookup.Action], _ flight: Flight) {
        for action in actions where !flight.isOver {
            switch action {
            case .ask(let attempt) where attempt.overTCP: connect(attempt, flight)
            case .ask(let attempt): send(attempt, flight)
            case .wake(let number, let after):
                flight.alarm = number
                setAlarm(flight, attempt: number, after: after)
            case .finish(let answer): end(flight) { $0.land(answer) }
            }
        }
    }

    private func send(_ attempt: Lookup.Attempt, _ flight: Flight) {
        pace.spend()
        let letter = sockets.send(attempt) { reply in
            guard !flight.isOver else { return }
            switch reply {
            case .message(let message):
                if message.code == .noError || message.code == .nameError {
                    self.lastGood = attempt.server
                    self.pace.succeed()
                } else {
                    self.fault(flight)
                }
                self.perform(flight.lookup?.receive(message, for: attempt) ?? [], flight)
            case .stray: self.perform(flight.lookup?.strayed() ?? [], flight)
            case .broken: self.perform(flight.lookup?.broke(attempt) ?? [], flight)
            }
        }
        if let letter { flight.letters.append(letter) }
    }

    private func connect(_ attempt: Lookup.Attempt, _ flight: Flight) {
        pace.spend()
        let exchange = StreamExchange(attempt.query) { message in
            guard !flight.isOver else { return }
            let actions = message.map { flight.lookup?.receive($0, for: attempt) ?? [] }
            self.perform(actions ?? flight.lookup?.broke(attempt) ?? [], flight)
        }
        exchange.run(with: servers[attempt.server], on: loop, timeout: timeout) { flight.streams.append($0) }
    }
}
