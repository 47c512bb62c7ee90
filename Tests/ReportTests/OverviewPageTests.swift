import Evidence
import Findings
import Guidance
import Report
import Settings
import Testing

@Suite("The overview")
struct OverviewPageTests {
    private func overview(_ input: ReportInput = SmallOffice.input()) throws -> ReportPage {
        try #require(try compose(input).page("index.html"))
    }

    @Test func countsOfTheSevenStatusesAddUp() throws {
        let context = try overview().context
        let rows = try #require(context["tally.rows"]).elements
        #expect(
            rows.map { $0["status.word"]?.text } == [
                "Met", "Partly met", "Not met", "Unknown", "Not assessed", "Not applicable", "Waived",
            ])
        let counts = rows.compactMap { $0["now"]?.number }
        #expect(counts.reduce(0, +) == context["tally.total"]?.number)
        #expect(context["tally.total"]?.number == 5)
    }

    @Test func changesOfCountsAreThoseAgainstTheSnapshotBefore() throws {
        let context = try overview().context
        #expect(context["tally.before"]?.text == "Oct 1, 2026")
        for row in try #require(context["tally.rows"]).elements {
            let now = try #require(row["now"]?.number)
            let before = try #require(row["before"]?.number)
            let change = now - before
            #expect(row["change"]?.text == (change > 0 ? "+\(change)" : change < 0 ? "−\(-change)" : "0"))
        }
    }

    @Test func countsByChecklistAddUpToTheSame() throws {
        let rows = try #require(try overview().context["checklists.rows"]).elements
        let cells = rows.map { row in row["cells"]?.elements.compactMap { $0["text"]?.text.flatMap { Int($0) } } ?? [] }
        let sums = (0..<8).map { column in cells.dropLast().reduce(0) { $0 + $1[column] } }
        #expect(cells.last == sums)
        #expect(cells.last?.last == 5)
    }

    @Test func theVerdictCountsBeforeItExplains() throws {
        let context = try overview().context
        #expect(context["headline.answer"]?.text == "2 of 5 safeguards that apply are met.")
        #expect(context["headline.text"]?.text == "That is two fewer than on October 1, 2026.")
        #expect(
            context["domainSentence"]?.text
                == "Strangers can send mail in the name of two of our three domains. For one we don't know.")
    }

    @Test func withoutASnapshotItSaysThatNothingWasLookedAt() throws {
        var input = SmallOffice.input(snapshots: [])
        input.statements = Statements()
        let context = try overview(input).context
        #expect(context["headline.answer"]?.text == "Nothing has been looked at yet.")
        #expect(context["headline.text"]?.text == "The checklists ask for 5 safeguards.")
        #expect(context["toDo.0.title.0.text"]?.text == "Gather the evidence for the first time")
        #expect(context["docket.gathered"] == .absent)
        #expect(context["since"] == .absent)
        #expect(context["trend"] == .absent)
        #expect(context["domainSentence"]?.text == "")
        #expect(context["domains.0.answer.word"]?.text == "Not assessed")
    }

    @Test func theGravestIsToDoFirst() throws {
        let first = try #require(try overview().context["toDo.0"])
        #expect(
            first["title"]?.elements.compactMap { $0["text"]?.text }.joined() == "Publish v=DMARC1; p=reject")
        #expect(first["title.1.code"] == .flag(true))
        #expect(first["about"]?.text == "hidden.example" || first["about"]?.text == "open.example")
        #expect(first["who.owner"]?.text != nil)
    }

    @Test func aStatementPastItsDayIsToSignAgain() throws {
        let toDo = try #require(try overview().context["toDo"]).elements
        let again = try #require(
            toDo.first { $0["title"]?.elements.first?["text"]?.text == "Sign again: Train the staff" })
        #expect(again["who.owner"]?.text == "County clerk")
        #expect(again["who.backup"]?.text == "County IT")
        #expect(again["who.due.text"]?.text == "October 20, 2026")
        #expect(again["who.remaining"]?.text == "12 days overdue")
        #expect(again["who.late"] == .flag(true))
    }

    @Test func whatRunsOutIsListedWithItsLastDay() throws {
        let expiring = try #require(try overview().context["expiring"]).elements
        #expect(expiring.map { $0["item.title"]?.text } == ["Train the staff"])
        #expect(expiring.first?["kind"]?.text == "Signed statement")
        #expect(expiring.first?["until.iso"]?.text == "2026-10-20")
    }

    @Test func whatGotWorseAndWhatCanNoLongerBeSeenAreBothTold() throws {
        let context = try overview().context
        let worse = try #require(context["worse"]).elements
        #expect(worse.compactMap { $0["word"]?.text } == ["Worse", "Worse", "Newly unknown"])
        #expect(context["changeSentence"]?.text?.hasPrefix("Two got worse, and one can no longer be seen.") == true)
    }

    @Test func aListThatIsCutSaysHowManyMoreThereAre() throws {
        #expect(try overview().context["worseMore"]?.text == "")
        var input = SmallOffice.input()
        let items = (0..<9).map { number in
            var item = SmallOffice.catalog.checklists[0].groups[0].items[0]
            item.id = "DEMO-1\(number)"
            return item
        }
        input.catalog.checklists[0].groups = [ItemGroup(title: "Mail", items: items)]
        // For each item one domain got worse, and one can no longer be seen: 18 changes, of which six are shown.
        let context = try overview(input).context
        #expect(context["worse"]?.elements.count == 6)
        #expect(context["worseMore"]?.text == "And 12 more.")
    }

    @Test func theTrendHasAPointForEachGathering() throws {
        let chart = try #require(try overview().context["trend"]?.chart)
        #expect(chart.form == .lines)
        #expect(chart.rows.map(\.label) == ["Oct 1, 2026", "Nov 1, 2026"])
        #expect(chart.rows.allSatisfy { $0.values.count == chart.series.count })
        #expect(chart.series.first?.status == "met")
    }

    @Test func theDataSaysTheSameAsThePage() throws {
        let page = try overview()
        let data = try #require(page.data)
        let counts = ItemStatus.allCases.compactMap { data["counts"]?[$0.rawValue]?.integer }
        #expect(counts.count == 7)
        #expect(counts.reduce(0, +) == data["total"]?.integer)
        #expect(data["edition"]?.text == "office")
        #expect(data["snapshot"]?.text == "2026-11-01-ba9876543210")
    }
}

