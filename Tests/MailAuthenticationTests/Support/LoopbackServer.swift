import DNS
import Glibc
import Synchronization

/// A name server on loopback that answers as a test tells it to, over UDP and TCP on one port, each on a thread.
final class LoopbackServer: Sendable {
    /// A query as it came.
    struct Query: Sendable {
        var id: UInt16
        var name: String
        var type: RecordType
        var overTCP: Bool
        /// Whether the one who asks validates alone (RFC 4035 section 3.2.2).
        var checkingDisabled: Bool
        var octets: [UInt8]
    }

    /// What is sent back: messages one after the other, none for silence.
    typealias Script = @Sendable (Query) -> [[UInt8]]

    struct NotStarted: Error {}

    let address: SocketAddressText
    private let sockets: [Int32]

    /// Runs `body` with a server that answers by the script, and stops it afterwards; without `tcp` nobody listens there.
    static func with<Result>(
        tcp: Bool = true, _ script: @escaping Script, _ body: (LoopbackServer) async throws -> Result
    ) async throws -> Result {
        let server = try LoopbackServer(tcp: tcp, script)
        let result: Swift.Result<Result, any Error>
        do { result = .success(try await body(server)) } catch { result = .failure(error) }
        for socket in server.sockets { shutdown(socket, Int32(SHUT_RDWR)) }
        return try result.get()
    }

    private init(tcp: Bool, _ script: @escaping Script) throws {
        for _ in 0..<50 {
            let datagrams = socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
            guard let port = Self.bind(datagrams, port: 0) else { throw NotStarted() }
            guard tcp else {
                address = try SocketAddressText("127.0.0.1:\(port)")
                sockets = [datagrams]
                Self.thread { Self.answerDatagrams(datagrams, script) }
                return
            }
            let streams = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            guard Self.bind(streams, port: port) != nil, listen(streams, 16) == 0 else {
                close(datagrams)
                close(streams)
                continue
            }
            address = try SocketAddressText("127.0.0.1:\(port)")
            sockets = [datagrams, streams]
            Self.thread { Self.answerDatagrams(datagrams, script) }
            Self.thread { Self.answerStreams(streams, script) }
            return
        }
        throw NotStarted()
    }

    private static func bind(_ socket: Int32, port: UInt16) -> UInt16? {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port.bigEndian)
        address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.bind(socket, $0, size) == 0 && getsockname(socket, $0, &size) == 0
            }
        }
        return isBound ? UInt16(bigEndian: address.sin_port) : nil
    }

    private static func thread(_ body: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        let box = Unmanaged.passRetained(Box(body))
        let status = pthread_create(
            &thread, nil,
            { pointer in
                if let pointer { Unmanaged<Box>.fromOpaque(pointer).takeRetainedValue().body() }
                return nil
            }, box.toOpaque())
        guard status == 0 else { return box.release() }
        pthread_detach(thread)
    }

    private final class Box: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private static func answerDatagrams(_ socket: Int32, _ script: Script) {
        defer { close(socket) }
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while true {
            var sender = sockaddr_storage()
            var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
            let count = withUnsafeMutablePointer(to: &sender) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    recvfrom(socket, &buffer, buffer.count, 0, $0, &size)
                }
            }
            guard count > 0 else { return }
            guard let query = query(buffer.prefix(count), overTCP: false) else { continue }
            for reply in script(query) {
                _ = withUnsafePointer(to: &sender) { pointer in
                    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                        sendto(socket, reply, reply.count, 0, $0, size)
                    }
                }
            }
        }
    }

    private static func answerStreams(_ listener: Int32, _ script: Script) {
        defer { close(listener) }
        while true {
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { return }
            defer { close(connection) }
            var buffer = [UInt8](repeating: 0, count: 4_096)
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 2, let query = query(buffer[2..<count], overTCP: true) else { continue }
            for reply in script(query) where reply.count <= 65_535 {
                var octets = [UInt8(reply.count >> 8), UInt8(reply.count & 0xff)] + reply
                while !octets.isEmpty {
                    let sent = send(connection, octets, octets.count, Int32(MSG_NOSIGNAL))
                    guard sent > 0 else { break }
                    octets.removeFirst(sent)
                }
            }
        }
    }

    private static func query(_ octets: ArraySlice<UInt8>, overTCP: Bool) -> Query? {
        let octets = Array(octets)
        var labels: [String] = []
        var index = 12
        while index < octets.count, octets[index] > 0 {
            let end = min(octets.count, index + 1 + Int(octets[index]))
            labels.append(String(decoding: octets[(index + 1)..<end], as: UTF8.self).lowercased())
            index = end
        }
        guard index + 2 < octets.count else { return nil }
        return Query(
            id: UInt16(octets[0]) << 8 | UInt16(octets[1]), name: labels.joined(separator: "."),
            type: RecordType(rawValue: UInt16(octets[index + 1]) << 8 | UInt16(octets[index + 2])), overTCP: overTCP,
            checkingDisabled: octets[3] & 0x10 != 0, octets: octets)
    }
}

extension LoopbackServer.Query {
    /// A response of a server of the zone itself, without records.
    var response: LoopbackResponse { LoopbackResponse(id: id, name: name, type: type) }
}

/// A response written octet by octet.
struct LoopbackResponse {
    var id: UInt16
    var name: String
    var type: RecordType
    var code: UInt8 = 0
    var isAuthoritative = true
    var isTruncated = false
    var answers: [(name: String, type: RecordType, data: [UInt8])] = []
    /// Name servers in the authority section.
    var referral: [(zone: String, server: String)] = []
    /// The number of an extended error (RFC 8914).
    var extendedError: UInt16?

    init(id: UInt16, name: String, type: RecordType) {
        (self.id, self.name, self.type) = (id, name, type)
    }

    var octets: [UInt8] {
        let flags: [UInt8] = [0x81 | (isAuthoritative ? 0x04 : 0) | (isTruncated ? 0x02 : 0), code]
        var octets = Self.pair(id) + flags + [0, 1] + Self.pair(UInt16(answers.count))
        octets += Self.pair(UInt16(referral.count)) + [0, extendedError == nil ? 0 : 1]
        octets += Self.wire(name) + Self.pair(type.rawValue) + [0, 1]
        for answer in answers { octets += Self.record(answer.name, answer.type, answer.data) }
        for server in referral { octets += Self.record(server.zone, .ns, Self.wire(server.server)) }
        if let extendedError {
            octets += [0, 0, 41, 4, 208, 0, 0, 0, 0, 0, 6, 0, 15, 0, 2] + Self.pair(extendedError)
        }
        return octets
    }

    static func text(_ strings: [[UInt8]]) -> [UInt8] {
        strings.reduce(into: []) { $0 += [UInt8($1.count)] + $1 }
    }

    static func text(_ string: String) -> [UInt8] { text([Array(string.utf8)]) }

    static func wire(_ name: String) -> [UInt8] {
        name.split(separator: ".").reduce(into: []) { $0 += [UInt8($1.utf8.count)] + Array($1.utf8) } + [0]
    }

    private static func record(_ name: String, _ type: RecordType, _ data: [UInt8]) -> [UInt8] {
        wire(name) + pair(type.rawValue) + [0, 1, 0, 0, 1, 44] + pair(UInt16(data.count)) + data
    }

    private static func pair(_ number: UInt16) -> [UInt8] { [UInt8(number >> 8), UInt8(number & 0xff)] }
}
