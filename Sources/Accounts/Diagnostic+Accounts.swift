import Documents

extension Diagnostic {
    /// A column that is needed and missing, or one whose name is nearly right. What stands in the header is not
    /// repeated: in a file without a header it is somebody's data.
    static func accountColumn(_ path: String, _ missing: AccountColumns.AbsentColumn) -> Diagnostic {
        Diagnostic(
            at: SourcePlace(file: path, line: 1), code: "accounts.column",
            message: "There is no column '\(missing.column.rawValue)'. \(advice(missing))")
    }

    /// A column that may be missing: what rests on it is not counted.
    static func accountColumnAbsent(_ path: String, _ missing: AccountColumns.AbsentColumn) -> Diagnostic {
        let column = missing.column
        return Diagnostic(
            missing.misspelt == nil ? .note : .warning, at: SourcePlace(file: path, line: 1),
            code: "accounts.column-absent",
            message: "There is no column '\(column.rawValue)', so \(column.whatIsNotCounted) not counted."
                + (missing.misspelt == nil ? "" : " \(advice(missing))"))
    }

    private static func advice(_ missing: AccountColumns.AbsentColumn) -> String {
        if let number = missing.misspelt {
            return "The name of column \(number) is nearly the same: rename it to '\(missing.column.rawValue)'."
        }
        return "The columns are: \(AccountColumn.allCases.map(\.rawValue).joined(separator: ", "))."
    }

    /// An export with a header and nothing below it.
    static func noAccounts(_ path: String) -> Diagnostic {
        Diagnostic(
            .warning, at: SourcePlace(file: path), code: "accounts.empty",
            message: "The export holds no accounts. Check that the right list was exported.")
    }

    /// Rows beyond those that were named one by one.
    static func moreAccountRows(_ path: String, count: Int) -> Diagnostic {
        Diagnostic(
            .warning, at: SourcePlace(file: path), code: "accounts.more-rows",
            message:
                "\(count) more \(count == 1 ? "row" : "rows") can't be read. Correct the first ones, then look again.")
    }

    /// Rows with the same fault, named by their numbers.
    static func accountRows(_ path: String, _ fault: AccountFault, rows: [Int], count: Int) -> Diagnostic {
        Diagnostic(
            .warning, at: SourcePlace(file: path), code: fault.code,
            message: "\(rowList(rows, count: count)): \(fault.sentence)")
    }

    private static func rowList(_ rows: [Int], count: Int) -> String {
        var numbers = rows.map(String.init)
        if count > rows.count { numbers.append("\(count - rows.count) more") }
        guard let last = numbers.popLast() else { return "Rows" }
        if numbers.isEmpty { return "Row \(last)" }
        return "Rows \(numbers.joined(separator: ", ")) and \(last)"
    }
}

extension AccountColumn {
    fileprivate var whatIsNotCounted: String {
        switch self {
        case .lastSignIn: "accounts that nobody uses are"
        case .enforced: "accounts with a required second factor are"
        case .shared: "shared accounts are"
        case .account, .group, .role, .enabled, .methods: "accounts are"
        }
    }
}

extension AccountFault {
    fileprivate var code: String {
        switch self {
        case .noAccount: "accounts.no-account"
        case .noGroup: "accounts.no-group"
        case .groupIsNoName: "accounts.group"
        case .tooManyGroups: "accounts.too-many-groups"
        case .repeated: "accounts.repeated"
        case .enabled: "accounts.enabled"
        case .role: "accounts.role"
        case .method: "accounts.method"
        case .signIn: "accounts.last-sign-in"
        case .enforced: "accounts.enforced"
        case .shared: "accounts.shared"
        }
    }

    fileprivate var sentence: String {
        switch self {
        case .noAccount: "the column 'account' is empty. Left out; correct it in the source."
        case .noGroup: "the column 'group' is empty. Left out; name the team that the account belongs to."
        case .groupIsNoName:
            "the column 'group' holds an address, a number or a very long text. Left out; write the name "
                + "of a team."
        case .tooManyGroups:
            "more than \(AccountExport.mostGroups) groups. Left out; the column 'group' should name teams."
        case .repeated: "the account was already counted in this group. Counted once, by its first row."
        case .enabled: "the column 'enabled' is neither yes nor no. The figures of the group are unknown."
        case .role:
            "the column 'role' is neither admin nor user. What is counted of the group's administrators is unknown."
        case .method:
            "the column 'methods' holds a word that is not known. It counts as a second factor that can be phished. "
                + "Known words: \(SignInMethod.allCases.map(\.rawValue).joined(separator: ", ")), none."
        case .signIn:
            "the column 'last_sign_in' is no day that can be (YYYY-MM-DD, not after the export). The number of "
                + "accounts that nobody uses is unknown."
        case .enforced: "the column 'enforced' is neither yes nor no. Not counted."
        case .shared: "the column 'shared' is neither yes nor no. The number of shared accounts is unknown."
        }
    }
}
