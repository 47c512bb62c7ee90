import Findings
import Guidance
import Settings

/// The answer to 'Can strangers send mail as this name?'.
enum DomainAnswer: String, Hashable, Sendable, CaseIterable {
    case yes, partly, no, unknown
    /// Nothing has been gathered for the domain.
    case notAssessed

    /// The answer that a domain's record gives.
    init(_ record: SubjectRecord?) {
        guard let record else {
            self = .notAssessed
            return
        }
        self = record.details["answer"]?["word"]?.text.flatMap(DomainAnswer.init(rawValue:)) ?? .unknown
    }

    /// The word and shape; *no* is the good answer.
    var mark: StatusMark {
        switch self {
        case .yes: StatusMark(word: "Yes", mark: "not")
        case .partly: StatusMark(word: "Partly", mark: "part")
        case .no: StatusMark(word: "No", mark: "met")
        case .unknown: StatusMark(word: "Unknown", mark: "unk")
        case .notAssessed: StatusMark(word: "Not assessed", mark: "nas")
        }
    }

    /// Word for addresses.
    var id: String {
        switch self {
        case .yes, .partly, .no, .unknown: rawValue
        case .notAssessed: "not-assessed"
        }
    }

    /// The order in which domains are listed: those that most is to do for come first.
    static let inOrder: [DomainAnswer] = [.yes, .partly, .unknown, .notAssessed, .no]

    /// What the domains with this answer have in common.
    var title: String {
        switch self {
        case .yes: "Open to strangers' mail"
        case .partly: "Partly protected"
        case .no: "Closed to strangers' mail"
        case .unknown: "Unknown"
        case .notAssessed: "Not looked at yet"
        }
    }

    /// What the answer means, in a sentence.
    var meaning: String {
        switch self {
        case .yes: "Strangers can send mail as these names, and it reaches its readers."
        case .partly: "Only some names are protected, or the policy is under test or for a share of the mail."
        case .no: "Receivers are told to refuse forged mail or put it into spam, for every name."
        case .unknown: "Name servers gave no usable answer. It may be any of the others."
        case .notAssessed: "Nothing has been gathered for them yet."
        }
    }

    /// The status that changes of the answer are told by.
    var status: ItemStatus {
        switch self {
        case .yes: .notMet
        case .partly: .partlyMet
        case .no: .met
        case .unknown: .unknown
        case .notAssessed: .notAssessed
        }
    }
}

extension Composition {
    /// Each domain of the settings in a list, in their order.
    var domainRows: [DomainRow] { settings.domains.map(row) }

    func answer(_ domain: String) -> DomainAnswer { DomainAnswer(record(.domain, domain)) }

    /// How often each answer occurs.
    var answerCounts: [DomainAnswer: Int] {
        settings.domains.reduce(into: [:]) { $0[answer($1.name), default: 0] += 1 }
    }

    /// `Yes 1, partly 2, no 4, unknown 1: eight domains.`
    var answerSentence: String {
        let counts = answerCounts
        let words = DomainAnswer.allCases.compactMap { answer in
            counts[answer].map { "\(answer.mark.word.lowercased()) \(Counting.grouped($0))" }
        }
        return words.isEmpty
            ? ""
            : Counting.capitalized(words.joined(separator: ", "))
                + ": \(Counting.countedInWords(settings.domains.count, "domain"))\(shownHere)."
    }

