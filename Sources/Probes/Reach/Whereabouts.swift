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

    /// Which addresses may be connected to.
    public enum Reach: Hashable, Sendable {
        /// Those that anybody can reach: the DNS is another's data, and must not lead into the network we stand in.
        case outside
        /// Those of this machine alone: for a name server that serves a world of its own, as in tests.
        case machine
    }

    private let resolver: any Resolver
    private let reach: Reach

    /// A locator.
    ///
    /// - Parameters:
    ///   - resolver: what is asked for addresses; one that remembers is best.
    ///   - reach: which addresses may be connected to.
    public init(resolver: any Resolver, reach: Reach = .outside) {
        self.resolver = resolver
        self.reach = reach
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
        let usable = found.flatMap { $0.filter(isAllowed).prefix(Self.limit) }
            .compactMap { try? SocketAddress(ipAddress: $0.description, port: port) }
        if !usable.isEmpty { return .addresses(usable) }
        if !found.joined().isEmpty { return .unknown(refusal) }
        if let reason = answers.compactMap(\.unknownReason).first { return .unknown("\(reason)") }
        return .noAddress
    }

    private func isAllowed(_ address: IPAddress) -> Bool {
        switch reach {
        case .outside: address.isPublic
        case .machine: address.isOfThisMachine
        }
    }

    private var refusal: String {
        switch reach {
        case .outside: "its addresses can't be reached from outside"
        case .machine: "its addresses are not on this machine"
        }
    }
}

extension IPAddress {
    /// Whether it is a loopback address (RFC 1122 section 3.2.1.3, RFC 4291 section 2.5.3).
    fileprivate var isOfThisMachine: Bool {
        isIPv4 ? octets.first == 127 : octets == Array(repeating: 0, count: 15) + [1]
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
