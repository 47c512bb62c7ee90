import Findings
import Guidance
import Report
import Settings
import Testing

@Suite("Checklists for comparison, the first ten, the crosswalk and local text")
struct ComparisonTests {
    /// The small office with a second checklist that does not count, and whose item is linked with the first's.
    private var input: ReportInput {
        var input = SmallOffice.input()
        var other = SmallOffice.statement("OTHER-01", "Do it elsewhere", release: .public)
        other.crosswalk = [CrosswalkLink("DEMO-01", .subsetOf)]
        input.catalog.checklists[0].groups[0].items[0].crosswalk = [
            "DEMO-03", CrosswalkLink("OTHER-01", .supersetOf),
        ]
        input.catalog.checklists.append(
            Checklist(
                id: "other", title: "Other checklist", edition: "1", audience: [.official], isForComparison: true,
                groups: [ItemGroup(title: "All", items: [other])]))
        return input
    }

    private func page(_ path: String, _ input: ReportInput? = nil) throws -> PageValue {
        try #require(try compose(input ?? self.input).page(path)).context
    }

    @Test func whatIsForComparisonHasItsPagesAndCountsNowhere() throws {
        let report = try compose(input)
        let without = try compose(SmallOffice.input())
        #expect(report.summary.text == without.summary.text)
        let overview = try #require(report.page("index.html"))
        #expect(overview.context["counts"] == without.page("index.html")?.context["counts"])
        #expect(overview.data?["counts"] == without.page("index.html")?.data?["counts"])
        let rows = try #require(report.page("checklists.html")?.context["checklists"]).elements
        #expect(rows.map { $0["name.title"]?.text } == ["Demonstration checklist"])
        let compared = try #require(report.page("comparison.html")?.context)
        #expect(compared["checklists"]?.elements.map { $0["name.title"]?.text } == ["Other checklist"])
        #expect(compared["headline.answer"]?.text == "One checklist for comparison.")
        for path in ["checklists/other.html", "sheets/other.html", "items/OTHER-01.html"] {
            #expect(report.page(path) != nil, "\(path)")
        }
        let sentence =
            "For comparison: this is not asked of this office. It is judged like the rest, and counts nowhere in this"
            + " report."
        #expect(try page("checklists/other.html")["comparison"]?.text == sentence)
        #expect(try page("items/OTHER-01.html")["comparison"]?.text == sentence)
        #expect(try page("items/DEMO-01.html")["comparison"]?.text == "")
    }

    @Test func theGateDoesNotSeeWhatIsForComparison() throws {
        var input = input
        input.catalog.checklists[0].isForComparison = true
        let assessment = assess(
            records: [], catalog: input.catalog, statements: input.statements, settings: input.settings,
            asOf: input.asOf)
        #expect(assessment.items.isEmpty)
        let verdict = verdict(
            assessment: assessment, records: [],
            gate: Gate(severity: nil, unknownStops: true, mustStops: true))
        #expect(verdict.passes)
    }

    @Test func aRowOfTheCrosswalkJoinsWhatTouchesTheSameMatter() throws {
        let context = try page("crosswalk.html")
        let row = try #require(context["topics.0"])
        #expect(row["title"]?.text == "Stop forged mail")
        let cells = row["cells"]?.elements.map { $0["items"]?.elements.compactMap { $0["id"]?.text } ?? [] }
        #expect(cells == [["DEMO-01", "DEMO-03"], ["OTHER-01"]])
        let coverage = try #require(context["coverage"]).elements
        #expect(coverage.map { $0["linked"]?.number } == [2, 1])
        #expect(coverage.map { $0["share"]?.text } == ["40%", "100%"])
        #expect(context["headline.answer"]?.text == "One topic joins 3 items of two checklists.")
    }

    @Test func anItemShowsWhatIsKnownOfTheOthers() throws {
        let elsewhere = try #require(try page("items/OTHER-01.html")["crosswalk"]).elements
        #expect(elsewhere.map { $0["name.title"]?.text } == ["DEMO-01", "DEMO-03"])
        #expect(
            elsewhere.map { $0["relation"]?.text } == [
                "asks for more; this is a part of it", "the same matter, through others",
            ])
        #expect(elsewhere.first?["status.word"]?.text == "Not met")
        #expect(elsewhere.first?["reason"]?.text?.hasPrefix("Met for 0 of 2 domains.") == true)
    }

    @Test func theFirstTenHaveAPageAndASheetOfTheirOwn() throws {
        var input = input
        input.catalog.checklists[0].groups[0].items[0].first = 2
        input.catalog.checklists[0].groups[1].items[0].first = 1
        let report = try compose(input)
        let groups = try #require(report.page("checklists/first-ten.html")?.context["groups"]).elements
        let first = input.catalog.checklists[0].groups[1].items[0].id
        #expect(groups.first?["items"]?.elements.map { $0["id"]?.text } == [first, "DEMO-01"])
        let boxes = try #require(report.page("sheets/first-ten.html")?.context["groups.0.boxes"]).elements
        #expect(boxes.map { $0["id"]?.text } == [first, "DEMO-01"])
        #expect(try page("checklists.html", input)["firstTen.link"]?.link == "checklists/first-ten.html")
        #expect(try page("checklists.html")["firstTen"] == .absent)
    }

    @Test func localTextIsShownWithTheEditionThatItWasWrittenFor() throws {
        var input = input
        input.catalog.checklists[0].localTexts = [
            LocalText(
                title: "Larkspur's law", edition: "1", currentEdition: "2",
                changes: [
                    LocalText.Change(
                        item: "DEMO-01", title: "Stop forged mail", kind: .replace, parts: ["title", "text"]),
                    LocalText.Change(item: "DEMO-09", title: "Old", kind: .omit, reason: "The state does it."),
                ])
        ]
        let local = try #require(try page("checklists/demo.html", input)["local.0"])
        #expect(local["newEdition"]?.text == "2")
        #expect(
            local["changes"]?.elements.map { $0["what"]?.text } == [
                "replaced here: title and text", "left out here",
            ])
        #expect(local["changes.1.name.link"] == .absent)
        #expect(
            try page("items/DEMO-01.html", input)["local"]?.text
                == "Replaced here: title and text, by 'Larkspur's law'. That was written for the edition '1'; the"
                + " checklist is now of '2'.")
    }
}
