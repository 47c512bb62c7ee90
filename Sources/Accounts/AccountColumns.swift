import Documents

/// The columns of a sign-in export.
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
}

/// Where the columns of an export stand.
struct AccountColumns {
    private var positions: [AccountColumn: Int] = [:]
    /// Columns that are not there and need not be.
    private(set) var absent: [AbsentColumn] = []

    /// A column that is not there.
    struct AbsentColumn: Hashable {
        var column: AccountColumn
        /// Number, from 1, of the column whose name is nearly the same.
        var misspelt: Int?
    }

    /// Finds the columns by name, in any order; others are ignored.
    ///
    /// - Throws: which column is missing, with the number of the column whose name is nearly the same.
    init(header: [String], path: String) throws(Diagnostic) {
        let names = header.map(plainWord)
        for column in AccountColumn.allCases {
            if let position = names.firstIndex(of: column.rawValue) {
                positions[column] = position
                continue
            }
            let misspelt = names.indices.first {
                !names[$0].isEmpty && AccountColumn(rawValue: names[$0]) == nil
                    && nearestName(to: names[$0], in: [column.rawValue]) != nil
            }
            let missing = AbsentColumn(column: column, misspelt: misspelt.map { $0 + 1 })
            if column.isNeeded { throw .accountColumn(path, missing) }
            absent.append(missing)
        }
    }

    /// Whether the export has the column.
    func has(_ column: AccountColumn) -> Bool { positions[column] != nil }

    /// The field of a row, or `nil` where the export does not have the column.
    func field(_ column: AccountColumn, of fields: [String]) -> String? {
        guard let position = positions[column], position < fields.count else { return nil }
        return fields[position]
    }
}
