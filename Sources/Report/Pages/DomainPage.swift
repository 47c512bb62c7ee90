/// What a domain's page is given: the answer, then everything that it rests on.
struct DomainPage: PageObject {
    var name: String
    /// What it is for, and what it does with mail: `Staff mail · sends and receives`.
    var use: String
    /// Can strangers send mail as this name?
    var answer: StatusMark
    var headline: Headline
    var who: Responsible
    var docket: Docket
    /// Whether anything has been gathered for it.
    var isSeen: Bool
    var standards: [Standard]
    /// What to do, in the order in which to do it.
    var findings: [FindingEntry]
    /// Findings that only tell something.
    var notes: [FindingEntry]
    var records: [RecordInWords]
    var dkim: [DKIMKey]
    /// Whether the provider of a key is known.
    var hasDKIMProviders: Bool
    /// `nil`: no readable SPF record.
    var spf: SPFBudget?
    /// Who sends mail in its name, as far as records tell.
    var sources: [Source]
    /// `nil`: no policy is known.
    var policies: PolicyTable?
    /// Whether servers were asked, by whose permission, or why not; empty where that is not told.
    var probes: String
    /// What to publish next; `nil`: there is no plan.
    var plan: PlanBlock?
    /// What is otherwise than the time before; `nil`: there was none.
    var since: SinceLastTime?
    /// Items judged for this domain.
    var items: [ItemLine]
    /// Counts of the items' statuses, in a sentence.
    var itemCounts: String
    /// The newest first.
    var history: [HistoryEntry]
    var answers: [RawAnswer]

    static let members: [Member<DomainPage>] = [
        Member("name") { $0.name },
        Member("use") { $0.use },
        Member("answer") { $0.answer },
        Member("headline") { $0.headline },
        Member("who") { $0.who },
        Member("docket") { $0.docket },
        Member("seen") { $0.isSeen },
        Member("standards") { $0.standards },
        Member("findings") { $0.findings },
        Member("notes") { $0.notes },
        Member("records") { $0.records },
        Member("dkim") { $0.dkim },
        Member("dkimProviders") { $0.hasDKIMProviders },
        Member("spf") { $0.spf },
        Member("sources") { $0.sources },
        Member("policies") { $0.policies },
        Member("probes") { $0.probes },
        Member("plan") { $0.plan },
        Member("since") { $0.since },
        Member("items") { $0.items },
        Member("itemCounts") { $0.itemCounts },
        Member("history") { $0.history },
        Member("answers") { $0.answers },
    ]
}

extension DomainPage {
    /// One standard: what was seen of it and what is wanted.
    struct Standard: PageObject, Hashable {
        var title: String
        var status: StatusMark
        var seen: [TextSpan]
        var wanted: [TextSpan]
        /// What to do, shortly; empty: nothing.
        var toDo: [TextSpan]

        static let members: [Member<Standard>] = [
            Member("title") { $0.title },
            Member("status") { $0.status },
            Member("seen") { $0.seen },
            Member("wanted") { $0.wanted },
            Member("toDo") { $0.toDo },
        ]
    }

    /// A record as published, and what each of its terms says.
    struct RecordInWords: PageObject, Hashable {
        var title: String
        var name: String
        var type: String
        var text: String
        var terms: [Term]

        static let members: [Member<RecordInWords>] = [
            Member("title") { $0.title },
            Member("name") { $0.name },
            Member("type") { $0.type },
            Member("text") { $0.text },
            Member("terms") { $0.terms },
        ]
    }

    /// A term of a record and what it says.
    struct Term: PageObject, Hashable {
        var text: String
        var meaning: String

        static let members: [Member<Term>] = [
            Member("text") { $0.text },
            Member("meaning") { $0.meaning },
        ]
    }

    /// A DKIM key.
    struct DKIMKey: PageObject, Hashable {
        var selector: String
        var provider: String
        var kind: String
        var size: String
        var state: String

        static let members: [Member<DKIMKey>] = [
            Member("selector") { $0.selector },
            Member("provider") { $0.provider },
            Member("kind") { $0.kind },
            Member("size") { $0.size },
            Member("state") { $0.state },
        ]
    }

    /// A provider that sends or takes mail for the domain, and where its name was found.
    struct Source: PageObject, Hashable {
        var provider: String
        var via: [Way]

        static let members: [Member<Source>] = [
            Member("provider") { $0.provider },
            Member("via") { $0.via },
        ]

        /// One place where it was found.
        struct Way: PageObject, Hashable {
            var text: String

            static let members: [Member<Way>] = [Member("text") { $0.text }]
        }
    }

    /// What was asked and answered.
    struct RawAnswer: PageObject, Hashable {
        var name: String
        var type: String
        /// What came back, in words.
        var state: String
        var isUnknown: Bool
        var records: [Text]

        static let members: [Member<RawAnswer>] = [
            Member("name") { $0.name },
            Member("type") { $0.type },
            Member("state") { $0.state },
            Member("unknown") { $0.isUnknown },
            Member("records") { $0.records },
        ]

        /// One record.
        struct Text: PageObject, Hashable {
            var text: String

            static let members: [Member<Text>] = [Member("text") { $0.text }]
        }
    }
}
