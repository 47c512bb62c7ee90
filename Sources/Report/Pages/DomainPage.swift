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
    /// What to do, the gravest first.
    var findings: [FindingEntry]
    /// Findings that only tell something.
    var notes: [FindingEntry]
    var records: [RecordInWords]
    var dkim: [DKIMKey]
    /// Whether the provider of a key is known.
    var hasDKIMProviders: Bool
    /// `nil`: no readable SPF record.
    var spf: SPFBudget?
    var policies: [Policy]
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
        Member("policies") { $0.policies },
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

    /// What receivers are asked to do with forged mail.
    struct Policy: PageObject, Hashable {
        /// Whose mail.
        var about: String
        /// The policy's word.
        var word: String
        /// What receivers do.
        var meaning: String

        static let members: [Member<Policy>] = [
            Member("about") { $0.about },
            Member("word") { $0.word },
            Member("meaning") { $0.meaning },
        ]
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

/// A finding: what is wrong, what to do, where that is written.
struct FindingEntry: PageObject, Hashable {
    /// Whom it is about, where the page speaks of several; empty otherwise.
    var about: String
    var code: String
    /// `Critical`, `High`, `Unknown` …
    var severity: String
    /// Whether the fix speaks of what the message names, so that it can't stand before it.
    var isMessageFirst: Bool
    var message: [TextSpan]
    var fix: [TextSpan]
    var citation: String
    var owner: String?

    static let members: [Member<FindingEntry>] = [
        Member("about") { $0.about },
        Member("code") { $0.code },
        Member("severity") { $0.severity },
        Member("messageFirst") { $0.isMessageFirst },
        Member("message") { $0.message },
        Member("fix") { $0.fix },
        Member("citation") { $0.citation },
        Member("owner") { $0.owner },
    ]
}

/// What changed at one gathering.
struct HistoryEntry: PageObject, Hashable {
    var date: DateText
    var lines: [Line]

    static let members: [Member<HistoryEntry>] = [
        Member("date") { $0.date },
        Member("lines") { $0.lines },
    ]

    /// One change, or a sentence.
    struct Line: PageObject, Hashable {
        var text: String
        /// The change of a status that goes with it.
        var change: Step?

        init(text: String, change: Step? = nil) {
            self.text = text
            self.change = change
        }

        static let members: [Member<Line>] = [
            Member("text") { $0.text },
            Member("change") { $0.change },
        ]
    }

    /// A change from one status to another.
    struct Step: PageObject, Hashable {
        var word: String
        var mark: String
        var from: StatusMark
        var to: StatusMark

        static let members: [Member<Step>] = [
            Member("word") { $0.word },
            Member("mark") { $0.mark },
            Member("from") { $0.from },
            Member("to") { $0.to },
        ]
    }
}
