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
        #expect(rows.last?["cells"]?.elements.compactMap { $0["text"]?.text } == ["42", "15", "–", "–", "–"])
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

    @Test func thePublicEditionHasNoSuchPage() throws {
        let report = try compose(SmallOffice.input(.public))
        #expect(report.page("accounts.html") == nil)
        #expect(report.layout["menu.accounts"] == .absent)
    }
}
