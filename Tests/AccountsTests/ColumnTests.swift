import Accounts
import Documents
import Findings
import Testing

@Suite struct ColumnTests {
    private static let known = "account, group, role, enabled, methods, last_sign_in, enforced, shared"

    @Test func columnsStandInAnyOrderAmongOthersAndInAnyCase() throws {
        let export = Export(
            "x,no,yes,App;SMS,YES,Admin,Staff,a1,2026-10-30",
            header: "note,Shared,enforced,Methods,ENABLED,role,group,account,Last Sign-In")
        let facts = try export.facts()
        #expect(facts["account.admins"] == .number(1))
        #expect(facts["account.mfa.backup-coverage"] == .share(count: 1, of: 1))
        #expect(facts["account.dormant"] == .number(0))
    }

    @Test(
        arguments: [
            (
                "account,group,role,enabled,last_sign_in,method,enforced,shared",
                "There is no column 'methods'. The name of column 6 is nearly the same: rename it to 'methods'."
            ),
            (
                "acount,group,role,enabled,methods",
                "There is no column 'account'. The name of column 1 is nearly the same: rename it to 'account'."
            ),
            ("account,group,role,methods", "There is no column 'enabled'. The columns are: \(known)."),
            ("jane.doe,team,x,y,z", "There is no column 'account'. The columns are: \(known)."),
            (
                "account,gruop,role,enabled,methods",
                "There is no column 'group'. The name of column 2 is nearly the same: rename it to 'group'."
            ),
        ]) func aColumnThatIsNeededIsAnError(header: String, message: String) throws
    {
        let error = try #require(throws: Diagnostics.self) { try Export(header: header).counted() }
        #expect(
            error.all.map(\.description) == ["Content/accounts/office.csv:1:1: error: [accounts.column] \(message)"])
        #expect(!error.description.contains("jane"))
    }

    @Test func whatRestsOnAColumnThatIsNotThereIsNotCounted() throws {
        let export = Export("a1,Staff,user,yes,app;push", header: "account,group,role,enabled,methods")
        let (records, problems) = try export.counted()
        let record = try #require(records.first)
        #expect(record.facts["account.shared"] == nil)
        #expect(record.facts["account.dormant"] == nil)
        #expect(record.facts["account.mfa.coverage"] == .share(count: 1, of: 1))
        #expect(record.details["enforced"] == nil && record.details["dormant"] == nil)
        #expect(record.findings.isEmpty)
        #expect(
            problems.map(\.description) == [
                "Content/accounts/office.csv:1:1: note: [accounts.column-absent] There is no column 'last_sign_in', so accounts that nobody uses are not counted.",
                "Content/accounts/office.csv:1:1: note: [accounts.column-absent] There is no column 'enforced', so accounts with a required second factor are not counted.",
                "Content/accounts/office.csv:1:1: note: [accounts.column-absent] There is no column 'shared', so shared accounts are not counted.",
            ])
    }

    @Test func aMisspeltColumnThatMayBeMissingIsWarnedOf() throws {
        let export = Export(
            "a1,Staff,user,yes,app,2026-10-30,yes,no",
            header: "account,group,role,enabled,methods,last_signin,enforced,shared")
        #expect(
            try export.counted().problems.map(\.description) == [
                "Content/accounts/office.csv:1:1: warning: [accounts.column-absent] There is no column 'last_sign_in', so accounts that nobody uses are not counted. The name of column 6 is nearly the same: rename it to 'last_sign_in'."
            ])
    }

    @Test func aFileThatIsNoExportIsAnError() throws {
        let day = try #require(CalendarDate("2026-11-01"))
        for (text, code) in [
            ("", "csv.empty"), ("account;group;role\n", "csv.delimiter"), ("a,a\n", "csv.column-twice"),
        ] {
            let error = try #require(throws: Diagnostics.self) {
                try countAccounts(AccountsRequest(files: ["f.csv"], asOf: day), files: .memory(["f.csv": text]))
            }
            #expect(error.all.map(\.code) == [code])
        }
        let missing = try #require(throws: Diagnostics.self) {
            try countAccounts(AccountsRequest(files: ["f.csv"], asOf: day), files: .memory([:]))
        }
        #expect(missing.all.map(\.code) == ["file.missing"])
    }
}
