import DNS
public import Documents
public import Evidence
import Findings
import MailAuthentication
import Settings

/// Looks at every source that is asked for, once, and tells what was seen.
///
/// Domains are looked at first, several at the same time, every question asked of the DNS once. Consent figures and
/// sign-in exports follow and speak of the end of the gathering, accounts of its day in the office's time zone. A bad
/// input is a problem that stands in the evidence, and what rests on it is unknown; the rest goes on.
///
///     let request = GatherRequest(settings: settings, files: files, resolver: live, time: nil, tool: "signet 1.0")
///     let evidence = try await gather(request) { print("\($0.done)/\($0.total) \($0.what)") }
///
/// - Parameters:
///   - request: what to look at, and the world to look at.
///   - progress: called after each step, one call at a time.
/// - Returns: one record for each subject, in the order of subjects, and the problems in words.
/// - Throws: `gather.resolver` when domains are asked for without a resolver; in strict mode also every bad input and
///   every subject with an unknown answer.
public func gather(
    _ request: GatherRequest, progress: @escaping @Sendable (GatherProgress) -> Void
) async throws(Diagnostics) -> GatheredEvidence {
    let began = request.journal?.terms.began ?? request.time ?? request.clock()
    var steps = StepCounter(total: request.stepCount, progress: progress)
    var harvests = [Harvest(office: request)]
    if request.sources.contains(.domains) {
        guard let resolver = request.resolver else { throw Diagnostics([.noResolver()]) }
        let vantage = Vantage(
            resolver: resolver, asOf: began, suffixes: request.suffixes, policyFiles: request.policyFiles,
            mailServers: request.mailServers, webSites: request.webSites, permission: request.permission,
            comparison: request.comparison, isInside: request.isInside)
        harvests += try await lookAtDomains(request, from: vantage, steps: &steps)
    }
    let ended = request.time ?? request.clock()
    harvests += await countFiles(request, asOf: ended, steps: &steps)
    let harvest = Harvest(joining: harvests)
    if request.strict { try harvest.refuseDoubt() }
    return GatheredEvidence(
        began: began, ended: max(began, ended), origin: request.origin, tool: request.tool,
        records: harvest.records.sorted { $0.subject < $1.subject }, stored: harvest.stored,
        journal: request.journal, problems: harvest.problems.map(\.description))
}

extension GatherRequest {
    /// How many steps there are: a domain, a program or an export each.
    fileprivate var stepCount: Int {
        (sources.contains(.domains) ? settings.domains.count : 0)
            + (sources.contains(.consent) ? settings.programs.count : 0)
            + (sources.contains(.accounts) ? settings.accounts.count : 0)
    }

    /// Where answers of the DNS came from; empty when none was asked for.
    fileprivate var origin: String { sources.contains(.domains) ? resolver?.origin ?? "" : "" }
}

/// Counts steps as they are done and says so.
struct StepCounter {
    let total: Int
    let progress: @Sendable (GatherProgress) -> Void
    private var done = 0

    init(total: Int, progress: @escaping @Sendable (GatherProgress) -> Void) {
        self.total = total
        self.progress = progress
    }

    /// Counts what an earlier run has done, and says nothing.
    mutating func skip() { done += 1 }

    mutating func finish(_ what: String) {
        done += 1
        progress(GatherProgress(done: done, total: total, what: what))
    }
}
