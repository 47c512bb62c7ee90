import DNS
import Foundation
import Testing

/// A real NSD on a free loopback port, over zones that a test writes.
final class NameServerDaemon {
    let address: SocketAddressText
    private let process: ChildProcess
    private let folder: URL

    /// Runs `body` with a name server for these zone files (`NAME.zone`), and stops it afterwards.
    static func with<Result>(
        _ files: [String: String], _ body: (SocketAddressText) async throws -> Result
    ) async throws -> Result {
        let daemon = try await start(files)
        let result: Swift.Result<Result, any Error>
        do { result = .success(try await body(daemon.address)) } catch { result = .failure(error) }
        daemon.stop()
        return try result.get()
    }

    private static func start(_ files: [String: String]) async throws -> NameServerDaemon {
        for _ in 0..<5 {
            let daemon = try NameServerDaemon(files, port: .random(in: 20_000..<60_000))
            if try await daemon.answers(for: files) { return daemon }
            daemon.stop()
        }
        throw NotStarted()
    }

    /// NSD is not installed, or no port was free.
    struct NotStarted: Error {}

    private init(_ files: [String: String], port: Int) throws {
        address = try SocketAddressText("127.0.0.1:\(port)")
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("signet-nsd-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var settings = """
            server:
              ip-address: 127.0.0.1@\(port)
              username: ""
              chroot: ""
              zonesdir: "\(folder.path)"
              database: ""
              pidfile: "\(folder.path)/nsd.pid"
              xfrdfile: "\(folder.path)/xfrd.state"
              zonelistfile: "\(folder.path)/zone.list"
              xfrdir: "\(folder.path)"
              logfile: "\(folder.path)/nsd.log"
              server-count: 1
              rrl-ratelimit: 0
            remote-control:
              control-enable: no

            """
        for (name, text) in files.sorted(by: { $0.key < $1.key }) {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
            settings += "zone:\n  name: \"\(name.dropLast(5))\"\n  zonefile: \"\(name)\"\n"
        }
        let path = folder.appendingPathComponent("nsd.conf")
        try Data(settings.utf8).write(to: path)
        process = try ChildProcess(["/usr/sbin/nsd", "-d", "-c", path.path])
    }

    /// Waits until every zone has an answer; `false` when the server has ended or is not ready in time.
    private func answers(for files: [String: String]) async throws -> Bool {
        let resolver = try LiveResolver(configuration: .init(servers: [address], timeout: .milliseconds(500)))
        var waiting = files.keys.map { String($0.dropLast(5)) }
        for _ in 0..<40 where process.isRunning {
            guard let zone = waiting.last else { break }
            if await resolver.answer(to: Question(try DomainName(zone), .soa)).state == .records {
                waiting.removeLast()
            } else {
                try await Task.sleep(for: .milliseconds(50))
            }
        }
        await resolver.shutdown()
        if !waiting.isEmpty,
            let log = try? String(contentsOf: folder.appendingPathComponent("nsd.log"), encoding: .utf8)
        {
            print(log)
        }
        return waiting.isEmpty && process.isRunning
    }

    private func stop() {
        process.stop()
        try? FileManager.default.removeItem(at: folder)
    }
}
