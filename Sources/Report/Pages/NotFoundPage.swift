/// What the page for a wrong address is given.
struct NotFoundPage: PageObject {
    var office: String
    /// Pages that were likely meant.
    var pages: [NamedLink]

    static let members: [Member<NotFoundPage>] = [
        Member("office") { $0.office },
        Member("pages") { $0.pages },
    ]
}
