import Accounts
import Documents
import Findings
import Testing

@Suite("Google Workspace: user list and Directory API") struct GoogleTests {
    @Test func theConsolesListIsCounted() throws {
        let (records, problems) = try Answers.counted(
            .google,
            Answers.google(
                Answers.googleRow("a", enforced: "True"), Answers.googleRow("b", enrolled: "False"),
                Answers.googleRow("c", status: "Suspended", enrolled: "False"),
                Answers.googleRow("d", signIn: "2026/01/05 00:00:00"), Answers.googleRow("e", signIn: "Never logged in")
            ))
        let facts = try #require(records.first).facts
        #expect(problems.isEmpty)
        #expect(records.map(\.subject.name) == ["Staff"])
        #expect(facts["account.in-use"] == .number(4))
        #expect(facts["account.mfa.coverage"] == .share(count: 3, of: 4))
        #expect(facts["account.mfa.enforced-coverage"] == .share(count: 1, of: 4))
        #expect(facts["account.dormant"] == .number(2))
    }

    @Test func theKindOfSecondFactorIsUnknownAndRaisesNothing() throws {
        let record = try #require(
            try Answers.counted(.google, Answers.google(Answers.googleRow("a", enforced: "True"))).records.first)
        for name in [
            "account.mfa.phishing-resistant-coverage", "account.mfa.phone-only-share", "account.mfa.backup-coverage",
        ] {
            #expect(
                record.facts[name]?.reason?.hasPrefix(
                    "the export of Google Workspace does not tell which kind of second factor an account has; next best"
                ) == true, "\(name)")
        }
        #expect(record.facts["account.admins"]?.reason?.contains("who is an administrator") == true)
        #expect(record.details["phoneOnly"] == nil && record.details["admins"] == nil)
        #expect(record.findings.isEmpty)
    }

    @Test func organizationalUnitsAreGroupsUnlessOneIsGiven() throws {
        let text = Answers.google(
            Answers.googleRow("a", unit: "/Elections/Staff"), Answers.googleRow("b", unit: "/"),
            Answers.googleRow("c", unit: "/Vendors"))
        #expect(
            try Answers.counted(.google, text).records.map(\.subject.name) == ["/", "Elections/Staff", "Vendors"])
        #expect(try Answers.counted(.google, text, group: "Mail").records.map(\.subject.name) == ["Mail"])
    }

    @Test func aValueOfEnrollmentInOtherWordsLeavesSecondFactorsUnknown() throws {
        let (records, problems) = try Answers.counted(
            .google, Answers.google(Answers.googleRow("a"), Answers.googleRow("b", enrolled: "Wahr")))
        #expect(
            records.first?.facts["account.mfa.coverage"]
                == .unknown(
                    "1 row has a value in the column '2sv Enrolled [READ ONLY]' that was not understood"))
        #expect(records.first?.facts["account.in-use"] == .number(2))
        #expect(
            problems.map(\.description) == [
                "export-1:3:70: warning: [accounts.enrolled] Row 2: the column '2sv Enrolled [READ ONLY]' does not say whether there is a second factor. What is counted of second factors is unknown."
            ])
    }

    @Test(
        arguments: [
            (
                "2sv Enrolled [READ ONLY]", "2SV inscrit [LECTURE SEULE]",
                "There is no column '2sv Enrolled [READ ONLY]'."
            ),
            ("Email Address [Required]", "Adresse e-mail", "There is no column 'Email Address [Required]'."),
            ("Status [READ ONLY]", "Statu [READ ONLY]", "The name of column 8 is nearly the same"),
        ]) func columnsInAnotherLanguageAreSaidNotGuessed(name: String, other: String, words: String) throws
    {
        let text = Answers.google(Answers.googleRow("zq7-planted")).replacing(name, with: other)
        let error = try #require(throws: Diagnostics.self) { try Answers.counted(.google, text) }
        #expect(error.description.contains(words) && error.description.hasPrefix("export-1:1:1: error: "))
        #expect(!error.description.contains("planted"))
    }

    @Test func theDirectorysAnswerTellsAdministratorsToo() throws {
        let user = { (name: String, more: String) in
            """
            {"primaryEmail": "\(name)@office.example", "isAdmin": false, "isDelegatedAdmin": false, "suspended": false,
             "archived": false, "isEnrolledIn2Sv": true, "isEnforcedIn2Sv": true, "orgUnitPath": "/Staff",
             "lastLoginTime": "2026-10-30T08:00:00.000Z"\(more)}
            """
        }
        let admin = user("b", "").replacing("\"isDelegatedAdmin\": false", with: "\"isDelegatedAdmin\": true")
        let gone = user("c", "").replacing("\"suspended\": false", with: "\"suspended\": true")
        let never = user("d", "").replacing("2026-10-30T08:00:00.000Z", with: "1970-01-01T00:00:00.000Z")
        let text =
            #"{"kind": "admin#directory#users", "users": ["#
            + [user("a", ""), admin, gone, never]
            .joined(separator: ",") + "]}"
        let (records, problems) = try Answers.counted(.googleDirectory, text)
        let facts = try #require(records.first).facts
        #expect(problems.isEmpty)
        #expect(facts["account.in-use"] == .number(3) && facts["account.admins"] == .number(1))
        #expect(facts["account.mfa.admin-coverage"] == .share(count: 1, of: 1))
        #expect(facts["account.dormant"] == .number(1))
        #expect(facts["account.mfa.phone-only-share"]?.isUnknown == true)
        let cut = text.dropLast() + #", "nextPageToken": "t"}"#
        #expect(
            try Answers.counted(.googleDirectory, String(cut)).records.first?.facts["account.in-use"]?.isUnknown == true
        )
    }
}
