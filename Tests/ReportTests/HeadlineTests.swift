import Documents
import Evidence
import Findings
import Guidance
import Report
import Settings
import Testing

/// The first sentences of pages, for every state that they can speak of.
@Suite("What pages say first")
struct HeadlineTests {
    /// An office whose domains have these answers; `nil` has not been looked at.
    private func input(answers: [String?]) -> ReportInput {
        var input = SmallOffice.input()
        input.settings.domains = answers.indices.map { place in
            var domain = SmallOffice.settings.domains[1]
            domain.name = "d\(place).example"
            return domain
        }
        let records = answers.enumerated().compactMap { place, answer in
            answer.map { SmallOffice.domain("d\(place).example", answer: $0, policy: .word("reject")) }
        }
        for place in input.snapshots.indices { input.snapshots[place].records = records }
        return input
    }

    @Test(
        "of all domains together",
        arguments: [
            (["no"], "Strangers can't send mail in the name of our domain."),
            (["no", "no"], "Strangers can't send mail in the name of any of our two domains."),
            (["yes"], "Strangers can send mail in the name of our domain."),
            (["yes", "yes"], "Strangers can send mail in the name of all our two domains."),
            (["yes", "no"], "Strangers can send mail in the name of one of our two domains."),
            (["partly", "no"], "One of our two domains is only partly protected."),
            (["partly", "partly"], "All our two domains are only partly protected."),
            (
                ["yes", "partly"],
                "Strangers can send mail in the name of one of our two domains. One is only partly protected."
            ),
            (["unknown", "no"], "For one of our two domains we don't know whether strangers can send mail."),
            (["yes", nil], "Strangers can send mail in the name of one of our two domains. For one we don't know."),
            (["something else"], "We don't know whether strangers can send mail in the name of our domain."),
            ([], ""),
        ] as [([String?], String)])
    func domains(answers: [String?], sentence: String) throws {
        let page = try #require(try compose(input(answers: answers)).page("index.html"))
        #expect(page.context["domainSentence"]?.text == sentence)
    }

    @Test(
        "of the list of domains",
        arguments: [
            (["no"], "The one domain is closed to strangers' mail.", ""),
            (["no", "no", "no"], "All three domains are closed to strangers' mail.", ""),
            (["no", "yes"], "One of two domains is closed to strangers' mail.", "One is open."),
            (
                ["yes", "yes", "partly", "unknown", nil], "None of five domains are closed to strangers' mail.",
                "Two are open. One is only partly protected. For one the name servers gave no usable answer. One has not been looked at yet."
            ),
            ([], "No domain is listed in this report.", ""),
        ] as [([String?], String, String)])
    func list(answers: [String?], answer: String, text: String) throws {
        let page = try #require(try compose(input(answers: answers)).page("domains.html"))
        #expect(page.context["headline.answer"]?.text == answer)
        #expect(page.context["headline.text"]?.text == text)
    }

    /// An office with statements only: `true` is met, `false` not met, `nil` not signed.
    private func input(signed: [Bool?]) -> ReportInput {
        var input = SmallOffice.input()
        let items = signed.indices.map { SmallOffice.statement("DEMO-1\($0)", "Item \($0)", release: .public) }
        input.catalog.checklists[0].groups = [ItemGroup(title: "All", items: items)]
        input.statements = Statements(
            statements: zip(items, signed).compactMap { item, isMet in
                isMet.map {
                    SignedStatement(
                        item: item.id, role: "clerk", date: SmallOffice.day("2026-06-01"),
                        until: SmallOffice.day("2027-05-01"), isMet: $0, text: "Said.", release: .public)
                }
            })
        return input
    }

    @Test(
        "of all safeguards",
        arguments: [
            ([true, true], "All 2 safeguards that apply are met."),
            ([true, true, false], "Most safeguards are met: 2 of 3 safeguards that apply."),
            ([true, false], "1 of 2 safeguards that apply are met."),
            ([false], "The one safeguard that applies is not met."),
            ([nil], "The one safeguard that applies is not assessed."),
            ([true], "The one safeguard that applies is met."), ([], "There is no checklist yet."),
        ] as [([Bool?], String)])
    func safeguards(signed: [Bool?], answer: String) throws {
        let page = try #require(try compose(input(signed: signed)).page("index.html"))
        #expect(page.context["headline.answer"]?.text == answer)
    }

    @Test(
        "of a checklist",
        arguments: [
            ([true, true], "All 2 that apply are met.", ""),
            ([true, false], "1 of 2 that apply are met.", "One is not."),
            ([true, false, false, nil], "1 of 4 that apply are met.", "Two are not. One has not been looked at."),
            ([nil, nil], "0 of 2 that apply are met.", "Two have not been looked at."),
        ] as [([Bool?], String, String)])
    func checklists(signed: [Bool?], answer: String, text: String) throws {
        let page = try #require(try compose(input(signed: signed)).page("checklists/demo.html"))
        #expect(page.context["headline.answer"]?.text == answer)
        #expect(page.context["headline.text"]?.text == text)
    }

    @Test func ofAnOfficeWithoutChecklists() throws {
        var input = SmallOffice.input()
        input.catalog = Catalog()
        input.statements = Statements()
        let report = try compose(input)
        #expect(
            report.page("checklists.html")?.context["headline.answer"]?.text == "There is no checklist in this report.")
        #expect(report.page("index.html")?.context["tally.total"]?.number == 0)
        #expect(report.page("index.html")?.context["standing.word"]?.text == "Not assessed")
    }

    @Test func ofStatementsBeforeAnythingWasGathered() throws {
        var input = input(signed: [true, nil])
        input.snapshots = []
        let page = try #require(try compose(input).page("index.html"))
        #expect(page.context["headline.answer"]?.text == "1 of 2 safeguards that apply are met.")
        #expect(page.context["headline.text"]?.text == "Nothing has been gathered yet, so all else is open.")
    }
}
