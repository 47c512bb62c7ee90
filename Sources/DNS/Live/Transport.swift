import NIOCore
import NIOPosix

/// Runs look-ups over UDP and TCP: what ``Lookup`` decides, done with sockets and timers.
///
/// Everything of one look-up happens on one event loop, so that it needs no lock and no hop between its steps.
final class Transport: Sendable {
    /// A board and the loop that it is used on.
    private struct Station: Sendable {
        let loop: any EventLoop
        let board: NIOLoopBoundBox<Board>
    }

    private let stations: [Station]

    /// A transport to servers in the order in which they are asked, with at most `rate` queries a second. Without a
    /// rate, there is one board for each of several processors.
    init(servers: [SocketAddress], timeout: Duration, rate: Int? = nil) {
        stations = (0..<(rate == nil ? Self.processors : 1)).map { _ in
            let loop = MultiThreadedEventLoopGroup.singleton.next()
            let board = Board(servers: servers, timeout: timeout, rate: rate, loop: loop)
            return Station(loop: loop, board: .makeBoxSendingValue(board, eventLoop: loop))
        }
    }

    private static let processors = max(1, min(4, System.coreCount / 2))

    /// The answer to a query, and whether a signature came with it.
    func look(_ query: Query) async -> (answer: Answer, isSigned: Bool) {
        let ticket = Ticket()
        let line = TimeInLine.current
        let station = station(for: query.question)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                station.loop.execute { station.board.value.take(Flight(query, ticket, line, continuation)) }
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
