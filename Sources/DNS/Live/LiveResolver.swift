public import Documents
import Foundation
import NIOCore

/// Asks name servers over UDP, and over TCP when an answer is cut short.
///
/// The transport sees the wire, so that each way of failing has its own reason. The DNSSEC state comes from a
/// validator of its own, which is asked only for that.
///
///     let resolver = try LiveResolver(configuration: .init(servers: [try SocketAddressText("192.0.2.53")]))
///     let answer = await resolver.answer(to: Question(try DomainName("example.com"), .txt))
public final class LiveResolver: Resolver {
    /// How a live resolver works.
    public struct Configuration: Hashable, Sendable {
        /// The name servers, in the order in which they are asked; where none is given, those of `/etc/resolv.conf`.
        public var servers: [SocketAddressText]
        /// A file with DS or DNSKEY records in master format that DNSSEC is validated from; the root when `nil`.
        public var trustAnchorFile: String?
        /// The longest time for one look-up, retries included; outside a millisecond to an hour, the nearer of the two
        /// counts.
        public var timeout: Duration
        /// Queries a second to all servers together, at least 1; `nil`: ``Configuration/publicRate`` for servers of
        /// others, which the system's are taken for wherever they listen, and as fast as answers come for given
        /// servers that are all on this machine.
        public var rate: Int?

        /// A configuration with all its parts.
        public init(
            servers: [SocketAddressText] = [], trustAnchorFile: String? = nil, timeout: Duration = .seconds(5),
            rate: Int? = nil
        ) {
            self.servers = servers
            self.trustAnchorFile = trustAnchorFile
            self.timeout = timeout
            self.rate = rate
        }

        /// Queries a second that public resolvers take from one client without limiting it (Google Public DNS states
        /// 1,500; others state no number).
        public static let publicRate = 300

        /// The rate that counts; `nil`: as fast as answers come.
        public var effectiveRate: Int? {
            if let rate { return max(1, rate) }
            let isOwn = !servers.isEmpty && servers.allSatisfy(\.address.isLoopback)
            return isOwn ? nil : Self.publicRate
        }
    }

    /// The servers' addresses, or `system resolvers`.
    public let origin: String
    private let transport: Transport
    private let validation: Validation

    /// A resolver that is ready to be asked; its sockets are opened at the first question.
    ///
    /// - Parameter configuration: Which servers are asked, what is trusted, and how long a look-up may take.
    /// - Throws: when no server was given and the system has none, or when the trust anchor file can't be read.
    public init(configuration: Configuration) throws(Diagnostic) {
        var servers = configuration.servers
        if servers.isEmpty {
            let text = try? String(contentsOfFile: SystemServers.path, encoding: .utf8)
            servers = SystemServers.read(text ?? "")
            guard !servers.isEmpty else { throw ResolverFault.noSystemServer(path: SystemServers.path).worded }
        }
        origin =
            configuration.servers.isEmpty
            ? "system resolvers" : servers.map(\.description).joined(separator: ", ")
        let anchors = try TrustAnchors(file: configuration.trustAnchorFile)
        let timeout = min(max(configuration.timeout, .milliseconds(1)), .seconds(3_600))
        transport = Transport(
            servers: servers.compactMap { try? SocketAddress(ipAddress: $0.address.description, port: $0.port) },
            timeout: timeout, rate: configuration.effectiveRate)
        validation = Validation(
            transport, Validator(servers: servers, anchors: anchors, timeout: timeout), anchors: anchors)
    }

    deinit { transport.closeSoon() }

    /// The answer of the first server that has one; unknown, with the reason, when none has.
    public func answer(to question: Question) async -> Answer { await transport.look(Query(question)).answer }

    /// Tells the answer of the first server that has one.
    public func ask(_ question: Question, tell: @escaping @Sendable (Answer) -> Void) {
        transport.look(Query(question)) { answer, _ in tell(answer) }
    }

    /// The DNSSEC state of the records at a name, validated here from the trust anchor. Indeterminate when the servers
    /// pass no signatures on, when they don't answer in time, or when no trust anchor is at or above the name.
    public func securityState(of name: DomainName) async -> DNSSECState { await validation.state(of: name) }

    /// Closes the sockets and ends the validator. Questions still open, and later ones, are unknown with the reason
    /// ``UnknownReason/blocked``.
    public func shutdown() async {
        await transport.close()
        validation.close()
    }
}

extension Query {
    /// The question as it is put for its answer: with signatures where something is read from them.
    fileprivate init(_ question: Question) {
        self.init(question: question, wantsSignatures: Answer.signedTypes.contains(question.type))
    }
}
