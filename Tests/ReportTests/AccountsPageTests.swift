import Evidence
import Findings
import Report
import Settings
import Testing

@Suite("The page on sign-in")
struct AccountsPageTests {
    private func accounts(_ records: [SubjectRecord]) throws -> PageValue {
        var input = SmallOffice.input()
        input.snapshots[1].records = records
        return try #require(try compose(input).page("accounts.html")).context
    }

    private func group(_ name: String, _ counts: [String: Int]) -> SubjectRecord {
        SubjectRecord(
            subject: Subject(kind: .accounts, name: name), details: .object(counts.mapValues(JSONValue.integer)))
    }

    @Test func countsComeFirst() throws {
        let context = try accounts([SmallOffice.accounts])
        #expect(context["headline.answer"]?.text == "15 of 20 accounts in use (75%) have a second factor.")
        #expect(context["headline.text"]?.text == "4 use a method that a fake sign-in page can't steal.")
        #expect(context["docket.more.0.text"]?.text == "October 30, 2026")
        #expect(context["who.owner"]?.text == "County IT")
    }

    @Test func groupsAddUpToTheirSum() throws {
        let context = try accounts([
            group("a", ["enabled": 12, "withSecondFactor": 10]), group("b", ["enabled": 30, "withSecondFactor": 5]),
        ])
        let rows = try #require(context["factors.rows"]).elements
        #expect(rows.map { $0["title"]?.text } == ["a", "b", "All groups"])
        #expect(rows.last?["cells"]?.elements.compactMap { $0["text"]?.text } == ["42", "15", "27", "–"])
        #expect(rows.last?["sum"] == .flag(true))
        #expect(context["chart"]?.chart?.rows.map(\.values) == [[10, 2], [5, 25]])
    }

    @Test func aCountThatOneGroupLacksHasNoSum() throws {
        let context = try accounts([group("a", ["enabled": 3, "shared": 1]), group("b", ["enabled": 4])])
        let cells = context["accounts.rows.2.cells"]?.elements.compactMap { $0["text"]?.text }
        #expect(cells == ["–", "7", "–", "–", "–"])
        #expect(context["headline.answer"]?.text == "The counts of the sign-in export are not complete.")
    }

    @Test func aHugeCountDoesNotStopThePage() throws {
        let context = try accounts([
            group("a", ["enabled": .max, "withSecondFactor": .max]),
            group("b", ["enabled": .max, "withSecondFactor": -1]),
        ])
        #expect(context["headline.answer"]?.text == "The counts of the sign-in export are not complete.")
    }

    @Test func noPercentageOfFewerThanTen() throws {
        let context = try accounts([group("a", ["enabled": 9, "withSecondFactor": 3])])
        #expect(context["headline.answer"]?.text == "3 of 9 accounts in use have a second factor.")
    }

    @Test func withoutAnExportItSaysSo() throws {
        #expect(try accounts([])["headline.answer"]?.text == "Nothing has been counted yet.")
        var input = SmallOffice.input(snapshots: [])
        input.settings.accounts = []
        let page = try #require(try compose(input).page("accounts.html"))
        #expect(page.context["headline.answer"]?.text == "This office lists no sign-in export.")
        #expect(page.context["factors.empty"]?.text == "No sign-in export has been counted.")
    }

    @Test func everybodyStandsWithTheStrongestMethod() throws {
        let context = try accounts([
            group(
                "a",
                [
                    "enabled": 12, "withSecondFactor": 10, "phishingResistant": 1, "appAtBest": 7, "phoneOnly": 2,
                ])
        ])
        #expect(
            context["methods.columns"]?.elements.compactMap { $0["title"]?.text } == [
                "Hard to steal", "App or code", "Text or call", "None",
            ])
        #expect(
            context["methods.rows.0.cells"]?.elements.compactMap { $0["text"]?.text } == ["1", "7", "2", "2"])
    }

    @Test func aGroupThatCouldNotBeCountedSaysWhy() throws {
        let reason = "Unknown: your plan does not offer this report. Next best evidence: a list."
        let context = try accounts([
            group("a", ["enabled": 12, "withSecondFactor": 10]),
            SubjectRecord(
                subject: Subject(kind: .accounts, name: "County mail"), details: .object(["reason": .string(reason)])),
        ])
        #expect(context["unknowns.0.group"]?.text == "County mail" && context["unknowns.0.reason"]?.text == reason)
        #expect(context["factors.rows"]?.elements.count == 1, "it is no row of dashes, and does not spoil the sum")
        #expect(context["headline.answer"]?.text == "10 of 12 accounts in use (83.3%) have a second factor.")
    }

    @Test func thePublicEditionHasNoSuchPage() throws {
        let report = try compose(SmallOffice.input(.public))
        #expect(report.page("accounts.html") == nil)
        #expect(report.layout["menu.accounts"] == .absent)
    }

    /// A public edition over these records of one export.
    private func released(_ records: [SubjectRecord], on day: String) throws -> Report {
        var input = SmallOffice.input(.public)
        input.settings.accounts = [
            AccountsSettings(file: "f.csv", owner: "it", released: SmallOffice.day(day)),
            AccountsSettings(file: "kept.csv"),
        ]
        for place in input.snapshots.indices {
            input.snapshots[place].records += records.map { record in
                var record = record
                record.observations = [Observation(name: "f.csv", type: "accounts", state: "records")]
                return record
            }
            input.snapshots[place].records.append(
                SubjectRecord(
                    subject: Subject(kind: .accounts, name: "KEPTGROUP"),
                    observations: [Observation(name: "kept.csv", type: "accounts", state: "records")],
                    details: .object(["total": .integer(424_242), "enabled": .integer(424_242)])))
        }
        return try compose(input)
    }

    @Test func whatIsReleasedIsShownWithSmallNumbersWithheld() throws {
        var staff = group("Staff", ["total": 60, "enabled": 52, "withSecondFactor": 47, "dormant": 0])
        staff.findings = [
            Finding(
                code: "account.without-second-factor", severity: .high, subject: "Staff", message: "5 of 52 accounts.",
                fix: "Fix.", citation: "C")
        ]
        let report = try released(
            [staff, group("Vendors", ["total": 4, "enabled": 4]), group("Admins", ["total": 5, "enabled": 5])],
            on: "2026-11-01")
        let page = try #require(report.page("accounts.html"))
        #expect(page.context.faults(against: page.kind.shape) == [])
        #expect(report.layout["menu.accounts"] != .absent)
        let rows = page.context["factors.rows"]?.elements ?? []
        #expect(rows.map { $0["title"]?.text } == ["Staff", "Smaller groups", "All groups"])
        #expect(
            rows.map { $0["cells"]?.elements.compactMap { $0["text"]?.text } ?? [] } == [
                ["withheld", "47", "withheld", "–"], ["withheld", "–", "–", "–"], ["withheld", "–", "–", "–"],
            ])
        #expect(page.context["findings"]?.elements.isEmpty == true && page.context["guarded"] == .flag(true))
        let text = report.everything
        for word in ["KEPTGROUP", "424242", "424,242", "5 of 52", "f.csv", "kept.csv", "Vendors", "Admins"] {
            #expect(!text.contains(word), "\(word)")
        }
    }

    @Test func nothingIsShownBeforeTheDayOfRelease() throws {
        let report = try released([group("Nightshift", ["total": 60, "enabled": 52])], on: "2026-11-02")
        #expect(report.page("accounts.html") == nil)
        #expect(!report.everything.contains("Nightshift"))
    }
}
