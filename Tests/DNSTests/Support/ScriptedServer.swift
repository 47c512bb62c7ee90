import DNS
import NIOCore
import NIOPosix
import Synchronization
import Testing

/// A name server on loopback that answers as a test tells it to, over UDP and TCP on one port.
final class ScriptedServer: Sendable {
    /// A query as it came.
    struct Incoming: Sendable {
        var id: UInt16
        var name: String
        var type: RecordType
        var hasExtensions: Bool
        var checkingDisabled: Bool
        var overTCP: Bool
        var octets: [UInt8]

        /// A response to it, to be filled in.
        var response: WireMessage { WireMessage(id: id, questions: [(name, type)]) }
    }

    /// What the server sends back: messages one after the other, none for silence.
    typealias Script = @Sendable (Incoming) -> [[UInt8]]

    /// Threads of their own: a script may take its time.
    private static let group = MultiThreadedEventLoopGroup(numberOfThreads: 2)

    let address: SocketAddressText
    private let channels: [any Channel]
    private let seen = Mutex<[Incoming]>([])

    /// The queries so far.
    var queries: [Incoming] { seen.withLock { $0 } }

    private init(address: SocketAddressText, channels: [any Channel]) {
        self.address = address
        self.channels = channels
    }

    /// Runs `body` with a server that answers by the script, and stops it afterwards.
    static func with<Result>(
        host: String = "127.0.0.1", tcp: Bool = true, _ script: @escaping Script,
        _ body: (ScriptedServer) async throws -> Result
    ) async throws -> Result {
        let log = ScriptHolder(script)
        var opened: ([any Channel], Int)?
        for _ in 0..<20 where opened == nil {
            let udp = try await DatagramBootstrap(group: group)
                .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 70_000))
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandler(DatagramSide(log))
                    }
                }
                .bind(host: host, port: 0).get()
            let port = udp.localAddress?.port ?? 0
            guard tcp else {
                opened = ([udp], port)
                break
            }
            let listener = try? await ServerBootstrap(group: group)
                .childChannelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandler(StreamSide(log))
                    }
                }
                .bind(host: host, port: port).get()
            if let listener { opened = ([udp, listener], port) } else { try await udp.close() }
        }
        let (channels, port) = try #require(opened)
        let server = ScriptedServer(
            address: try SocketAddressText(host == "127.0.0.1" ? "\(host):\(port)" : "[\(host)]:\(port)"),
            channels: channels)
        log.attach { [weak server] query in server?.seen.withLock { $0.append(query) } }
        let result: Swift.Result<Result, any Error>
        do { result = .success(try await body(server)) } catch { result = .failure(error) }
        for channel in channels { try? await channel.close() }
        return try result.get()
    }
}

/// The script, and who writes down what was asked.
private final class ScriptHolder: Sendable {
    private let script: ScriptedServer.Script
    private let note = Mutex<(@Sendable (ScriptedServer.Incoming) -> Void)?>(nil)

    init(_ script: @escaping ScriptedServer.Script) { self.script = script }

    func attach(_ note: @escaping @Sendable (ScriptedServer.Incoming) -> Void) { self.note.withLock { $0 = note } }

    func replies(to octets: [UInt8], overTCP: Bool) -> [[UInt8]] {
        guard octets.count > 12 else { return [] }
        var labels: [String] = []
        var index = 12
        while index < octets.count, octets[index] > 0 {
            let end = min(octets.count, index + 1 + Int(octets[index]))
            labels.append(String(decoding: octets[(index + 1)..<end], as: UTF8.self))
            index = end
        }
        guard index + 2 < octets.count else { return [] }
        let query = ScriptedServer.Incoming(
            id: UInt16(octets[0]) << 8 | UInt16(octets[1]), name: labels.joined(separator: "."),
            type: RecordType(rawValue: UInt16(octets[index + 1]) << 8 | UInt16(octets[index + 2])),
            hasExtensions: octets[11] > 0, checkingDisabled: octets[3] & 0x10 != 0, overTCP: overTCP, octets: octets)
        note.withLock { $0 }?(query)
        return script(query)
    }
}

private final class DatagramSide: ChannelInboundHandler {
    typealias InboundIn = AddressedEnvelope<ByteBuffer>
    typealias OutboundOut = AddressedEnvelope<ByteBuffer>

    private let script: ScriptHolder

    init(_ script: ScriptHolder) { self.script = script }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let envelope = unwrapInboundIn(data)
        for reply in script.replies(to: Array(envelope.data.readableBytesView), overTCP: false) {
            let answer = AddressedEnvelope(remoteAddress: envelope.remoteAddress, data: ByteBuffer(bytes: reply))
            context.writeAndFlush(wrapOutboundOut(answer), promise: nil)
        }
    }
}

private final class StreamSide: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let script: ScriptHolder
    private var received: [UInt8] = []

    init(_ script: ScriptHolder) { self.script = script }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        received += Array(unwrapInboundIn(data).readableBytesView)
        guard received.count >= 2 else { return }
        let length = Int(received[0]) << 8 | Int(received[1])
        guard received.count >= length + 2 else { return }
        let replies = script.replies(to: Array(received[2..<(length + 2)]), overTCP: true)
        // An empty reply stands for a connection that is broken off.
        if replies.contains([]) {
            context.close(promise: nil)
            return
        }
        for reply in replies {
            let message = pair(UInt16(min(reply.count, 65_535))) + reply
            // In two parts, as a network may bring it.
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: message.prefix(3))), promise: nil)
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: message.dropFirst(3))), promise: nil)
        }
    }
}
