import Documents

extension Diagnostic {
    /// A column that is needed and missing, or one whose name is nearly right. What stands in the header is not
    /// repeated: in a file without a header it is somebody's data.
    static func accountColumn(_ path: String, _ missing: AccountColumns.AbsentColumn) -> Diagnostic {
        Diagnostic(
            at: SourcePlace(file: path, line: 1, column: 1), code: "accounts.column",
            message: "There is no column '\(missing.name)'. \(advice(missing))")
    }

    /// A column that may be missing: what rests on it is not counted.
    static func accountColumnAbsent(_ path: String, _ missing: AccountColumns.AbsentColumn) -> Diagnostic {
        Diagnostic(
            missing.misspelt == nil ? .note : .warning, at: SourcePlace(file: path, line: 1, column: 1),
            code: "accounts.column-absent",
            message: "There is no column '\(missing.name)', so \(missing.column.whatIsNotCounted) not counted."
                + (missing.misspelt == nil ? "" : " \(advice(missing))"))
    }

    private static func advice(_ missing: AccountColumns.AbsentColumn) -> String {
        if let number = missing.misspelt {
            return "The name of column \(number) is nearly the same: rename it to '\(missing.name)'."
        }
        return "The columns are: \(missing.known.joined(separator: ", "))."
    }

    /// An export with a header and nothing below it.
    static func noAccounts(_ path: String) -> Diagnostic {
        Diagnostic(
            .warning, at: SourcePlace(file: path), code: "accounts.empty",
            message: "The export holds no accounts. Check that the right list was exported.")
    }

    /// A JSON export that is no list of accounts.
    static func accountsJSON(_ fault: AccountListFault, at place: SourcePlace) -> Diagnostic {
        Diagnostic(at: place, code: "accounts.json", message: fault.sentence)
    }

    /// An account of a JSON export that can't be read; `reason` is the parser's, which repeats nothing.
    static func accountElement(at place: SourcePlace, row: Int, _ reason: String) -> Diagnostic {
        Diagnostic(
            .warning, at: place, code: "accounts.element",
            message: "Account \(row) can't be read and is left out. \(reason)")
    }

    /// The last page says that another one follows.
    static func accountPageMissing(_ path: String, _ preset: AccountPreset) -> Diagnostic {
        Diagnostic(
            .warning, at: SourcePlace(file: path), code: "accounts.page",
            message:
                "The list of \(preset.title) goes on on a page that is not there, so its figures are unknown. Save "
                + "the answer to every next page too, and name all of them under 'file'.")
    }

    /// An export that does not say which accounts are turned off.
    static func accountsAllInUse(_ path: String, _ preset: AccountPreset) -> Diagnostic {
        Diagnostic(
            .note, at: SourcePlace(file: path), code: "accounts.all-in-use",
            message: "The export of \(preset.title) does not tell which accounts are turned off. All count as in use; "
                + "name those that should count in a list under 'groups'.")
    }

    /// Accounts that the list of groups names and the export does not have.
    static func accountsNotInExport(_ list: String, count: Int) -> Diagnostic {
        Diagnostic(
            .warning, at: SourcePlace(file: list), code: "accounts.not-in-export",
            message:
                "\(count) \(count == 1 ? "account of this list is" : "accounts of this list are") not in the export, "
                + "and not counted. Correct the names, or remove who is gone.")
    }

    /// Accounts that the list of groups does not name.
    static func accountsNotListed(_ path: String, count: Int, list: String) -> Diagnostic {
        Diagnostic(
            .note, at: SourcePlace(file: path), code: "accounts.not-listed",
            message: "\(count) \(count == 1 ? "account is" : "accounts are") not in the list \(list), and not counted.")
    }

    /// Rows beyond those that were named one by one.
    static func moreAccountRows(_ path: String, count: Int) -> Diagnostic {
        Diagnostic(
            .warning, at: SourcePlace(file: path), code: "accounts.more-rows",
            message:
                "\(count) more \(count == 1 ? "row" : "rows") can't be read. Correct the first ones, then look again.")
    }

    /// Rows with the same fault, named by their numbers, at the place of the first.
    static func accountRows(_ fault: AccountFault, _ rows: AccountProblems.Rows, _ scope: AccountScope) -> Diagnostic {
        Diagnostic(
            .warning, at: rows.place, code: fault.code,
            message: "\(rowList(rows.numbers, count: rows.count)): \(fault.sentence(scope))")
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
        case .role: "administrators are"
        case .group: "groups are"
        case .account, .enabled, .methods: "accounts are"
        }
    }
}

extension AccountListFault {
    fileprivate var sentence: String {
        switch self {
        case .empty: "The file is empty. Save the answer again."
        case .utf16: "The file is UTF-16 text, not UTF-8. Save it again with the encoding UTF-8."
        case .noList: "This is no JSON answer: an object or a list is expected here. Save the answer as it came."
        case .truncated: "The file ends in the middle of the answer. Save it again."
        case .trailing: "Something follows the end of the answer. Save each page in a file of its own."
        case .notAnObject: "An account is expected here. Save the answer as it came."
        case .long: "One account, or the rest of the answer, is longer than 1 MiB. Save the answer as it came."
        case .noMember(let name): "The answer has no list '\(name)'. Check that the right report was saved."
        case .broken(let reason): "The answer around the list of accounts can't be read. \(reason)"
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
        case .enrolled: "accounts.enrolled"
        case .method: "accounts.method"
        case .signIn: "accounts.last-sign-in"
        case .enforced: "accounts.enforced"
        case .shared: "accounts.shared"
        }
    }

    fileprivate func sentence(_ scope: AccountScope) -> String {
        func column(_ aspect: AccountAspect) -> String { "the column '\(scope.names[aspect] ?? aspect.rawValue)'" }
        return switch self {
        case .noAccount: "\(column(.account)) is empty. Left out; correct it in the source."
        case .noGroup: "\(column(.group)) is empty. Left out; name the team that the account belongs to."
        case .groupIsNoName:
            "\(column(.group)) holds an address, a number, a formula or a very long text. Left out; write the name "
                + "of a team."
        case .tooManyGroups:
            "more than \(AccountGroups.most) groups. Left out; \(column(.group)) should name teams."
        case .repeated: "the account was already counted in this group. Counted once, by its first row."
        case .enabled: "\(column(.enabled)) is neither yes nor no. The figures of the group are unknown."
        case .role:
            "\(column(.role)) is neither admin nor user. What is counted of the group's administrators is unknown."
        case .enrolled:
            "\(column(.enrolled)) does not say whether there is a second factor. What is counted of second factors is "
                + "unknown."
        case .method:
            "\(column(.kind)) holds a word that is not known. It counts as a second factor that can be phished. "
                + "Known words: \(SignInMethod.allCases.map(\.rawValue).joined(separator: ", ")), none."
        case .signIn:
            "\(column(.lastSignIn)) is no day that can be (YYYY-MM-DD, not after the export). The number of "
                + "accounts that nobody uses is unknown."
        case .enforced:
            "\(column(.enforced)) is neither yes nor no. The share with a required second factor is unknown."
        case .shared: "\(column(.shared)) is neither yes nor no. The number of shared accounts is unknown."
        }
    }
}
