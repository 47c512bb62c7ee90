import NIOCore
import NIOPosix

/// One query over TCP (RFC 7766): a message with its length before it, there and back.
final class StreamExchange {
    private let query: Query
    private let id = UInt16.random(in: .min ... .max)
    private var hear: ((Message?) -> Void)?

    /// An exchange that calls `hear` once with the message, or with `nil` when none came that can be read.
    init(_ query: Query, hear: @escaping (Message?) -> Void) {
        self.query = query
        self.hear = hear
    }

    /// Connects, asks and waits. `opened` is given the channel, which has to be closed by whoever gives up.
    func run(
        with server: SocketAddress, on loop: any EventLoop, timeout: Duration,
        opened: @escaping (any Channel) -> Void
    ) {
        let exchange = NIOLoopBound(self, eventLoop: loop)
        let connected = ClientBootstrap(group: loop)
            .connectTimeout(TimeAmount(timeout))
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(StreamReader(exchange.value))
                }
            }
            .connect(to: server)
        connected.assumeIsolated().whenComplete { result in
            switch result {
            case .success(let channel):
                opened(channel)
                self.ask(channel)
            case .failure: self.finish(nil)
            }
        }
    }

    private func ask(_ channel: any Channel) {
        guard let octets = query.message(id: id), let length = UInt16(exactly: octets.count) else {
            finish(nil)
            return
        }
        var buffer = channel.allocator.buffer(capacity: octets.count + 2)
        buffer.writeInteger(length)
        buffer.writeBytes(octets)
        channel.writeAndFlush(buffer, promise: nil)
    }

    /// A whole message came.
    fileprivate func received(_ octets: [UInt8]) {
        let message = Message(octets: octets)
        finish(message?.id == id ? message : nil)
    }

    /// Tells the outcome, the first time only.
    fileprivate func finish(_ message: Message?) {
        guard let hear else { return }
        self.hear = nil
        hear(message)
    }
}

/// Puts a message together from what a TCP connection brings.
private final class StreamReader: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let exchange: StreamExchange
    private var received = ByteBuffer()

    init(_ exchange: StreamExchange) { self.exchange = exchange }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var part = unwrapInboundIn(data)
        received.writeBuffer(&part)
        guard let length = received.getInteger(at: received.readerIndex, as: UInt16.self),
            let octets = received.getBytes(at: received.readerIndex + 2, length: Int(length))
        else { return }
        exchange.received(octets)
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) { exchange.finish(nil) }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        exchange.finish(nil)
        context.close(promise: nil)
    }
}
