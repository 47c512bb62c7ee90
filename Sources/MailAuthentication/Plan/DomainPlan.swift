public import Findings

/// What to publish next for a domain, in order, from where it stands.
///
/// ``json`` is what `signet plan --json` prints and what pages show.
public struct DomainPlan: Hashable, Sendable {
    /// Where the domain stands on its way.
    public enum Stage: String, Hashable, Sendable, CaseIterable {
        /// The policy is `none`, or there is none: its mail is being listened to.
        case listen
        /// A stricter policy is published as a test.
        case test
        /// Forged mail goes to spam folders.
        case quarantine
        /// Forged mail is refused, and something is left to do.
        case reject
        /// Nothing is left to do.
        case done
        /// It sends no mail.
        case parked
        /// What is published is broken, and receivers do not use it.
        case repair
        /// Something has to be found out first.
        case unknown
    }

    /// Where the domain stands.
    public var stage: Stage
    /// That in one sentence.
    public var because: String
    /// What is unknown and has to be found out first, one sentence each.
    public var findOutFirst: [String]
    /// The quiet time that it is now.
    public var quiet: ElectionCalendar.QuietTime?
    /// What is held back because ballots depend on the domain's mail; `nil` for all others.
    public var ballots: String?
    /// The steps, in order.
    public var steps: [PlanStep]
    /// What comes after them, and when.
    public var later: [Later]

    /// A step that is not possible yet.
    public struct Later: Hashable, Sendable {
        /// What it is.
        public var title: String
        /// The condition for it.
        public var when: String
    }
}

/// One change of the records of a domain, tried on what was seen of it.
public struct PlanStep: Hashable, Sendable {
    /// What a step does to mail.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// It mends what receivers do not understand.
        case repair
        /// It adds what is missing, and takes nothing from anybody.
        case add
        /// It may make receivers refuse mail that they take now.
        case stricter
        /// It removes what is not needed.
        case remove
    }

    /// Who has to do it.
    public enum Control: String, Hashable, Sendable, CaseIterable {
        /// Whoever edits the DNS records, the registration, the mail servers, the web site.
        case dns, registrar, mail, web
    }

    /// A word for the step, the same in each plan.
    public var id: String
    /// What it is, a few words.
    public var title: String
    /// What it does to mail.
    public var kind: Kind
    /// Whether it can be done now, as it stands here.
    public var isReady: Bool
    /// The id of the step after which it comes; its records replace that one's. `nil`: it can stand alone.
    public var follows: String?
    /// Conditions that are not met, or not known to be; empty for a step that waits for nothing.
    public var missing: [String]
    /// The first day for it; `nil`: any.
    public var firstDay: CalendarDate?
    /// The records to publish or remove.
    public var records: [PlannedRecord]
    /// A file to publish first.
    public var file: PlannedFile?
    /// Why.
    public var why: String
    /// What to check before.
    public var before: [String]
    /// When the next step may come.
    public var next: String
    /// How to go back.
    public var back: String
    /// Who has to do it.
    public var control: Control
    /// Codes of findings that it closes, sorted.
    public var closes: [String]
    /// Codes of findings that it raises, sorted.
    public var raises: [String]
    /// Which mail it would newly reject; empty for none.
    public var rejects: String
    /// The facts that it changes, with their values afterwards.
    public var facts: [String: FactValue]

    /// A step with all its parts.
    init(_ draft: PlanDraft) {
        id = draft.id
        title = draft.title
        kind = draft.kind
        isReady = draft.isWhole && draft.missing.isEmpty && draft.follows == nil
        follows = draft.follows
        missing = draft.missing
        firstDay = nil
        records = draft.records
        file = draft.file
        why = draft.why
        before = draft.before
        next = draft.next
        back = draft.back
        control = draft.control
        closes = []
        raises = []
        rejects = draft.rejects
        facts = [:]
    }
}

/// A file to put on a web server.
public struct PlannedFile: Hashable, Sendable {
    /// Its address.
    public var url: String
    /// Its whole text, with the line ends that it must have.
    public var text: String
}

extension DomainPlan {
    /// The form of `signet plan --json`; members that say nothing are left out.
    public var json: JSONValue {
        var members: [String: JSONValue] = [
            "stage": .string(stage.rawValue), "because": .string(because), "steps": .array(steps.map(\.json)),
            "later": .array(later.map { .object(["title": .string($0.title), "when": .string($0.when)]) }),
        ]
        if !findOutFirst.isEmpty { members["findOutFirst"] = .array(findOutFirst.map(JSONValue.string)) }
        if let quiet {
            members["quiet"] = .object([
                "title": .string(quiet.title), "from": .string(quiet.from.description),
                "until": .string(quiet.until.description), "first": .string(quiet.first.description),
            ])
        }
        if let ballots { members["ballots"] = .string(ballots) }
        return .object(members)
    }
}

extension PlanStep {
    /// The form of a step in ``DomainPlan/json``.
    public var json: JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(id), "title": .string(title), "kind": .string(kind.rawValue), "ready": .boolean(isReady),
            "records": .array(records.map(\.json)), "why": .string(why),
            "before": .array(before.map(JSONValue.string)), "next": .string(next), "back": .string(back),
            "control": .string(control.rawValue), "closes": .array(closes.map(JSONValue.string)),
            "raises": .array(raises.map(JSONValue.string)), "rejects": .string(rejects),
            "facts": .object(facts.mapValues(\.json)),
        ]
        if let follows { members["follows"] = .string(follows) }
        if !missing.isEmpty { members["missing"] = .array(missing.map(JSONValue.string)) }
        if let firstDay { members["firstDay"] = .string(firstDay.description) }
        if let file { members["file"] = .object(["url": .string(file.url), "text": .string(file.text)]) }
        return .object(members)
    }
}
