import Documents
import Findings
import Testing

@Suite struct WordTests {
    @Test(
        arguments: [
            ("yes", 1), ("Yes", 1), ("TRUE", 1), ("1", 1), ("enabled", 1), ("active", 1), ("no", 0), ("false", 0),
            ("0", 0), ("disabled", 0), (" inactive ", 0),
        ]) func enabledInTheWordsThatExportsUse(word: String, inUse: Int) throws
    {
        let (records, problems) = try Export("a1,Staff,user,\(word),2026-10-30,app,yes,no").counted()
        #expect(records.first?.facts["account.in-use"] == .number(inUse))
        #expect(problems.isEmpty)
    }

    @Test(arguments: ["", "maybe", "ja", "2"]) func enabledInOtherWordsLeavesTheGroupUnknown(word: String) throws {
        let (records, problems) = try Export(
            "a1,Staff,user,yes,2026-10-30,app,yes,no", "a2,Staff,admin,\(word),2026-10-30,app,yes,no"
        ).counted()
        let record = try #require(records.first)
        for (name, value) in record.facts where name != "account.export-age-days" {
            #expect(
                value == .unknown("1 row has a value in the column 'enabled' that was not understood"), "\(name)")
        }
        #expect(problems.map(\.code) == ["accounts.enabled"])
        #expect(record.findings.map(\.code).contains("account.rows-not-understood"))
    }

    @Test(
        arguments: [
            ("admin", 1), ("Administrator", 1), ("owner", 1), ("superuser", 1), ("user", 0), ("member", 0),
            ("staff", 0), ("guest", 0), ("", 0),
        ]) func rolesInTheWordsThatExportsUse(word: String, admins: Int) throws
    {
        let (records, problems) = try Export("a1,Staff,\(word),yes,2026-10-30,app,yes,no").counted()
        #expect(records.first?.facts["account.admins"] == .number(admins))
        #expect(problems.isEmpty)
    }

    @Test func aRoleInOtherWordsLeavesOnlyTheAdministratorsUnknown() throws {
        let (records, problems) = try Export(
            "a1,Staff,wizard,yes,2026-10-30,app,yes,no", "a2,Staff,druid,yes,2026-10-30,none,yes,no"
        ).counted()
        let facts = try #require(records.first).facts
        let unknown = FactValue.unknown("2 rows have values in the column 'role' that were not understood")
        #expect(facts["account.admins"] == unknown)
        #expect(facts["account.admin-share"] == unknown)
        #expect(facts["account.mfa.admin-coverage"] == unknown)
        #expect(facts["account.mfa.admin-phishing-resistant-coverage"] == unknown)
        #expect(facts["account.mfa.coverage"] == .share(count: 1, of: 2))
        #expect(
            problems.map(\.message) == [
                "Rows 1 and 2: the column 'role' is neither admin nor user. What is counted of the group's "
                    + "administrators is unknown."
            ])
    }

    @Test func whatAnAccountThatIsTurnedOffSaysDoesNotMatter() throws {
        let (records, problems) = try Export("a1,Staff,wizard,no,soon,magic,perhaps,perhaps").counted()
        #expect(records.first?.facts["account.in-use"] == .number(0))
        #expect(records.first?.facts["account.dormant"] == .number(0))
        #expect(problems.isEmpty)
    }

    @Test func sharedInOtherWordsIsUnknownAndAnEmptyOneIsNo() throws {
        let (records, problems) = try Export("a1,Staff,user,yes,2026-10-30,app,,perhaps").counted()
        #expect(
            records.first?.facts["account.shared"]
                == .unknown("1 row has a value in the column 'shared' that was not understood"))
        #expect(problems.map(\.code) == ["accounts.shared"])
        #expect(try Export("a1,Staff,user,yes,2026-10-30,app,,").facts()["account.shared"] == .number(0))
    }
}
