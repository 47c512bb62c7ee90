import DNS
import MailAuthentication
import NIOCore
import NIOHTTP1

/// Asks web servers for one thing at a time, over connections that are closed after it.
struct HTTPClient: Sendable {
    let dialer: Dialer

    /// One request over TLS.
    func get(
        _ path: String, from addresses: [SocketAddress], handshake: Handshake, wish: HTTPExchange.Wish,
        until end: NIODeadline
    ) async throws(DialFault) -> (answer: HTTPAnswer, tls: TLSSeen) {
        let version = VersionBox()
        let answer = try await ask(path, handshake.host, addresses, wish, until: end) { channel in
            let tls = try handshake.handler()
            try channel.pipeline.syncOperations.addHandlers([tls, VersionWatch(version)])
        }
        return (answer, handshake.summary(version: version.value))
    }

    /// One request in the open.
    func get(
        _ path: String, from host: DomainName, at addresses: [SocketAddress], wish: HTTPExchange.Wish,
        until end: NIODeadline
    ) async throws(DialFault) -> HTTPAnswer {
        try await ask(path, host, addresses, wish, until: end, secure: nil)
    }

    private func ask(
        _ path: String, _ host: DomainName, _ addresses: [SocketAddress], _ wish: HTTPExchange.Wish,
        until end: NIODeadline, secure: (@Sendable (any Channel) throws -> Void)?
    ) async throws(DialFault) -> HTTPAnswer {
        try await dialer.converse(with: addresses, until: end) { channel, promise in
            try secure?(channel)
            let content = if case .content(let limit) = wish { limit } else { 0 }
            // Chunks have framing of their own; a hundred thousand octets of it are more than any server needs.
            let meter = OctetMeter(
                headLimit: HTTPExchange.headLimit, limit: HTTPExchange.headLimit + content + 100_000)
            let operations = channel.pipeline.syncOperations
            try operations.addHandler(meter)
            try operations.addHTTPClientHandlers(leftOverBytesStrategy: .dropBytes)
            try operations.addHandler(
                HTTPExchange(
                    host: host, path: path, wish: wish, isSecure: secure != nil, meter: meter, promise: promise))
        }
    }
}
