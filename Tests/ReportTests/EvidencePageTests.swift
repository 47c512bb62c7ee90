import Evidence
import Findings
import Report
import Testing

@Suite("The page on the evidence")
struct EvidencePageTests {
    private func evidence(_ input: ReportInput = SmallOffice.input()) throws -> ReportPage {
        try #require(try compose(input).page("evidence.html"))
    }

    @Test func questionsAreCountedOnceAndAddUp() throws {
        let context = try evidence().context
        #expect(context["headline.answer"]?.text == "2 of 3 questions to name servers were answered.")
        for row in try #require(context["sources.rows"]).elements {
            let cells = row["cells"]?.elements.compactMap { $0["text"]?.text.flatMap { Int($0) } } ?? []
            #expect(cells.count == 3)
            #expect(cells.first == cells.dropFirst().reduce(0, +))
        }
    }

    @Test func failuresStandByReasonWithWhatHappensNext() throws {
        let failure = try #require(try evidence().context["failures.0"])
        #expect(failure["reason"]?.text == "The name server did not answer in time")
        #expect(failure["count"]?.number == 1)
        #expect(failure["next"]?.text == "Asked again at the next gathering")
    }

    @Test func theChainIsShownTheNewestFirst() throws {
        let rows = try #require(try evidence().context["snapshots"]).elements
        #expect(rows.map { $0["id"]?.text } == ["2026-11-01-ba9876543210", "2026-10-01-0123456789ab"])
        #expect(rows.map { $0["previous"]?.text } == ["0123456789ab", ""])
        #expect(rows.first?["ended.text"]?.text == "November 1, 2026, 6:12 a.m.")
        #expect(rows.first?["ended.iso"]?.text == "2026-11-01T06:12")
    }

    @Test func everyWordIsExplained() throws {
        let words = try #require(try evidence().context["words"]).elements
        #expect(words.count == 7)
        #expect(words.allSatisfy { !($0["meaning"]?.text ?? "").isEmpty })
    }

    @Test func problemsWithInputsAreTheOfficesOwn() throws {
        #expect(
            try evidence().context["problems.0.text"]?.text == "Content/accounts/office.csv: row 7 was left out.")
        let open = try evidence(SmallOffice.input(.public)).context
        #expect(open["tellsProblems"] == .flag(false))
        #expect(open["problems"]?.elements.isEmpty == true)
        #expect(try evidence().context["methods.0.text"]?.text == "recorded zones in Content/zones")
        #expect(open["methods"]?.elements.isEmpty == true)
    }

    @Test(
        "a diagnostic is shown in parts, any other text as it is",
        arguments: [
            (
                "a.csv:3:1: warning: [consent.time] Some rows are left out: [x] y.", "a.csv:3:1",
                "Some rows are left out: [x] y."
            ),
            ("error: [consent.none] Nothing.", "", "Nothing."), ("Plain words.", "", "Plain words."),
            ("a note: [broken", "", "a note: [broken"), ("", "", ""),
        ])
    func problems(text: String, place: String, shown: String) throws {
        var input = SmallOffice.input()
        input.snapshots[1].problems = [text]
        let problem = try #require(try evidence(input).context["problems.0"])
        #expect(problem["place"]?.text == place)
        #expect(problem["text"]?.text == shown)
    }

    @Test func withoutEvidenceItSaysSo() throws {
        let context = try evidence(SmallOffice.input(snapshots: [])).context
        #expect(context["headline.answer"]?.text == "Nothing has been gathered yet.")
        #expect(context["snapshots"]?.elements.isEmpty == true)
    }
}
