import NIOCore
import Synchronization

/// What a waiting task holds of its look-up, from any thread.
final class Ticket: Sendable {
    private let flag = Atomic(false)

    /// Says that nobody waits any more.
    func cancel() { flag.store(true, ordering: .releasing) }

    var isCancelled: Bool { flag.load(ordering: .acquiring) }
}

/// A look-up under way, on the event loop.
final class Flight {
    /// What is told at the end: the answer, and whether a signature came with it.
    typealias Outcome = @Sendable (Answer, Bool) -> Void

    /// A look-up that is asked for, from any thread.
    struct Booking: Sendable {
        var query: Query
        /// By which the look-up can be given back; `nil` when it won't be.
        var ticket: Ticket?
        /// Where the time that it waits for its turn is counted.
        var line: TimeInLine?
        var tell: Outcome
    }

    /// Its number on its board.
    let number: Int
    let booking: Booking
    /// Its decisions; `nil` while it waits its turn.
    var lookup: Lookup?
    /// Where it listens, to be given up at the end.
    var letters: [(socket: Int, id: UInt16, server: Int)] = []
    var streams: [any Channel] = []
    /// The attempt at whose end it is to be woken; an earlier one no longer counts.
    var alarm: Int?
    /// Whether a server let it down, by silence or failure.
    var isOverdue = false
    private(set) var isOver = false

    init(_ number: Int, _ booking: Booking) {
        self.number = number
        self.booking = booking
    }

    /// Ends the look-up; only the first call counts.
    func land(_ answer: Answer) {
        guard !isOver else { return }
        isOver = true
        for stream in streams { stream.close(promise: nil) }
        streams = []
        booking.tell(answer, lookup?.sawSignature ?? false)
    }

    /// Ends the look-up without an answer.
    func land(_ reason: UnknownReason) { land(Answer(booking.query.question, .unknown(reason))) }
}

/// How many look-ups are under way at once; the others wait their turn, and their time does not run yet.
struct FlightLimits: Hashable {
    /// Those that no server has let down yet.
    var fresh: Int
    /// All of them.
    var all: Int

    /// For servers that are asked as fast as they answer.
    static let unpaced = FlightLimits(fresh: 256, all: 4_096)
    /// For servers of others: the usual forwarder in a home or an office takes 150 questions at a time.
    static let paced = FlightLimits(fresh: 100, all: 400)
}
