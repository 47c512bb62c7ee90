import Accounts
import Documents
import Findings
import Testing

/// Exports of products, as their makers describe them.
enum Answers {
    /// A page of Microsoft Graph's `userRegistrationDetails`.
    static func entra(_ users: String..., next: String? = nil) -> String {
        let link = next.map { ",\n  \"@odata.nextLink\": \"\($0)\"" } ?? ""
        return """
            {
              "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#reports/authenticationMethods",
              "value": [
                \(users.joined(separator: ",\n    "))
              ]\(link)
            }
            """
    }

    static func entraUser(_ name: String, isAdmin: Bool = false, isCapable: Bool = true, _ methods: String...) -> String
    {
        """
        {"id": "86462606", "userPrincipalName": "\(name)", "userDisplayName": "\(name)", "isAdmin": \(isAdmin), \
        "isMfaRegistered": true, "isMfaCapable": \(isCapable), "isPasswordlessCapable": false, \
        "lastUpdatedDateTime": "2026-10-13T19:15:41.6195833Z", \
        "methodsRegistered": [\(methods.map { "\"\($0)\"" }.joined(separator: ", "))], "userType": "member"}
        """
    }

    /// The header of the Google Admin console's user list, as downloaded in 2026.
    static let googleHeader =
        "First Name [Required],Last Name [Required],Email Address [Required],Password [Required],"
        + "Password Hash Function [UPLOAD ONLY],Org Unit Path [Required],New Primary Email [UPLOAD ONLY],"
        + "Status [READ ONLY],Last Sign In [READ ONLY],Recovery Email,2sv Enrolled [READ ONLY],"
        + "2sv Enforced [READ ONLY],Change Password at Next Sign-In,New Status [UPLOAD ONLY]"

    static func google(_ rows: String...) -> String { ([googleHeader] + rows).joined(separator: "\r\n") + "\r\n" }

    static func googleRow(
        _ name: String, unit: String = "/Staff", status: String = "Active", signIn: String = "2026/10/30 04:05:20",
        enrolled: String = "True", enforced: String = "False"
    ) -> String {
        "Ada,Voter,\(name)@office.example,****,,\(unit),,\(status),\(signIn),,\(enrolled),\(enforced),False,"
    }

    /// An answer of the Duo Admin API.
    static func duo(_ users: String..., metadata: String = "") -> String {
        #"{"stat": "OK", "response": ["# + users.joined(separator: ", ") + "]\(metadata)}"
    }

    static func duoUser(
        _ name: String, groups: [String] = ["Staff"], status: String = "active", isEnrolled: Bool = true,
        signIn: String = "1793318400", phones: String = "", tokens: String = "", keys: String = ""
    ) -> String {
        """
        {"user_id": "DU1", "username": "\(name)", "email": "\(name)@office.example", "status": "\(status)", \
        "is_enrolled": \(isEnrolled), "last_login": \(signIn), "phones": [\(phones)], "tokens": [\(tokens)], \
        "u2ftokens": [], "webauthncredentials": [\(keys)], \
        "groups": [\(groups.map { "{\"name\": \"\($0)\"}" }.joined(separator: ", "))]}
        """
    }

    /// Counts files that exist in memory only.
    static func counted(
        _ preset: AccountPreset, _ texts: String..., group: String? = nil, roster: String? = nil
    ) throws -> (records: [SubjectRecord], problems: [Diagnostic]) {
        let names = texts.indices.map { "export-\($0 + 1)" }
        var files = Dictionary(zip(names, texts)) { first, _ in first }
        files["groups.csv"] = roster
        return try countAccounts(
            AccountsRequest(
                preset: preset, files: names, groups: roster.map { _ in "groups.csv" }, group: group,
                asOf: try #require(CalendarDate("2026-11-01")), exported: CalendarDate("2026-11-01")),
            files: .memory(files))
    }
}

extension FactValue {
    /// Why it is unknown.
    var reason: String? {
        if case .unknown(let reason) = self { reason } else { nil }
    }
}
