import DNS
import Documents
import Findings
import MailAuthentication
import Settings

/// How many domains are looked at at the same time: enough to wait for slow name servers together, few enough not to
/// be taken for an attack.
private let domainsAtOnce = 16

/// One harvest for each domain, in the order of the settings.
func lookAtDomains(
    _ domains: [DomainSettings], from vantage: Vantage, steps: inout StepCounter
) async -> [Harvest] {
    var vantage = vantage
    vantage.resolver = CachingResolver(vantage.resolver)
    let shared = vantage
    return await withTaskGroup(of: (Int, Harvest).self) { group in
        var harvests = domains.map { _ in Harvest() }
        var waiting = domains.enumerated().makeIterator()
        for _ in 0..<domainsAtOnce {
            guard let (number, domain) = waiting.next() else { break }
            group.addTask { (number, await lookAt(domain, from: shared)) }
        }
        while let (number, harvest) = await group.next() {
            harvests[number] = harvest
            steps.finish(domains[number].name)
            if let (number, domain) = waiting.next() {
                group.addTask { (number, await lookAt(domain, from: shared)) }
            }
        }
        return harvests
    }
}

private func lookAt(_ domain: DomainSettings, from vantage: Vantage) async -> Harvest {
    let name: DomainName
    do {
        name = try DomainName(domain.name)
    } catch {
        return Harvest(problems: [.notADomain(domain.name, "\(error)")])
    }
    let request = DomainRequest(
        name: name, declaredRoles: Set(domain.roles.map(MailRole.init(declared:))), selectors: domain.selectors)
    return Harvest(records: [await checkDomain(request, from: vantage)])
}

extension MailRole {
    fileprivate init(declared role: DeclaredRole) {
        self =
            switch role {
            case .sends: .sends
            case .receives: .receives
            case .parked: .parked
            }
    }
}
