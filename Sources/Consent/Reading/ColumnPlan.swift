import Documents

/// Where the columns of a role stand in one file.
struct ColumnPlan {
    /// For each column of the role its position in the file; `nil` where the file may do without it.
    let positions: [Int?]
    /// Columns that the file does without.
    let absent: [String]

    /// Finds the columns by their names.
    ///
    /// - Throws: a diagnostic that names the missing columns.
    init(_ role: InputRole, header: [String], path: String) throws(Diagnostic) {
        positions = role.columns.map { header.firstIndex(of: $0) }
        let missing = zip(role.columns, positions).filter { $1 == nil }.map(\.0)
        let required = missing.filter { !role.optionalColumns.contains($0) }
        if !required.isEmpty { throw .missingColumns(required, role: role, path: path) }
        absent = missing
    }
}
