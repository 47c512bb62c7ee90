/// A link with the words that it stands on.
struct NamedLink: PageObject, Hashable {
    var title: String
    var link: PageLink

    static let members: [Member<NamedLink>] = [
        Member("title") { $0.title },
        Member("link") { $0.link },
    ]

    init(_ title: String, _ path: String) {
        self.title = title
        link = PageLink(path: path)
    }
}

/// A name that may have a page of its own.
struct Reference: PageObject, Hashable {
    var title: String
    /// Its page; `nil` when this report has none.
    var link: PageLink?

    static let members: [Member<Reference>] = [
        Member("title") { $0.title },
        Member("link") { $0.link },
    ]

    init(_ title: String, _ path: String? = nil) {
        self.title = title
        link = path.map(PageLink.init)
    }
}
