import DNS
import NIOCore
import NIOHTTP1
import NIOTLS

/// One request, sent when the connection is ready, and its answer: read as far as it is wanted, and no further.
///
/// It has no cookies, follows nothing, and takes no compressed content.
final class HTTPExchange: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundOut = HTTPClientRequestPart

    /// How much of an answer is wanted.
    enum Wish: Hashable, Sendable {
        /// The head alone.
        case head
        /// The content of an answer with status 200, up to so many octets; the head alone of any other.
        case content(upTo: Int)
    }

    /// The most octets before the end of a head.
    static let headLimit = 16_384

    private let host: DomainName
    private let path: String
    private let wish: Wish
    private let isSecure: Bool
    private let promise: EventLoopPromise<HTTPAnswer>
    private let meter: OctetMeter
    private var answer: HTTPAnswer?
    /// Beside the answer, so that it grows in place.
    private var content: [UInt8] = []

    init(
        host: DomainName, path: String, wish: Wish, isSecure: Bool, meter: OctetMeter,
        promise: EventLoopPromise<HTTPAnswer>
    ) {
        self.host = host
        self.path = path
        self.wish = wish
        self.isSecure = isSecure
        self.meter = meter
        self.promise = promise
    }

    func channelActive(context: ChannelHandlerContext) {
        if !isSecure { ask(context) }
        context.fireChannelActive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .handshakeCompleted? = event as? TLSUserEvent { ask(context) }
        context.fireUserInboundEventTriggered(event)
    }

    private func ask(_ context: ChannelHandlerContext) {
        var head = HTTPRequestHead(version: .http1_1, method: .GET, uri: path)
        head.headers = [
            "Host": host.description, "User-Agent": "signet", "Accept": "text/plain, text/html;q=0.9, */*;q=0.1",
            "Accept-Encoding": "identity", "Connection": "close",
        ]
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): take(head)
        case .body(let part): take(part)
        case .end:
            answer?.content = content
            if let answer { promise.succeed(answer) }
        }
    }

    private func take(_ head: HTTPResponseHead) {
        meter.isHeadDone = true
        let type = head.headers.first(name: "content-type")?.split(separator: ";").first
        let answer = HTTPAnswer(
            status: Int(head.status.code),
            mediaType: type.map { printable($0.lowercased()).trimmed },
            location: head.headers.first(name: "location").map { printable($0) },
            strictTransportSecurity: head.headers.first(name: "strict-transport-security").map { printable($0) })
        self.answer = answer
        guard case .content(let limit) = wish, answer.status == 200 else { return promise.succeed(answer) }
        if let length = head.headers.first(name: "content-length").flatMap(Int.init), length > limit { refuse() }
    }

    private func take(_ part: ByteBuffer) {
        guard case .content(let limit) = wish, answer != nil, answer?.isTooLarge == false else { return }
        guard part.readableBytes <= limit - content.count else { return refuse() }
        content += part.readableBytesView
    }

    private func refuse() {
        answer?.isTooLarge = true
        if let answer { promise.succeed(answer) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        promise.fail(DialFault.closed)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        promise.fail(error)
        context.close(promise: nil)
    }
}

extension String {
    /// Without spaces at both ends.
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
