import Evidence
import Findings
import Report
import Settings
import Testing

@Suite("Domains by answer")
struct AnswerPagesTests {
    /// An office with as many domains as answers; `nil` has no evidence.
    private func input(_ answers: [String?]) -> ReportInput {
        var input = SmallOffice.input()
        input.settings.domains = answers.indices.map { DomainSettings(name: "d\($0).example", release: .public) }
        input.snapshots = [
            SmallOffice.snapshot(
                "2026-11-01-ba9876543210", hash: "ba9876543210", ended: "2026-11-01T12:12:00Z",
                records: answers.enumerated().compactMap { place, answer in
                    answer.map { SmallOffice.domain("d\(place).example", answer: $0, policy: .word("none")) }
                })
        ]
        return input
    }

    private func names(_ group: PageValue?) -> [String] {
        (group?["domains"]?.elements ?? []).compactMap { $0["name.title"]?.text }
    }

    @Test func whatMostIsToDoForComesFirst() throws {
        let answers = ["no", "partly", nil, "yes", "unknown", "no", "yes"]
        let page = try #require(try compose(input(answers)).page("domains.html")).context
        let groups = page["groups"]?.elements ?? []
        #expect(groups.map { $0["id"]?.text } == ["yes", "partly", "unknown", "not-assessed", "no"])
        #expect(
            groups.map(names) == [
                ["d3.example", "d6.example"], ["d1.example"], ["d4.example"], ["d2.example"],
                ["d0.example", "d5.example"],
            ])
        #expect(groups.first?["title"]?.text == "Open to strangers' mail: 2")
        #expect(page["answers"]?.elements.map { $0["count"]?.number } == [2, 1, 1, 1, 2])
        #expect(page["answers.0.link"]?.link == "domains.html#yes")
    }

    @Test func aGroupWithoutDomainsIsNotOnTheListButHasItsPage() throws {
        let report = try compose(input(["no"]))
        let list = try #require(report.page("domains.html")).context
        #expect(list["groups"]?.elements.count == 1)
        let pages = report.pages.filter { $0.kind == .answer }
        #expect(
            pages.map(\.path) == ["domains-no.html", "domains-partly.html", "domains-unknown.html", "domains-yes.html"])
        let empty = try #require(report.page("domains-yes.html")).context
        #expect(empty["headline.answer"]?.text == "0 of 1 domain.")
        #expect(empty["group.domains"]?.elements.isEmpty == true)
    }

    @Test func aPageOfOneAnswerHasItsDomainsAndLeadsToTheOthers() throws {
        let report = try compose(input(["yes", "no", "yes", nil]))
        let page = try #require(report.page("domains-yes.html"))
        #expect(page.title == "Domains: open to strangers' mail")
        #expect(page.context["headline.answer"]?.text == "2 of 4 domains.")
        #expect(names(page.context["group"]) == ["d0.example", "d2.example"])
        let answers = page.context["answers"]?.elements ?? []
        #expect(
            answers.map { $0["link"]?.link } == [
                nil, "domains-partly.html", "domains-unknown.html", "domains-not-assessed.html", "domains-no.html",
            ])
        #expect(report.page("domains-not-assessed.html") != nil)
    }

    @Test func everyDomainStandsOnceAndTheCountsAddUp() throws {
        let words: [String?] = ["yes", "partly", "no", "unknown", nil]
        let answers = (0..<700).map { words[$0 * 7 % 5] }
        let report = try compose(input(answers))
        let list = try #require(report.page("domains.html")).context
        let all = (list["groups"]?.elements ?? []).flatMap(names)
        #expect(all.count == 700 && Set(all).count == 700)
        #expect(list["answers"]?.elements.compactMap { $0["count"]?.number }.reduce(0, +) == 700)
        let alone = report.pages.filter { $0.kind == .answer }.flatMap { names($0.context["group"]) }
        #expect(alone.sorted() == all.sorted())
    }

    @Test func noNameOfADomainCanTakeAPagesPlace() throws {
        for name in ["yes", "domains-yes", "no.html", "partly"] {
            var input = input(["yes"])
            input.settings.domains[0].name = name
            let paths = try compose(input).pages.map(\.path)
            #expect(Set(paths).count == paths.count, "\(name)")
        }
    }

    @Test func withoutDomainsThereAreNoSuchPages() throws {
        let report = try compose(input([]))
        #expect(!report.pages.contains { $0.kind == .answer })
        #expect(try #require(report.page("domains.html")).context["alone"]?.elements.isEmpty == true)
    }

    @Test func thePublicEditionCountsWhatItShows() throws {
        let report = try compose(SmallOffice.input(.public))
        let page = try #require(report.page("domains-yes.html")).context
        #expect(page["headline.answer"]?.text == "1 of 2 domains shown here.")
        #expect(!page.everything.contains(SmallOffice.hidden))
    }
}
