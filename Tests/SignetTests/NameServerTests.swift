import Foundation
import Testing

/// A real NSD serves the demonstration's zones: the network and the recorded files give the same observations.
@Suite(.serialized) struct NameServerTests {
    private struct Seen: Hashable {
        var question: String
        var state: String
        var records: [String]
    }

    private func observations(_ arguments: [String], _ names: [String]) throws -> [String: Seen] {
        let outcome = try BuiltProgram.run(["domain", "--json", "--timeout", "3"] + arguments + names, in: "/")
        try #require([0, 3].contains(outcome.status), "\(outcome.errors)")
        let domains = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
        var seen: [String: Seen] = [:]
        for observation in domains.flatMap({ $0["observations"] as? [[String: Any]] ?? [] }) {
            guard let name = observation["name"] as? String, let type = observation["type"] as? String,
                let state = observation["state"] as? String, !["DNSSEC", "HTTPS"].contains(type)
            else { continue }
            seen["\(name) \(type)"] = Seen(
                question: "\(name) \(type)", state: state, records: observation["records"] as? [String] ?? [])
        }
        return seen
    }

    @Test func recordedZonesAndAServerThatServesThemSayTheSame() throws {
        let zones = BuiltProgram.package + "/Content/zones"
        let server = try NSDServer(zones: zones)
        defer { server.stop() }
        let names = try FileManager.default.contentsOfDirectory(atPath: zones)
            .filter { $0.hasSuffix(".zone") && $0 != "example.zone" }.map { String($0.dropLast(5)) }.sorted()
        let recorded = try observations(["--recorded", zones], names + ["juniper-clerk.example", "outside.test"])
        let live = try observations(
            ["--resolver", "127.0.0.1:\(server.port)"], names + ["juniper-clerk.example", "outside.test"])
        #expect(recorded.count > 100)
        #expect(recorded.values.contains { $0.state == "records" })
        #expect(recorded.values.contains { $0.state == "nonexistent" })
        for question in Set(recorded.keys).union(live.keys).sorted() {
            let (file, wire) = (recorded[question], live[question])
            guard let file, let wire else {
                Issue.record("\(question): asked only \(file == nil ? "over the network" : "of the files")")
                continue
            }
            if file.state.hasPrefix("unknown") {
                #expect(wire.state.hasPrefix("unknown"), "\(question)")
            } else {
                #expect(file == wire, "\(question)")
            }
        }
    }
}

/// NSD on a free port of loopback, serving every `NAME.zone` of a folder.
final class NSDServer {
    let port: Int
    private let folder: String
    private let running: Command.Running

    init(zones: String) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("signet-nsd-\(UUID())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        port = try Self.freePort()
        let names = try FileManager.default.contentsOfDirectory(atPath: zones).filter { $0.hasSuffix(".zone") }.sorted()
        let configuration = """
            server:
              ip-address: 127.0.0.1@\(port)
              username: ""
              chroot: ""
              zonesdir: "\(zones)"
              database: ""
              zonelistfile: "\(folder)/zone.list"
              xfrdfile: "\(folder)/xfrd.state"
              xfrdir: "\(folder)"
              pidfile: "\(folder)/nsd.pid"
              server-count: 1
              rrl-ratelimit: 0
            remote-control:
              control-enable: no

            """ + names.map { "zone:\n  name: \"\($0.dropLast(5))\"\n  zonefile: \"\($0)\"\n" }.joined()
        try Data(configuration.utf8).write(to: URL(fileURLWithPath: folder + "/nsd.conf"))
        running = try Command.start(["/usr/sbin/nsd", "-d", "-c", folder + "/nsd.conf"], in: "/")
        try waitUntilItAnswers()
    }

    func stop() {
        running.stop()
        try? FileManager.default.removeItem(atPath: folder)
    }

    private func waitUntilItAnswers() throws {
        for _ in 0..<50 {
            Thread.sleep(forTimeInterval: 0.1)
            let complaint = try running.errors
            try #require(running.isRunning, "NSD ended: \(complaint)")
            if try Self.connects(to: port) { return }
        }
        Issue.record("NSD did not start")
    }

    /// A port that was free a moment ago.
    private static func freePort() throws -> Int {
        try withSocket { handle, address, size in
            _ = bind(handle, address, size)
            var length = size
            try #require(getsockname(handle, address, &length) == 0)
            return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                Int(UInt16(bigEndian: $0.pointee.sin_port))
            }
        }
    }

    private static func connects(to port: Int) throws -> Bool {
        try withSocket(port: port) { handle, address, size in connect(handle, address, size) == 0 }
    }

    private static func withSocket<Value>(
        port: Int = 0, _ body: (Int32, UnsafeMutablePointer<sockaddr>, socklen_t) throws -> Value
    ) throws -> Value {
        let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(handle) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        return try withUnsafeMutablePointer(to: &address) { pointer in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                try body(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}
