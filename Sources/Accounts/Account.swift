import Findings

/// One account of a sign-in export. A value that was not understood is `nil`: it is not guessed.
struct Account: Hashable {
    var isEnabled: Bool?
    var isAdmin: Bool?
    var factors: SecondFactors
    /// Whether the sign-in service asks for the second factor each time.
    var isEnforced: Bool?
    var isShared: Bool?
    var lastSignIn: LastSignIn?

    /// When somebody last signed in.
    enum LastSignIn: Hashable {
        case never
        case on(CalendarDate)
    }
}

extension Account {
    /// Reads `yes` or `no` in the words that exports use for it; `nil` for any other.
    static func flag(_ text: String, empty: Bool? = nil) -> Bool? {
        switch plainWord(text) {
        case "yes", "true", "1", "enabled", "active": true
        case "no", "false", "0", "disabled", "inactive": false
        case "": empty
        default: nil
        }
    }

    /// Whether a role is an administrator's; `nil` for a word that is not known. An empty one is an ordinary user.
    static func isAdmin(role text: String) -> Bool? {
        switch plainWord(text) {
        case "admin", "administrator", "owner", "superuser": true
        case "user", "member", "staff", "guest", "": false
        default: nil
        }
    }

    /// Reads `YYYY-MM-DD`, alone or before a time; empty or `never`: never. `nil` for anything else, and for a day
    /// after `latest`, which cannot be.
    static func lastSignIn(_ text: String, latest: CalendarDate) -> LastSignIn? {
        let word = plainWord(text)
        if word.isEmpty || word == "never" { return .never }
        let bytes = Array(text.utf8.drop { $0 == UInt8(ascii: " ") })
        if bytes.count > 10, bytes[10] != UInt8(ascii: "T"), bytes[10] != UInt8(ascii: " ") { return nil }
        guard let day = CalendarDate(String(decoding: bytes.prefix(10), as: UTF8.self)), day <= latest else {
            return nil
        }
        return .on(day)
    }
}
