import Documents
import Findings

/// Turns the counts of an export into the records of its groups.
struct AccountReport {
    private let request: AccountsRequest

    init(_ request: AccountsRequest) { self.request = request }

    func records(of export: AccountExport) -> [SubjectRecord] {
        export.groups.sorted { codePointOrder($0.key, $1.key) }.map { group, counts in
            record(
                of: group,
                AccountFigures(
                    counts: counts, scope: export.scope, isCut: export.isCut,
                    dormant: counts.dormant(since: lastDayCounted), age: age))
        }
    }

    private func record(of group: String, _ figures: AccountFigures) -> SubjectRecord {
        // Of a list that is cut off nothing is said but that it is.
        let findings =
            figures.isCut
            ? [] : AccountCheck.all.compactMap { $0.finding(about: group, figures, dormantDays: request.dormantDays) }
        return SubjectRecord(
            subject: Subject(kind: .accounts, name: group), findings: findings, facts: figures.facts,
            observations: [
                Observation(
                    name: request.name, type: "accounts", state: figures.isCut ? "unknown.cut" : "records",
                    records: ["rows: \(figures.counts.total)"])
            ],
            details: details(figures))
    }

    /// The last day whose sign-in still makes an account a used one; what came after the export cannot be known.
    private var lastDayCounted: CalendarDate {
        (request.exported ?? request.asOf).adding(days: -max(0, request.dormantDays))
    }

    private var age: AccountFigures.Age {
        guard let exported = request.exported else { return .notGiven }
        let days = request.asOf.daysSinceEpoch - exported.daysSinceEpoch
        return days < 0 ? .future : .days(days)
    }

    /// The counts that pages show, each only where the export tells it.
    private func details(_ figures: AccountFigures) -> JSONValue {
        let (counts, all) = (figures.counts, figures.counts.all)
        var members: [String: JSONValue] = [:]
        if request.preset != .plain { members["preset"] = .string(request.preset.rawValue) }
        if let exported = request.exported { members["exported"] = .string(exported.description) }
        guard !figures.isCut else {
            members["reason"] = .string("The export goes on on a page that is not there.")
            return .object(members)
        }
        func add(_ needed: [AccountAspect], _ counts: [String: Int]) {
            guard needed.allSatisfy(figures.tells) else { return }
            for (name, count) in counts { members[name] = .integer(count) }
        }
        add([], ["total": counts.total, "enabled": all.count, "dormantDays": request.dormantDays])
        add([.enrolled], ["withSecondFactor": all.withSecondFactor])
        add(
            [.enrolled, .kind],
            [
                "phishingResistant": all.phishingResistant, "appAtBest": all.appAtBest, "phoneOnly": all.phoneOnly,
                "withBackup": all.withBackup,
            ])
        add([.role], ["admins": counts.admins.count])
        add([.role, .enrolled], ["adminsWithSecondFactor": counts.admins.withSecondFactor])
        add([.role, .enrolled, .kind], ["adminsPhishingResistant": counts.admins.phishingResistant])
        add([.enforced], ["enforced": counts.enforced])
        add([.shared], ["shared": counts.shared])
        add([.lastSignIn], ["dormant": figures.dormant])
        if figures.notUnderstood > 0 { members["notUnderstood"] = .integer(figures.notUnderstood) }
        return .object(members)
    }
}

extension SubjectRecord {
    /// The record of a product whose plan has no report: every fact is unknown with that reason.
    static func notOffered(_ request: AccountsRequest) -> SubjectRecord {
        let preset = request.preset
        let needed = preset.planNeeded.map { " (it takes \($0))" } ?? ""
        let reason = "your plan does not offer this report of \(preset.title)\(needed)"
        let facts = AccountFact.allCases.map { fact in
            (fact.rawValue, FactValue.unknown("\(reason); next best evidence: \(preset.nextBestEvidence)"))
        }
        return SubjectRecord(
            subject: Subject(kind: .accounts, name: request.group ?? preset.title),
            facts: Dictionary(facts) { first, _ in first },
            observations: [Observation(name: preset.rawValue, type: "accounts", state: "unknown.not-offered")],
            details: .object([
                "preset": .string(preset.rawValue),
                "reason": .string(
                    "Unknown: your plan does not offer this report\(needed). Next best evidence: "
                        + "\(preset.nextBestEvidence)."),
            ]))
    }
}
