import Findings
import Guidance
import Settings

extension Composition {
    func itemPage(_ assessed: AssessedItem, of checklist: Checklist) -> ReportPage {
        let item = assessed.item
        let path = PagePath.item(item.id)
        let (subjects, note) = shownSubjects(assessed)
        let facts = facts(of: subjects.filter { !item.isOpenWhetherItApplies(to: $0) })
        let conditions = conditions(of: subjects.filter(item.isOpenWhetherItApplies))
        let context = ItemPage(
            id: item.id, title: item.title, strength: item.strength.words, standing: StatusMark(assessed.status),
            headline: itemHeadline(assessed), who: responsible(assessed), docket: docket(data: path),
            checklist: NamedLink(checklist.title, "\(PagePath.checklist(checklist.id))#\(item.id)"),
            isWithoutSubjects: assessed.subjects.isEmpty, subjects: subjects.map(subjectRow), subjectsNote: note,
            conditions: conditions.shown, conditionsNote: conditions.note, facts: facts.shown, factsNote: facts.note,
            statementWanted: statementWanted(item), statements: statements(assessed), risks: risks(assessed),
            prose: markdown(item.prose), citation: item.citation,
            citationNote: item.confidence?.note ?? "",
            comparison: checklist.isForComparison ? Self.forComparison : "",
            local: localNotes(item, of: checklist), formerly: item.formerly.joined(separator: ", "),
            crosswalk: elsewhere(item),
            history: history(ofItem: item.id))
        return ReportPage(
            path: path, kind: .item, title: "\(item.id) \(item.title)", language: checklist.language,
            context: context.pageValue, data: itemData(assessed, checklist))
    }

