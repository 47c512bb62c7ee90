import Documents
import Findings

/// A sign-in export while it is read: the counts of each group so far, and what was wrong.
struct AccountExport {
    private(set) var scope: AccountScope
    private(set) var groups: [String: AccountCounts] = [:]
    private(set) var problems = AccountProblems()
    /// Whether accounts are missing because a page is: then no count is one of the whole.
    private(set) var isCut = false

    private let request: AccountsRequest
    private var rows: any AccountRows
    private var roster: AccountRoster?
    private var seen: Set<AccountKey> = []

    /// Opens an export, and the list that puts its accounts into groups.
    init(_ request: AccountsRequest, files: FileSource) throws(Diagnostic) {
        self.request = request
        // Where the export was made it may have been a day later already.
        let latest = (request.exported ?? request.asOf).adding(days: 1)
        if request.preset.isJSON {
            rows = try JSONAccountRows(paths: request.files, files: files, preset: request.preset, latest: latest)
        } else {
            rows = try CSVAccountRows(
                path: request.files.first ?? "", files: files, preset: request.preset, latest: latest)
        }
        scope = rows.scope
        problems.absent = rows.absent
        if let path = request.groups {
            let roster = try AccountRoster(path: path, files: files)
            for aspect in roster.tells {
                scope.names[aspect] = aspect.rawValue
                scope.silent[aspect] = nil
            }
            self.roster = roster
            problems.absent.removeAll { absent in absent.column.aspects.contains { roster.tells.contains($0) } }
        }
    }

    /// Reads all rows.
    mutating func readAll() throws(Diagnostic) {
        var isEmpty = true
        while let row = try rows.next() {
            isEmpty = false
            if let unreadable = row.unreadable {
                problems.add(unreadable: unreadable)
            } else {
                read(row)
            }
        }
        problems.isEmpty = isEmpty
        isCut = rows.goesOn
        problems.isCut = isCut
        if let roster { problems.roster = (roster.problems, roster.missingCount) }
    }

    private mutating func read(_ row: AccountRow) {
        guard let account = AccountKey.name(row.account) else { return add(.noAccount, .account, row) }
        if let entries = roster?.entries(of: AccountKey(account)), !entries.isEmpty {
            for entry in entries {
                var value = row.value
                if roster?.tells.contains(.role) == true { value.isAdmin = entry.isAdmin }
                if roster?.tells.contains(.shared) == true { value.isShared = entry.isShared }
                count(value, account, in: entry.group, row)
            }
            return
        }
        if roster != nil, request.group == nil {
            problems.isNotListed += 1
            return
        }
        let named = row.groups.isEmpty ? [request.preset.title] : row.groups
        for group in request.group.map({ [$0] }) ?? named {
            count(row.value, account, in: AccountGroups.name(group), row)
        }
    }

    private mutating func count(_ account: Account, _ name: String, in group: String, _ row: AccountRow) {
        if let fault = AccountGroups.fault(of: group) { return add(fault, .group, row) }
        if groups[group] == nil, groups.count >= AccountGroups.most { return add(.tooManyGroups, .group, row) }
        guard seen.insert(AccountKey(name, in: group)).inserted else { return add(.repeated, .account, row) }
        for (fault, aspect) in faults(of: account) { add(fault, aspect, row) }
        groups[group, default: AccountCounts()].add(account)
    }

    private mutating func add(_ fault: AccountFault, _ aspect: AccountAspect, _ row: AccountRow) {
        problems.add(fault, row: row.number, at: rows.place(of: aspect))
    }

    private func faults(of account: Account) -> [(AccountFault, AccountAspect)] {
        guard let isEnabled = account.isEnabled else { return [(.enabled, .enabled)] }
        // Nothing is counted of an account that is turned off, so its other values do not matter.
        guard isEnabled else { return [] }
        var faults: [(AccountFault, AccountAspect)] = []
        if account.isAdmin == nil { faults.append((.role, .role)) }
        if account.factors == nil { faults.append((.enrolled, .enrolled)) }
        if account.factors?.hasUnknownWord == true { faults.append((.method, .kind)) }
        if account.lastSignIn == nil { faults.append((.signIn, .lastSignIn)) }
        if account.isEnforced == nil { faults.append((.enforced, .enforced)) }
        if account.isShared == nil { faults.append((.shared, .shared)) }
        return faults.filter { scope.tells($0.1) }
    }
}
