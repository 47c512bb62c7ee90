import DNS

/// One mail server of a domain.
struct MailServer: Sendable {
    let preference: UInt16
    let host: DomainName
    let four: Answer
    let six: Answer
}

/// Where mail for a domain goes.
struct MXAnalysis: Sendable {
    let domain: DomainName
    let answer: Answer
    /// By preference, then name; without the null one.
    let servers: [MailServer]
    /// The preferences of null records (RFC 7505).
    let nulls: [UInt16]
    /// The addresses of the domain itself, asked for when it names no mail server.
    let own: [Answer]
    /// Mail servers that a made-up name below the domain answers with.
    let wildcard: [DomainName]
    /// How many mail servers there are; those beyond the limit are not looked at.
    let count: Int
}

extension MXAnalysis {
    /// The most mail servers that are looked at.
    static let limit = 50

    /// Asks for a domain's mail servers and their addresses.
    init(of domain: DomainName, inquiry: Inquiry) async {
        self.domain = domain
        answer = await inquiry.answer(domain, .mx)
        let exchanges = answer.mailExchanges
        nulls = exchanges.filter { $0.host == .root }.map(\.preference)
        let named = exchanges.filter { $0.host != .root }
        count = named.count
        inquiry.prefetch(named.prefix(Self.limit).flatMap { Self.questions(for: $0.host) })
        var servers: [MailServer] = []
        for (preference, host) in named.prefix(Self.limit) {
            var answers = [Answer(Question(host, .a), .empty), Answer(Question(host, .aaaa), .empty)]
            for (index, question) in Self.questions(for: host).enumerated() {
                answers[index] = await inquiry.answer(to: question)
            }
            servers.append(MailServer(preference: preference, host: host, four: answers[0], six: answers[1]))
        }
        self.servers = servers
        var own: [Answer] = []
        if answer.isMissing {
            for type in [RecordType.a, .aaaa] { own.append(await inquiry.answer(domain, type)) }
        }
        self.own = own
        if let probe = try? domain.prefixed(wildcardProbe) {
            wildcard = await inquiry.answer(probe, .mx).mailHosts
        } else {
            wildcard = []
        }
    }
}

extension MXAnalysis {
    /// What is asked of a host: nothing when its name can't lead anywhere.
    private static func questions(for host: DomainName) -> [Question] {
        guard host.labelCount > 1, IPAddress(host.description) == nil else { return [] }
        return [Question(host, .a), Question(host, .aaaa)]
    }
}

extension MailServer {
    /// Its addresses, IPv4 first.
    var addresses: [IPAddress] {
        (four.records + six.records).compactMap { record in
            if case .address(let address) = record.data { address } else { nil }
        }
    }

    /// Whether it certainly has no address.
    var isMissing: Bool { four.isMissing && six.isMissing }

    /// The name it is an alias of.
    var alias: DomainName? { four.aliases.last ?? six.aliases.last }

    /// Whether its name is an address in text form.
    var isAddress: Bool { IPAddress(host.description) != nil }

    /// Whether its name means the sender's own machine, or nothing outside one network.
    var isLocal: Bool { host.labelCount == 1 }

    /// Whether it has addresses and none can be reached from outside.
    var isInside: Bool {
        four.unknownReason == nil && six.unknownReason == nil && !addresses.isEmpty
            && addresses.allSatisfy(\.isInside)
    }

    /// The service that runs it, by its name.
    var provider: String? { MailProvider.owning(host)?.name }
}

extension MXAnalysis {
    /// Whether the domain declares that it takes no mail (RFC 7505); `nil` when not known.
    var isNull: Bool? { answer.unknownReason == nil ? servers.isEmpty && nulls.count == 1 : nil }

    /// The addresses that senders try when no mail server is named (RFC 5321 section 5.1).
    var implicitAddress: IPAddress? {
        own.flatMap(\.records).lazy.compactMap { record in
            if case .address(let address) = record.data { address } else { nil }
        }.first
    }
}
