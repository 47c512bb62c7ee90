import Accounts
import Findings
import Testing

@Suite struct FindingTests {
    private func codes(_ export: Export) throws -> [String] { try export.record().findings.map(\.code) }

    @Test func nothingIsRaisedWhereAllIsWell() throws {
        #expect(
            try codes(Export("a1,Staff,admin,yes,2026-10-30,security_key;passkey,yes,no")).isEmpty)
    }

    /// Every finding with the export that raises it alone, and its exact words.
    @Test(
        arguments: [
            (
                "a1,Staff,user,yes,2026-10-30,none,yes,no", "account.without-second-factor",
                "1 of 1 accounts in use has no second factor: a stolen password is enough to sign in."
            ),
            (
                "a1,Staff,admin,yes,2026-10-30,app;push,yes,no", "account.admin-phishable",
                "1 of 1 administrators in use has only second factors that a false sign-in page can steal."
            ),
            (
                "a1,Staff,user,yes,2026-10-30,app;push,no,no", "account.not-enforced",
                "1 of 1 accounts in use has a second factor that is offered but not required."
            ),
            (
                "a1,Staff,user,yes,2026-10-30,passkey,yes,no", "account.without-backup",
                "1 of 1 accounts in use has one second factor only: whoever loses it can't sign in."
            ),
            (
                "a1,Staff,user,yes,2026-10-30,app;push,yes,yes", "account.shared-accounts",
                "1 of 1 accounts in use is shared: nobody can tell who did what."
            ),
            (
                "a1,Staff,user,yes,2026-01-30,app;push,yes,no", "account.dormant-accounts",
                "Nobody signed in to 1 of 1 accounts in use for more than 90 days, or ever."
            ),
            (
                "a1,Staff,user,yes,2026-10-30,app;push,perhaps,no", "account.rows-not-understood",
                "1 value of this group was not understood. The figures that rest on it are unknown."
            ),
        ]) func isRaised(row: String, code: String, message: String) throws
    {
        let findings = try Export(row).record().findings
        #expect(findings.map(\.code) == [code])
        #expect(findings.map(\.message) == [message])
        #expect(findings.allSatisfy { $0.subject == "Staff" && !$0.fix.isEmpty })
    }

    @Test func anAdministratorWithoutASecondFactorComesFirst() throws {
        let findings = try Export("a1,Staff,admin,yes,2026-10-30,none,yes,no").record().findings
        #expect(
            findings.map(\.code) == ["account.admin-without-second-factor", "account.without-second-factor"])
        #expect(findings.map(\.severity) == [.critical, .high])
        #expect(
            findings.first?.message
                == "1 of 1 administrators in use has no second factor: a stolen password opens everything they can "
                + "change.")
    }

    @Test func aTelephoneAloneIsNoBackupEither() throws {
        let findings = try Export(
            "a1,Staff,user,yes,2026-10-30,sms;voice,yes,no", "a2,Staff,user,yes,2026-10-30,sms,yes,no"
        ).record().findings
        #expect(
            findings.map(\.message) == [
                "2 of 2 accounts in use depend on codes by text message or call alone.",
                "2 of 2 accounts in use have one second factor only: whoever loses it can't sign in.",
            ])
    }

    @Test func anOldExportIsRaisedAfterNinetyTwoDays() throws {
        var export = Export("a1,Staff,user,yes,2026-06-30,passkey;app,yes,no")
        export.exported = "2026-08-01"
        #expect(try codes(export).isEmpty)
        export.exported = "2026-07-31"
        #expect(
            try export.record().findings.map(\.message) == [
                "The sign-in export is 93 days old. It says little about today."
            ])
    }

    @Test func everyFindingIsRegisteredWithItsSeverityAndCitation() throws {
        var export = Export(
            "a1,Staff,admin,yes,never,none,no,yes", "a2,Staff,admin,yes,2020-01-01,sms,no,yes",
            "a3,Staff,wizard,yes,2020-01-01,sms,no,yes")
        export.asOf = "2027-06-01"
        let kinds = Dictionary(uniqueKeysWithValues: Accounts.findings.map { ($0.code, $0) })
        let findings = try export.record().findings
        #expect(findings.count == Accounts.findings.count)
        for finding in findings {
            let kind = try #require(kinds[finding.code])
            #expect(finding.severity == kind.severity && finding.citation == kind.citation && !kind.meaning.isEmpty)
            #expect(!finding.message.contains("{"))
        }
    }
}
