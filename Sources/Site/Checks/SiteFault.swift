internal import Documents

/// What a finished page can have wrong.
enum SiteFault: Hashable {
    case deadLink(String)
    case linkToFolder(String)
    case deadFragment(String, file: String)
    case leavesSite(String)
    case absoluteLink(String)
    case scheme(String)
    case inlineScript
    case inlineStyle
    case handler(String)
    case duplicateID(String)
    case deadReference(String, attribute: String)
    case otherHost(String, element: String)
    case noAlternative
    case noDrawingName
    case blockingScript
    case noScope
    case headingGap(Int, after: Int)
    case secondTitle
    case foreignObject

    /// The worded form at a tag of a page.
    func diagnostic(_ tag: HTMLTag, in page: String) -> Diagnostic {
        Diagnostic(at: SourcePlace(file: page, line: tag.line, column: tag.column), code: code, message: message)
    }

    private var code: String {
        switch self {
        case .deadLink, .linkToFolder, .leavesSite, .absoluteLink: "site.link"
        case .deadFragment: "site.fragment"
        case .scheme: "site.scheme"
        case .inlineScript, .handler, .foreignObject, .blockingScript: "site.script"
        case .inlineStyle: "site.style"
        case .duplicateID: "site.id"
        case .deadReference: "site.reference"
        case .otherHost: "site.other-host"
        case .noAlternative, .noDrawingName: "site.alternative"
        case .noScope: "site.table"
        case .headingGap, .secondTitle: "site.heading"
        }
    }

    private var message: String {
        switch self {
        case .deadLink(let link): "The link '\(link)' leads to no file of the site."
        case .linkToFolder(let link):
            "The link '\(link)' leads to a folder, which shows nothing from disk. Name the page in it."
        case .deadFragment(let fragment, let file): "The link leads to '#\(fragment)', but '\(file)' has no such id."
        case .leavesSite(let link): "The link '\(link)' leads out of the site."
        case .absoluteLink(let link):
            "The link '\(link)' begins at the server's root, so it breaks from disk and below a sub-path."
        case .scheme(let link): "The address '\(link)' has a scheme that a page may not have."
        case .inlineScript: "The page has a script inside. Scripts are files."
        case .inlineStyle: "The page has a style inside. Styles are files."
        case .handler(let name): "The attribute '\(name)' runs code. Take it out."
        case .duplicateID(let id): "The id '\(id)' stands twice on the page."
        case .deadReference(let id, let attribute): "'\(attribute)' names '\(id)', but the page has no such id."
        case .otherHost(let address, let element): "The element '\(element)' asks another host: '\(address)'."
        case .noAlternative: "The picture has no words in its place (alt)."
        case .noDrawingName: "The drawing has no name (aria-label or aria-labelledby)."
        case .blockingScript: "The script holds the page up. Add 'defer'."
        case .noScope: "The head of the table does not say which cells it is for (scope)."
        case .headingGap(let level, let last):
            "A heading of level \(level) follows one of level \(last). Leave no level out."
        case .secondTitle: "The page has a second title (h1)."
        case .foreignObject: "The drawing holds HTML. Drawings are shapes and text."
        }
    }
}
