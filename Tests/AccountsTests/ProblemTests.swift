import Documents
import Findings
import Testing

@testable import Accounts

@Suite struct ProblemTests {
    private static let place = "Content/accounts/office.csv"

    /// Every fault of a row: the row, and the exact words about it.
    private static let faults: [(fault: AccountFault, row: String, column: Int, words: String)] = [
        (
            .noAccount, ",Staff,user,yes,2026-10-30,app,yes,no", 1,
            "[accounts.no-account] Row 2: the column 'account' is empty. Left out; correct it in the source."
        ),
        (
            .noGroup, "b1, ,user,yes,2026-10-30,app,yes,no", 4,
            "[accounts.no-group] Row 2: the column 'group' is empty. Left out; name the team that the account belongs to."
        ),
        (
            .groupIsNoName, "b1,b1@juniper-county.example,user,yes,2026-10-30,app,yes,no", 4,
            "[accounts.group] Row 2: the column 'group' holds an address, a number, a formula or a very long text. Left out; write the name of a team."
        ),
        (
            .repeated, "A1, Staff,user,yes,2026-10-30,app,yes,no", 1,
            "[accounts.repeated] Row 2: the account was already counted in this group. Counted once, by its first row."
        ),
        (
            .enabled, "b1,Staff,user,perhaps,2026-10-30,app,yes,no", 15,
            "[accounts.enabled] Row 2: the column 'enabled' is neither yes nor no. The figures of the group are unknown."
        ),
        (
            .role, "b1,Staff,wizard,yes,2026-10-30,app,yes,no", 10,
            "[accounts.role] Row 2: the column 'role' is neither admin nor user. What is counted of the group's administrators is unknown."
        ),
        (
            .method, "b1,Staff,user,yes,2026-10-30,magic,yes,no", 30,
            "[accounts.method] Row 2: the column 'methods' holds a word that is not known. It counts as a second factor that can be phished. Known words: security_key, passkey, certificate, platform, app, push, totp, sms, voice, phone, none."
        ),
        (
            .signIn, "b1,Staff,user,yes,soon,app,yes,no", 19,
            "[accounts.last-sign-in] Row 2: the column 'last_sign_in' is no day that can be (YYYY-MM-DD, not after the export). The number of accounts that nobody uses is unknown."
        ),
        (
            .enforced, "b1,Staff,user,yes,2026-10-30,app,perhaps,no", 34,
            "[accounts.enforced] Row 2: the column 'enforced' is neither yes nor no. The share with a required second factor is unknown."
        ),
        (
            .shared, "b1,Staff,user,yes,2026-10-30,app,yes,perhaps", 38,
            "[accounts.shared] Row 2: the column 'shared' is neither yes nor no. The number of shared accounts is unknown."
        ),
    ]

    @Test func everyFaultOfARowHasItsWords() throws {
        for (fault, row, column, words) in Self.faults {
            let (records, problems) = try Export("a1,Staff,user,yes,2026-10-30,app,yes,no", row).counted()
            #expect(problems.map(\.description) == ["\(Self.place):3:\(column): warning: \(words)"], "\(fault)")
            #expect(records.map(\.subject.name) == ["Staff"], "the rest goes on: \(fault)")
        }
        // Too many groups takes more than one row, and the plain list always says whether somebody is enrolled: both
        // have a test of their own.
        #expect(Set(Self.faults.map(\.fault)).union([.tooManyGroups, .enrolled]) == Set(AccountFault.allCases))
    }

    @Test func rowsAreNamedByNumberUpToTen() throws {
        let rows = (1...25).map { "a\($0),,user,yes,2026-10-30,app,yes,no" }
        var export = Export()
        export.text += rows.joined(separator: "\n")
        #expect(
            try export.counted().problems.map(\.message) == [
                "Rows 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 15 more: the column 'group' is empty. Left out; name the team "
                    + "that the account belongs to."
            ])
    }

    @Test func groupsBeyondTwoHundredAreLeftOut() throws {
        var export = Export()
        // Letters only: a number in a group's name would be taken for a telephone number.
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let names = letters.flatMap { first in letters.map { "Team \(first)\($0)" } }
        export.text += names.prefix(203).map { "acct,\($0),user,yes,2026-10-30,app,yes,no" }.joined(separator: "\n")
        let (records, problems) = try export.counted()
        #expect(records.count == 200)
        #expect(
            problems.map(\.message) == [
                "Rows 201, 202 and 203: more than 200 groups. Left out; the column 'group' should name teams."
            ])
    }

    @Test func aDamagedRowIsNamedAndTheRestGoesOn() throws {
        let (records, problems) = try Export(
            "a1,Staff,user,yes", "a2,Staff,user,yes,2026-10-30,app,yes,no", "\"a3,Staff"
        ).counted()
        #expect(records.first?.facts["account.in-use"] == .number(1))
        #expect(
            problems.map(\.description) == [
                "\(Self.place):2: warning: [csv.record] Row 1 can't be read: it has 4 fields where the header has 8. It is left out; correct it in the source.",
                "\(Self.place):4: warning: [csv.record] Row 3 can't be read: a quote is opened and not closed. It is left out; correct it in the source.",
            ])
    }

    @Test func damagedRowsBeyondTenAreCounted() throws {
        var export = Export()
        export.text += (1...12).map { "a\($0)" }.joined(separator: "\n")
        let problems = try export.counted().problems
        #expect(problems.count == 11)
        #expect(
            problems.last?.description
                == "\(Self.place): warning: [accounts.more-rows] 2 more rows can't be read. Correct the first ones, then look again."
        )
    }

    @Test func anExportWithoutAccountsSaysSo() throws {
        let (records, problems) = try Export().counted()
        #expect(records.isEmpty)
        #expect(
            problems.map(\.description) == [
                "\(Self.place): warning: [accounts.empty] The export holds no accounts. Check that the right list was exported."
            ])
    }
}
