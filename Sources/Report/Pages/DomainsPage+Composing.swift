import Findings
import Settings

extension Composition {
    func domainsPage() -> ReportPage {
        let shown = shownAnswers
        let context = DomainsPage(
            headline: domainsHeadline, docket: docket(data: PagePath.domains),
            answers: answerCounts(shown.filter { $0.count > 0 }) { "\(PagePath.domains)#\($0.id)" },
            alone: shown.map { NamedLink($0.answer.title, PagePath.domains($0.answer)) },
            groups: shown.filter { $0.count > 0 }.map { group($0.answer) }, since: previous.map { date(of: $0) })
        return ReportPage(
            path: PagePath.domains, kind: .domains, title: "Domains", context: context.pageValue,
            data: .object([
                "as-of": .string(input.asOf.description),
                "domains": .array(
                    settings.domains.map { domain in
                        .object([
                            "domain": .string(domain.name), "purpose": .string(domain.purpose),
                            "strangers-can-send": .string(answer(domain.name).mark.word.lowercased()),
                        ])
                    }),
            ]))
    }

    /// One page for each answer: the same four at each build, so that a bookmark never leads nowhere, and one for
    /// domains without evidence where there are such.
    var answerPages: [ReportPage] {
        let shown = shownAnswers
        let all = settings.domains.count
        return shown.map { answer, count in
            let context = AnswerPage(
                title: answer.title, answer: answer.mark,
                headline: Headline(
                    answer: "\(Counting.grouped(count)) of \(Counting.counted(all, "domain"))\(shownHere).",
                    text: answer.meaning),
                docket: docket(),
                answers: answerCounts(shown) { $0 == answer ? nil : PagePath.domains($0) }, group: group(answer))
            return ReportPage(
                path: PagePath.domains(answer), kind: .answer, title: "Domains: \(answer.title.lowercasedFirst)",
                context: context.pageValue)
        }
    }

    /// The answers that have a page, with their counts; none without a domain.
    private var shownAnswers: [(answer: DomainAnswer, count: Int)] {
        guard !settings.domains.isEmpty else { return [] }
        let counts = answerCounts
        return DomainAnswer.inOrder.map { ($0, counts[$0] ?? 0) }.filter { $0.0 != .notAssessed || $0.1 > 0 }
    }

    private func answerCounts(
        _ answers: [(answer: DomainAnswer, count: Int)], link: (DomainAnswer) -> String?
    ) -> [AnswerCount] {
        answers.map { AnswerCount(answer: $0.mark, count: $1, link: link($0).map(PageLink.init)) }
    }

    private func group(_ answer: DomainAnswer) -> DomainGroup {
        let rows = domainRows.filter { $0.answer == answer.mark }
        return DomainGroup(
            id: answer.id, title: "\(answer.title): \(Counting.grouped(rows.count))", note: answer.meaning,
            answer: answer.mark, domains: rows, since: previous.map { date(of: $0, isShort: true) })
    }

    private var domainsHeadline: Headline {
        let all = settings.domains.count
        guard all > 0 else { return Headline(answer: "No domain is listed in this report.", text: "") }
        guard newest != nil else {
            return Headline(
                answer: "Nothing has been looked at yet.",
                text: "The report will speak of \(Counting.countedInWords(all, "domain")).")
        }
        let counts = answerCounts
        let closed = counts[.no] ?? 0
        let domains = Counting.countedInWords(all, "domain") + shownHere
        let whole = all == 1 ? "The one domain\(shownHere) is" : "All \(isPublic ? "of the " : "")\(domains) are"
        let part =
            "\(Counting.capitalizedWord(closed)) of \(isPublic ? "the " : "")\(domains) \(closed == 1 ? "is" : "are")"
        let first = "\(closed == all ? whole : part) closed to strangers' mail."
        var rest: [String] = []
        func told(_ count: Int, _ words: String) -> String {
            "\(Counting.capitalizedWord(count)) \(count == 1 ? "is" : "are") \(words)."
        }
        if let open = counts[.yes] { rest.append(told(open, "open")) }
        if let partly = counts[.partly] { rest.append(told(partly, "only partly protected")) }
        if let unknown = counts[.unknown] {
            rest.append("For \(Counting.word(unknown)) the name servers gave no usable answer.")
        }
        if let unseen = counts[.notAssessed] {
            rest.append("\(Counting.capitalizedWord(unseen)) \(unseen == 1 ? "has" : "have") not been looked at yet.")
        }
        return Headline(answer: first, text: rest.joined(separator: " "))
    }
}

extension String {
    /// As it stands within a sentence.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
