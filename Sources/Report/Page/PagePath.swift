import Findings

/// Where pages stand, from the site's root.
enum PagePath {
    static let overview = "index.html"
    static let domains = "domains.html"
    static let consent = "consent.html"
    static let accounts = "accounts.html"
    static let checklists = "checklists.html"
    static let comparison = "comparison.html"
    static let crosswalk = "crosswalk.html"
    static let changes = "changes.html"
    static let evidence = "evidence.html"
    static let about = "about.html"
    static let notFound = "404.html"

    /// Beside the list of all domains, and not below `domains/`, where each name that a domain can have is taken.
    static func domains(_ answer: DomainAnswer) -> String { "domains-\(fileName(answer.id)).html" }
    static func domain(_ name: String) -> String { "domains/\(fileName(name)).html" }
    static func checklist(_ id: String) -> String { "checklists/\(fileName(id)).html" }
    static func sheet(_ checklist: String) -> String { "sheets/\(fileName(checklist)).html" }
    static func item(_ id: String) -> String { "items/\(fileName(id)).html" }
    static func own(_ slug: String) -> String { "pages/\(fileName(slug)).html" }

    /// The page's data for programs, beside it.
    static func data(of path: String) -> String {
        path.hasSuffix(".html") ? "\(path.dropLast(5)).json" : "\(path).json"
    }

    /// A word that can stand as `id` of an element: lower case letters, digits, hyphens.
    static func anchor(_ text: String) -> String {
        let word = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar {
                    case "a"..."z", "0"..."9": scalar
                    case "A"..."Z": Unicode.Scalar(scalar.value + 32) ?? "-"
                    default: "-"
                    }
                }))
        return word.isEmpty ? "part" : word
    }

    /// Only letters, digits, `.`, `-` and `_` reach a file's name, and no name begins with a dot.
    private static func fileName(_ name: String) -> String {
        let safe = name.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": scalar
            default: "-"
            }
        }
        let text = String(String.UnicodeScalarView(safe))
        return text.hasPrefix(".") || text.isEmpty ? "-\(text)" : text
    }
}
