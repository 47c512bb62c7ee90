public import Findings

/// What `Content/site.yml` says: who the office is, what is looked at, and who has to act.
///
/// What ``read(from:path:)`` returns has been checked: ids are unique, and every owner that is named exists.
///
///     office: {name: Juniper County Elections, type: county, time-zone: America/Denver}
///     created: 2026-09-01
///     domains:
///       - {name: juniper-elections.example, role: [sends, receives], release: public}
public struct OfficeSettings: Hashable, Sendable {
    /// The office itself.
    public var office: Office
    /// The day the workspace was made; the as-of date while there is no evidence. The key `created`, `YYYY-MM-DD`, must
    /// be there.
    public var created: CalendarDate
    /// Roles that own things, in the order of the file.
    public var owners: [Owner]
    /// Domains to look at, in the order of the file.
    public var domains: [DomainSettings]
    /// Messaging programs to count, in the order of the file.
    public var programs: [ProgramSettings]
    /// Sign-in exports to count, in the order of the file.
    public var accounts: [AccountsSettings]
    /// The verdict for CI: when `signet check` fails.
    public var gate: Gate
    /// The report's own title, one line; `nil` for the built-in one.
    public var title: String?
    /// Address of the folder that the site is published to, `http` or `https`, with a final slash; `nil` when it is not
    /// known.
    public var baseURL: String?
    /// Path of a public suffix list in the workspace that is newer than the system's; `nil`: the system's.
    public var publicSuffixList: String?
    /// Address of the office itself that takes the reports of other mail systems (the key `report-address`), for the
    /// records that a plan proposes; `nil` where there is none.
    public var reportAddress: String?
    /// Which active looks at mail servers and web sites are allowed; `nil`: none.
    public var probes: ProbeSettings?
    /// Elections, in the order of the file; in their quiet times no stricter step is proposed.
    public var elections: [Election]
    /// Days before an election on which its quiet time begins (the key `quiet-days`): 0 to 365, 60 unless the file says
    /// otherwise.
    public var quietDays: Int
    /// The word that names the office in documents that others keep (the key `site-id`), chosen once; where the file is
    /// silent, the one that ``siteID(from:)`` makes of the office's name.
    public var siteID: String
    /// Checklists that count, or wait for comparison, because the office says so (the key `frameworks`).
    public var frameworks: FrameworkChoice

    /// Settings with all their parts.
    public init(
        office: Office, created: CalendarDate, owners: [Owner] = [], domains: [DomainSettings] = [],
        programs: [ProgramSettings] = [], accounts: [AccountsSettings] = [], gate: Gate = Gate(),
        title: String? = nil, baseURL: String? = nil, publicSuffixList: String? = nil, reportAddress: String? = nil,
        probes: ProbeSettings? = nil, elections: [Election] = [], quietDays: Int = 60,
        siteID: String? = nil, frameworks: FrameworkChoice = FrameworkChoice()
    ) {
        self.office = office
        self.created = created
        self.owners = owners
        self.domains = domains
        self.programs = programs
        self.accounts = accounts
        self.gate = gate
        self.title = title
        self.baseURL = baseURL
        self.publicSuffixList = publicSuffixList
        self.reportAddress = reportAddress
        self.probes = probes
        self.elections = elections
        self.quietDays = quietDays
        self.siteID = siteID ?? Self.siteID(from: office.name)
        self.frameworks = frameworks
    }

    /// The word that a fresh workspace takes from the office's name: its letters and digits of ASCII in lower case,
    /// with a hyphen for all else between them; at most 64 characters, and `office` where nothing is left.
    ///
    ///     OfficeSettings.siteID(from: "Juniper County Elections Office")    // juniper-county-elections-office
    public static func siteID(from name: String) -> String {
        let words = name.lowercased().split { !$0.isLowerCaseLetterOrDigit }
        var word = ""
        for part in words {
            let longer = word.isEmpty ? String(part) : "\(word)-\(part)"
            guard longer.utf8.count <= 64 else { break }
            word = longer
        }
        return word.isEmpty ? "office" : word
    }
}

/// The organization reported on.
///
///     office:
///       name: Juniper County Elections Office
///       type: county
///       time-zone: America/Chicago
///       color: {light: "#1f4e5f", dark: "#9cc9d6"}
public struct Office: Hashable, Sendable {
    /// Its name as people know it, one line.
    public var name: String
    /// What kind of organization it is; the key `type` of the file.
    public var kind: OfficeKind
    /// The state or territory, for people; may be empty.
    public var state: String
    /// A telephone number of the office itself, printed on sheets; may be empty.
    public var phone: String
    /// IANA name of the time zone in which dates are meant, such as `America/Denver`.
    public var timeZone: String
    /// Color of rules and numerals in light and dark, as `#rrggbb` (the key `color` with `light` and `dark`); `nil` for
    /// the built-in one.
    public var color: OfficeColor?
    /// Path of the seal, a file in the workspace that ends in `.svg`; `nil` for the built-in one.
    public var seal: String?
    /// Postal address of the office itself, printed on sheets; may have several lines.
    public var address: String?
    /// E-mail address of the office itself, printed on sheets; `nil` where there is none.
    public var email: String?
    /// The country, two capital letters of ISO 3166-1; `US` unless the file says otherwise.
    public var country: String
    /// Whether it texts or calls people in numbers (the key `texting`); `nil`: its programs tell.
    public var texts: Bool?

