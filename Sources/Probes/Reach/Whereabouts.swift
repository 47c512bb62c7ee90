public import DNS
import MailAuthentication
public import NIOCore

/// Where a host can be connected to.
public enum Whereabouts: Hashable, Sendable {
    /// These addresses, in the order in which they are tried; not empty.
    case addresses([SocketAddress])
    /// The host certainly has no address.
    case noAddress
    /// It could not be found out, or must not be used; in words that continue a sentence.
    case unknown(String)
}

/// Finds the addresses of hosts by a resolver of ours, so that a connection goes where the checked records lead.
public struct Locator: Sendable {
    /// The most addresses of one family that are tried.
    private static let limit = 2

    private let resolver: any Resolver
    private let allowsInside: Bool

    /// A locator.
    ///
    /// - Parameters:
    ///   - resolver: what is asked for addresses; one that remembers is best.
    ///   - allowsInside: whether addresses of this network and machine may be connected to; only where the name server
    ///     stands there as well.
    public init(resolver: any Resolver, allowsInside: Bool = false) {
        self.resolver = resolver
        self.allowsInside = allowsInside
    }

    /// Where a host's port is: IPv4 first, since it is the one that most networks pass.
    public func place(of host: DomainName, port: Int) async -> Whereabouts {
        guard host.isHostName else { return .unknown("'\(host)' is no name of a host") }
        async let first = resolver.answer(to: Question(host, .a))
        async let second = resolver.answer(to: Question(host, .aaaa))
        let answers = await [first, second]
        let found = answers.map { answer in
            answer.records.compactMap { record in
                if case .address(let address) = record.data { address } else { nil }
            }
        }
        let usable = found.flatMap { $0.filter { allowsInside || $0.isPublic }.prefix(Self.limit) }
            .compactMap { try? SocketAddress(ipAddress: $0.description, port: port) }
        if !usable.isEmpty { return .addresses(usable) }
        if !found.joined().isEmpty { return .unknown("its addresses can't be reached from outside") }
        if let reason = answers.compactMap(\.unknownReason).first { return .unknown("\(reason)") }
        return .noAddress
    }
}

extension DomainName {
    /// Whether a server can have this name: letters, digits, hyphens and underscores, two labels at least, and no
    /// address in text form.
    var isHostName: Bool {
        labels.count > 1 && IPAddress(description) == nil
            && labels.allSatisfy { label in
                label.utf8.allSatisfy { octet in
                    (0x30...0x39).contains(octet) || (0x61...0x7a).contains(octet) || octet == UInt8(ascii: "-")
                        || octet == UInt8(ascii: "_")
                }
            }
    }
}
