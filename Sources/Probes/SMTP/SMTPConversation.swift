import MailAuthentication
import NIOCore
import NIOSSL
import NIOTLS

/// The conversation with one mail server: greeting, EHLO, STARTTLS, a handshake, QUIT. No other command is ever sent.
final class SMTPConversation: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// What came of it.
    enum Outcome: Hashable, Sendable {
        case seen(MailServerSeen)
        /// The server does not want to talk to us; its code.
        case refused(Int)
        /// It does not speak SMTP; in words.
        case foreign(String)
    }

    private enum Stage {
        case greeting, hello, start, handshake, goodbye
    }

    /// How long a server may take to say goodbye.
    private static let patience = TimeAmount.seconds(2)

    private let name: String
    private let handshake: Handshake
    private let promise: EventLoopPromise<Outcome>
    private var reader = SMTPReplyReader()
    private var stage = Stage.greeting
    private var seen: MailServerSeen?

    /// A conversation in which we are called `name`.
    init(as name: String, handshake: Handshake, promise: EventLoopPromise<Outcome>) {
        self.name = name
        self.handshake = handshake
        self.promise = promise
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var part = unwrapInboundIn(data)
        while let octet = part.readInteger(as: UInt8.self) {
            do {
                guard let reply = try reader.take(octet) else { continue }
                try take(reply, isLast: part.readableBytes == 0, context)
            } catch let fault as SMTPReplyReader.Fault {
                return give(up: fault == .garbage ? DialFault.garbage : .tooLong, context)
            } catch {
                return give(up: error, context)
            }
        }
    }

    private func take(_ reply: SMTPReply, isLast: Bool, _ context: ChannelHandlerContext) throws {
        switch stage {
        case .greeting:
            guard reply.code == 220 else { return finish(.refused(reply.code), context) }
            stage = .hello
            say("EHLO \(name)", context)
        case .hello:
            // A server that knows no EHLO knows no extension (RFC 5321 section 3.2); one that is busy says nothing.
            guard reply.code == 250 || (500...504).contains(reply.code) else {
                return finish(.refused(reply.code), context)
            }
            guard reply.code == 250, reply.offers("STARTTLS") else {
                return leave(MailServerSeen(offersSTARTTLS: false, handshake: .none), context)
            }
            stage = .start
            say("STARTTLS", context)
        case .start:
            guard reply.code == 220 else { return leave(failed: "the server refused it (\(reply.code))", context) }
            // What comes before the handshake could be anybody's (CVE-2011-0411).
            guard isLast else { return leave(failed: "the server spoke on before TLS began", context) }
            stage = .handshake
            try context.pipeline.syncOperations.addHandler(handshake.handler(), position: .first)
        case .handshake: break
        case .goodbye: finish(nil, context)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is TimeIsUp { return give(up: DialFault.late, context) }
        guard case .handshakeCompleted? = event as? TLSUserEvent else {
            return context.fireUserInboundEventTriggered(event)
        }
        let version = try? context.pipeline.syncOperations.nioSSL_tlsVersion()
        leave(
            MailServerSeen(offersSTARTTLS: true, handshake: .done(handshake.summary(version: version))), context)
    }

    private func leave(failed why: String, _ context: ChannelHandlerContext) {
        leave(MailServerSeen(offersSTARTTLS: true, handshake: .failed(why)), context)
    }

    private func leave(_ seen: MailServerSeen, _ context: ChannelHandlerContext) {
        self.seen = seen
        stage = .goodbye
        say("QUIT", context)
        let promise = promise
        context.eventLoop.scheduleTask(in: Self.patience) { promise.succeed(.seen(seen)) }
    }

    private func say(_ line: String, _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: line + "\r\n")), promise: nil)
    }

    private func finish(_ outcome: Outcome?, _ context: ChannelHandlerContext) {
        if let seen { promise.succeed(.seen(seen)) } else if let outcome { promise.succeed(outcome) }
        context.close(promise: nil)
    }

    /// Ends the conversation after a fault, with what was seen before it.
    private func give(up fault: any Error, _ context: ChannelHandlerContext) {
        let fault = fault as? DialFault ?? DialFault(conversing: fault)
        switch stage {
        case .greeting, .hello:
            if fault == .garbage || fault == .tooLong { finish(.foreign(fault.words), context) }
            promise.fail(fault)
        case .start, .handshake:
            finish(.seen(MailServerSeen(offersSTARTTLS: true, handshake: .failed(fault.words))), context)
        case .goodbye: finish(nil, context)
        }
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        give(up: DialFault.closed, context)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { give(up: error, context) }
}