    private func itemHeadline(_ assessed: AssessedItem) -> Headline {
        let only = assessed.subjects.count == 1 ? assessed.subjects.first : nil
        let text = [reason(assessed), only?.wouldChange ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        return Headline(answer: "\(assessed.status.title).", text: text)
    }

    private func subjectRow(_ judged: AssessedSubject) -> ItemPage.SubjectRow {
        ItemPage.SubjectRow(
            subject: reference(judged.subject), status: StatusMark(judged.status), reason: judged.plainReason,
            wouldChange: judged.wouldChange,
            underlying: judged.underlying == judged.status ? nil : StatusMark(judged.underlying))
    }

    /// Of more than 100 subjects those where something is open or waived, and of these the first 200: the data beside
    /// the page has all.
    private func shownSubjects(_ assessed: AssessedItem) -> (subjects: [AssessedSubject], note: String) {
        guard assessed.subjects.count > 100 else { return (assessed.subjects, "") }
        let shown = Array(
            assessed.subjects.filter { $0.status.asksForAction || $0.status == .waived }.prefix(200))
        let hidden = assessed.subjects.count - shown.count
        let noun = assessed.item.evidence.subject.noun
        return (
            shown,
            "\(Counting.counted(hidden, "more " + noun.one, "more " + noun.many)) can be found in the data of this page."
        )
    }

    private func facts(of subjects: [AssessedSubject]) -> (shown: [ItemPage.FactRow], note: String) {
        let all = subjects.flatMap(factRows)
        guard all.count > 60 else { return (all, "") }
        let open = all.filter { $0.outcome != "as wanted" }
        return (
            open,
            "\(Counting.counted(all.count - open.count, "fact")) that are as wanted are not listed."
        )
    }

    /// What was seen of the condition under which the item applies, where that is all that was judged.
    private func conditions(of subjects: [AssessedSubject]) -> (shown: [ItemPage.FactRow], note: String) {
        let all = subjects.flatMap(factRows).map { row in
            var row = row
            switch row.outcome {
            case "as wanted": row.outcome = "applies"
            case "not as wanted": row.outcome = "does not apply"
            default: break
            }
            return row
        }
        guard all.count > 60 else { return (all, "") }
        let open = all.filter { $0.outcome != "does not apply" }
        return (open, "\(Counting.counted(all.count - open.count, "fact")) by which it does not apply are not listed.")
    }

    private func factRows(_ judged: AssessedSubject) -> [ItemPage.FactRow] {
        judged.facts.map { use in
            let outcome =
                switch (use.holds, use.value) {
                case (true?, _): "as wanted"
                case (false?, _): "not as wanted"
                case (nil, nil): "not assessed"
                case (nil, _): "unknown"
                }
            return ItemPage.FactRow(
                subject: reference(judged.subject).title, fact: use.fact, title: use.title,
                wanted: use.wanted,
                seen: use.value?.words ?? "nothing was supplied", outcome: outcome)
        }
    }

    private func statementWanted(_ item: Item) -> String {
        for case .statement(let rule) in item.evidence.parts {
            let role = ownerTitle(rule.role) ?? rule.role
            let document = rule.needsDocument ? " It has to name a document." : ""
            let isAll = item.evidence.parts.count == 1
            let lead = isAll ? "No machine can see this." : "No machine can see all of this; the facts tell the rest."
            return "\(lead) \(role) signs a statement, which is good for"
                + " \(Counting.counted(rule.maximumAgeDays, "day")).\(document)"
        }
        return ""
    }

    /// Each statement once, for the subjects that it was used for.
    private func statements(_ assessed: AssessedItem) -> [ItemPage.StatementEntry] {
        var order: [SignedStatement] = []
        var subjects: [SignedStatement: [Subject]] = [:]
        for judged in assessed.subjects {
            guard let statement = judged.statement else { continue }
            if subjects[statement] == nil { order.append(statement) }
            subjects[statement, default: []].append(judged.subject)
        }
        return order.map { statement in
            let left = validity(until: statement.until, isExpired: statement.isExpired)
            return ItemPage.StatementEntry(
                about: Counting.list((subjects[statement] ?? []).map { reference($0).title }), text: statement.text,
                says: (statement.isMet ? ItemStatus.met : .notMet).rawValue,
                role: ownerTitle(statement.role) ?? statement.role, date: DateText(statement.date),
                until: DateText(statement.until), remaining: left, isExpired: statement.isExpired,
                document: statement.document ?? "")
        }
    }

    private func risks(_ assessed: AssessedItem) -> [ItemPage.RiskEntry] {
        var order: [AcceptedRisk] = []
        var judged: [AcceptedRisk: [AssessedSubject]] = [:]
        for subject in assessed.subjects {
            guard let risk = subject.acceptedRisk else { continue }
            if judged[risk] == nil { order.append(risk) }
            judged[risk, default: []].append(subject)
        }
        return order.map { risk in
            let subjects = judged[risk] ?? []
            return ItemPage.RiskEntry(
                about: Counting.list(subjects.map { reference($0.subject).title }), reason: risk.reason,
                role: ownerTitle(risk.owner) ?? risk.owner, date: DateText(risk.date), until: DateText(risk.until),
                remaining: validity(until: risk.until, isExpired: risk.isExpired), isExpired: risk.isExpired,
                underlying: StatusMark(rollUp(subjects.map(\.underlying))))
        }
    }

    private func validity(until date: CalendarDate, isExpired: Bool) -> String {
        let days = date.daysSinceEpoch - input.asOf.daysSinceEpoch
        return isExpired || days < 0 ? "no longer counts" : "\(Counting.counted(days, "day")) left"
    }

    private func itemData(_ assessed: AssessedItem, _ checklist: Checklist) -> JSONValue {
        .object([
            "id": .string(assessed.item.id), "title": .string(assessed.item.title),
            "checklist": .string(checklist.id), "strength": .string(assessed.item.strength.rawValue),
            "as-of": .string(input.asOf.description), "status": .string(assessed.status.rawValue),
            "subjects": .array(
                assessed.subjects.map { judged in
                    .object([
                        "kind": .string(judged.subject.kind.rawValue), "name": .string(judged.subject.name),
                        "status": .string(judged.status.rawValue), "reason": .string(judged.reason),
                    ])
                }),
        ])
    }
}

extension Item {
    /// Whether a subject's facts are those of the condition under which the item applies: it does not hold, or that is
    /// not known.
    fileprivate func isOpenWhetherItApplies(to judged: AssessedSubject) -> Bool {
        guard let applies else { return false }
        if judged.underlying == .notApplicable { return true }
        guard judged.underlying == .unknown || judged.underlying == .notAssessed else { return false }
        let conditions = Set(applies.factNames)
        let deciding = evidence.parts.flatMap { part -> [String] in
            switch part {
            case .rule(let rule), .reports(let rule): rule.factNames
            case .statement: []
            }
        }
        let used = Set(judged.facts.map(\.fact))
        return !used.isEmpty && used.isSubset(of: conditions) && used != Set(deciding)
    }
}

extension Rule {
    /// The names of the facts that it asks for.
    fileprivate var factNames: [String] {
        switch self {
        case .all(let rules), .any(let rules), .none(let rules): rules.flatMap(\.factNames)
        case .fact(let condition): [condition.fact]
        }
    }
}
