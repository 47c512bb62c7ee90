import Documents

/// One account as a form of export tells it, before it is put into its groups.
struct AccountRow {
    /// Number of the row, from 1.
    var number: Int
    /// Why nothing of it can be read; the rest then says nothing.
    var unreadable: Diagnostic?
    /// The name, only for finding it again; it is not kept.
    var account = ""
    /// The groups that the export names.
    var groups: [String] = []
    var value = Account()
}

/// Hands over the accounts of an export, one by one.
protocol AccountRows {
    /// What the form tells.
    var scope: AccountScope { get }
    /// Columns that may be missing and are.
    var absent: [AccountColumns.AbsentColumn] { get }
    /// Whether the list goes on on pages that are not there; known after the last row.
    var goesOn: Bool { get }

    /// The next account; `nil` after the last.
    mutating func next() throws(Diagnostic) -> AccountRow?

    /// Where the account handed over last stands, or what it tells of one thing.
    func place(of aspect: AccountAspect?) -> SourcePlace
}
