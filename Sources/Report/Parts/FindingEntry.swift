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
    /// Whom the fix is addressed to: `Ask County IT (DNS)`; empty where that is not known.
    var ask = ""
    /// The step of the plan that closes it.
    var step: NamedLink?

    static let members: [Member<FindingEntry>] = [
        Member("about") { $0.about },
        Member("code") { $0.code },
        Member("severity") { $0.severity },
        Member("messageFirst") { $0.isMessageFirst },
        Member("message") { $0.message },
        Member("fix") { $0.fix },
        Member("citation") { $0.citation },
        Member("owner") { $0.owner },
        Member("ask") { $0.ask },
        Member("step") { $0.step },
    ]
}
