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
        let owner = ownerTitle(domain.owner)
        let findings = record?.findings ?? []
        let judged = lines(for: subject)
        let keys = record.map(dkimKeys) ?? []
        let context = DomainPage(
            name: domain.name, use: [domain.purpose, use(of: domain)].filter { !$0.isEmpty }.joined(separator: " · "),
            answer: answer.mark,
            headline: Headline(
                answer: answer == .notAssessed ? "Not assessed." : "\(answer.mark.word).", text: answerReason(record)),
            who: responsible(domain.owner), docket: docket(data: path), isSeen: record != nil,
            standards: record.map(standards) ?? [],
            findings: entries(findings.filter { $0.severity != .note }, owner: owner),
            notes: notes(findings.filter { $0.severity == .note }), records: record.map(recordsInWords) ?? [],
            dkim: keys, hasDKIMProviders: keys.contains { !$0.provider.isEmpty },
            spf: record.flatMap { SPFBudget($0.details) },
            policies: record.map(policies) ?? [], items: judged.map(\.line),
            itemCounts: Counting.capitalized(Counting.statuses(StatusCounts(judged.map(\.status)))),
            history: history(of: subject), answers: record.map(rawAnswers) ?? [])
        return ReportPage(
            path: path, kind: .domain, title: domain.name, context: context.pageValue,
            data: domainData(domain, record))
    }

    private func recordsInWords(_ record: SubjectRecord) -> [DomainPage.RecordInWords] {
        (record.details["records"]?.elements ?? []).map { entry in
            DomainPage.RecordInWords(
                title: entry["title"]?.text ?? "", name: entry["name"]?.text ?? "", type: entry["type"]?.text ?? "",
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

    private func policies(_ record: SubjectRecord) -> [DomainPage.Policy] {
        let policies = record.details["policies"]
        let rows = [
            ("name", "Mail as \(record.subject.name)"), ("subdomains", "Mail as a name below it that exists"),
            ("nonexistent", "Mail as a made-up name below it"), ("older", "Receivers that read the older standard"),
        ]
        return rows.compactMap { member, about in
            guard let word = policies?[member]?.text, !word.isEmpty else { return nil }
            let share = member == "older" ? record.facts["domain.dmarc.percent"] : nil
            return DomainPage.Policy(about: about, word: word, meaning: Self.meaning(ofPolicy: word, share: share))
        }
    }

    /// What receivers do; those of the older standard with a share of the mail only, where the record asks for that.
    private static func meaning(ofPolicy word: String, share: FactValue?) -> String {
        if case .number(let percent)? = share, 1..<100 ~= percent {
            switch word {
            case "quarantine":
                return
                    "They put \(percent)% of forged mail into spam and deliver the rest; others apply it to all mail."
            case "reject":
                return "They refuse \(percent)% of forged mail and put the rest into spam; others apply it to all mail."
            default: break
            }
        }
        return switch word {
        case "none": "Receivers only count forged mail, and deliver it."
        case "quarantine": "Receivers put forged mail into spam."
        case "reject": "Receivers refuse forged mail."
        default: ""
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
            "observations": record?.observationsJSON ?? .array([]),
        ])
    }
}
