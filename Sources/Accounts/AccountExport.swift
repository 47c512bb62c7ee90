import Documents
import Findings

/// A sign-in export while it is read: the counts of each group so far, and what was wrong.
struct AccountExport {
    /// More groups than this are no teams: the column then holds something else, names of people perhaps.
    static let mostGroups = 200
    /// Longer names than this are no names of teams.
    static let longestGroup = 80
    /// So many digits are a telephone number or a personnel number.
    static let digitsOfNumber = 6

    let columns: AccountColumns
    private(set) var groups: [String: AccountCounts] = [:]
    private(set) var problems = AccountProblems()

    private var reader: CSVReader
    private let latest: CalendarDate
    private var seen: Set<AccountKey> = []

    /// Account and group together: an account may be in several groups, and is counted once in each.
    private struct AccountKey: Hashable {
        var account: String
        var group: String
    }

    /// Opens an export.
    ///
    /// - Parameter latest: the last day on which somebody can have signed in.
    init(path: String, files: FileSource, latest: CalendarDate) throws(Diagnostic) {
        reader = try CSVReader(path: path, files: files)
        columns = try AccountColumns(header: reader.header, path: path)
        // Where the export was made it may have been a day later already.
        self.latest = latest.adding(days: 1)
        problems.absent = columns.absent
    }

    /// Reads all rows.
    mutating func readAll() throws(Diagnostic) {
        var isEmpty = true
        while let record = try reader.next() {
            isEmpty = false
            if let fault = record.fault {
                problems.add(unreadable: record, fault)
            } else {
                read(record)
            }
        }
        problems.isEmpty = isEmpty
    }

    private mutating func read(_ record: CSVRecord) {
        let columns = columns
        let text = { (column: AccountColumn) in columns.field(column, of: record.fields) ?? "" }
        let account = text(.account).lowercased()
        let group = trimmed(text(.group))
        if let fault = fault(ofAccount: account, group: group) {
            problems.add(fault, row: record.row)
            return
        }
        guard seen.insert(AccountKey(account: account, group: group)).inserted else {
            problems.add(.repeated, row: record.row)
            return
        }
        let row = Account(
            isEnabled: Account.flag(text(.enabled)), isAdmin: Account.isAdmin(role: text(.role)),
            factors: SecondFactors(text(.methods)), isEnforced: Account.flag(text(.enforced), empty: false),
            isShared: Account.flag(text(.shared), empty: false),
            lastSignIn: Account.lastSignIn(text(.lastSignIn), latest: latest))
        for fault in faults(of: row) { problems.add(fault, row: record.row) }
        groups[group, default: AccountCounts()].add(row)
    }

    private func fault(ofAccount account: String, group: String) -> AccountFault? {
        if trimmed(account).isEmpty { return .noAccount }
        if group.isEmpty { return .noGroup }
        let scalars = group.unicodeScalars
        let isNoName =
            scalars.count > Self.longestGroup
            || scalars.count(where: { ("0"..."9").contains($0) }) >= Self.digitsOfNumber
            || scalars.contains { $0 == "@" || $0.properties.generalCategory == .control }
        if isNoName { return .groupIsNoName }
        return groups[group] == nil && groups.count >= Self.mostGroups ? .tooManyGroups : nil
    }

    private func faults(of account: Account) -> [AccountFault] {
        guard let isEnabled = account.isEnabled else { return [.enabled] }
        // Nothing is counted of an account that is turned off, so its other values do not matter.
        guard isEnabled else { return [] }
        var faults: [AccountFault] = []
        if account.isAdmin == nil { faults.append(.role) }
        if account.factors.hasUnknownWord { faults.append(.method) }
        if account.lastSignIn == nil { faults.append(.signIn) }
        if account.isEnforced == nil { faults.append(.enforced) }
        if account.isShared == nil { faults.append(.shared) }
        return faults
    }
}

/// Text without the blanks around it.
private func trimmed(_ text: String) -> String {
    let start = text.drop { $0 == " " || $0 == "\t" }
    guard let end = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
    return String(start[...end])
}
