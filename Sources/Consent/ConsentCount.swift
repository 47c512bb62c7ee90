public import Documents
public import Findings

/// The consent statistics of one set of files: exact, and as they may be published.
///
/// Only ``published`` and ``problems`` may leave the machine; ``exact`` and ``rejectedRows`` are for the one who
/// counts.
public struct ConsentCount: Hashable, Sendable {
    /// The full result: one array of rows for each statistic, nothing withheld. It may tell about single people and
    /// belongs on standard output only.
    public let exact: JSONValue
    /// The same with `null` for a withheld figure, and with the members `totals` and `context`.
    ///
    /// A figure is withheld when it is from 1 to 10 or would give such a one away; 0 is shown.
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
