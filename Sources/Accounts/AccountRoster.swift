import Documents

/// Which accounts belong to which groups, as the office says it in a list of its own. Names are kept as 64-bit hashes
/// that are different in every run.
struct AccountRoster {
    /// What the list says of one account in one group.
    struct Entry {
        var group: String
        var isAdmin: Bool?
        var isShared: Bool?
    }

    /// What it tells besides the groups.
    private(set) var tells: Set<AccountAspect> = []
    private(set) var problems = AccountProblems()

    private var entries: [AccountKey: [Entry]] = [:]
    private var missing: Set<AccountKey> = []

    /// How many accounts it has that were not asked for.
    var missingCount: Int { missing.count }

    /// Reads the list: CSV with the columns `account` and `group`, and where they are there `role` and `shared`.
    init(path: String, files: FileSource) throws(Diagnostic) {
        var reader = try CSVReader(path: path, files: files)
        let columns = try AccountColumns(header: reader.header, path: path, table: .roster)
        tells = Set([AccountColumn.role, .shared].filter { columns.position($0) != nil }.flatMap(\.aspects))
        while let record = try reader.next() {
            if let fault = record.fault {
                problems.add(unreadable: .csvRow(path, row: record.row, line: record.line, fault: fault))
                continue
            }
            let text = { (column: AccountColumn) in columns.position(column).map { record.fields[$0] } ?? "" }
            let place = SourcePlace(file: path, line: record.line)
            let (account, group) = (AccountKey.name(text(.account)), AccountGroups.name(text(.group)))
            if let fault = account == nil ? .noAccount : AccountGroups.fault(of: group) {
                problems.add(fault, row: record.row, at: place)
                continue
            }
            let key = AccountKey(account ?? "")
            let isAdmin = columns.position(.role) == nil ? nil : Account.isAdmin(role: text(.role))
            let isShared = columns.position(.shared) == nil ? nil : Account.flag(text(.shared), empty: false)
            if tells.contains(.role), isAdmin == nil { problems.add(.role, row: record.row, at: place) }
            if tells.contains(.shared), isShared == nil { problems.add(.shared, row: record.row, at: place) }
            missing.insert(key)
            if entries[key, default: []].contains(where: { $0.group == group }) {
                problems.add(.repeated, row: record.row, at: place)
            } else {
                entries[key, default: []].append(Entry(group: group, isAdmin: isAdmin, isShared: isShared))
            }
        }
    }

    /// What it says of an account; empty where it does not name it.
    mutating func entries(of key: AccountKey) -> [Entry] {
        guard let found = entries[key] else { return [] }
        missing.remove(key)
        return found
    }
}

extension AccountTable {
    /// The list that puts accounts into groups.
    fileprivate static let roster = AccountTable(names: [
        (.account, "account", true), (.group, "group", true), (.role, "role", false), (.shared, "shared", false),
    ])
}

/// An account's name, which is not kept: two names with the same hash are taken for one, which happens to one of a
/// million accounts in thirty million exports.
struct AccountKey: Hashable {
    private let hash: UInt64

    init(_ name: String) { hash = UInt64(bitPattern: Int64(Self.hasher(name).finalize())) }

    /// The key of an account in a group.
    init(_ name: String, in group: String) {
        var hasher = Self.hasher(name)
        hasher.combine(group)
        hash = UInt64(bitPattern: Int64(hasher.finalize()))
    }

    private static func hasher(_ name: String) -> Hasher {
        var hasher = Hasher()
        hasher.combine(name)
        return hasher
    }

    /// A name in the form in which it is compared; `nil` when it says nothing.
    static func name(_ text: String) -> String? {
        let name = AccountGroups.name(text).lowercased()
        return name.isEmpty ? nil : name
    }
}

/// What may be the name of a group.
enum AccountGroups {
    /// More groups than this are no teams: the column then holds something else, names of people perhaps.
    static let most = 200
    /// Longer names than this are no names of teams.
    static let longest = 80
    /// So many digits are a telephone number or a personnel number.
    static let digitsOfNumber = 6

    /// What a spreadsheet takes for the beginning of a formula.
    static let formulas: [Unicode.Scalar] = ["=", "+", "-", "@"]

    /// Text without the blanks around it.
    static func name(_ text: String) -> String {
        let start = text.drop { $0 == " " || $0 == "\t" }
        guard let end = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
        return String(start[...end])
    }

    /// Why a name is none.
    static func fault(of group: String) -> AccountFault? {
        if group.isEmpty { return .noGroup }
        let scalars = group.unicodeScalars
        let isNoName =
            scalars.count > longest || scalars.count(where: { ("0"..."9").contains($0) }) >= digitsOfNumber
            || scalars.first.map(formulas.contains) == true
            || scalars.contains { $0 == "@" || $0.properties.generalCategory == .control }
        return isNoName ? .groupIsNoName : nil
    }
}
