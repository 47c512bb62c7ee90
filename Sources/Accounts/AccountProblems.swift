import Documents

/// Why a row, or a value in it, could not be counted.
enum AccountFault: Int, CaseIterable, Hashable {
    case noAccount, noGroup, groupIsNoName, tooManyGroups, repeated, enabled, role, enrolled, method, signIn, enforced
    case shared
}

/// What was wrong with the rows of an export: numbers of rows and places, never their content.
struct AccountProblems {
    /// Rows shown by number for one cause; of the others only how many.
    static let shown = 10

    /// The rows with one fault.
    struct Rows {
        /// The first ones.
        var numbers: [Int] = []
        var count = 0
        /// Where the first one stands.
        var place: SourcePlace
    }

    private(set) var rows: [AccountFault: Rows] = [:]
    private(set) var unreadable: [Diagnostic] = []
    private(set) var unreadableCount = 0
    /// Columns that the export does not have.
    var absent: [AccountColumns.AbsentColumn] = []
    /// Whether the export has no row at all.
    var isEmpty = false
    /// Whether a page of the list is missing.
    var isCut = false
    /// Accounts that the list of groups does not name.
    var isNotListed = 0
    /// What was wrong with the list of groups, and how many of its accounts the export does not have.
    var roster: (problems: AccountProblems, missing: Int)? {
        get { box.first }
        set { box = newValue.map { [$0] } ?? [] }
    }

    // A list, since a value can't hold one of its own kind.
    private var box: [(problems: AccountProblems, missing: Int)] = []

    mutating func add(_ fault: AccountFault, row: Int, at place: SourcePlace) {
        var entry = rows[fault] ?? Rows(place: place)
        entry.count += 1
        if entry.numbers.count < Self.shown { entry.numbers.append(row) }
        rows[fault] = entry
    }

    mutating func add(unreadable row: Diagnostic) {
        unreadableCount += 1
        if unreadable.count < Self.shown { unreadable.append(row) }
    }

    /// The worded problems, in a fixed order.
    func diagnostics(of request: AccountsRequest, _ scope: AccountScope) -> [Diagnostic] {
        let path = request.name
        var result = rowDiagnostics(path, scope)
        result += absent.map { .accountColumnAbsent(path, $0) }
        if isEmpty { result.append(.noAccounts(path)) }
        if isCut { result.append(.accountPageMissing(path, request.preset)) }
        if request.preset.countsAllAsInUse, !isEmpty { result.append(.accountsAllInUse(path, request.preset)) }
        guard let roster, let list = request.groups else { return result }
        result += roster.problems.rowDiagnostics(list, AccountScope(.plain, names: AccountScope.rosterNames))
        if roster.missing > 0 { result.append(.accountsNotInExport(list, count: roster.missing)) }
        if isNotListed > 0 { result.append(.accountsNotListed(path, count: isNotListed, list: list)) }
        return result
    }

    private func rowDiagnostics(_ path: String, _ scope: AccountScope) -> [Diagnostic] {
        var result = unreadable
        if unreadableCount > unreadable.count {
            result.append(.moreAccountRows(path, count: unreadableCount - unreadable.count))
        }
        for fault in AccountFault.allCases {
            guard let rows = rows[fault] else { continue }
            result.append(.accountRows(fault, rows, scope))
        }
        return result
    }
}

extension AccountScope {
    /// The columns of the list of groups.
    fileprivate static let rosterNames: [AccountAspect: String] = [
        .account: "account", .group: "group", .role: "role", .shared: "shared",
    ]
}
