import DNS
import Findings

/// The name servers of a zone.
struct NameServers: Sendable {
    let domain: DomainName
    /// The name servers with their addresses: IPv6 is asked for only where there is no IPv4.
    let servers: [(host: DomainName, answers: [Answer])]
    /// How many there are; those beyond the limit are not looked at.
    let count: Int
    /// Whether the question for them failed.
    let isUnknown: Bool
}

extension NameServers {
    /// The most name servers that are looked at; the root has as many.
    static let limit = 13

    /// Asks for the addresses of a zone's name servers, which the domains of one operator share.
    init(of zone: ZoneAnalysis, inquiry: Inquiry) async {
        domain = zone.domain
        let hosts = zone.isZone ? zone.nameServers : []
        count = hosts.count
        isUnknown = zone.answers.contains { $0.question.type == .ns && $0.unknownReason != nil }
        servers = await withTaskGroup(of: (Int, [Answer]).self) { group in
            for (index, host) in hosts.prefix(Self.limit).enumerated() {
                group.addTask {
                    let four = await inquiry.answer(aside: Question(host, .a))
                    guard four.isMissing else { return (index, [four]) }
                    return (index, [four, await inquiry.answer(aside: Question(host, .aaaa))])
                }
            }
            var answers: [Int: [Answer]] = [:]
            for await (index, some) in group { answers[index] = some }
            return hosts.prefix(Self.limit).enumerated().map { index, host in (host, answers[index] ?? []) }
        }
    }

    /// Those that are looked at; `nil` when they could not be asked for.
    var known: [DomainName]? { isUnknown ? nil : servers.map(\.host) }

    /// Judges what other resolvers meet on their way to the zone.
    func judge(into findings: inout FindingList) {
        for (host, answers) in servers {
            let words = ["host": host.description, "target": answers.first?.aliases.last?.description ?? ""]
            if answers.count == 2, answers.allSatisfy(\.isMissing) {
                findings.raise(.nsMissingHost, words)
            } else if answers.contains(where: { !$0.aliases.isEmpty }) {
                findings.raise(.nsAlias, words)
            }
        }
        if count == 1 || sharesOneAddress { findings.raise(.nsSingle) }
    }

    /// Whether all name servers certainly have one address between them.
    private var sharesOneAddress: Bool {
        guard !servers.isEmpty, servers.count == count,
            servers.allSatisfy({ $0.answers.allSatisfy { $0.unknownReason == nil } })
        else { return false }
        return Set(servers.flatMap(\.answers).flatMap(\.records).map(\.data)).count == 1
    }
}

extension ZoneAnalysis {
    /// The zone's name servers in the order of their names.
    fileprivate var nameServers: [DomainName] {
        answers.filter { $0.question.type == .ns }.flatMap(\.records).compactMap { record in
            if case .name(let host) = record.data { host } else { nil }
        }
    }
}
