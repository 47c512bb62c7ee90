/// What an item's page is given: how it stands for whom, why, and what would change it.
struct ItemPage: PageObject {
    var id: String
    var title: String
    /// `must`, `should`, `may` in words.
    var strength: String
    var standing: StatusMark
    var headline: Headline
    var who: Responsible
    var docket: Docket
    /// The checklist that it belongs to.
    var checklist: NamedLink
    /// Whether there is no subject to judge.
    var isWithoutSubjects: Bool
    /// All subjects, or where they are many those that something is to be said of.
    var subjects: [SubjectRow]
    /// How many subjects are left out, in a sentence; empty where all are there.
    var subjectsNote: String
    /// What was seen of the condition under which the item applies, for subjects that it does not apply to, or where
    /// that is not known.
    var conditions: [FactRow]
    /// How many of these are left out, in a sentence; empty where all are there.
    var conditionsNote: String
    /// All facts, or where they are many those that are not as wanted.
    var facts: [FactRow]
    /// How many facts are left out, in a sentence; empty where all are there.
    var factsNote: String
    /// What is asked for where no machine can see; empty otherwise.
    var statementWanted: String
    var statements: [StatementEntry]
    var risks: [RiskEntry]
    /// `nil`: the file says no more.
    var prose: MarkdownText?
    var citation: String
    /// How well that place is known; empty where it was read in the source itself.
    var citationNote: String
    /// Why it does not count; empty where it does.
    var comparison: String
    /// What of it is the office's own text; usually empty.
    var local: String
    /// Ids that it had before, with commas between; usually empty.
    var formerly: String
    /// Items of other checklists that touch the same matter, those that are linked directly first.
    var crosswalk: [Elsewhere]
    /// The newest first.
    var history: [HistoryEntry]

    static let members: [Member<ItemPage>] = [
        Member("id") { $0.id },
        Member("title") { $0.title },
        Member("strength") { $0.strength },
        Member("standing") { $0.standing },
        Member("headline") { $0.headline },
        Member("who") { $0.who },
        Member("docket") { $0.docket },
        Member("checklist") { $0.checklist },
        Member("nobody") { $0.isWithoutSubjects },
        Member("subjects") { $0.subjects },
        Member("subjectsNote") { $0.subjectsNote },
        Member("conditions") { $0.conditions },
        Member("conditionsNote") { $0.conditionsNote },
        Member("facts") { $0.facts },
        Member("factsNote") { $0.factsNote },
        Member("statementWanted") { $0.statementWanted },
        Member("statements") { $0.statements },
        Member("risks") { $0.risks },
        Member("prose") { $0.prose },
        Member("citation") { $0.citation },
        Member("citationNote") { $0.citationNote },
        Member("comparison") { $0.comparison },
        Member("local") { $0.local },
        Member("formerly") { $0.formerly },
        Member("crosswalk") { $0.crosswalk },
        Member("history") { $0.history },
    ]
}

extension ItemPage {
    /// An item of another checklist, with what is known of it.
    struct Elsewhere: PageObject, Hashable {
        /// Its id and page; no link where this report does not have it.
        var name: Reference
        var title: String
        var checklist: String
        /// How it stands to this one, in words.
        var relation: String
        /// How it stands; `nil` where this report does not have it.
        var status: StatusMark?
        var reason: String
        var isForComparison: Bool

        static let members: [Member<Elsewhere>] = [
            Member("name") { $0.name },
            Member("title") { $0.title },
            Member("checklist") { $0.checklist },
            Member("relation") { $0.relation },
            Member("status") { $0.status },
            Member("reason") { $0.reason },
            Member("forComparison") { $0.isForComparison },
        ]
    }

    /// How it stands for one subject.
    struct SubjectRow: PageObject, Hashable {
        var subject: Reference
        var status: StatusMark
        var reason: String
        /// What would change it; may be empty.
        var wouldChange: String
        /// What lies below an accepted risk; `nil` where there is none.
        var underlying: StatusMark?

        static let members: [Member<SubjectRow>] = [
            Member("subject") { $0.subject },
            Member("status") { $0.status },
            Member("reason") { $0.reason },
            Member("wouldChange") { $0.wouldChange },
            Member("underlying") { $0.underlying },
        ]
    }

    /// A fact as it was used.
    struct FactRow: PageObject, Hashable {
        var subject: String
        var fact: String
        /// What the fact is called in sentences.
        var title: String
        var wanted: String
        var seen: String
        /// `as wanted`, `not as wanted`, `unknown`, `not assessed`; of a condition `applies` or `does not apply`.
        var outcome: String

        static let members: [Member<FactRow>] = [
            Member("subject") { $0.subject },
            Member("fact") { $0.fact },
            Member("title") { $0.title },
            Member("wanted") { $0.wanted },
            Member("seen") { $0.seen },
            Member("outcome") { $0.outcome },
        ]
    }

    /// A signed statement.
    struct StatementEntry: PageObject, Hashable {
        var about: String
        var text: String
        /// `met` or `not met`, as signed.
        var says: String
        var role: String
        var date: DateText
        var until: DateText
        /// `52 days left`, `no longer counts`.
        var remaining: String
        var isExpired: Bool
        /// May be empty.
        var document: String

        static let members: [Member<StatementEntry>] = [
            Member("about") { $0.about },
            Member("text") { $0.text },
            Member("says") { $0.says },
            Member("role") { $0.role },
            Member("date") { $0.date },
            Member("until") { $0.until },
            Member("remaining") { $0.remaining },
            Member("expired") { $0.isExpired },
            Member("document") { $0.document },
        ]
    }

    /// An accepted risk.
    struct RiskEntry: PageObject, Hashable {
        var about: String
        var reason: String
        var role: String
        var date: DateText
        var until: DateText
        var remaining: String
        var isExpired: Bool
        /// How it stands without the accepted risk.
        var underlying: StatusMark

        static let members: [Member<RiskEntry>] = [
            Member("about") { $0.about },
            Member("reason") { $0.reason },
            Member("role") { $0.role },
            Member("date") { $0.date },
            Member("until") { $0.until },
            Member("remaining") { $0.remaining },
            Member("expired") { $0.isExpired },
            Member("underlying") { $0.underlying },
        ]
    }
}
