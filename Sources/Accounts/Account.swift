import Findings

/// One account of a sign-in export. A value that was not understood is `nil`: it is not guessed.
struct Account: Hashable {
    var isEnabled: Bool? = true
    var isAdmin: Bool? = false
    var factors: SecondFactors? = SecondFactors()
    /// Whether the sign-in service asks for the second factor each time.
    var isEnforced: Bool? = false
    var isShared: Bool? = false
    var lastSignIn: LastSignIn? = .never

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
        case "no", "false", "0", "disabled", "inactive", "suspended", "archived": false
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

    /// Reads `YYYY-MM-DD` or `YYYY/MM/DD`, alone or before a time; empty, `never` or `never logged in`: never. `nil`
    /// for anything else, and for a day after `latest`, which cannot be.
    static func lastSignIn(_ text: String, latest: CalendarDate) -> LastSignIn? {
        let word = plainWord(text)
        if word.isEmpty || word == "never" || word == "never_logged_in" { return .never }
        var bytes = Array(text.utf8.drop { $0 == UInt8(ascii: " ") })
        if bytes.count > 10, bytes[10] != UInt8(ascii: "T"), bytes[10] != UInt8(ascii: " ") { return nil }
        bytes.removeSubrange(min(10, bytes.count)...)
        if bytes.count == 10, bytes[4] == UInt8(ascii: "/"), bytes[7] == UInt8(ascii: "/") {
            (bytes[4], bytes[7]) = (UInt8(ascii: "-"), UInt8(ascii: "-"))
        }
        return CalendarDate(String(decoding: bytes, as: UTF8.self)).flatMap { signIn(on: $0, latest: latest) }
    }

    /// Reads seconds since 1970; `nil` for a day that cannot be.
    static func lastSignIn(seconds: Int, latest: CalendarDate) -> LastSignIn? {
        guard seconds >= 0 else { return nil }
        return CalendarDate(daysSinceEpoch: seconds / 86_400).flatMap { signIn(on: $0, latest: latest) }
    }

    private static func signIn(on day: CalendarDate, latest: CalendarDate) -> LastSignIn? {
        day <= latest ? .on(day) : nil
    }
}
