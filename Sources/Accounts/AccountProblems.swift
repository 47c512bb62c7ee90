import Documents

/// Why a row, or a value in it, could not be counted.
enum AccountFault: Int, CaseIterable, Hashable {
    case noAccount, noGroup, groupIsNoName, tooManyGroups, repeated, enabled, role, method, signIn, enforced, shared
}

/// What was wrong with the rows of an export: numbers of rows, never their content.
struct AccountProblems {
    /// Rows shown by number for one cause; of the others only how many.
    static let shown = 10

    private(set) var rows: [AccountFault: [Int]] = [:]
    private(set) var counts: [AccountFault: Int] = [:]
    private(set) var unreadable: [(row: Int, line: Int, fault: CSVFault)] = []
    private(set) var unreadableCount = 0
    /// Columns that the export does not have.
    var absent: [AccountColumns.AbsentColumn] = []
    /// Whether the export has no row at all.
    var isEmpty = false

    mutating func add(_ fault: AccountFault, row: Int) {
        counts[fault, default: 0] += 1
        if rows[fault, default: []].count < Self.shown { rows[fault, default: []].append(row) }
    }

    mutating func add(unreadable row: CSVRecord, _ fault: CSVFault) {
        unreadableCount += 1
        if unreadable.count < Self.shown { unreadable.append((row.row, row.line, fault)) }
    }

    /// The worded problems, in a fixed order.
    func diagnostics(path: String) -> [Diagnostic] {
        var result = unreadable.map { Diagnostic.csvRow(path, row: $0.row, line: $0.line, fault: $0.fault) }
        if unreadableCount > unreadable.count {
            result.append(.moreAccountRows(path, count: unreadableCount - unreadable.count))
        }
        for fault in AccountFault.allCases {
            guard let rows = rows[fault], let count = counts[fault] else { continue }
            result.append(.accountRows(path, fault, rows: rows, count: count))
        }
        result += absent.map { .accountColumnAbsent(path, $0) }
        if isEmpty { result.append(.noAccounts(path)) }
        return result
    }
}
