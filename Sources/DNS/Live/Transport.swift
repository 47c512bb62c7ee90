import NIOCore
import NIOPosix

/// Runs look-ups over UDP and TCP: what ``Lookup`` decides, done with sockets and timers.
///
/// Everything happens on one event loop, so that a look-up needs no lock and no hop between its steps.
final class Transport: Sendable {
    private let loop: any EventLoop
    private let board: NIOLoopBoundBox<Board>
    /// How many look-ups are under way at once; the others wait their turn, and their time does not run yet.
    static let inFlight = 256

    /// A transport to servers in the order in which they are asked.
    init(servers: [SocketAddress], timeout: Duration) {
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        self.loop = loop
        board = .makeBoxSendingValue(Board(servers: servers, timeout: timeout, loop: loop), eventLoop: loop)
    }

    /// The answer to a query, and whether a signature came with it.
    func look(_ query: Query) async -> (answer: Answer, isSigned: Bool) {
        let ticket = Ticket()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                loop.execute { self.board.value.take(Flight(query, ticket, continuation)) }
            }
        } onCancel: {
            ticket.cancel()
            loop.execute { self.board.value.giveBack(ticket) }
        }
    }

    /// Closes the sockets; look-ups under way, and later ones, are unknown with the reason `blocked`.
    func close() async {
        await withCheckedContinuation { continuation in
            loop.execute { self.board.value.close { continuation.resume() } }
        }
    }

    /// Begins to close the sockets.
    func closeSoon() {
        loop.execute { self.board.value.close {} }
    }
}
