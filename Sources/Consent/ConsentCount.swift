public import Documents
public import Findings

/// The consent statistics of one set of files: exact, and as they may be published.
public struct ConsentCount: Hashable, Sendable {
    /// The full result: one array of rows for each statistic, nothing withheld. It may tell about single people and
    /// belongs on standard output only.
    public let exact: JSONValue
    /// The same with `null` for a withheld figure, and with the members `totals` and `context`.
    public let published: JSONValue
    /// What was wrong with the files, in counts that may be published.
    public let problems: [Diagnostic]
    /// Rows that were left out, by row number, at most 20 for each file and reason. For the person who corrects the
    /// files; how many there are would tell a small count, so they are not published.
    public let rejectedRows: [Diagnostic]

    /// What the files gave, in counts that may be published.
    let files: [InputFileSummary]
    /// Why no fact can be taken from the figures; `nil` when facts can.
    let doubt: String?
    /// Which kinds of files were asked for.
    let roles: Set<InputRole>
}

/// One input file in counts that may be published.
struct InputFileSummary: Hashable, Sendable {
    var role: InputRole
    var path: String
    /// `false` when the file could not be used at all.
    var isUsable: Bool
    /// Data rows, duplicates included; `nil`: withheld.
    var rows: Int?
    /// Rows left out for a reason; `nil`: withheld (and then never 0).
    var rejected: Int?
    /// The reasons that occur.
    var reasons: [ReasonCount] = []
    /// Per cent of the distinct rows that were left out: rounded down.
    var rejectedPercent: Int
}

/// How many rows were left out for one reason.
struct ReasonCount: Hashable, Sendable {
    var reason: RejectReason
    /// `nil`: withheld, and then not 0.
    var count: Int?
}
