import NIOCore
import NIOSSL

@testable import Probes

/// A mail server that says what a script tells it to.
final class ScriptedSMTP: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    struct Script: Sendable {
        var greeting = "220 mx.county.example ESMTP\r\n"
        var hello = "250-mx.county.example\r\n250-PIPELINING\r\n250-STARTTLS\r\n250 8BITMIME\r\n"
        var start = "220 go ahead\r\n"
        var goodbye = "221 bye\r\n"
        /// What is said before TLS begins, after the answer to STARTTLS.
        var injected = ""
    }

    private let script: Script
    private let tls: NIOSSLContext?
    private let visits: Visits
    private var line = ""

    init(_ script: Script, tls: NIOSSLContext?, visits: Visits) {
        self.script = script
        self.tls = tls
        self.visits = visits
    }

    func channelActive(context: ChannelHandlerContext) { say(script.greeting, context) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let text = String(buffer: unwrapInboundIn(data))
        visits.add(text)
        line += text
        guard line.hasSuffix("\r\n") else { return }
        let command = line.prefix { $0 != " " && !$0.isNewline }
        line = ""
        switch command {
        case "EHLO": say(script.hello, context)
        case "STARTTLS":
            say(script.start + script.injected, context)
            if script.start.hasPrefix("220"), let tls {
                try? context.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls), position: .first)
            }
        case "QUIT": say(script.goodbye, context)
        default: say("500 what?\r\n", context)
        }
    }

    private func say(_ text: String, _ context: ChannelHandlerContext) {
        guard !text.isEmpty else { return }
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}

extension LoopbackServer {
    /// A mail server.
    static func smtp(_ script: ScriptedSMTP.Script, tls: NIOSSLContext? = nil) async throws -> LoopbackServer {
        try await start { channel, visits in
            try channel.pipeline.syncOperations.addHandler(ScriptedSMTP(script, tls: tls, visits: visits))
        }
    }
}
