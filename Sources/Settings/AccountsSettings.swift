public import Findings

/// One sign-in export: the list of accounts and how they sign in, as a product exports it or the office fills it in.
///
///     - {file: Content/accounts/office.csv, exported: 2026-10-30, dormant-days: 90, owner: it}
///     - {preset: entra, file: [Content/accounts/page-1.json, Content/accounts/page-2.json], group: County mail}
///     - {preset: entra, offered: no, group: County mail}
public struct AccountsSettings: Hashable, Sendable {
    /// The export, by its path relative to the workspace, or the pages of one; each file stands once. Empty only where
    /// the report is not offered.
    public var files: [String]
    /// The form that it has.
    public var preset: AccountsPreset
    /// A CSV file (`account,group`) that says which accounts are counted, in which groups; `nil`: all, in the groups
    /// that the export names.
    public var groups: String?
    /// The group of all accounts that `groups` does not name.
    public var group: String?
    /// Whether the plan of the product has the report at all (`offered: no` in the file: it has not).
    public var isOffered: Bool
    /// The day it was exported, `YYYY-MM-DD`; `nil`: not known, and days without sign-in are counted up to the day of
    /// the report.
    public var exported: CalendarDate?
    /// Days without sign-in after which an account counts as not used: 1 to 3650, 90 unless the file says otherwise.
    public var dormantDays: Int
    /// Id of the owner.
    public var owner: String?
    /// The day on which somebody allowed its figures to leave the office, small counts withheld; `nil`: nobody has.
    public var released: CalendarDate?

    /// The first of the files; empty where there is none.
    public var file: String { files.first ?? "" }

    /// An export with all its parts.
    public init(
        file: String, exported: CalendarDate? = nil, dormantDays: Int = 90, owner: String? = nil,
        preset: AccountsPreset = .plain, morePages: [String] = [], groups: String? = nil, group: String? = nil,
        isOffered: Bool = true, released: CalendarDate? = nil
    ) {
        files = (file.isEmpty ? [] : [file]) + morePages
        self.exported = exported
        self.dormantDays = dormantDays
        self.owner = owner
        self.preset = preset
        self.groups = groups
        self.group = group
        self.isOffered = isOffered
        self.released = released
    }
}

/// The form of a sign-in export; the raw values are the words of the key `preset`.
public enum AccountsPreset: String, Hashable, Sendable, CaseIterable {
    /// The plain CSV that an office fills in itself, or what Microsoft Entra, Google Workspace (the console's list, or
    /// the Directory API's) or Duo give.
    case plain, entra
    case google = "google-workspace"
    case googleDirectory = "google-directory"
    case duo
}
