import Evidence
import Findings
import Guidance
@testable import Report
import Settings
import Testing

@Suite("The page on changes")
struct ChangesPageTests {
    private func changes(_ input: ReportInput = SmallOffice.input()) throws -> PageValue {
        try #require(try compose(input).page("changes.html")).context
    }

    @Test func kindsOfChangeAreKeptApart() throws {
        let groups = try #require(try changes()["groups"]).elements
        #expect(groups.map { $0["id"]?.text } == ["worse", "unknown"])
        #expect(groups[1]["note"]?.text == "1 status. Nobody knows whether they changed.")
        let entry = try #require(groups[1]["entries.0"])
        #expect(entry["from.word"]?.text == "Met")
        #expect(entry["to.word"]?.text == "Unknown")
        #expect(entry["about"]?.text == "closed.example")
    }

    @Test func findingsThatCameAndWentAreTold() throws {
        let raised = try #require(try changes()["raised"]).elements
        #expect(raised.map { $0["subject.title"]?.text } == ["hidden.example", "open.example"])
        var input = SmallOffice.input()
        input.snapshots.reverse()
        #expect(try changes(input)["cleared"]?.elements.count == 2)
    }

    @Test func nothingChangedIsSaidInWords() throws {
        var input = SmallOffice.input()
        var again = input.snapshots[1]
        again.id = "2026-11-01-cccccccccccc"
        input.snapshots = [input.snapshots[1], again]
        let context = try changes(input)
        #expect(context["headline.answer"]?.text == "Nothing changed since November 1, 2026, 6:12 a.m.")
        #expect(context["groups"]?.elements.isEmpty == true)
    }

    @Test func theFirstGatheringHasNothingToCompareWith() throws {
        let input = SmallOffice.input(snapshots: [SmallOffice.snapshots[1]])
        #expect(try changes(input)["headline.answer"]?.text == "This is the first gathering.")
        #expect(try changes(input)["since"] == .absent)
        #expect(
            try changes(SmallOffice.input(snapshots: []))["headline.answer"]?.text == "Nothing has been gathered yet.")
    }

    @Test func whatIsSeenForTheFirstTimeIsNeitherBetterNorWorse() throws {
        var input = SmallOffice.input()
        input.snapshots[0].records.removeAll { $0.subject.name == SmallOffice.open }
        let context = try changes(input)
        #expect(context["came"]?.elements.compactMap { $0["title"]?.text } == ["open.example"])
        let about = (context["groups"]?.elements ?? []).flatMap { $0["entries"]?.elements ?? [] }
            .compactMap { $0["about"]?.text }
        #expect(!about.contains { $0.contains("open.example") })
        input = SmallOffice.input()
        input.snapshots[1].records.removeAll { $0.subject.name == SmallOffice.open }
        #expect(try changes(input)["went"]?.elements.compactMap { $0["title"]?.text } == ["open.example"])
    }

    @Test func everyGatheringIsListedTheNewestFirst() throws {
        let rows = try #require(try changes()["runs.rows"]).elements
        #expect(rows.map { $0["title"]?.text } == ["November 1, 2026", "October 1, 2026, the first"])
        #expect(rows.first?["cells"]?.elements.compactMap { $0["text"]?.text } == ["0", "2", "1"])
    }

    @Test("every pair of statuses is of one kind", arguments: ItemStatus.allCases, ItemStatus.allCases)
    func kinds(from: ItemStatus, to: ItemStatus) {
        guard from != to else { return }
        let kind = StatusChange.Kind(from: from, to: to)
        if to == .unknown { #expect(kind == .newlyUnknown) }
        if from == .unknown { #expect(kind != .better && kind != .worse) }
        // The way back is the opposite.
        let back = StatusChange.Kind(from: to, to: from)
        if kind == .better { #expect(back == .worse) }
        if kind == .worse, from != .unknown { #expect(back == .better) }
        if from == .waived || to == .waived, to != .unknown { #expect(kind == .otherwise) }
    }

    @Test func subjectsThatChangedAlikeStandTogether() throws {
        var input = SmallOffice.input()
        for place in input.snapshots.indices {
            for name in ["a", "b", "c", "d", "e", "f"] {
                let domain = "\(name).example"
                if place == 0 { input.settings.domains.append(input.settings.domains[1]) }
                if place == 0 { input.settings.domains[input.settings.domains.count - 1].name = domain }
                input.snapshots[place].records.append(
                    SmallOffice.domain(domain, answer: "no", policy: .word(place == 0 ? "reject" : "none")))
            }
        }
        let worse = try #require(try changes(input)["groups.0.entries"]).elements
        let entry = try #require(worse.first { $0["item.title"]?.text == "Stop forged mail" })
        #expect(entry["about"]?.text == "open.example, a.example, b.example and 4 more")
    }

    @Test func twoGatheringsOfOneDayAreToldApartByTheirTimes() throws {
        var input = SmallOffice.input()
        input.snapshots[0].ended = try #require(Instant("2026-11-01T10:05:00Z"))
        let report = try compose(input)
        let overview = try #require(report.page("index.html")).context
        #expect(overview["since.text"]?.text == "November 1, 2026, 4:05 a.m.")
        #expect(overview["headline.text"]?.text == "That is one fewer than on November 1, 2026, 4:05 a.m.")
        #expect(overview["tally.before"]?.text == "Nov 1, 2026, 4:05 a.m.")
        #expect(
            overview["trend"]?.chart?.rows.map(\.label) == ["Nov 1, 2026, 4:05 a.m.", "Nov 1, 2026, 6:12 a.m."])
        let runs = try #require(report.page("changes.html")).context["runs.rows"]?.elements ?? []
        #expect(
            runs.map { $0["title"]?.text } == [
                "November 1, 2026, 6:12 a.m.", "November 1, 2026, 4:05 a.m., the first",
            ])
        let history = try #require(report.page("domains/open.example.html")).context["history"]?.elements ?? []
        #expect(history.map { $0["date.iso"]?.text } == ["2026-11-01T06:12", "2026-11-01T04:05"])
    }
}
