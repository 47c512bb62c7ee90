import Evidence
import Findings
import Guidance
import Settings

extension Composition {
    func domainPage(_ domain: DomainSettings) -> ReportPage {
        let subject = Subject(kind: .domain, name: domain.name)
        let record = newest?.records[subject]
        let path = PagePath.domain(domain.name)
        let answer = DomainAnswer(record)
        let findings = record?.findings ?? []
        let judged = lines(for: subject)
        let keys = record.map(dkimKeys) ?? []
        let plan = planBlock(for: domain, record)
        let context = DomainPage(
            name: domain.name, use: [domain.purpose, use(of: domain)].filter { !$0.isEmpty }.joined(separator: " · "),
            answer: answer.mark,
            headline: Headline(
                answer: answer == .notAssessed ? "Not assessed." : "\(answer.mark.word).", text: answerReason(record)),
            who: responsible(domain.owner), docket: docket(data: path), isSeen: record != nil,
            standards: record.map(standards) ?? [],
            findings: toDo(findings.filter { $0.severity != .note }, of: domain, plan: plan),
            notes: notes(findings.filter { $0.severity == .note }), records: record.map(recordsInWords) ?? [],
            dkim: keys, hasDKIMProviders: keys.contains { !$0.provider.isEmpty },
            spf: record.flatMap { SPFBudget($0.details) },
            sources: record.map(sources) ?? [], policies: record.flatMap { PolicyTable($0) },
            probes: record.map(ProbeWords.sentence) ?? "", plan: plan, since: record.flatMap(sinceLastTime),
            items: judged.map(\.line),
            itemCounts: Counting.capitalized(Counting.statuses(StatusCounts(judged.map(\.status)))),
            history: history(of: subject), answers: record.map(rawAnswers) ?? [])
        return ReportPage(
            path: path, kind: .domain, title: domain.name, context: context.pageValue,
            data: domainData(domain, record))
    }

    private func recordsInWords(_ record: SubjectRecord) -> [DomainPage.RecordInWords] {
        (record.details["records"]?.elements ?? []).map { entry in
            DomainPage.RecordInWords(
                title: entry["title"]?.text ?? "", name: entry["name"]?.text ?? "",
                type: entry["type"]?.text.map { $0 == "file" ? "File" : $0 } ?? "",
                text: entry["text"]?.text ?? "",
                terms: (entry["terms"]?.elements ?? []).map {
                    DomainPage.Term(text: $0["text"]?.text ?? "", meaning: $0["meaning"]?.text ?? "")
                })
        }
    }

    private func dkimKeys(_ record: SubjectRecord) -> [DomainPage.DKIMKey] {
        (record.details["dkim"]?.elements ?? []).map { key in
            DomainPage.DKIMKey(
                selector: key["selector"]?.text ?? "", provider: key["provider"]?.text ?? "",
                kind: key["kind"]?.text ?? "",
                size: key["bits"]?.integer.flatMap { $0 > 0 ? "\(Counting.grouped($0)) bits" : nil } ?? "",
                state: key["state"]?.text ?? "")
        }
    }

    private func sources(_ record: SubjectRecord) -> [DomainPage.Source] {
        record.details["sources"].elements.map { source in
            DomainPage.Source(
                provider: source.words("provider"),
                via: source["via"].elements.compactMap(\.text).map(DomainPage.Source.Way.init))
        }
    }

    /// Findings in the order in which to act: the gravest first, and of those alike, what an earlier step of the plan
    /// closes.
    private func toDo(_ findings: [Finding], of domain: DomainSettings, plan: PlanBlock?) -> [FindingEntry] {
        var steps: [String: (place: Int, link: NamedLink)] = [:]
        for (place, step) in (plan?.steps ?? []).enumerated() {
            let link = NamedLink("Step \(place + 1) of the plan", "\(PagePath.domain(domain.name))#\(step.id)")
            for closed in step.closes where steps[closed.code] == nil { steps[closed.code] = (place, link) }
        }
        let ordered = findings.enumerated().sorted { left, right in
            let places = (steps[left.element.code]?.place ?? .max, steps[right.element.code]?.place ?? .max)
            return (left.element.severity, places.0, left.offset) < (right.element.severity, places.1, right.offset)
        }.map(\.element)
        return zip(ordered, entries(ordered, owner: ownerTitle(domain.owner))).map { finding, entry in
            var entry = entry
            // What could not be seen is looked at again; that is nobody else's work.
            if finding.severity != .unknown { entry.ask = addressee(of: finding.code, for: domain.name) }
            entry.step = steps[finding.code]?.link
            return entry
        }
    }

    private func rawAnswers(_ record: SubjectRecord) -> [DomainPage.RawAnswer] {
        record.observations.map { seen in
            DomainPage.RawAnswer(
                name: seen.name, type: seen.type, state: ObservationWords.state(seen.state),
                isUnknown: ObservationWords.reason(seen.state) != nil,
                records: seen.records.map(DomainPage.RawAnswer.Text.init))
        }
    }

    private func domainData(_ domain: DomainSettings, _ record: SubjectRecord?) -> JSONValue {
        .object([
            "domain": .string(domain.name), "as-of": .string(input.asOf.description),
            "snapshot": newest.map { .string($0.snapshot.id) } ?? .null,
            "strangers-can-send": .string(DomainAnswer(record).mark.word.lowercased()),
            "facts": record?.factsJSON ?? .object([:]), "findings": record?.findingsJSON ?? .array([]),
            "observations": record?.observationsJSON ?? .array([]), "plan": plans[domain.name] ?? .null,
        ])
    }
}
