import Documents
import Findings
import Testing

@Suite struct DateTests {
    /// 90 days before 1 November 2026 is 3 August 2026.
    @Test(
        arguments: [
            ("2026-08-03", 0), ("2026-08-02", 1), ("2026-11-01", 0), ("2026-11-02", 0), ("never", 1), ("Never", 1),
            ("", 1), ("2026-08-03T23:59:59Z", 0), ("2026-08-02 08:00", 1), ("  2026-08-03", 0),
        ]) func anAccountIsDormantAfterTheDaysSet(lastSignIn: String, dormant: Int) throws
    {
        let export = Export("a1,Staff,user,yes,\(lastSignIn),app,yes,no")
        #expect(try export.facts()["account.dormant"] == .number(dormant))
    }

    @Test func daysWithoutSignInEndWithTheExport() throws {
        var export = Export("a1,Staff,user,yes,2026-06-30,app,yes,no")
        export.exported = "2026-09-28"
        #expect(try export.facts()["account.dormant"] == .number(0))
        export.exported = nil
        #expect(try export.facts()["account.dormant"] == .number(1))
    }

    @Test func daysSetMayBeZeroNegativeOrHuge() throws {
        var export = Export("a1,Staff,user,yes,2026-10-31,app,yes,no")
        for (days, dormant) in [(0, 1), (-5, 1), (1, 0), (.max, 0), (.min + 1, 1)] {
            export.dormantDays = days
            #expect(try export.facts()["account.dormant"] == .number(dormant), "\(days) days")
        }
    }

    @Test(arguments: ["2026-11-03", "2027-01-01", "2026-02-30", "28.10.2026", "2026-10-30x", "yesterday", "９９９９-10-30"])
    func aDayThatCannotBeMakesTheFigureUnknown(lastSignIn: String) throws {
        let (records, problems) = try Export("a1,Staff,user,yes,\(lastSignIn),app,yes,no").counted()
        #expect(
            records.first?.facts["account.dormant"]
                == .unknown("1 row has a value in the column 'last_sign_in' that was not understood"))
        #expect(records.first?.facts["account.mfa.coverage"] == .share(count: 1, of: 1))
        #expect(problems.map(\.code) == ["accounts.last-sign-in"])
    }

    @Test func theExportAgesToTheDayOfTheReport() throws {
        var export = Export("a1,Staff,user,yes,2026-09-01,app,yes,no")
        export.exported = "2026-09-28"
        #expect(try export.facts()["account.export-age-days"] == .number(34))
        export.exported = "2026-11-01"
        #expect(try export.facts()["account.export-age-days"] == .number(0))
        export.exported = "2026-11-02"
        #expect(
            try export.facts()["account.export-age-days"]
                == .unknown("the export is dated after the day of the report"))
        export.exported = nil
        #expect(try export.facts()["account.export-age-days"] == nil)
        #expect(try export.record().details["exported"] == nil)
    }
}
