import Findings
import Guidance

extension SubjectKind {
    /// What subjects of the kind are called, one and several.
    var noun: (one: String, many: String) {
        switch self {
        case .office: ("office", "offices")
        case .domain: ("domain", "domains")
        case .program: ("program", "programs")
        case .accounts: ("account group", "account groups")
        }
    }
}

extension Strength {
    /// How strongly the source asks, in words.
    var words: String {
        switch self {
        case .must: "the source says that you must"
        case .should: "the source says that you should"
        case .may: "the source says that you may"
        }
    }
}

extension Confidence {
    /// What readers have to know of a citation; empty where it was read in the source itself.
    var note: String {
        switch self {
        case .read: ""
        case .secondary: "The place was read in a secondary source."
        case .general: "The place has still to be confirmed by a person."
        }
    }
}

extension Audience {
    /// Who acts, in words.
    var words: String {
        switch self {
        case .official: "election officials"
        case .it: "IT staff"
        case .trainer: "trainers"
        case .pollWorker: "poll workers"
        case .campaign: "campaigns"
        }
    }
}

extension [Audience] {
    /// `IT staff and trainers`; `everyone` where nobody is named.
    var words: String { isEmpty ? "everyone" : Counting.list(map(\.words)) }
}

extension ItemStatus {
    /// Whether somebody has to act.
    var asksForAction: Bool {
        switch self {
        case .partlyMet, .notMet, .unknown, .notAssessed: true
        case .met, .notApplicable, .waived: false
        }
    }
}

extension AssessedSubject {
    /// Why it stands as it does, without the status that stands beside it.
    var plainReason: String {
        let prefix = "\(status.title): "
        return reason.hasPrefix(prefix) ? Counting.capitalized(String(reason.dropFirst(prefix.count))) : reason
    }
}

extension Composition {
    /// Why an item stands as it does, in plain sentences: the reason for one subject, counts and names for several.
    func reason(_ assessed: AssessedItem) -> String {
        let noun = assessed.item.evidence.subject.noun
        if assessed.subjects.count == 1, let only = assessed.subjects.first { return only.plainReason }
        guard !assessed.subjects.isEmpty else { return assessed.nothingToJudge }
        let counts = StatusCounts(assessed.subjects.map(\.status))
        var sentences: [String] = []
        if counts.asked > 0 {
            sentences.append(
                "Met for \(Counting.grouped(counts[.met])) of \(Counting.counted(counts.asked, noun.one, noun.many)).")
        }
        for status in [ItemStatus.notMet, .partlyMet, .unknown, .notAssessed, .waived, .notApplicable] {
            let names = assessed.subjects.filter { $0.status == status }.map { reference($0.subject).title }
            guard !names.isEmpty else { continue }
            sentences.append(
                names.count == assessed.subjects.count
                    ? "\(status.title) for all \(Counting.counted(names.count, noun.one, noun.many))."
                    : "\(status.title): \(Counting.list(names, most: 3)).")
        }
        return sentences.joined(separator: " ")
    }

    /// The role that has to act on an item: its own, or that of the first subject where something is to do.
    func owner(_ assessed: AssessedItem) -> String? {
        assessed.item.owner ?? assessed.subjects.first { $0.status.asksForAction && $0.owner != nil }?.owner
            ?? assessed.subjects.compactMap(\.owner).first
    }

    /// The last day of what has run out, else of what is signed or accepted; `nil` where nothing has one.
    func responsible(_ assessed: AssessedItem) -> Responsible {
        var who = responsible(owner(assessed))
        let expired = assessed.subjects.filter { $0.status.asksForAction }
            .flatMap {
                [
                    $0.statement.flatMap { $0.isExpired ? $0.until : nil },
                    $0.acceptedRisk.flatMap { $0.isExpired ? $0.until : nil },
                ]
            }
            .compactMap(\.self).min()
        if let expired {
            let left = remaining(until: expired)
            (who.due, who.remaining, who.isLate) = (DateText(expired), left.text, left.isLate)
        }
        return who
    }

    /// An item in a list, all subjects together.
    func line(_ assessed: AssessedItem) -> ItemLine {
        ItemLine(
            id: assessed.item.id, title: assessed.item.title, link: PageLink(path: PagePath.item(assessed.item.id)),
            status: StatusMark(assessed.status), reason: reason(assessed),
            who: assessed.status.asksForAction ? responsible(assessed) : Responsible(owner: nil))
    }

    /// The items judged for one subject, in the order of the checklists.
    func lines(for subject: Subject) -> [(status: ItemStatus, line: ItemLine)] {
        (judgements[subject] ?? []).map { item, judged in
            let who = judged.status.asksForAction ? responsible(judged.owner) : Responsible(owner: nil)
            return (
                judged.status,
                ItemLine(
                    id: item.id, title: item.title, link: PageLink(path: PagePath.item(item.id)),
                    status: StatusMark(judged.status), reason: judged.plainReason, who: who)
            )
        }
    }
}
