public import Findings
public import Settings

/// Judges every item for every subject of its kind: the office, the domains and programs of the settings, and the
/// account groups that records were found of. A pure function of its inputs.
///
///     let records = try store.newest()?.records ?? []
///     assess(records: records, catalog: catalog, statements: statements, settings: settings, asOf: day).counts[.met]
///
/// - Parameters:
///   - records: what the newest snapshot says; none before anything was gathered.
///   - catalog: the items to judge.
///   - statements: what roles have signed; those for the office are left out for the public.
///   - settings: the subjects, and the owners of what is not met.
///   - day: the day that statements and accepted risks are judged by, in the office's time zone.
///   - release: who reads it. For the public only public items, domains, statements and accepted risks take part, and
///     items that are left without any subject are left out, so that counts are true of what is shown.
public func assess(
    records: [SubjectRecord], catalog: Catalog, statements: Statements, settings: OfficeSettings,
    asOf day: CalendarDate, release: Release = .office
) -> Assessment {
    let subjects = SubjectList(records: records, settings: settings, release: release)
    let assessor = Assessor(
        statements: statements.released(to: release), settings: settings, subjects: subjects, day: day)
    let shown =
        release == .office
        ? catalog
        : catalog.released(to: release).keeping { !subjects[$0.evidence.subject].isEmpty }
    let judged = shown.checklists.map { checklist in
        AssessedChecklist(checklist: checklist, items: checklist.items.map { assessor.assess($0) })
    }
    return Assessment(
        asOf: day, checklists: judged.filter { !$0.checklist.isForComparison },
        comparison: judged.filter(\.checklist.isForComparison),
        unmatched: release == .office ? statements.unmatched(catalog: catalog, subjects: subjects) : [])
}

extension Statements {
    /// What is said of those that are for a subject which was not found: an account group is known only from exports.
    fileprivate func unmatched(catalog: Catalog, subjects: SubjectList) -> [String] {
        let kinds = Dictionary(
            catalog.items.map { ($0.id, $0.evidence.subject) }, uniquingKeysWith: { first, _ in first })
        let isMissing = { (item: String, subject: String?) in
            guard let subject, let kind = kinds[item] else { return false }
            return !subjects[kind].contains { $0.subject.name == subject }
        }
        let sentence = { (what: String, item: String, subject: String?) in
            "\(what) for '\(item)' is for '\(subject ?? "")', which was not found, so that it does nothing."
        }
        return statements.filter { isMissing($0.item, $0.subject) }
            .map { sentence("The signed statement", $0.item, $0.subject) }
            + acceptedRisks.filter { isMissing($0.item, $0.subject) }
            .map { sentence("The accepted risk", $0.item, $0.subject) }
    }
}

/// What all items share while they are judged.
private struct Assessor {
    let statements: [String: [SignedStatement]]
    let risks: [String: [AcceptedRisk]]
    let titles: [String: String]
    let subjects: SubjectList
    let day: CalendarDate

    init(statements: Statements, settings: OfficeSettings, subjects: SubjectList, day: CalendarDate) {
        self.statements = Dictionary(grouping: statements.statements, by: \.item)
        risks = Dictionary(grouping: statements.acceptedRisks, by: \.item)
        titles = Dictionary(settings.owners.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        self.subjects = subjects
        self.day = day
    }

    func assess(_ item: Item) -> AssessedItem {
        let judged = subjects[item.evidence.subject].map { assess(item, for: $0) }
        return AssessedItem(
            item: item, status: rollUp(judged.map(\.status)), subjects: judged,
            nothingToJudge: judged.isEmpty ? subjects.absence(of: item.evidence.subject) : "")
    }

    private func assess(_ item: Item, for entry: SubjectList.Entry) -> AssessedSubject {
        let rule = item.evidence.statement
        let statement = StatementChoice(
            among: statements[item.id] ?? [], for: entry.subject, rule: rule, asOf: day)
        let standing = standing(of: item, for: entry, statement: statement)
        var sentences = [standing.because]
        if let statement, rule == nil, standing.status != .notApplicable { sentences.append(statement.besideFacts) }
        let risk = RiskChoice(among: risks[item.id] ?? [], for: entry.subject, asOf: day)
        let status = risk?.status(over: standing.status) ?? standing.status
        let reason: String
        if status == .waived, let risk {
            reason =
                "Accepted risk until \(risk.risk.until.inWords). \(standing.status.asLead) underneath: "
                + sentences.joined(separator: " ")
        } else {
            if let note = risk?.note { sentences.append(note) }
            reason = "\(status.asLead): " + sentences.joined(separator: " ")
        }
        return AssessedSubject(
            subject: entry.subject, status: status, underlying: standing.status, reason: reason,
            wouldChange: standing.wouldChange, facts: standing.facts, statement: statement?.statement,
            acceptedRisk: risk?.risk, owner: item.owner ?? entry.owner ?? rule?.role)
    }

    private func standing(
        of item: Item, for entry: SubjectList.Entry, statement: StatementChoice?
    ) -> Standing {
        let facts = entry.facts
        let hasEvidence = entry.isSeen
        if let applies = item.applies, let open = Standing(when: applies, facts: facts, hasEvidence: hasEvidence) {
            return open
        }
        return Standing(
            parts: item.evidence.parts.map { part in
                switch part {
                case .rule(let rule), .reports(let rule): Standing(rule, facts: facts, hasEvidence: hasEvidence)
                case .statement(let rule):
                    Standing(rule, choice: statement) { titles[$0] ?? $0 }
                }
            })
    }
}

extension RiskChoice {
    /// The status with the accepted risk: it stands for what is open, and changes nothing else.
    fileprivate func status(over underlying: ItemStatus) -> ItemStatus {
        guard state == .counts else { return underlying }
        switch underlying {
        case .notMet, .partlyMet, .unknown, .notAssessed: return .waived
        case .met, .notApplicable, .waived: return underlying
        }
    }

    /// What is said of an accepted risk that does not change the status.
    fileprivate var note: String {
        switch state {
        case .counts: "The accepted risk is not needed now."
        case .notYet: "The accepted risk counts only from \(risk.date.inWords)."
        case .expired: "The accepted risk ended on \(risk.until.inWords) and no longer counts."
        }
    }
}
