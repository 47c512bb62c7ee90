/// What to publish next for a domain: where it stands, and the steps in their order.
struct PlanBlock: PageObject, Hashable {
    /// Where the domain stands, in a sentence.
    var because: String
    /// Said where there is no step.
    var nothing: String
    /// What nobody knows yet and somebody has to find out.
    var findOut: [PlanLine]
    /// The quiet time around an election, in sentences; empty outside of one.
    var quiet: String
    /// Why mail with ballots gets no stricter step; empty for other domains.
    var ballots: String
    var steps: [PlanStep]
    /// What comes after these steps.
    var later: [Later]

    static let members: [Member<PlanBlock>] = [
        Member("because") { $0.because },
        Member("nothing") { $0.nothing },
        Member("findOut") { $0.findOut },
        Member("quiet") { $0.quiet },
        Member("ballots") { $0.ballots },
        Member("steps") { $0.steps },
        Member("later") { $0.later },
    ]

    /// A step that can't be taken yet.
    struct Later: PageObject, Hashable {
        var title: [TextSpan]
        /// When it may come.
        var when: [TextSpan]

        static let members: [Member<Later>] = [
            Member("title") { $0.title },
            Member("when") { $0.when },
        ]
    }
}

/// One sentence of a list.
struct PlanLine: PageObject, Hashable {
    var text: [TextSpan]

    static let members: [Member<PlanLine>] = [Member("text") { $0.text }]
}

/// One step: the records to publish, and all that has to be known before.
struct PlanStep: PageObject, Hashable {
    /// Word for its address on the page.
    var id: String
    var title: [TextSpan]
    /// `Do it now`, or when or under which condition.
    var time: String
    /// Whether it can be done today.
    var isReady: Bool
    /// Whom it is addressed to: `Ask County IT (DNS)`; may be empty.
    var ask: String
    var records: [PlanRecord]
    /// A file to publish on a web server; `nil`: none.
    var file: PlanFile?
    var why: [TextSpan]
    /// What to check before.
    var before: [PlanLine]
    /// When the next step may come.
    var next: [TextSpan]
    /// How to go back.
    var back: [TextSpan]
    /// Mail that receivers would newly refuse.
    var rejects: [TextSpan]
    /// Findings that it would close.
    var closes: [Finding]
    /// Findings that it would newly raise.
    var raises: [Finding]
    /// Items of the checklists that would be met.
    var items: [Item]

    static let members: [Member<PlanStep>] = [
        Member("id") { $0.id },
        Member("title") { $0.title },
        Member("time") { $0.time },
        Member("ready") { $0.isReady },
        Member("ask") { $0.ask },
        Member("records") { $0.records },
        Member("file") { $0.file },
        Member("why") { $0.why },
        Member("before") { $0.before },
        Member("next") { $0.next },
        Member("back") { $0.back },
        Member("rejects") { $0.rejects },
        Member("closes") { $0.closes },
        Member("raises") { $0.raises },
        Member("items") { $0.items },
    ]

    /// A finding by its code, with its words where the page has them.
    struct Finding: PageObject, Hashable {
        var code: String
        /// What is wrong; empty where nobody has found it yet.
        var message: String

        static let members: [Member<Finding>] = [
            Member("code") { $0.code },
            Member("message") { $0.message },
        ]
    }

    /// An item of a checklist.
    struct Item: PageObject, Hashable {
        var id: String
        var name: NamedLink

        static let members: [Member<Item>] = [
            Member("id") { $0.id },
            Member("name") { $0.name },
        ]
    }
}

/// One name and type with what to publish there, as zone lines and as the fields of a form.
struct PlanRecord: PageObject, Hashable {
    /// `TXT at _dmarc.county.example`.
    var title: String
    /// The whole name.
    var name: String
    /// The name before the zone, as forms ask for it; `@` is the zone itself.
    var host: String
    /// The zone that the name stands in.
    var zone: String
    var type: String
    /// Seconds that others may keep the answer; `nil`: as the zone has it.
    var timeToLive: Int?
    /// What stands there now and goes.
    var old: [Value]
    /// What to write into the form.
    var new: [Value]
    /// The same as lines of a zone file; empty where records are only taken out.
    var lines: String

    static let members: [Member<PlanRecord>] = [
        Member("title") { $0.title },
        Member("name") { $0.name },
        Member("host") { $0.host },
        Member("zone") { $0.zone },
        Member("type") { $0.type },
        Member("ttl") { $0.timeToLive },
        Member("old") { $0.old },
        Member("new") { $0.new },
        Member("lines") { $0.lines },
    ]

    /// The value of one record.
    struct Value: PageObject, Hashable {
        var text: String

        static let members: [Member<Value>] = [Member("text") { $0.text }]
    }
}

/// A file to publish on a web server.
struct PlanFile: PageObject, Hashable {
    /// Where it has to stand; shown, not linked, since nothing may be there yet.
    var address: String
    var text: String

    static let members: [Member<PlanFile>] = [
        Member("address") { $0.address },
        Member("text") { $0.text },
    ]
}
