import Documents

/// The columns of the plain list.
enum AccountColumn: String, CaseIterable {
    case account, group, role, enabled, methods
    case lastSignIn = "last_sign_in"
    case enforced, shared

    /// Whether nothing can be counted without it.
    var isNeeded: Bool {
        switch self {
        case .account, .group, .role, .enabled, .methods: true
        case .lastSignIn, .enforced, .shared: false
        }
    }

    /// What it tells.
    var aspects: [AccountAspect] {
        switch self {
        case .account: [.account]
        case .group: [.group]
        case .role: [.role]
        case .enabled: [.enabled]
        case .methods: [.enrolled, .kind]
        case .lastSignIn: [.lastSignIn]
        case .enforced: [.enforced]
        case .shared: [.shared]
        }
    }
}

/// The columns that a form of CSV has, by what they tell.
struct AccountTable {
    /// The name of each column; several aspects may share one.
    let names: [(column: AccountColumn, name: String, isNeeded: Bool)]

    /// The plain list.
    static let plain = AccountTable(names: AccountColumn.allCases.map { ($0, $0.rawValue, $0.isNeeded) })

    /// The user list of the Google Admin console; names are English in every language of the console.
    static let google = AccountTable(names: [
        (.account, "Email Address [Required]", true), (.group, "Org Unit Path [Required]", false),
        (.enabled, "Status [READ ONLY]", true), (.lastSignIn, "Last Sign In [READ ONLY]", true),
        (.methods, "2sv Enrolled [READ ONLY]", true), (.enforced, "2sv Enforced [READ ONLY]", true),
    ])
}

/// Where the columns of an export stand.
struct AccountColumns {
    private var positions: [AccountColumn: Int] = [:]
    private var names: [AccountColumn: String] = [:]
    /// Columns that are not there and need not be.
    private(set) var absent: [AbsentColumn] = []

    /// A column that is not there.
    struct AbsentColumn: Hashable {
        var column: AccountColumn
        /// The column's name.
        var name: String
        /// Number, from 1, of the column whose name is nearly the same.
        var misspelt: Int?
        /// All columns of this form of export.
        var known: [String]
    }

    /// Finds the columns by name, in any order; others are ignored.
    ///
    /// - Throws: which column is missing, with the number of the column whose name is nearly the same.
    init(header: [String], path: String, table: AccountTable) throws(Diagnostic) {
        let written = header.map(plainWord)
        let known = table.names.map(\.name)
        let plain = Set(known.map(plainWord))
        for (column, name, isNeeded) in table.names {
            names[column] = name
            if let position = written.firstIndex(of: plainWord(name)) {
                positions[column] = position
                continue
            }
            let misspelt = written.indices.first {
                !written[$0].isEmpty && !plain.contains(written[$0])
                    && nearestName(to: written[$0], in: [plainWord(name)]) != nil
            }
            let missing = AbsentColumn(
                column: column, name: name, misspelt: misspelt.map { $0 + 1 }, known: known)
            if isNeeded { throw .accountColumn(path, missing) }
            absent.append(missing)
        }
    }

    /// The number of a column, from 0; `nil` where the export does not have it.
    func position(_ column: AccountColumn) -> Int? { positions[column] }

    /// What the columns are called that tell something.
    func name(of aspect: AccountAspect) -> String? {
        AccountColumn.allCases.first { $0.aspects.contains(aspect) && positions[$0] != nil }.flatMap { names[$0] }
    }
}