    /// What strangers can do with the domains, in a sentence; empty where there is nothing to say.
    var domainSentence: String {
        guard newest != nil, !settings.domains.isEmpty else { return "" }
        let counts = answerCounts
        let all = settings.domains.count
        let counted = Counting.countedInWords(all, "domain")
        let one = isPublic ? "the domain shown here" : "our domain"
        let domains = all == 1 ? one : isPublic ? "the \(counted) shown here" : "our \(counted)"
        let every = all == 1 ? domains : isPublic ? "all of \(domains)" : "all \(domains)"
        let (open, partly, unseen) = (
            counts[.yes] ?? 0, counts[.partly] ?? 0, (counts[.unknown] ?? 0) + (counts[.notAssessed] ?? 0)
        )
        var sentences: [String] = []
        if open > 0 {
            sentences.append(
                all == open
                    ? "Strangers can send mail in the name of \(every)."
                    : "Strangers can send mail in the name of \(Counting.word(open)) of \(domains).")
        } else if partly == 0, unseen == 0 {
            sentences.append("Strangers can't send mail in the name of \(all == 1 ? domains : "any of \(domains)").")
        }
        if partly == all {
            sentences.append(
                "\(Counting.capitalized(every)) \(all == 1 ? "is" : "are") only partly protected.")
        } else if partly > 0 {
            let first = sentences.isEmpty ? " of \(domains)" : ""
            sentences.append(
                "\(Counting.capitalizedWord(partly))\(first) \(partly == 1 ? "is" : "are") only partly protected.")
        }
        if unseen == all {
            sentences.append("We don't know whether strangers can send mail in the name of \(domains).")
        } else if unseen > 0 {
            sentences.append(
                sentences.isEmpty
                    ? "For \(Counting.word(unseen)) of \(domains) we don't know whether strangers can send mail."
                    : "For \(Counting.word(unseen)) we don't know.")
        }
        return sentences.joined(separator: " ")
    }

    private func row(_ domain: DomainSettings) -> DomainRow {
        let record = record(.domain, domain.name)
        let answer = DomainAnswer(record)
        let before = previous?.records[Subject(kind: .domain, name: domain.name)]
        var change: ChangeWord?
        if let before, record != nil, DomainAnswer(before) != answer {
            change = StatusChange.Kind(from: DomainAnswer(before).status, to: answer.status).word
        }
        return DomainRow(
            name: NamedLink(domain.name, PagePath.domain(domain.name)), purpose: domain.purpose, use: use(of: domain),
            answer: answer.mark, reason: answerReason(record), policy: policy(record), lookups: lookups(record),
            owner: ownerTitle(domain.owner) ?? "", change: change)
    }

    /// Why the answer is what it is.
    func answerReason(_ record: SubjectRecord?) -> String {
        guard let record else { return "Nothing has been gathered for this domain yet." }
        return record.details["answer"]?["reason"]?.text ?? ""
    }

    /// What the domain does with mail: `sends and receives`, `parked`.
    func use(of domain: DomainSettings) -> String {
        let seen = record(.domain, domain.name)?.details["role"]?["words"]?.elements.compactMap(\.text) ?? []
        let declared = DeclaredRole.allCases.filter(domain.roles.contains).map(\.rawValue)
        let words = seen.isEmpty ? declared : seen
        return words.isEmpty ? "use not known" : Counting.list(words)
    }

    private func policy(_ record: SubjectRecord?) -> String {
        switch record?.facts["domain.dmarc.effective-policy"] {
        case .word("absent"): "no record"
        case .word("none"):
            // Without a record, what receivers do is the same as with 'none', but somebody else has to be told.
            record?.facts["domain.dmarc.present"] == .flag(false) && record?.details["policies"] == nil
                ? "no record" : "none"
        case .word(let word): word
        case .unknown: "unknown"
        case .none where record == nil: ""
        default: "no record"
        }
    }

    private func lookups(_ record: SubjectRecord?) -> String {
        guard let record else { return "" }
        guard let spf = record.details["spf"], let count = spf["lookups"]?.integer else {
            // Of several records none counts, so there is nothing to count in them.
            guard case .number(let records)? = record.facts["domain.spf.records"], records != 1 else {
                return "unknown"
            }
            return records == 0 ? "no record" : Counting.counted(records, "record")
        }
        let limit = spf["limit"]?.integer ?? 10
        let least = spf["exact"]?.boolean == false ? "at least " : ""
        let many = count > limit ? ", too many" : ""
        return "\(least)\(Counting.grouped(count)) of \(Counting.grouped(limit))\(many)"
    }
}
