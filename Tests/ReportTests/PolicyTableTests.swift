import Evidence
import Findings
import Report
import Testing

@Suite("What receivers are asked to do with forged mail")
struct PolicyTableTests {
    private func table(_ policies: JSONValue, percent: Int? = nil) throws -> PageValue? {
        var input = SmallOffice.input()
        let place = try #require(input.snapshots[1].records.firstIndex { $0.subject.name == SmallOffice.open })
        guard case .object(var details) = input.snapshots[1].records[place].details else { return nil }
        details["policies"] = policies
        input.snapshots[1].records[place].details = .object(details)
        input.snapshots[1].records[place].facts["domain.dmarc.percent"] = percent.map(FactValue.number)
        return try #require(try compose(input).page("domains/open.example.html")).context["policies"]
    }

    private func words(_ members: [String: String]) -> JSONValue { .object(members.mapValues(JSONValue.string)) }

    @Test(
        "receivers of the older standard apply a share",
        arguments: [
            ("quarantine", 50, "They put 50% of forged mail into spam and deliver the rest."),
            ("reject", 20, "They refuse 20% of forged mail and put the rest into spam."),
            ("reject", 100, "Receivers refuse forged mail."),
            ("none", 50, "Receivers only count forged mail, and deliver it."),
        ])
    func share(word: String, percent: Int, meaning: String) throws {
        let table = try #require(try table(words(["name": word, "older": word]), percent: percent))
        #expect(table["rows.0.older.meaning"]?.text == meaning)
        #expect(table["differs"] == .flag(percent < 100 && word != "none"))
    }

    @Test func whereBothAgreeThereIsOneColumn() throws {
        let all = [
            "name": "reject", "subdomains": "reject", "nonexistent": "reject", "older": "reject",
            "olderSubdomains": "reject",
        ]
        let table = try #require(try table(words(all)))
        #expect(table["differs"] == .flag(false))
        #expect(table["rows"]?.elements.map { $0["newer.word"]?.text } == ["reject", "reject", "reject"])
        #expect(table["title"]?.text == "What receivers are asked to do with forged mail")
    }

    @Test func whereTheyDifferBothStandSideBySide() throws {
        let table = try #require(
            try table(
                words([
                    "name": "reject", "subdomains": "reject", "nonexistent": "reject", "older": "none",
                    "olderSubdomains": "quarantine", "organization": "county.example", "olderOrganization": "example",
                ])))
        #expect(table["differs"] == .flag(true))
        #expect(table["rows"]?.elements.map { $0["older.word"]?.text } == ["none", "quarantine", "quarantine"])
        #expect(
            table["note"]?.text
                == "Newer receivers take county.example for the name that stands above this one, older ones example.")
    }

    @Test func theSameOrganizationNeedsNoWords() throws {
        let table = try #require(
            try table(words(["name": "none", "organization": "a.example", "olderOrganization": "a.example"])))
        #expect(table["note"]?.text == "")
        #expect(table["differs"] == .flag(false))
    }

    @Test func evidenceFromBeforeTellsWhatItKnows() throws {
        let table = try #require(try table(words(["name": "reject", "subdomains": "none", "older": "none"])))
        #expect(table["rows"]?.elements.count == 2)
        #expect(table["rows.1.older"] == .absent)
    }

    @Test("nothing is shown where nothing is known", arguments: [JSONValue.null, .object([:]), .string("reject")])
    func unknown(policies: JSONValue) throws {
        #expect(try table(policies) == .absent)
    }
}
