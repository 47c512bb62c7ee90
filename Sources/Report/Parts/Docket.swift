/// The lines below a page's first sentences: of which day it speaks, what it rests on.
struct Docket: PageObject, Hashable {
    /// The day that the page speaks of.
    var asOf: DateText
    /// When the evidence was gathered; `nil`: there is none yet.
    var gathered: DateText?
    /// Name of the snapshot; `nil`: there is none yet.
    var snapshot: String?
    /// The same facts for programs; `nil` for pages without figures.
    var data: PageLink?
    /// Lines that only this page has.
    var more: [Line]

    static let members: [Member<Docket>] = [
        Member("asOf") { $0.asOf },
        Member("gathered") { $0.gathered },
        Member("snapshot") { $0.snapshot },
        Member("data") { $0.data },
        Member("more") { $0.more },
    ]

    /// A line of its own.
    struct Line: PageObject, Hashable {
        var title: String
        var text: String

        static let members: [Member<Line>] = [
            Member("title") { $0.title },
            Member("text") { $0.text },
        ]
    }
}
