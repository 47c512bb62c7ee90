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
            let name = (try? DomainRequest(domain, of: request.settings))?.name,
            let stored = journal.stored(Subject(kind: .domain, name: name.description))
        {
            harvests[number] = try Harvest(found: stored, in: journal, strict: request.strict)
            steps.skip()
        } else {
            missing.append(number)
        }
    }
    var failure: Diagnostics?
    await withTaskGroup(of: DomainEvent.self) { group in
        var turns = DomainTurns(missing, atOnce: request.domainsAtOnce)
        func begin() {
            for number in turns.next(at: .now) {
                group.addTask { .finished(number, await lookAt(domains[number], for: request, from: shared)) }
            }
        }
        begin()
        group.addTask { await .pause() }
        while !turns.isOver, let event = await group.next() {
            switch event {
            case .finished(let number, let result):
                switch result {
                case .success(let harvest): harvests[number] = harvest
                case .failure(let diagnostics):
                    failure = failure ?? diagnostics
                    turns.stop()
                }
                turns.finish(number)
                steps.finish(domains[number].name)
            case .paused:
                // Nobody sleeps in a task that is cancelled: what is under way ends by itself then.
                if !Task.isCancelled { group.addTask { await .pause() } }
            }
            begin()
        }
        group.cancelAll()
    }
    if let failure { throw failure }
    return try harvests.sayingOnce(MailAuthentication.saidOnce, in: request.journal)
}

/// What the look at many domains waits for.
private enum DomainEvent: Sendable {
    case finished(Int, Result<Harvest, Diagnostics>)
    /// A moment went by in which more domains may have turned out to be slow.
    case paused

    static func pause() async -> DomainEvent {
        try? await Task.sleep(for: DomainTurns.patience / 2)
        return .paused
    }
}

/// Looks at a domain and keeps what was seen; both processors share in that.
private func lookAt(
    _ domain: DomainSettings, for request: GatherRequest, from vantage: Vantage
) async -> Result<Harvest, Diagnostics> {
    do throws(Diagnostics) {
        let harvest = try await lookAt(domain, of: request.settings, after: request.earlier, from: vantage)
        guard let journal = request.journal else { return .success(harvest) }
        var kept = Harvest(problems: harvest.problems)
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

extension [Harvest] {
    /// The same for records that are in a journal, and for the others.
    ///
    /// - Throws: when the journal can't be read or written.
    fileprivate func sayingOnce(_ codes: Set<String>, in journal: GatherJournal?) throws(Diagnostics) -> [Harvest] {
        guard let journal else { return sayingOnce(codes) }
        var first: [String: Subject] = [:]
        for stored in flatMap(\.stored) {
            for code in stored.codes where codes.contains(code) {
                first[code] = Swift.min(first[code] ?? stored.subject, stored.subject)
            }
        }
        var harvests = self
        for index in harvests.indices {
            for place in harvests[index].stored.indices {
                let stored = harvests[index].stored[place]
                guard stored.codes.contains(where: { codes.contains($0) && first[$0] != stored.subject }) else {
                    continue
                }
                var record = try journal.record(stored)
                record.findings.removeAll { codes.contains($0.code) && first[$0.code] != stored.subject }
                harvests[index].stored[place] = try journal.keep(record)
            }
        }
        return harvests
    }
}

/// - Throws: that what an earlier snapshot says of the domain can't be read.
private func lookAt(
    _ domain: DomainSettings, of settings: OfficeSettings, after earlier: StoredSnapshot?, from vantage: Vantage
) async throws(Diagnostics) -> Harvest {
    var request: DomainRequest
    do {
        request = try DomainRequest(domain, of: settings)
    } catch {
        return Harvest(problems: [.notADomain(domain.name, "\(error)")])
    }
    let subject = Subject(kind: .domain, name: request.name.description)
    request.history = try earlier?.record(of: subject).flatMap(DomainHistory.init(of:))
    return Harvest(records: [await checkDomain(request, from: vantage)])
}
