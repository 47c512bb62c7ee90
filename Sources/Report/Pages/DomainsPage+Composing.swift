import Findings
import Settings

extension Composition {
    func domainsPage() -> ReportPage {
        let counts = answerCounts
        let context = DomainsPage(
            headline: domainsHeadline, docket: docket(data: PagePath.domains),
            answers: DomainAnswer.allCases.compactMap { answer in
                counts[answer].map { StatusCount(status: answer.mark, count: $0) }
            },
            domains: domainRows, since: previous.map { date(of: $0) })
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
