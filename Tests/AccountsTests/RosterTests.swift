import Accounts
import Documents
import Findings
import Testing

/// The list by which an office says which accounts count, and where.
@Suite("Groups of an export that has none") struct RosterTests {
    private let users = Answers.entra(
        Answers.entraUser("clerk@office.example", isAdmin: false, "fido2"),
        Answers.entraUser("it@office.example", isAdmin: true, "mobilePhone"),
        Answers.entraUser("road.crew@office.example", isCapable: false))

    @Test func onlyListedAccountsCountEachInItsGroups() throws {
        let (records, problems) = try Answers.counted(
            .entra, users,
            roster: "account,group\nClerk@office.example,Election staff\nit@office.example,Registrar and DNS\n"
                + "it@office.example,Election staff\n")
        #expect(records.map(\.subject.name) == ["Election staff", "Registrar and DNS"])
        #expect(records.map { $0.facts["account.in-use"] } == [.number(2), .number(1)])
        #expect(
            problems.last?.description
                == "export-1: note: [accounts.not-listed] 1 account is not in the list groups.csv, and not counted.")
    }

    @Test func theOthersMayHaveAGroupToo() throws {
        let records = try Answers.counted(
            .entra, users, group: "County", roster: "account,group\nit@office.example,Staff\n"
        ).records
        #expect(records.map { $0.facts["account.in-use"] } == [.number(2), .number(1)])
    }

    @Test func theListMayTellWhoIsAnAdministratorAndWhatIsShared() throws {
        let (records, _) = try Answers.counted(
            .google, Answers.google(Answers.googleRow("a"), Answers.googleRow("b")),
            roster: "account,group,role,shared\na@office.example,S,admin,no\nb@office.example,S,user,yes\n")
        let facts = try #require(records.first).facts
        #expect(facts["account.admins"] == .number(1) && facts["account.shared"] == .number(1))
        #expect(facts["account.mfa.admin-coverage"] == .share(count: 1, of: 1))
    }

    @Test func accountsThatTheExportDoesNotHaveAreCountedAndSaid() throws {
        let (records, problems) = try Answers.counted(
            .entra, users,
            roster: "account,group\nclerk@office.example,S\nzq7-planted@office.example,S\nzq7-planted-2,S\n")
        #expect(records.first?.facts["account.in-use"] == .number(1))
        #expect(
            problems.map(\.description).contains(
                "groups.csv: warning: [accounts.not-in-export] 2 accounts of this list are not in the export, and not counted. Correct the names, or remove who is gone."
            ))
        #expect(!everythingSaid((records, problems)).contains("planted"))
    }

    @Test func faultsOfTheListHaveTheirPlaces() throws {
        let (_, problems) = try Answers.counted(
            .entra, users,
            roster: "account,group,role\nclerk@office.example,S,user\nclerk@office.example,S,user\n,S,user\nx,,user\n"
                + "it@office.example,a@b,user\nroad.crew@office.example,S,wizard\nshort\n")
        #expect(
            problems.filter { $0.place?.file == "groups.csv" }.map { "\($0.place?.line ?? 0) \($0.code)" } == [
                "8 csv.record", "4 accounts.no-account", "5 accounts.no-group", "6 accounts.group",
                "3 accounts.repeated", "7 accounts.role",
            ])
    }

    @Test func aListWithoutItsColumnsIsAnError() throws {
        let error = try #require(throws: Diagnostics.self) {
            try Answers.counted(.entra, users, roster: "name,team\na,b\n")
        }
        #expect(
            error.all.map(\.description) == [
                "groups.csv:1:1: error: [accounts.column] There is no column 'account'. The columns are: account, group, role, shared."
            ])
    }
}
