import DNS
import Documents
import Evidence
import Findings
import MailAuthentication
import Settings

/// One harvest for each domain, in the order of the settings; those that the journal has are not looked at again.
///
/// - Throws: when the journal can't be written, which ends the gathering.
func lookAtDomains(
    _ request: GatherRequest, from vantage: Vantage, steps: inout StepCounter
) async throws(Diagnostics) -> [Harvest] {
    let domains = request.settings.domains
    var vantage = vantage
    vantage.resolver = CachingResolver(vantage.resolver)
    let shared = vantage
    var harvests = domains.map { _ in Harvest() }
    var missing: [Int] = []
    for (number, domain) in domains.enumerated() {
        if let journal = request.journal,
            let stored = journal.stored(Subject(kind: .domain, name: domain.name))
        {
            harvests[number] = try Harvest(found: stored, in: journal, strict: request.strict)
            steps.skip()
        } else {
            missing.append(number)
        }
    }
    var failure: Diagnostics?
    await withTaskGroup(of: (Int, Result<Harvest, Diagnostics>).self) { group in
        var waiting = missing.makeIterator()
        for _ in 0..<request.domainsAtOnce {
            guard let number = waiting.next() else { break }
            group.addTask { (number, await lookAt(domains[number], for: request, from: shared)) }
        }
        while let (number, result) = await group.next() {
            switch result {
            case .success(let harvest): harvests[number] = harvest
            case .failure(let diagnostics): failure = failure ?? diagnostics
            }
            steps.finish(domains[number].name)
            guard failure == nil, let number = waiting.next() else { continue }
            group.addTask { (number, await lookAt(domains[number], for: request, from: shared)) }
        }
    }
    if let failure { throw failure }
    return harvests
}

/// Looks at a domain and keeps what was seen; both processors share in that.
private func lookAt(
    _ domain: DomainSettings, for request: GatherRequest, from vantage: Vantage
) async -> Result<Harvest, Diagnostics> {
    let harvest = await lookAt(domain, from: vantage)
    guard let journal = request.journal else { return .success(harvest) }
    var kept = Harvest(problems: harvest.problems)
    do throws(Diagnostics) {
        for record in harvest.records {
            kept.stored.append(try journal.keep(record))
            if request.strict, let doubt = record.doubt { kept.doubts.append(doubt) }
        }
        return .success(kept)
    } catch {
        return .failure(error)
    }
}

extension Harvest {
    /// What an earlier run kept of a domain.
    fileprivate init(found stored: StoredRecord, in journal: GatherJournal, strict: Bool) throws(Diagnostics) {
        self.init(stored: [stored])
        if strict, let doubt = try journal.record(stored).doubt { doubts.append(doubt) }
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
