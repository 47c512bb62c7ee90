public import DNS
import NIOCore
import NIOPosix

/// Connects to a host's port, no longer than until one moment, and hands the connection to whoever converses.
public struct Dialer: Sendable {
    /// Where a host's port is.
    public typealias Locate = @Sendable (_ host: DomainName, _ port: Int) async -> Whereabouts

    private let locate: Locate
    private let group: any EventLoopGroup

    /// A dialer that asks a locator for addresses.
    public init(_ locator: Locator) {
        self.init { host, port in await locator.place(of: host, port: port) }
    }

    /// A dialer with another way from a host and a port to addresses.
    public init(locate: @escaping Locate) {
        self.locate = locate
        group = MultiThreadedEventLoopGroup.singleton
    }

    /// Where a host's port is.
    func place(of host: DomainName, port: Int) async -> Whereabouts { await locate(host, port) }

    /// The outcome of one conversation, with the first of the addresses that lets us connect.
    ///
    /// - Parameters:
    ///   - addresses: tried one after the other while time is left.
    ///   - end: when the whole must have ended.
    ///   - begin: puts handlers into a new connection; one of them keeps the promise.
    /// - Throws: ``DialFault``.
    func converse<Outcome: Sendable>(
        with addresses: [SocketAddress], until end: NIODeadline,
        begin: @escaping @Sendable (any Channel, EventLoopPromise<Outcome>) throws -> Void
    ) async throws(DialFault) -> Outcome {
        var fault = DialFault.late
        for (index, address) in addresses.enumerated() where NIODeadline.now() < end {
            // What is left is shared by the addresses that are left, so that a dead first one hides no living second.
            let left = end - .now()
            let turn = index == addresses.count - 1 ? left : TimeAmount.nanoseconds(left.nanoseconds / 2)
            do {
                return try await converse(with: address, connecting: turn, until: end, begin: begin)
            } catch let failed where failed.isBeforeConnection {
                fault = failed
            }
        }
        throw fault
    }

    private func converse<Outcome: Sendable>(
        with address: SocketAddress, connecting: TimeAmount, until end: NIODeadline,
        begin: @escaping @Sendable (any Channel, EventLoopPromise<Outcome>) throws -> Void
    ) async throws(DialFault) -> Outcome {
        let loop = group.next()
        let promise = loop.makePromise(of: Outcome.self)
        let connection = ClientBootstrap(group: loop).connectTimeout(connecting)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try begin(channel, promise) }
            }
            .connect(to: address)
        connection.whenFailure { promise.fail(DialFault(connecting: $0)) }
        let alarm = loop.scheduleTask(deadline: end) {
            // Who converses may have seen enough to say something; that comes first.
            connection.whenSuccess { $0.pipeline.fireUserInboundEventTriggered(TimeIsUp()) }
            promise.fail(DialFault.late)
        }
        promise.futureResult.whenComplete { _ in
            alarm.cancel()
            connection.whenSuccess { $0.close(mode: .all, promise: nil) }
        }
        do {
            return try await withTaskCancellationHandler {
                try await promise.futureResult.get()
            } onCancel: {
                promise.fail(DialFault.late)
            }
        } catch {
            throw error as? DialFault ?? DialFault(conversing: error)
        }
    }
}

/// Told to the handlers of a connection when the time for it is over.
struct TimeIsUp: Sendable {}
