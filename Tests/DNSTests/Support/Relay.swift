import DNS
import Glibc

/// Hands a query on to a name server on loopback over UDP, and its answer back.
enum Relay {
    static func reply(to query: [UInt8], from server: SocketAddressText) -> [[UInt8]] {
        let descriptor = socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(server.port).bigEndian)
        address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
        let connected = withUnsafeBytes(of: &address) { bytes in
            bytes.withMemoryRebound(to: sockaddr.self) { connect(descriptor, $0.baseAddress, socklen_t(bytes.count)) }
        }
        guard connected == 0, send(descriptor, query, query.count, 0) == query.count else { return [] }
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, 2_000) == 1 else { return [] }
        var reply = Array<UInt8>(repeating: 0, count: 65_535)
        let count = recv(descriptor, &reply, reply.count, 0)
        return count > 0 ? [Array(reply.prefix(count))] : []
    }
}
