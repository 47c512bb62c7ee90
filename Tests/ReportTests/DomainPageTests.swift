import Evidence
import Findings
import Report
import Testing

@Suite("A domain's page")
struct DomainPageTests {
    private func page(_ name: String, hasEvidence: Bool = true) throws -> PageValue {
        let input = SmallOffice.input(snapshots: hasEvidence ? nil : [])
        return try #require(try compose(input).page("domains/\(name).html")).context
    }

    @Test func theAnswerComesFirst() throws {
        let context = try page(SmallOffice.open)
        #expect(context["answer.word"]?.text == "Yes")
        #expect(context["answer.mark"]?.text == "not")
        #expect(context["headline.answer"]?.text == "Yes.")
        #expect(context["headline.text"]?.text == "The policy says so.")
        #expect(context["who.owner"]?.text == "County IT")
    }

    @Test func noAnswerIsUnknownAndNeverMissing() throws {
        let context = try page(SmallOffice.closed)
        #expect(context["answer.word"]?.text == "Unknown")
        #expect(context["answer.mark"]?.text == "unk")
        #expect(context["answers.0.state"]?.text == "unknown: the name server did not answer in time")
        #expect(context["answers.0.unknown"] == .flag(true))
    }

    @Test func aStandardIsJudgedByItsFindings() throws {
        let standards = try #require(try page(SmallOffice.open)["standards"]).elements
        #expect(standards.map { $0["title"]?.text } == ["DMARC", "SPF"])
        #expect(standards.map { $0["status.word"]?.text } == ["Not met", "Met"])
        #expect(standards.first?["toDo.1.text"]?.text == "v=DMARC1; p=reject")
        #expect(standards.first?["seen.0.code"] == .flag(true))
    }

    @Test func findingsCarryFixSourceAndOwner() throws {
        let finding = try #require(try page(SmallOffice.open)["findings.0"])
        #expect(finding["severity"]?.text == "Critical")
        #expect(finding["code"]?.text == "dmarc.missing")
        #expect(finding["citation"]?.text == "RFC 9989, section 4.5")
        #expect(finding["owner"]?.text == "County IT")
    }

    @Test func recordsAreToldTermByTerm() throws {
        let record = try #require(try page(SmallOffice.open)["records.0"])
        #expect(record["text"]?.text == "v=spf1 mx -all")
        #expect(record["terms.0.meaning"]?.text == "The mail servers may send.")
        #expect(try page(SmallOffice.open)["dkim.0.size"]?.text == "2,048 bits")
        #expect(
            try page(SmallOffice.open)["policies.0.meaning"]?.text
                == "Receivers only count forged mail, and deliver it.")
    }

    @Test func itemsOfTheDomainStandThere() throws {
        let items = try #require(try page(SmallOffice.hidden)["items"]).elements
        #expect(items.map { $0["id"]?.text } == ["DEMO-01"])
        #expect(items.first?["status.word"]?.text == "Waived")
        #expect(try page(SmallOffice.hidden)["itemCounts"]?.text == "1 waived")
    }

    @Test func historyTellsWhatChangedTheNewestFirst() throws {
        let history = try #require(try page(SmallOffice.open)["history"]).elements
        #expect(history.map { $0["date.iso"]?.text } == ["2026-11-01", "2026-10-01"])
        let lines = history.first?["lines"]?.elements ?? []
        #expect(lines.first?["change.from.word"]?.text == "No")
        #expect(lines.first?["change.to.word"]?.text == "Yes")
        #expect(lines.first?["change.word"]?.text == "Worse")
        let texts = lines.compactMap { $0["text"]?.text }
        #expect(texts.contains("DMARC policy: reject before, none now."))
        #expect(history.last?["lines.0.text"]?.text == "First look at this domain.")
    }

    @Test func withoutEvidenceItSaysThatNothingWasGathered() throws {
        let context = try page(SmallOffice.open, hasEvidence: false)
        #expect(context["seen"] == .flag(false))
        #expect(context["answer.word"]?.text == "Not assessed")
        #expect(context["headline.text"]?.text == "Nothing has been gathered for this domain yet.")
        #expect(context["standards"]?.elements.isEmpty == true)
        #expect(context["spf"] == .absent)
    }

    @Test func aStandardWithAnUnansweredCheckIsUnknown() throws {
        var input = SmallOffice.input()
        let finding = Finding(
            code: "spf.unknown", severity: .unknown, subject: SmallOffice.open, message: "It could not be read.",
            fix: "Run again.", citation: "RFC 7208")
        input.snapshots[1].records = [
            SmallOffice.domain(SmallOffice.open, answer: "unknown", policy: .word("none"), findings: [finding])
        ]
        let page = try #require(try compose(input).page("domains/open.example.html"))
        #expect(page.context["standards.1.status.word"]?.text == "Unknown")
    }
}
