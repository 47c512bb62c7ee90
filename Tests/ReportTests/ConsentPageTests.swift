import Evidence
import Findings
import Report
import Settings
import Testing

@Suite("The page on texting and calls")
struct ConsentPageTests {
    private func consent(_ edition: Edition = .office, details: JSONValue? = nil) throws -> ReportPage {
        var input = SmallOffice.input(edition)
        if let details {
            for place in input.snapshots.indices {
                for record in input.snapshots[place].records.indices
                where input.snapshots[place].records[record].subject.kind == .program {
                    input.snapshots[place].records[record].details = details
                }
            }
        }
        return try #require(try compose(input).page("consent.html"))
    }

    @Test func countsComeBeforeShares() throws {
        let context = try consent().context
        #expect(
            context["headline.text"]?.text == "1,180 of 1,200 messages (98.3%) had the consent they needed.")
        #expect(context["standing.word"]?.text == "Partly")
        #expect(context["docket.more.0.title"]?.text == "Figures as of")
    }

    @Test func aWithheldFigureIsAWordAndNeverANumber() throws {
        let table = try #require(try consent().context["programs.0.tables.0"])
        #expect(table["title"]?.text == "Messages backed by consent")
        let cells = table["rows.0.cells"]?.elements ?? []
        #expect(cells.map { $0["text"]?.text } == ["1,000", "990", "withheld", "withheld"])
        #expect(cells.map { $0["held"] } == [.flag(false), .flag(false), .flag(true), .flag(true)])
        #expect(table["rows.2.title"]?.text == "All")
        #expect(table["rows.2.sum"] == .flag(true))
        #expect(try consent().context["held"] == .flag(true))
    }

    @Test func aGapStaysAGapInTheChart() throws {
        let chart = try #require(try consent().context["programs.0.chart"]?.chart)
        #expect(chart.gap == "withheld")
        #expect(chart.rows.map(\.values) == [[990, nil, nil], [190, nil, nil]])
    }

    @Test func timesAreTimesInWords() throws {
        let tables = try #require(try consent().context["programs.0.tables"]).elements
        let honor = try #require(tables.first { $0["title"]?.text == "Time to honor an opt-out" })
        #expect(
            honor["rows.0.cells"]?.elements.compactMap { $0["text"]?.text } == [
                "300", "4 minutes", "2 days", "withheld",
            ])
    }

    @Test func noSumIsShownThatThePublishedDocumentLacks() throws {
        let tables = try #require(try consent().context["programs.0.tables"]).elements
        let honor = try #require(tables.first { $0["title"]?.text == "Time to honor an opt-out" })
        #expect(honor["rows"]?.elements.count == 1)
    }

    @Test func aShareIsNotShownWhenAPartIsWithheld() throws {
        let details = JSONValue.object([
            "s02_coverage": .array([]),
            "totals": .object([
                "s02_coverage": .array([.array([.string("all"), .integer(1200), .integer(1180), .null, .null])])
            ]),
        ])
        #expect(
            try consent(details: details).context["headline.text"]?.text
                == "1,180 of 1,200 messages had the consent they needed.")
    }

    @Test func allBackedIsYes() throws {
        let details = JSONValue.object([
            "totals": .object([
                "s02_coverage": .array([
                    .array([.string("all"), .integer(1200), .integer(1200), .integer(0), .integer(0)])
                ])
            ])
        ])
        let context = try consent(details: details).context
        #expect(context["standing.word"]?.text == "Yes")
        #expect(context["headline.text"]?.text == "All 1,200 messages had the consent they needed.")
    }

    @Test func aProgramThatNobodyCountedIsNotTakenForEnough() throws {
        var input = SmallOffice.input()
        input.settings.programs.append(ProgramSettings(id: "mailings", title: "Mailings", owner: "clerk"))
        for place in input.snapshots.indices {
            for record in input.snapshots[place].records.indices
            where input.snapshots[place].records[record].subject.kind == .program {
                input.snapshots[place].records[record].details = .object([
                    "totals": .object([
                        "s02_coverage": .array([
                            .array([.string("all"), .integer(1200), .integer(1200), .integer(0), .integer(0)])
                        ])
                    ])
                ])
            }
        }
        let page = try #require(try compose(input).page("consent.html"))
        #expect(page.context["standing.word"]?.text == "Unknown")
    }

    @Test("recipients of several programs have no total", arguments: [[1500], [1500, 700]])
    func reach(sums: [Int]) throws {
        let details = JSONValue.object([
            "s06_optout_rate_msg": .array([
                .array([.string("alerts"), .integer(1000), .integer(400)]),
                .array([.string("polls"), .integer(500), .integer(300)]),
            ]),
            "totals": .object([
                "s06_optout_rate_msg": .array([.array([.string("all")] + sums.map(JSONValue.integer))])
            ]),
        ])
        let table = try #require(try consent(details: details).context["programs.0.tables.0"])
        #expect(table["title"]?.text == "Reach by program")
        #expect(
            table["note"]?.text?.hasSuffix("A person may be in several programs, so recipients have no total.") == true)
        #expect(table["rows.2.cells"]?.elements.compactMap { $0["text"]?.text } == ["1,500", "–"])
        #expect(table["rows.2.cells.1.held"] == .flag(false))
    }

    @Test func rowsOfAnotherFormAreNotGuessedAt() throws {
        let details = JSONValue.object([
            "s02_coverage": .array([.array([.string("sms")]), .string("x"), .object([:])]),
            "totals": .string("x"), "context": .integer(3),
        ])
        let context = try consent(details: details).context
        #expect(context["programs.0.tables.0.rows"]?.elements.isEmpty == true)
        #expect(context["programs.0.sentence"]?.text == "No message was counted.")
    }

    @Test func thePublicEditionNamesProgramsAndTellsNoFigure() throws {
        let page = try consent(.public)
        #expect(page.data == nil)
        #expect(page.context["figures"] == .flag(false))
        #expect(page.context["programs.0.title"]?.text == "Voter texts")
        #expect(page.context["programs.0.tables"]?.elements.isEmpty == true)
        #expect(page.context["programs.0.sentence"]?.text == "Its figures are not part of the public edition.")
        #expect(page.context["programs.0.owner"] == .absent)
        #expect(!page.everything.contains("1,200"))
    }

    @Test func anOfficeWithoutProgramsSaysSo() throws {
        var input = SmallOffice.input()
        input.settings.programs = []
        let page = try #require(try compose(input).page("consent.html"))
        #expect(page.context["headline.answer"]?.text == "This report names no messaging program.")
    }

    @Test func nothingCountedYetSaysSo() throws {
        let page = try #require(try compose(SmallOffice.input(snapshots: [])).page("consent.html"))
        #expect(page.context["headline.answer"]?.text == "Nothing has been counted yet.")
        #expect(page.context["standing.word"]?.text == "Not assessed")
        #expect(page.context["programs.0.chart"] == .absent)
    }
}
