import NIOCore
import NIOPosix

/// The UDP sockets of a transport, each on a port that the system picks at random, and who listens on them for what.
final class DatagramSockets {
    /// What came for a query.
    enum Reply {
        case message(Message)
        /// Something from the right server that can't be read, or has a wrong number or question.
        case stray
        /// The query could not leave.
        case broken
    }

    private struct Listener {
        var question: Question
        var hear: (Reply) -> Void
    }

    private struct Letterbox: Hashable {
        var id: UInt16
        var server: Int
    }

    private struct Socket {
        /// Opened when it is first needed.
        var opening: EventLoopFuture<any Channel>
        /// The same, once it is open.
        var channel: (any Channel)?
        var listeners: [Letterbox: Listener] = [:]
        /// Whether something was written that has not been sent yet.
        var isWritten = false
    }

    private let servers: [SocketAddress]
    private let numbers: [SocketAddress: Int]
    private let loop: any EventLoop
    private var sockets: [Socket] = []
    private var isFlushSet = false
    /// Positions in ``sockets`` by the family of their addresses.
    private var families: [NIOBSDSocket.ProtocolFamily: Range<Int>] = [:]

    /// So many sockets a family: a forger has to guess one of their ports beside the number of the message. Nobody else
    /// can forge what comes from this machine, and on one socket many messages are sent and read together.
    private let perFamily: Int

    init(servers: [SocketAddress], loop: any EventLoop) {
        self.servers = servers
        self.loop = loop
        perFamily = servers.allSatisfy(\.isLoopback) ? 1 : 16
        numbers = Dictionary(zip(servers, servers.indices)) { first, _ in first }
    }

    /// Sends a query. `hear` is called on the loop, never before this function returns.
    ///
    /// - Returns: where the answer is listened for, to be given to ``forget(_:)``; `nil` when the query can't be sent.
    func send(
        _ attempt: Lookup.Attempt, hear: @escaping (Reply) -> Void
    ) -> (socket: Int, id: UInt16, server: Int)? {
        let address = servers[attempt.server]
        let index = family(of: address).randomElement() ?? 0
        var box = Letterbox(id: .random(in: .min ... .max), server: attempt.server)
        while sockets[index].listeners[box] != nil, sockets[index].listeners.count < 32_768 {
            box.id = .random(in: .min ... .max)
        }
        guard let octets = attempt.query.message(id: box.id), sockets[index].listeners[box] == nil else {
            loop.assumeIsolated().execute { hear(.broken) }
            return nil
        }
        sockets[index].listeners[box] = Listener(question: attempt.query.question, hear: hear)
        let envelope = AddressedEnvelope(remoteAddress: address, data: ByteBuffer(bytes: octets))
        let sent: EventLoopFuture<Void>
        if let channel = sockets[index].channel {
            sent = channel.write(envelope)
            sockets[index].isWritten = true
            flushSoon()
        } else {
            sent = sockets[index].opening.flatMap { $0.writeAndFlush(envelope) }
        }
        sent.assumeIsolated().whenFailure { [self] _ in
            loop.assumeIsolated().execute { hear(.broken) }
        }
        return (index, box.id, box.server)
    }

    /// Sends what is written, together with what others write before the loop comes to it.
    private func flushSoon() {
        guard !isFlushSet else { return }
        isFlushSet = true
        loop.assumeIsolated().execute { [self] in
            isFlushSet = false
            for index in sockets.indices where sockets[index].isWritten {
                sockets[index].isWritten = false
                sockets[index].channel?.flush()
            }
        }
    }

    /// Stops listening.
    func forget(_ letters: [(socket: Int, id: UInt16, server: Int)]) {
        for letter in letters where sockets.indices.contains(letter.socket) {
            sockets[letter.socket].listeners[Letterbox(id: letter.id, server: letter.server)] = nil
        }
    }

    /// Closes all sockets.
    func close(then done: @escaping @Sendable () -> Void) {
        let closings = sockets.map { $0.opening.flatMap { $0.close() } }
        sockets = []
        families = [:]
        EventLoopFuture.andAllComplete(closings, on: loop).whenComplete { _ in done() }
    }

    /// The sockets for an address, opened when they are first needed.
    private func family(of address: SocketAddress) -> Range<Int> {
        if let known = families[address.protocol] { return known }
        let range = sockets.count..<sockets.count + perFamily
        families[address.protocol] = range
        sockets += range.map { Socket(opening: open($0, for: address)) }
        for index in range {
            sockets[index].opening.assumeIsolated().whenSuccess { [self] channel in
                if sockets.indices.contains(index) { sockets[index].channel = channel }
            }
        }
        return range
    }

    private func open(_ index: Int, for address: SocketAddress) -> EventLoopFuture<any Channel> {
        let owner = NIOLoopBound(self, eventLoop: loop)
        return DatagramBootstrap(group: loop)
            .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 4 * 4_096))
            .channelOption(.datagramVectorReadMessageCount, value: 4)
            .channelOption(.socketOption(.so_rcvbuf), value: 1 << 18)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(DatagramReader(owner.value, index))
                }
            }
            .bind(host: address.protocol == .inet ? "0.0.0.0" : "::", port: 0)
    }

    /// Hands what came on a socket to who listens for it. What is from nobody that was asked is dropped.
    fileprivate func received(_ octets: [UInt8], from address: SocketAddress, on index: Int) {
        guard let server = numbers[address], sockets.indices.contains(index) else { return }
        var start = octets.prefix(2)
        let message = Message(octets: octets)
        if let id = start.popUInt16(), let listener = sockets[index].listeners[Letterbox(id: id, server: server)] {
            listener.hear(message.map(Reply.message) ?? .stray)
            return
        }
        let question = message?.question
        for (box, listener) in sockets[index].listeners where box.server == server {
            if question == nil || question == listener.question { listener.hear(.stray) }
        }
    }
}

/// Takes datagrams from a channel.
private final class DatagramReader: ChannelInboundHandler {
    typealias InboundIn = AddressedEnvelope<ByteBuffer>

    private let owner: DatagramSockets
    private let index: Int

    init(_ owner: DatagramSockets, _ index: Int) {
        self.owner = owner
        self.index = index
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let envelope = unwrapInboundIn(data)
        owner.received(Array(envelope.data.readableBytesView), from: envelope.remoteAddress, on: index)
    }

    /// A datagram that could not be delivered says nothing about the others on the socket.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {}
}

extension SocketAddress {
    /// Whether it is an address of this machine for itself (RFC 1122 section 3.2.1.3, RFC 4291 section 2.5.3).
    fileprivate var isLoopback: Bool { ipAddress.flatMap { IPAddress($0) }?.isLoopback ?? false }
}
