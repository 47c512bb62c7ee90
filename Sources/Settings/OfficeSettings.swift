public import Findings

/// What `Content/site.yml` says: who the office is, what is looked at, and who has to act.
public struct OfficeSettings: Hashable, Sendable {
    /// The office itself.
    public var office: Office
    /// The day the workspace was made; the as-of date while there is no evidence.
    public var created: CalendarDate
    /// Roles that own things, by id.
    public var owners: [Owner]
    /// Domains to look at, in the order of the file.
    public var domains: [DomainSettings]
    /// Messaging programs to count, in the order of the file.
    public var programs: [ProgramSettings]
    /// Sign-in exports to count.
    public var accounts: [AccountsSettings]
    /// The verdict for CI.
    public var gate: Gate
    /// The report's own title; `nil` for the built-in one.
    public var title: String?
    /// Address of the folder that the site is published to, with a final slash; `nil` when it is not known.
    public var baseURL: String?

    /// Settings with all their parts.
    public init(
        office: Office, created: CalendarDate, owners: [Owner] = [], domains: [DomainSettings] = [],
        programs: [ProgramSettings] = [], accounts: [AccountsSettings] = [], gate: Gate = Gate(),
        title: String? = nil, baseURL: String? = nil
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
    }
}

/// The organization reported on.
public struct Office: Hashable, Sendable {
    /// Its name as people know it.
    public var name: String
    /// `county`, `municipality`, `state`, `campaign` or `other`.
    public var kind: OfficeKind
    /// The state or territory, for people.
    public var state: String
    /// A telephone number of the office itself, printed on sheets.
    public var phone: String
    /// IANA name of the time zone in which dates are meant.
    public var timeZone: String
    /// Color of rules and numerals in light and dark, as `#rrggbb`; `nil` for the built-in one.
    public var color: OfficeColor?
    /// Path of the seal, an SVG file in the workspace; `nil` for the built-in one.
    public var seal: String?
    /// Postal address of the office itself, printed on sheets; may have several lines.
    public var address: String?
    /// E-mail address of the office itself, printed on sheets.
    public var email: String?

    /// An office with all its parts.
    public init(
        name: String, kind: OfficeKind = .county, state: String = "", phone: String = "", timeZone: String = "UTC",
        color: OfficeColor? = nil, seal: String? = nil, address: String? = nil, email: String? = nil
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
    }
}

/// What kind of organization an office is.
public enum OfficeKind: String, Hashable, Sendable, CaseIterable {
    case county, municipality, state, campaign, other
}

/// The office's own color.
public struct OfficeColor: Hashable, Sendable {
    /// On light paper, `#rrggbb`.
    public var light: String
    /// On dark paper, `#rrggbb`.
    public var dark: String

    /// A pair of colors, each `#rrggbb`.
    public init(light: String, dark: String) {
        self.light = light
        self.dark = dark
    }
}

/// A role that has to act; never a person's name.
public struct Owner: Hashable, Sendable {
    /// Word that other settings refer to.
    public var id: String
    /// The role as people know it.
    public var title: String
    /// The role that stands in; an id.
    public var backup: String?

    /// A role with its parts.
    public init(id: String, title: String, backup: String? = nil) {
        self.id = id
        self.title = title
        self.backup = backup
    }
}

/// Who may see something.
public enum Release: String, Hashable, Sendable, CaseIterable, Comparable {
    case office
    case `public`

    /// The narrower circle is smaller.
    public static func < (left: Release, right: Release) -> Bool { left == .office && right == .public }
}

/// What a domain does with mail.
public enum DeclaredRole: String, Hashable, Sendable, CaseIterable {
    case sends, receives, parked
}

/// One domain to look at.
public struct DomainSettings: Hashable, Sendable {
    /// A-label name in lower case.
    public var name: String
    /// What it is for, in a few words.
    public var purpose: String
    /// What it does with mail; empty: inferred.
    public var roles: Set<DeclaredRole>
    /// DKIM selectors known to be in use.
    public var selectors: [String]
    /// Id of the owner.
    public var owner: String?
    /// Who may see it.
    public var release: Release

    /// A domain with all its parts.
    public init(
        name: String, purpose: String = "", roles: Set<DeclaredRole> = [], selectors: [String] = [],
        owner: String? = nil, release: Release = .office
    ) {
        self.name = name
        self.purpose = purpose
        self.roles = roles
        self.selectors = selectors
        self.owner = owner
        self.release = release
    }
}

/// One messaging program.
public struct ProgramSettings: Hashable, Sendable {
    /// Word that names it in addresses.
    public var id: String
    /// Its name as people know it.
    public var title: String
    /// Ledger files, relative to the workspace.
    public var ledger: [String]
    /// Message logs, relative to the workspace.
    public var messages: [String]
    /// From when the message log is complete; `nil`: the day of the earliest valid message.
    public var logStart: Instant?
    /// Id of the owner.
    public var owner: String?
    /// Who may learn that the program exists; its figures stay in the office whatever this says.
    public var release: Release

    /// A program with all its parts.
    public init(
        id: String, title: String, ledger: [String] = [], messages: [String] = [], logStart: Instant? = nil,
        owner: String? = nil, release: Release = .office
    ) {
        self.id = id
        self.title = title
        self.ledger = ledger
        self.messages = messages
        self.logStart = logStart
        self.owner = owner
        self.release = release
    }
}

/// One sign-in export.
public struct AccountsSettings: Hashable, Sendable {
    /// The export, relative to the workspace.
    public var file: String
    /// The day it was exported.
    public var exported: CalendarDate?
    /// Days without sign-in after which an account counts as not used.
    public var dormantDays: Int
    /// Id of the owner.
    public var owner: String?

    /// An export with all its parts.
    public init(file: String, exported: CalendarDate? = nil, dormantDays: Int = 90, owner: String? = nil) {
        self.file = file
        self.exported = exported
        self.dormantDays = dormantDays
        self.owner = owner
    }
}

/// When `signet check` says no.
public struct Gate: Hashable, Sendable {
    /// The mildest severity that stops; `nil`: none does.
    public var severity: Severity?
    /// Whether an item that is unknown stops.
    public var unknownStops: Bool
    /// Whether an item of strength `must` that is not met stops.
    public var mustStops: Bool

    /// The default: critical findings and unmet musts stop, unknown does not.
    public init(severity: Severity? = .critical, unknownStops: Bool = false, mustStops: Bool = true) {
        self.severity = severity
        self.unknownStops = unknownStops
        self.mustStops = mustStops
    }
}
