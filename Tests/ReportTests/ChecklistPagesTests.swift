import Guidance
import Report
import Testing

@Suite("Checklists, on screen and on paper")
struct ChecklistPagesTests {
    private func page(_ path: String, _ edition: Edition = .office) throws -> PageValue {
        try #require(try compose(SmallOffice.input(edition)).page(path)).context
    }

    @Test func theListTellsCountsAndLinksBothPrints() throws {
        let row = try #require(try page("checklists.html")["checklists.0"])
        #expect(row["name.link"]?.link == "checklists/demo.html")
        #expect(row["sheet"]?.link == "sheets/demo.html")
        #expect(row["counts"]?.text == "2 of 5 met")
        #expect(row["audience"]?.text == "IT staff and trainers")
        #expect(try page("checklists.html")["headline.answer"]?.text == "One checklist with 5 safeguards.")
    }

    @Test func theAssessedChecklistHasAllSevenCountsAndEveryItem() throws {
        let context = try page("checklists/demo.html")
        let counts = try #require(context["counts"]).elements.compactMap { $0["count"]?.number }
        #expect(counts.count == 7)
        let items = try #require(context["groups"]).elements.flatMap { $0["items"]?.elements ?? [] }
        #expect(counts.reduce(0, +) == items.count)
        #expect(items.map { $0["id"]?.text } == ["DEMO-01", "DEMO-02", "DEMO-03", "DEMO-04", "DEMO-05"])
        #expect(context["groups"]?.elements.map { $0["id"]?.text } == ["group-1", "group-2"])
        #expect(context["about.secure"]?.text == "publisher.example/guide")
    }

    @Test func anItemNamesTheSubjectsThatDiffer() throws {
        let item = try #require(try page("checklists/demo.html")["groups.0.items.0"])
        #expect(
            item["reason"]?.text
                == "Met for 0 of 2 domains. Not met: open.example. Unknown: closed.example. Waived: hidden.example.")
        #expect(item["who.owner"]?.text == "County IT")
    }

    @Test func whatIsMetNamesNoOwner() throws {
        let items = try #require(try page("checklists/demo.html")["groups.1.items"]).elements
        for item in items where item["status.word"]?.text == "Met" { #expect(item["who.owner"] == .absent) }
    }

    @Test(
        "an address that is no web address is not linked",
        arguments: ["javascript:alert(1)", "ftp://x.example", "https://x.example/ a", "https://x.example/\"x", ""])
    func addresses(url: String) throws {
        var input = SmallOffice.input()
        input.catalog.checklists[0].url = url
        let page = try #require(try compose(input).page("checklists/demo.html"))
        #expect(page.context["about.secure"] == .absent)
    }

    @Test func theSheetIsBlank() throws {
        let page = try #require(try compose(SmallOffice.input()).page("sheets/demo.html"))
        #expect(page.data == nil)
        let text = page.context.everything.lowercased()
        for word in ItemStatus.allCases.map(\.rawValue) + ["open.example", "overdue", "county it"] {
            #expect(!text.contains(word.lowercased()), "\(word)")
        }
        #expect(page.context["phone"]?.text == "(555) 555-0142")
        #expect(page.context["version"]?.text == "2026-11-01-ba9876543210")
        #expect(page.context["groups.0.boxes.0.title"]?.text == "Stop forged mail")
    }

    @Test func theSheetIsTheSameWhateverWasSeen() throws {
        let blank = try #require(try compose(SmallOffice.input(snapshots: [])).page("sheets/demo.html"))
        let after = try #require(try compose(SmallOffice.input()).page("sheets/demo.html"))
        #expect(blank.context["groups"] == after.context["groups"])
        #expect(blank.context["version"]?.text == "without evidence")
    }

    @Test func ifSentencesOfTheProseBecomeCases() throws {
        #expect(
            try page("sheets/demo.html")["groups.0.boxes.0.cases"]?.elements.map { $0["text"]?.text } == [
                "If mail is lost, call."
            ])
    }

    @Test(
        "markup never reaches a case",
        arguments: ["If [x](y) then z.", "If <b> then z.", "If `a` then b.", "If | then b.", "Iffy."])
    func cases(prose: String) throws {
        var input = SmallOffice.input()
        input.catalog.checklists[0].groups[0].items[0].prose = prose
        let page = try #require(try compose(input).page("sheets/demo.html"))
        #expect(page.context["groups.0.boxes.0.cases"]?.elements.isEmpty == true)
    }
}
