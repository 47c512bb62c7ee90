import Documents
import Findings

/// The accounts of one or more JSON answers, which are the pages of one list.
struct JSONAccountRows: AccountRows {
    let scope: AccountScope
    let absent: [AccountColumns.AbsentColumn] = []
    var goesOn: Bool { !isLastSeen }

    private let preset: AccountPreset
    private let files: FileSource
    private let latest: CalendarDate
    private var paths: ArraySlice<String>
    private var reader: JSONListReader
    private var number = 0
    /// Whether a page was read that no other follows.
    private var isLastSeen = false

    /// Opens the first page.
    init(paths: [String], files: FileSource, preset: AccountPreset, latest: CalendarDate) throws(Diagnostic) {
        self.preset = preset
        self.files = files
        self.latest = latest
        self.paths = paths.dropFirst()
        reader = try JSONListReader(path: paths.first ?? "", files: files, member: preset.listMember)
        scope = AccountScope(preset, names: preset.members)
    }

    mutating func next() throws(Diagnostic) -> AccountRow? {
        while true {
            if let element = try reader.next() {
                number += 1
                return row(element)
            }
            if !preset.goesOn(behind: reader.envelope) { isLastSeen = true }
            guard let path = paths.popFirst() else { return nil }
            reader = try JSONListReader(path: path, files: files, member: preset.listMember)
        }
    }

    func place(of aspect: AccountAspect?) -> SourcePlace { reader.place }

    private func row(_ element: [UInt8]) -> AccountRow {
        var row = AccountRow(number: number)
        do {
            let value = try JSONDocument.parse(element, file: reader.path)
            switch preset {
            case .entra: row.readEntra(value)
            case .googleDirectory: row.readGoogle(value, latest: latest)
            case .duo: row.readDuo(value, latest: latest)
            case .plain, .google: break
            }
        } catch {
            // The parser's own words say what is wrong, never what stands there.
            row.unreadable = .accountElement(at: reader.place, row: number, error.message)
        }
        return row
    }
}

extension AccountPreset {
    /// Whether its exports are JSON.
    var isJSON: Bool { self == .entra || self == .googleDirectory || self == .duo }

    /// The member of an answer that holds the list.
    fileprivate var listMember: String {
        switch self {
        case .googleDirectory: "users"
        case .duo: "response"
        case .plain, .google, .entra: "value"
        }
    }

    /// The members of an account that are looked at, by what they tell.
    fileprivate var members: [AccountAspect: String] {
        switch self {
        case .entra:
            [.account: "userPrincipalName", .role: "isAdmin", .enrolled: "isMfaCapable", .kind: "methodsRegistered"]
        case .googleDirectory:
            [
                .account: "primaryEmail", .group: "orgUnitPath", .role: "isAdmin", .enabled: "suspended",
                .enrolled: "isEnrolledIn2Sv", .enforced: "isEnforcedIn2Sv", .lastSignIn: "lastLoginTime",
            ]
        case .duo:
            [
                .account: "username", .group: "groups", .enabled: "status", .enrolled: "is_enrolled",
                .kind: "phones", .enforced: "status", .lastSignIn: "last_login",
            ]
        case .plain, .google: [:]
        }
    }

    /// Whether the answer says that another page follows; a bare list says nothing and is taken for the whole.
    fileprivate func goesOn(behind envelope: JSONValue?) -> Bool {
        let next: JSONValue? =
            switch self {
            case .entra: envelope?["@odata.nextLink"]
            case .googleDirectory: envelope?["nextPageToken"]
            case .duo: envelope?["metadata"]?["next_offset"]
            case .plain, .google: nil
            }
        switch next {
        case .string(let text): return !text.isEmpty
        case .integer: return true
        default: return false
        }
    }
}
