import Foundation
import Testing

/// `signet domain` against servers that can't be believed: unknown with the right reason, and nothing called missing.
@Suite(.serialized) struct UnansweringServerTests {
    /// How a scripted server treats every question.
    enum Manner: String, CaseIterable {
        case silent, refuses, fails, refersUpward, wrongIdentifier

        /// What the program must give as the reason.
        var reason: String {
            switch self {
            case .silent: "did not answer in time"
            case .refuses: "refused to answer"
            case .fails: "reported a failure"
            case .refersUpward: "does not serve this name"
            case .wrongIdentifier: "could not be read"
            }
        }
    }

    @Test(arguments: Manner.allCases)
    func aServerLikeThisMakesEverythingUnknown(manner: Manner) throws {
        let server = try ScriptedServer(manner)
        defer { server.stop() }
        let began = ContinuousClock.now
        let outcome = try BuiltProgram.run(
            [
                "domain", "county.example", "--resolver", "127.0.0.1:\(server.port)", "--timeout", "1", "--json",
            ], in: "/")
        #expect(outcome.status == 3, "\(outcome.errors)")
        #expect(ContinuousClock.now - began < .seconds(30))
        let parsed = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]]
        let domain = try #require(parsed?.first)
        let findings = try #require(domain["findings"] as? [[String: Any]])
        let codes = findings.compactMap { $0["code"] as? String }
        #expect(!codes.contains { $0.contains("missing") || $0.contains("none-found") }, "\(codes)")
        #expect(findings.allSatisfy { $0["severity"] as? String == "unknown" }, "\(codes)")
        let facts = try #require(domain["facts"] as? [String: Any])
        for name in ["domain.spf.records", "domain.spf.valid", "domain.dmarc.present", "domain.dmarc.policy"] {
            let value = try #require(facts[name] as? [String: String], "\(name)")
            #expect(value["unknown"]?.contains(manner.reason) == true, "\(name): \(value)")
        }
    }
}

/// A name server on loopback, over UDP and TCP, that answers badly in one way.
private final class ScriptedServer: @unchecked Sendable {
    let port: UInt16
    private let socketHandle: Int32

    init(_ manner: UnansweringServerTests.Manner) throws {
        socketHandle = socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let handle = socketHandle
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = bind(handle, $0, size)
                _ = getsockname(handle, $0, &size)
            }
        }
        port = UInt16(bigEndian: address.sin_port)
        try #require(port != 0)
        Thread.detachNewThread { Self.answer(on: handle, manner) }
    }

    func stop() {
        shutdown(socketHandle, Int32(SHUT_RDWR))
        close(socketHandle)
    }

    private static func answer(on handle: Int32, _ manner: UnansweringServerTests.Manner) {
        var question = [UInt8](repeating: 0, count: 4_096)
        while true {
            var sender = sockaddr_storage()
            var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
            let count = withUnsafeMutablePointer(to: &sender) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    recvfrom(handle, &question, question.count, 0, $0, &size)
                }
            }
            guard count > 12 else { return }
            guard let reply = reply(to: Array(question[0..<count]), manner) else { continue }
            withUnsafeMutablePointer(to: &sender) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    _ = sendto(handle, reply, reply.count, 0, $0, size)
                }
            }
        }
    }

    /// A reply that keeps the question and drops what follows it.
    private static func reply(to question: [UInt8], _ manner: UnansweringServerTests.Manner) -> [UInt8]? {
        var end = 12
        while end < question.count, question[end] != 0 { end += Int(question[end]) + 1 }
        end = min(end + 5, question.count)
        var reply = Array(question[0..<end])
        reply[2] = 0x80 | (question[2] & 0x01)
        reply[3] = 0
        reply[6...11] = [0, 0, 0, 0, 0, 0]
        switch manner {
        case .silent: return nil
        case .refuses: reply[3] = 5
        case .fails: reply[3] = 2
        case .wrongIdentifier: reply[0] ^= 0xff
        case .refersUpward:
            // The root's own name servers, without authority: `. NS a.root.example.`
            reply[9] = 1
            reply += [0, 0, 2, 0, 1, 0, 0, 1, 0, 0, 16]
            reply += [1, 97, 4, 114, 111, 111, 116, 7, 101, 120, 97, 109, 112, 108, 101, 0].prefix(16)
        }
        return reply
    }
}
