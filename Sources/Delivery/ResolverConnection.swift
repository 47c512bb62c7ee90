public import DNS
public import Documents

/// The resolver that the command line asked for, with what has to be closed behind it.
public struct ResolverConnection: Sendable {
    /// What answers; without a cache of its own.
    public let resolver: any Resolver
    /// What was wrong with recorded zones; the good ones answer all the same. Always empty for a resolver over the
    /// network.
    public let problems: [Diagnostic]
    private let live: LiveResolver?

    /// A resolver over the network.
    ///
    /// - Parameters:
    ///   - servers: `HOST:PORT` each; empty: the system's.
    ///   - trustAnchorFile: keys to validate from; `nil`: the root's.
    ///   - timeout: for one look-up, retries included.
    /// - Throws: ``RunFailure/settings(_:)`` when a server's address can't be read.
    public init(
        servers: [String], trustAnchorFile: String?, timeout: Duration = .seconds(5)
    ) throws(RunFailure) {
        do {
            let live = try LiveResolver(
                configuration: .init(
                    servers: try servers.map { text throws(Diagnostic) in try SocketAddressText(text) },
                    trustAnchorFile: trustAnchorFile, timeout: timeout))
            self.live = live
            resolver = live
            problems = []
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
            live = nil
        } catch {
            throw .settings(error)
        }
    }

    /// Closes sockets and threads; questions still open are answered as unknown. Nothing to do for recorded zones.
    public func close() async {
        await live?.shutdown()
    }
}