    /// An office with all its parts.
    public init(
        name: String, kind: OfficeKind = .county, state: String = "", phone: String = "", timeZone: String = "UTC",
        color: OfficeColor? = nil, seal: String? = nil, address: String? = nil, email: String? = nil,
        country: String = "US", texts: Bool? = nil
    ) {
        self.name = name
        self.kind = kind
        self.state = state
        self.phone = phone
        self.timeZone = timeZone
        self.color = color
        self.seal = seal
        self.address = address
        self.email = email
        self.country = country
        self.texts = texts
    }
}

/// What kind of organization an office is.
public enum OfficeKind: String, Hashable, Sendable, CaseIterable {
    /// The words of the key `type`: an election office of a county, a municipality or a state, a campaign, or something
    /// else.
    case county, municipality, state, campaign, other
}

/// The office's own color, in the two forms that a page needs: it is shown on light and on dark paper.
///
///     color: {light: "#1f4e5f", dark: "#9cc9d6"}
public struct OfficeColor: Hashable, Sendable {
    /// On light paper, `#rrggbb` in lower case.
    public var light: String
    /// On dark paper, `#rrggbb` in lower case.
    public var dark: String

    /// A pair of colors, each `#rrggbb`.
    public init(light: String, dark: String) {
        self.light = light
        self.dark = dark
    }
}

/// A role that has to act; never a person's name.
///
///     - {id: clerk, title: Election official}
///     - {id: it, title: IT staff, backup: clerk}
public struct Owner: Hashable, Sendable {
    /// Word that other settings refer to: lower-case letters, digits and hyphens, at most 64.
    public var id: String
    /// The role as people know it.
    public var title: String
    /// The role that stands in: the id of another owner; `nil` where nobody does.
    ///
    /// It may sign the statements that an item asks of the role.
    public var backup: String?

    /// A role with its parts.
    public init(id: String, title: String, backup: String? = nil) {
        self.id = id
        self.title = title
        self.backup = backup
    }
}

/// Who may see something; the raw values are the words of the key `release`.
///
///     domains.filter { $0.release >= .public }    // what the public edition shows
public enum Release: String, Hashable, Sendable, CaseIterable, Comparable {
    /// The office only: the edition that stays inside.
    case office
    /// Everybody: the edition that may be published.
    case `public`

    /// The narrower circle is smaller: `.office < .public`.
    public static func < (left: Release, right: Release) -> Bool { left == .office && right == .public }
}

/// One messaging program: the texting or e-mail list whose consent figures are counted.
///
///     - id: voter-texts
///       title: Voter information texts
///       ledger: [Content/consent/ledger.csv]
///       messages: [Content/consent/messages.csv]
public struct ProgramSettings: Hashable, Sendable {
    /// Word that names it in addresses: lower-case letters, digits and hyphens, at most 64; each stands once.
    public var id: String
    /// Its name as people know it.
    public var title: String
    /// Ledger files (CSV), by their paths relative to the workspace; read as if joined.
    public var ledger: [String]
    /// Message logs (CSV), by their paths relative to the workspace; read as if joined.
    public var messages: [String]
    /// From when the message log is complete (the key `log-start`, `2026-01-01T00:00:00Z`); `nil`: the day of the
    /// earliest valid message.
    public var logStart: Instant?
    /// By what it reaches people; `nil`: the file does not say.
    public var channel: ProgramChannel?
    /// Id of the owner.
    public var owner: String?
    /// Who may learn that the program exists; its figures stay in the office whatever this says.
    public var release: Release

    /// A program with all its parts.
    public init(
        id: String, title: String, ledger: [String] = [], messages: [String] = [], logStart: Instant? = nil,
        channel: ProgramChannel? = nil, owner: String? = nil, release: Release = .office
    ) {
        self.id = id
        self.title = title
        self.ledger = ledger
        self.messages = messages
        self.logStart = logStart
        self.channel = channel
        self.owner = owner
        self.release = release
    }
}

/// When `signet check` says no.
///
///     gate: {severity: high, unknown: pass, must: fail}
public struct Gate: Hashable, Sendable {
    /// The mildest severity that stops; `nil` (the word `none`): no finding does.
    public var severity: Severity?
    /// Whether an item that is unknown stops; `unknown: fail` in the file.
    public var unknownStops: Bool
    /// Whether an item of strength `must` that is not met stops; `must: fail` in the file.
    public var mustStops: Bool

    /// The default: critical findings and unmet musts stop, unknown does not.
    public init(severity: Severity? = .critical, unknownStops: Bool = false, mustStops: Bool = true) {
        self.severity = severity
        self.unknownStops = unknownStops
        self.mustStops = mustStops
    }
}
