import NIOCore

/// Counts what a server sends before it is understood, so that neither an endless head nor endless framing is read.
final class OctetMeter: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    /// Whether the head of the answer has been read; set by who reads it.
    var isHeadDone = false
    private let headLimit: Int
    private let limit: Int
    private var count = 0

    /// A meter that lets `headLimit` octets through before the head is done, and `limit` in all.
    init(headLimit: Int, limit: Int) {
        self.headLimit = headLimit
        self.limit = limit
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        count += unwrapInboundIn(data).readableBytes
        context.fireChannelRead(data)
        if count > limit || count > headLimit && !isHeadDone {
            context.fireErrorCaught(DialFault.tooLong)
            context.close(promise: nil)
        }
    }
}
