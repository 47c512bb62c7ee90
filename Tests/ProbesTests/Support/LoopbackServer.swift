import DNS
import NIOCore
import NIOPosix
import Synchronization

@testable import Probes

/// What clients did with a server, over all their connections.
final class Visits: Sendable {
    private let state = Mutex((connections: 0, text: ""))

    var connections: Int { state.withLock { $0.connections } }
    var text: String { state.withLock { $0.text } }
    var lines: [String] { text.split(whereSeparator: \.isNewline).map(String.init) }

    func connect() { state.withLock { $0.connections += 1 } }
    func add(_ text: String) { state.withLock { $0.text += text } }
}

/// A server on a free port of this machine.
struct LoopbackServer {
    let channel: any Channel
    let visits: Visits

    /// Starts a server whose connections are set up by `begin`.
    static func start(
        begin: @escaping @Sendable (any Channel, Visits) throws -> Void
    ) async throws -> LoopbackServer {
        let visits = Visits()
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    visits.connect()
                    try begin(channel, visits)
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        return LoopbackServer(channel: channel, visits: visits)
    }

    var port: Int { channel.localAddress?.port ?? 0 }

    func stop() async { try? await channel.close() }

    /// Runs a body with the server, and stops it after.
    func use<Value>(_ body: (LoopbackServer) async throws -> Value) async throws -> Value {
        do {
            let value = try await body(self)
            await stop()
            return value
        } catch {
            await stop()
            throw error
        }
    }

    /// Leads every host to this server; with `only`, those of that port alone, others to a port where nothing listens.
    func dialer(only wanted: Int? = nil) -> Dialer {
        let own = port
        return Dialer { _, asked in
            let port = wanted == nil || wanted == asked ? own : closedPort
            return (try? .addresses([SocketAddress(ipAddress: "127.0.0.1", port: port)])) ?? .noAddress
        }
    }
}

/// A port of this machine where nothing listens: the one of the discard service, which nobody runs.
let closedPort = 9

/// Finds no address but those of a table.
func dialer(_ ports: [Int: Int]) -> Dialer {
    Dialer { _, asked in
        (try? .addresses([SocketAddress(ipAddress: "127.0.0.1", port: ports[asked] ?? closedPort)])) ?? .noAddress
    }
}

/// A name, for literals in tests; the root when the literal is wrong.
func name(_ text: String) -> DomainName { (try? DomainName(text)) ?? .root }
