public import DNS
public import Documents
import Findings
public import MailAuthentication
public import Probes

/// The resolver that the command line asked for, with what has to be closed behind it.
public struct ResolverConnection: Sendable {
    /// What answers; without a cache of its own.
    public let resolver: any Resolver
    /// What was wrong with recorded zones; the good ones answer all the same. Always empty for a resolver over the
    /// network.
    public let problems: [Diagnostic]
    /// What fetches MTA-STS policy files: for recorded zones, the files beside them.
    public let policyFiles: (any PolicyFileSource)?
    /// What connects to web and mail servers, where the answers lead; `nil` for recorded zones, which open no socket.
    public let dialer: Dialer?
    /// The first two of several servers, to be held against each other; `nil` where there are not two.
    public let comparison: ResolverComparison?
    /// Whether the system's resolvers answer, which may show this network's own version of a name.
    public let isInside: Bool
    /// How many domains a gathering may look at at the same time: as many as wait for slow name servers where servers
    /// are asked as fast as they answer, fewer where the rate is the limit.
    public let domainsAtOnce: Int
    private let anchorFile: String?
    private let live: [LiveResolver]

    /// A resolver over the network.
    ///
    /// - Parameters:
    ///   - servers: `HOST:PORT` each; empty: the system's.
    ///   - trustAnchorFile: keys to validate from; `nil`: the root's.
    ///   - timeout: for one look-up, retries included.
    ///   - rate: queries a second; `nil`: what public resolvers accept, or no limit for given servers on this machine.
    /// - Throws: ``RunFailure/settings(_:)`` when a server's address can't be read.
    public init(
        servers: [String], trustAnchorFile: String?, timeout: Duration = .seconds(5), rate: Int? = nil
    ) throws(RunFailure) {
        do {
            let addresses = try servers.map { text throws(Diagnostic) in try SocketAddressText(text) }
            let configuration = LiveResolver.Configuration(
                servers: addresses, trustAnchorFile: trustAnchorFile, timeout: timeout, rate: rate)
            let all = try LiveResolver(configuration: configuration)
            var pair: [LiveResolver] = []
            if addresses.count > 1 {
                for address in addresses.prefix(2) {
                    var single = configuration
                    single.servers = [address]
                    pair.append(try LiveResolver(configuration: single))
                }
            }
            anchorFile = trustAnchorFile
            live = [all] + pair
            resolver = all
            comparison = pair.isEmpty ? nil : ResolverComparison(first: pair[0], second: pair[1])
            isInside = addresses.isEmpty
            domainsAtOnce = configuration.effectiveRate.map { max(4, min(64, $0 / 8)) } ?? 256
            problems = []
            let dialer = Dialer(Locator(resolver: CachingResolver(all), reach: Self.reach(of: addresses)))
            // Whether a certificate is valid is asked at the moment of the connection, which is now.
            policyFiles = HTTPSPolicyFiles(dialer: dialer, judge: CertificateJudge(asOf: .now()))
            self.dialer = dialer
        } catch {
            throw .settings(Diagnostics([error]))
        }
    }

    /// A resolver that reads a folder of zone files and opens no socket.
    ///
    /// - Parameter folder: Path of the folder; relative ones begin at the working folder.
    /// - Throws: ``RunFailure/settings(_:)`` when the folder is not there or holds no zone.
    public init(recorded folder: String) throws(RunFailure) {
        do {
            let recorded = try RecordedResolver(files: .machine, folder: folder)
            resolver = recorded
            problems = recorded.problems
            policyFiles = RecordedPolicyFiles(folder: folder)
            dialer = nil
            anchorFile = nil
            live = []
            comparison = nil
            isInside = false
            domainsAtOnce = 16
        } catch {
            throw .settings(error)
        }
    }

    /// A name server on an unusual port of this machine serves a world of its own, as in tests: nothing else is connected
    /// to then. Any other is taken for one that answers for the whole network.
    private static func reach(of servers: [SocketAddressText]) -> Locator.Reach {
        let isOwnWorld =
            !servers.isEmpty
            && servers.allSatisfy { server in
                server.port != 53 && ["127.0.0.1", "::1"].contains(server.address.description)
            }
        return isOwnWorld ? .machine : .outside
    }

    /// The bytes of the file of keys that answers are validated from; `nil`: the root's keys, or recorded zones.
    var anchors: [UInt8]? { anchorFile.flatMap { try? FileSource.machine.read($0) } }

    /// Closes sockets and threads; questions still open are answered as unknown. Nothing to do for recorded zones.
    public func close() async {
        for resolver in live { await resolver.shutdown() }
    }
}
