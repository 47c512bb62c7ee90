import DNS
public import Findings

/// What to publish next for a domain, from what was seen of it.
///
/// A pure function of the record's observations, the request, the public suffix list and the calendar: it asks nobody.
/// Every step is tried with the checks themselves on what was seen, with its records put over it; one that would raise a
/// finding of medium severity or more, or take the permission to send from an address that has it, is not proposed.
///
///     let plan = await plan(for: request, seen: record, from: vantage, calendar: calendar)
///     plan.steps.first?.records.first?.lines    // ["_dmarc.county.example. 300 IN TXT \"v=DMARC1; p=none…\""]
///
/// - Parameters:
///   - request: The domain and what is known about it beforehand.
///   - record: What a gathering saw.
///   - others: What was seen of other domains that its records lead to, such as the one that takes its reports.
///   - vantage: Its moment and public suffix list; its resolver and probes are not asked.
///   - calendar: The elections, and the day that it is.
public func plan(
    for request: DomainRequest, seen record: SubjectRecord, beside others: [Observation] = [], from vantage: Vantage,
    calendar: ElectionCalendar
) async -> DomainPlan {
    let ground = await PlanGround(request, seen: record, beside: others, from: vantage)
    return await Planning(ground: ground, calendar: calendar).plan
}

/// One plan while it is made.
struct Planning: Sendable {
    let ground: PlanGround
    let calendar: ElectionCalendar

    /// The moment, as a day in the office's time zone.
    var today: CalendarDate { calendar.today }

    var plan: DomainPlan {
        get async {
            let quiet = calendar.quietTime
            var plan = DomainPlan(
                stage: .unknown, because: "", findOutFirst: findOutFirst, quiet: quiet, ballots: ballots, steps: [],
                later: [])
            guard ground.record.facts["domain.dmarc.present"]?.isUnknown == false else {
                plan.because = "The DMARC record could not be looked up, so nothing is proposed."
                plan.stage = .unknown
                return plan
            }
            guard !ground.has(.domainMissing) else {
                plan.because = "The domain does not exist in the DNS; there is nothing to publish."
                return plan
            }
            let zone = await ground.zone
            var grounds: [String: PlanGround] = [:]
            for draft in await drafts(in: zone) {
                guard let before = draft.follows.map({ grounds[$0] }) ?? ground else { continue }
                switch await before.outcome(of: draft) {
                case .step(let step, let after):
                    plan.steps.append(held(step, quiet))
                    grounds[draft.id] = after
                case .refused(let why):
                    // What waits for something else is told; the rest was only an idea.
                    guard !draft.missing.isEmpty else { continue }
                    plan.later.append(draft.later(unless: why))
                case .unknown: continue
                }
            }
            plan.later += ground.isParked ? [] : await later
            plan.stage = stage(of: plan)
            plan.because = because(plan.stage)
            return plan
        }
    }

    /// Steps in the order in which they are made: what is broken now, SPF, DKIM, DMARC, reports, encryption, the others.
    private func drafts(in zone: DomainName) async -> [PlanDraft] {
        let drafts =
            ground.isParked
            ? await parkedDrafts(in: zone)
            : await spfDrafts(in: zone) + dkimDrafts(in: zone) + dmarcDrafts(in: zone)
        let all =
            await stopDrafts(in: zone) + drafts + receiverDrafts(in: zone) + transportDrafts(in: zone)
            + otherDrafts(in: zone)
        return all.filter(\.isUrgent) + all.filter { !$0.isUrgent }
    }

    /// A stricter step waits for the end of a quiet time, and for evidence where ballots depend on the mail.
    private func held(_ step: PlanStep, _ quiet: ElectionCalendar.QuietTime?) -> PlanStep {
        var step = step
        guard step.kind == .stricter else { return step }
        if let quiet {
            step.isReady = false
            step.firstDay = quiet.first
            step.before.insert("Wait until \(quiet.first): it is the quiet time of '\(quiet.title)'.", at: 0)
        }
        if let ballots {
            step.isReady = false
            step.before.insert(ballots, at: 0)
        }
        return step
    }

    private var ballots: String? {
        guard ground.request.carriesBallots else { return nil }
        return "Not assessed: ballots depend on this mail, and Signet has seen no mail reports that show that all of it"
            + " would pass. No stricter step is proposed without them."
    }

    private var findOutFirst: [String] {
        var sentences: [String] = []
        for finding in ground.record.findings where finding.severity == .unknown {
            // Whether the zone is signed changes none of the records.
            guard !finding.code.hasPrefix("dnssec.") else { continue }
            if !sentences.contains(finding.message) { sentences.append(finding.message) }
        }
        return sentences
    }

    private func stage(of plan: DomainPlan) -> DomainPlan.Stage {
        let isDone = plan.steps.isEmpty && !["spf", "dmarc", "mx"].contains(where: ground.isUnknown)
        if ground.isParked { return isDone ? .done : .parked }
        let broken: [Check] = [
            .spfMultipleRecords, .spfSyntax, .spfTooManyLookups, .dmarcMultipleRecords, .dmarcPolicyInvalid,
            .dmarcPolicyMissing,
        ]
        if broken.contains(where: ground.has) { return .repair }
        if ground.has(.dmarcTesting) { return .test }
        switch ground.words("dmarc.effective-policy").first.flatMap(DMARCPolicy.init(rawValue:)) {
        case .reject?: return isDone ? .done : .reject
        case .quarantine?: return .quarantine
        case DMARCPolicy.none?, nil: return .listen
        }
    }

    private func because(_ stage: DomainPlan.Stage) -> String {
        let domain = ground.domain
        return switch stage {
        case .listen where ground.has(.dmarcMissing): "\(domain) has no DMARC record: nobody is told of forged mail."
        case .listen: "Forged mail from \(domain) is counted, not stopped."
        case .test: "A stricter policy of \(domain) is published as a test."
        case .quarantine: "Forged mail from \(domain) goes to spam folders."
        case .reject: "Forged mail from \(domain) is refused; something is left to do."
        case .done where ground.isParked: "\(domain) sends no mail, and its records say so."
        case .done: "Forged mail from \(domain) is refused, and nothing is left to do."
        case .parked: "\(domain) sends no mail, and its records do not say so fully."
        case .repair: "What \(domain) publishes is broken, so receivers do not use it."
        case .unknown: "Something about \(domain) has to be found out first."
        }
    }
}