@Suite("An office with many domains")
struct ManyDomainsTests {
    private var input: ReportInput {
        var input = SmallOffice.input()
        let names = (0..<400).map { "d\($0).example" }
        input.settings.domains = names.map { name in
            var domain = SmallOffice.settings.domains[1]
            domain.name = name
            return domain
        }
        for place in input.snapshots.indices {
            input.snapshots[place].records = names.enumerated().map { number, name in
                let isOpen = number % 40 == 39
                return SmallOffice.domain(
                    name, answer: isOpen ? "yes" : "no", policy: .word(isOpen ? "none" : "reject"))
            }
        }
        return input
    }

    @Test func theOverviewShowsThoseWithMostToDo() throws {
        let context = try #require(try compose(input).page("index.html")).context
        let rows = try #require(context["domains"]).elements
        #expect(rows.count == 25)
        #expect(rows.prefix(10).allSatisfy { $0["answer.word"]?.text == "Yes" })
        #expect(rows.first?["name.title"]?.text == "d39.example")
        #expect(context["domainCounts"]?.text == "Yes 10, no 390: 400 domains.")
    }

    @Test func anItemListsTheSubjectsThatAreOpenAndCountsTheRest() throws {
        let context = try #require(try compose(input).page("items/DEMO-01.html")).context
        #expect(context["subjects"]?.elements.count == 10)
        #expect(context["subjectsNote"]?.text == "390 more domains can be found in the data of this page.")
        #expect(context["facts"]?.elements.count == 10)
    }

    @Test func anItemNotesTheFactsThatItLeavesOut() throws {
        var input = input
        input.settings.domains = Array(input.settings.domains.prefix(80))
        let context = try #require(try compose(input).page("items/DEMO-01.html")).context
        #expect(context["subjects"]?.elements.count == 80)
        #expect(context["facts"]?.elements.count == 2)
        #expect(context["factsNote"]?.text == "78 facts that are as wanted are not listed.")
    }
}
