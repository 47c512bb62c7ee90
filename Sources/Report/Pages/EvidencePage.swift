/// What the page on the evidence is given: grounds to trust it, or not.
struct EvidencePage: PageObject {
    var headline: Headline
    var docket: Docket
    /// What was asked or read, with how much of it was usable.
    var sources: FigureTable
    /// What was not usable, by reason.
    var failures: [Failure]
    /// Whether problems with inputs are told; only in the office edition.
    var tellsProblems: Bool
    var problems: [Problem]
    /// Where answers came from, and what was asked beside name servers.
    var methods: [Method]
    /// What was gathered with; empty without evidence.
    var tool: String
    /// The newest first.
    var snapshots: [SnapshotRow]
    /// The seven statuses and what they mean.
    var words: [Word]

    static let members: [Member<EvidencePage>] = [
        Member("headline") { $0.headline },
        Member("docket") { $0.docket },
        Member("sources") { $0.sources },
        Member("failures") { $0.failures },
        Member("tellsProblems") { $0.tellsProblems },
        Member("problems") { $0.problems },
        Member("methods") { $0.methods },
        Member("tool") { $0.tool },
        Member("snapshots") { $0.snapshots },
        Member("words") { $0.words },
    ]

    /// One thing that answers rest on.
    struct Method: PageObject, Hashable {
        var title: String
        var text: String

        static let members: [Member<Method>] = [
            Member("title") { $0.title },
            Member("text") { $0.text },
        ]
    }

    /// A reason why something was not usable.
    struct Failure: PageObject, Hashable {
        var reason: String
        var count: Int
        /// What happens next.
        var next: String

        static let members: [Member<Failure>] = [
            Member("reason") { $0.reason },
            Member("count") { $0.count },
            Member("next") { $0.next },
        ]
    }

    /// Something wrong with an input.
    struct Problem: PageObject, Hashable {
        /// The file and line; may be empty.
        var place: String
        var text: String

        static let members: [Member<Problem>] = [
            Member("place") { $0.place },
            Member("text") { $0.text },
        ]
    }

    /// One gathering.
    struct SnapshotRow: PageObject, Hashable {
        var id: String
        var date: DateText
        /// When the gathering ended.
        var ended: DateText
        var hash: String
        /// Hash of the one before; empty for the first.
        var previous: String

        static let members: [Member<SnapshotRow>] = [
            Member("id") { $0.id },
            Member("date") { $0.date },
            Member("ended") { $0.ended },
            Member("hash") { $0.hash },
            Member("previous") { $0.previous },
        ]
    }

    /// A status and what it means.
    struct Word: PageObject, Hashable {
        var status: StatusMark
        var meaning: String

        static let members: [Member<Word>] = [
            Member("status") { $0.status },
            Member("meaning") { $0.meaning },
        ]
    }
}
