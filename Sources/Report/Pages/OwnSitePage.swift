/// What a page of the office's own is given.
struct OwnSitePage: PageObject {
    var title: String
    var text: MarkdownText
    var asOf: DateText

    static let members: [Member<OwnSitePage>] = [
        Member("title") { $0.title },
        Member("text") { $0.text },
        Member("asOf") { $0.asOf },
    ]
}
