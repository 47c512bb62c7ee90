import Documents

/// What can be wrong with a value of the settings file, beyond what YAML itself says; worded here and nowhere else.
enum SettingsFault: Hashable, Sendable {
    /// A text that has to say something is empty.
    case empty(key: String)
    /// A text that stands on one line of a page has a line break or another control character.
    case notOneLine(key: String)
    /// A word that other settings or addresses use has other characters than `a` to `z`, digits and hyphens.
    case notAWord(String, key: String)
    /// Two entries have the same name.
    case duplicate(what: String, String)
    /// An owner is named that `owners` does not have.
    case unknownOwner(String, known: [String])
    /// An owner stands in for itself.
    case ownBackup(String)
    /// A text is not a domain name (RFC 1035 section 2.3.1, RFC 1123 section 2.1).
    case notADomain(String, DomainNameFault)
    /// A text is not a DKIM selector (RFC 6376 section 3.1: names like those of domains).
    case notASelector(String)
    /// A domain that neither sends nor receives is also said to do one of the two.
    case parkedWithOther
    /// A text is not a color.
    case notAColor(String, key: String)
    /// A text is not a time zone of the IANA database.
    case notATimeZone(String, suggestion: String)
    /// A text is not a point in time.
    case notATime(String, key: String)
    /// A path leads out of the workspace.
    case pathLeaves(String)
    /// A file is named twice where its rows would be counted twice.
    case fileTwice(String)
    /// The seal is not an SVG file.
    case sealNotSVG(String)
    /// A text is not an e-mail address.
    case notAnAddress(String)
    /// A text is not the address of a site.
    case notAURL(String)
    /// A program has neither ledger nor messages.
    case programWithoutFiles
    /// An election is certified before it takes place.
    case certifiedBefore
    /// A text is not the code of a country.
    case notACountry(String)
    /// A checklist is named twice in `frameworks`.
    case frameworkTwice(String)
    /// A domain is listed as its own subdomain.
    case ownSubdomain(String)
    /// A file is named for a report that the plan does not offer.
    case exportNotOffered
    /// A plan offers no report, and it is not said of which product.
    case exportWithoutProduct
    /// Several files are named for an export that is one.
    case exportPages(String)
}

extension SettingsFault {
    /// Stable code of the diagnostic.
    var code: String {
        switch self {
        case .empty: "settings.empty"
        case .notOneLine: "settings.line"
        case .notAWord: "settings.word"
        case .duplicate: "settings.duplicate"
        case .unknownOwner: "settings.owner"
        case .ownBackup: "settings.backup"
        case .notADomain: "settings.domain"
        case .notASelector: "settings.selector"
        case .parkedWithOther: "settings.role"
        case .notAColor: "settings.color"
        case .notATimeZone: "settings.time-zone"
        case .notATime: "settings.time"
        case .pathLeaves: "settings.path"
        case .fileTwice: "settings.file-twice"
        case .sealNotSVG: "settings.seal"
        case .notAnAddress: "settings.email"
        case .notAURL: "settings.url"
        case .programWithoutFiles: "settings.program"
        case .certifiedBefore: "settings.election"
        case .notACountry: "settings.country"
        case .frameworkTwice: "settings.framework-twice"
        case .ownSubdomain: "settings.subdomain"
        case .exportNotOffered, .exportWithoutProduct: "settings.offered"
        case .exportPages: "settings.pages"
        }
    }

    /// What is wrong and what to do.
    var message: String {
        switch self {
        case .empty(let key): "'\(key)' is empty. Write a text, or leave the key out if it may be absent."
        case .notOneLine(let key): "'\(key)' must be a single line of text without control characters."
        case .notAWord(let text, let key):
            "'\(text)' can't be an '\(key)'. Use lower-case letters a to z, digits and hyphens, 64 at most, with a letter"
                + " or digit first."
        case .duplicate(let what, let name): "The \(what) '\(name)' stands twice. Keep one of them."
        case .unknownOwner(let owner, let known) where known.isEmpty:
            "There is no owner '\(owner)': the list 'owners' is empty. Add the role to it."
        case .unknownOwner(let owner, let known):
            "There is no owner '\(owner)'.\(Documents.suggestion(for: owner, in: known))"
                + " Known: \(known.joined(separator: ", "))."
        case .ownBackup(let owner): "The owner '\(owner)' can't be its own backup. Name another role."
        case .notADomain(let text, let fault): "'\(text)' is not a domain name: \(fault.words)."
        case .notASelector(let text):
            "'\(text)' is not a DKIM selector. Write the part before '._domainkey', for example 'c202603'."
        case .parkedWithOther: "A parked domain neither sends nor receives mail. Write 'parked' alone, or leave it out."
        case .notAColor(let text, let key):
            "'\(text)' is not a color. Write '\(key)' as \"#rrggbb\" in quotes, for example \"#1f4e5f\"."
        case .notATimeZone(let text, let suggestion):
            "'\(text)' is not a time zone.\(suggestion) Write its IANA name, for example America/Chicago."
        case .notATime(let text, let key):
            "'\(text)' is not a time. Write '\(key)' in UTC, for example 2026-01-01T00:00:00Z."
        case .pathLeaves(let path):
            "The path '\(path)' leaves the workspace. Write it relative to the workspace, without '..'."
        case .fileTwice(let path): "The file '\(path)' is named twice, so that its rows would count twice. Keep one."
        case .sealNotSVG(let path): "The seal '\(path)' is not an SVG file. Name a file that ends in '.svg'."
        case .notAnAddress(let text): "'\(text)' is not an e-mail address. Write it as office@county.example."
        case .notAURL(let text):
            "'\(text)' is not the address of a site. Write it as https://county.example/safeguards/ without '?' or '#'."
        case .certifiedBefore: "The certification lies before election day. Write the later day as 'certification'."
        case .notACountry(let text):
            "'\(text)' is not the code of a country. Write two capital letters, for example US."
        case .frameworkTwice(let id):
            "The checklist '\(id)' stands twice. Keep it once, below 'apply' or below 'compare'."
        case .ownSubdomain(let name): "'\(name)' is the domain itself. List names below it, for example 'www'."
        case .exportNotOffered: "A report that the plan does not offer has no file. Leave out 'file', or 'offered'."
        case .exportWithoutProduct:
            "It is not said which product's plan does not offer the report. Name it as 'preset', for example 'entra'."
        case .exportPages(let preset):
            "An export of the form '\(preset)' is one file. List each as an export of its own."
        case .programWithoutFiles: "The program has no files to count. Give it 'ledger', 'messages', or both."
        }
    }

    /// The diagnostic at a place.
    func diagnostic(at place: SourcePlace) -> Diagnostic {
        Diagnostic(at: place, code: code, message: message)
    }
}

extension Diagnostics {
    /// Adds a fault of the settings at a place.
    mutating func append(_ fault: SettingsFault, at place: SourcePlace) {
        append(fault.diagnostic(at: place))
    }
}
