import DNS
import Findings

/// How far the answers about a domain depend on where they are asked from.
struct Viewpoint: Sendable {
    let domain: DomainName
    /// What two resolvers say differently.
    let differences: [ResolverComparison.Difference]
    /// Mail servers of the domain's own that this network gives private addresses for.
    let ownVersions: [DomainName]
}

extension Viewpoint {
    /// Holds the answers that decide findings against a second resolver's: three questions more. Where only the second
    /// one has records, they count from then on: one resolver without them is no verdict.
    static func differences(
        of domain: DomainName, _ comparison: ResolverComparison?, inquiry: Inquiry
    ) async -> [ResolverComparison.Difference] {
        guard let comparison else { return [] }
        let questions =
            [Question(domain, .mx), Question(domain, .txt)]
            + [try? domain.prefixed("_dmarc")].compactMap { $0 }.map { Question($0, .txt) }
        return await withTaskGroup(of: ResolverComparison.Difference?.self) { group in
            for question in questions {
                group.addTask {
                    let seen = await inquiry.answer(to: question)
                    return await inquiry.value(late: nil) { await comparison.difference(from: seen) }
                }
            }
            var differences: [ResolverComparison.Difference] = []
            for await case let difference? in group { differences.append(difference) }
            for difference in differences where difference.first.answer.isMissing {
                inquiry.take(difference.second.answer)
            }
            return differences.sorted {
                ($0.question.name, $0.question.type.rawValue) < ($1.question.name, $1.question.type.rawValue)
            }
        }
    }

    /// The domain's own mail servers that the network's resolvers give private addresses for.
    static func ownVersions(of domain: DomainName, _ mx: MXAnalysis, isInside: Bool) -> [DomainName] {
        guard isInside else { return [] }
        return mx.servers.filter { $0.host.isAtOrBelow(domain) && $0.isInside }
            .map(\.host)
    }

    /// Judges the place that was looked from.
    func judge(into findings: inout FindingList) {
        for name in insideOnly { findings.raise(.splitView, ["name": name.description]) }
        for difference in differences where !difference.isOwnVersion {
            findings.raise(
                .resolversDisagree,
                [
                    "name": difference.question.name.description, "type": difference.question.type.description,
                ])
        }
        for name in ownVersions { findings.raise(.splitView, ["name": name.description]) }
    }
}

extension ZoneAnalysis {
    /// Whether the domain itself has private addresses alone: seen through this network's resolvers, the whole zone is
    /// then a version for the inside.
    var isInside: Bool {
        let addresses = answers.filter { $0.question.type == .a }.flatMap(\.records).compactMap { record in
            if case .address(let address) = record.data { address } else { nil }
        }
        return !addresses.isEmpty && addresses.allSatisfy(\.isInside)
    }
}
