public import Findings

/// A sign-in export to be counted, and what is known of it besides.
///
///     AccountsRequest(files: ["Content/accounts/office.csv"], asOf: today)
///     AccountsRequest(preset: .entra, files: ["Content/accounts/entra.json"], group: "County mail", asOf: today)
public struct AccountsRequest: Hashable, Sendable {
    /// The product that it comes from.
    public var preset: AccountPreset
    /// The export's paths: one file of CSV, or the pages of a JSON answer in any order.
    public var files: [String]
    /// A CSV file with the columns `account` and `group`, and where they are there `role` and `shared`: which accounts
    /// are counted, in which groups. `nil`: all, in the groups that the export names.
    public var groups: String?
    /// The group of all accounts that `groups` does not name; without `groups`, of all.
    public var group: String?
    /// Whether the product's plan has the report at all. Where it has not, nothing is read, and every fact is unknown
    /// with that reason.
    public var isOffered: Bool
    /// The day of the report, for the age of the export.
    public var asOf: CalendarDate
    /// The day of the export; `nil`: not known, and days without sign-in are counted up to ``asOf``.
    public var exported: CalendarDate?
    /// Days without sign-in after which an account counts as not used.
    public var dormantDays: Int

    /// A request with all its parts.
    public init(
        preset: AccountPreset = .plain, files: [String], groups: String? = nil, group: String? = nil,
        isOffered: Bool = true, asOf: CalendarDate, exported: CalendarDate? = nil, dormantDays: Int = 90
    ) {
        self.preset = preset
        self.files = files
        self.groups = groups
        self.group = group
        self.isOffered = isOffered
        self.asOf = asOf
        self.exported = exported
        self.dormantDays = dormantDays
    }
}

extension AccountsRequest {
    /// The name under which the evidence shows the export.
    var name: String { files.first ?? preset.title }
}
