import NIOCore
import NIOPosix
import Synchronization

/// Runs look-ups over UDP and TCP: what ``Lookup`` decides, done with sockets and timers.
///
/// Everything of one look-up happens on one event loop, so that it needs no lock and no hop between its steps.
final class Transport: Sendable {
    /// A board, the loop that it is used on, and the look-ups on their way to it.
    private final class Station: Sendable {
        let loop: any EventLoop
        let board: NIOLoopBoundBox<Board>
        private let arriving = Mutex<[Flight.Booking]>([])

        init(loop: any EventLoop, board: sending Board) {
            self.loop = loop
            self.board = .makeBoxSendingValue(board, eventLoop: loop)
        }

        /// Hands a look-up over; those that come before the loop has time for them are taken in together.
        func bring(_ booking: Flight.Booking) {
            let isFirst = arriving.withLock { arriving in
                arriving.append(booking)
                return arriving.count == 1
            }
            guard isFirst else { return }
            loop.execute { [self] in
                let all = arriving.withLock { arriving in
                    defer { arriving = [] }
                    return arriving
                }
                board.value.take(all)
            }
        }
    }

    private let stations: [Station]

    /// A transport to servers in the order in which they are asked, with at most `rate` queries a second. Without a
    /// rate, there is one board for each of several processors.
    init(servers: [SocketAddress], timeout: Duration, rate: Int? = nil) {
        stations = (0..<(rate == nil ? Self.processors : 1)).map { _ in
            let loop = MultiThreadedEventLoopGroup.singleton.next()
            return Station(loop: loop, board: Board(servers: servers, timeout: timeout, rate: rate, loop: loop))
        }
    }

    private static let processors = max(1, min(4, System.coreCount / 2))

    /// Tells the answer to a query, and whether a signature came with it, on the loop.
    func look(_ query: Query, tell: @escaping Flight.Outcome) {
        let booking = Flight.Booking(query: query, ticket: nil, line: TimeInLine.current, tell: tell)
        station(for: query.question).bring(booking)
    }

    /// The answer to a query, and whether a signature came with it; a task that is cancelled does not wait.
    func look(_ query: Query) async -> (answer: Answer, isSigned: Bool) {
        let ticket = Ticket()
        let line = TimeInLine.current
        let station = station(for: query.question)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let booking = Flight.Booking(query: query, ticket: ticket, line: line) { answer, isSigned in
                    continuation.resume(returning: (answer, isSigned))
                }
                station.bring(booking)
            }
        } onCancel: {
            ticket.cancel()
            station.loop.execute { station.board.value.giveBack(ticket) }
        }
    }

    private func station(for question: Question) -> Station {
        guard stations.count > 1 else { return stations[0] }
        let number = question.hashValue % stations.count
        return stations[number < 0 ? number + stations.count : number]
    }

    /// Closes the sockets; look-ups under way, and later ones, are unknown with the reason `blocked`.
    func close() async {
        for station in stations {
            await withCheckedContinuation { continuation in
                station.loop.execute { station.board.value.close { continuation.resume() } }
            }
        }
    }

    /// Begins to close the sockets.
    func closeSoon() {
        for station in stations { station.loop.execute { station.board.value.close {} } }
    }
}
