import NIOCore
import NIOSSL

@testable import Probes

/// A server that answers a request with given octets.
final class ScriptedHTTP: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    enum Answer: Sendable {
        /// These octets, then the end.
        case octets([UInt8])
        /// These octets, then this piece again and again.
        case endless([UInt8], piece: [UInt8])
        /// Nothing, for ever.
        case silence
        /// The end, at once.
        case hangUp
        /// These octets, then nothing, the connection left open.
        case pause([UInt8])
    }

    private let answer: Answer
    private let visits: Visits
    private var isAsked = false

    init(_ answer: Answer, visits: Visits) {
        self.answer = answer
        self.visits = visits
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        visits.add(String(buffer: unwrapInboundIn(data)))
        guard !isAsked, visits.text.contains("\r\n\r\n") else { return }
        isAsked = true
        switch answer {
        case .octets(let octets):
            let context = NIOLoopBound(context, eventLoop: context.eventLoop)
            context.value.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: octets))).whenComplete { _ in
                context.value.close(promise: nil)
            }
        case .endless(let octets, let piece):
            context.write(wrapOutboundOut(ByteBuffer(bytes: octets)), promise: nil)
            flood(piece, NIOLoopBound(context, eventLoop: context.eventLoop))
        case .silence: break
        case .hangUp: context.close(promise: nil)
        case .pause(let octets): context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: octets)), promise: nil)
        }
    }

    private func flood(_ piece: [UInt8], _ context: NIOLoopBound<ChannelHandlerContext>) {
        let this = NIOLoopBound(self, eventLoop: context.value.eventLoop)
        context.value.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: piece))).whenSuccess {
            // Not at once: writes that succeed at once would never end.
            context.value.eventLoop.execute { this.value.flood(piece, context) }
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}

extension LoopbackServer {
    /// An HTTPS server; without a context, one in the open.
    static func http(_ answer: ScriptedHTTP.Answer, tls: NIOSSLContext? = nil) async throws -> LoopbackServer {
        try await start { channel, visits in
            if let tls { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls)) }
            try channel.pipeline.syncOperations.addHandler(ScriptedHTTP(answer, visits: visits))
        }
    }
}

/// An HTTP answer with a status, fields and content.
func response(_ status: String, _ fields: [String] = [], _ content: [UInt8] = []) -> [UInt8] {
    Array((["HTTP/1.1 \(status)"] + fields + ["", ""]).joined(separator: "\r\n").utf8) + content
}
