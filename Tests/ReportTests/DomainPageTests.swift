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
            try page(SmallOffice.open)["policies.rows.0.newer.meaning"]?.text
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

    /// The closed domain with other standards, facts and findings at the newest gathering.
    private func standards(
        seen: String, facts: [String: FactValue] = [:], findings: [(code: String, severity: Severity, fix: String)] = []
    ) throws -> [PageValue] {
        var input = SmallOffice.input()
        var record = SmallOffice.domain(
            SmallOffice.closed, answer: "unknown", policy: .word("reject"),
            findings: findings.map {
                Finding(
                    code: $0.code, severity: $0.severity, subject: SmallOffice.closed, message: "It is so.",
                    fix: $0.fix, citation: "RFC 1")
            })
        record.facts.merge(facts) { $1 }
        guard case .object(var details) = record.details else { return [] }
        details["standards"] = .array(
            ["spf", "dkim", "dmarc", "mx", "dnssec"].map { id in
                .object([
                    "id": .string(id), "title": .string(id), "seen": .string(seen), "wanted": .string("an answer"),
                ])
            })
        record.details = .object(details)
        input.snapshots[1].records = [record]
        return try #require(try compose(input).page("domains/closed.example.html")).context["standards"]?.elements ?? []
    }

    private func text(_ spans: PageValue?) -> String {
        (spans?.elements ?? []).compactMap { $0["text"]?.text }.joined()
    }

    @Test func whatCouldNotBeSeenIsNeverMet() throws {
        let rows = try standards(seen: "unknown: the name server did not answer in time")
        #expect(rows.map { $0["status.word"]?.text } == Array(repeating: "Unknown", count: 5))
        #expect(rows.map { $0["status.mark"]?.text } == Array(repeating: "unk", count: 5))
        for row in rows { #expect(text(row["toDo"]) == "It is looked at again at the next gathering.") }
    }

    @Test func nothingIsMetAtAnUnreachableDomain() throws {
        let rows = try standards(seen: "no answer", findings: [("dns.unreachable", .unknown, "Ask.")])
        #expect(rows.map { $0["status.word"]?.text } == Array(repeating: "Unknown", count: 5))
    }

    @Test(
        "a standard whose deciding fact is unknown is unknown",
        arguments: [
            ("domain.spf.valid", 0), ("domain.dkim.keys", 1), ("domain.dmarc.effective-policy", 2),
            ("domain.mx.null", 3), ("domain.dnssec.state", 4),
        ])
    func decidingFacts(fact: String, place: Int) throws {
        let rows = try standards(seen: "something", facts: [fact: .unknown("time ran out")])
        var expected = Array(repeating: "Met", count: 5)
        expected[place] = "Unknown"
        #expect(rows.map { $0["status.word"]?.text } == expected)
    }

    @Test func aStepBesideMetIsOptional() throws {
        let rows = try standards(
            seen: "no mail server",
            findings: [
                ("mx.implicit", .low, "Publish 'MX 0 .'."), ("dmarc.policy-quarantine", .low, "'p=reject' then."),
            ])
        #expect(rows[3]["status.word"]?.text == "Met")
        #expect(text(rows[3]["toDo"]) == "Optional: publish 'MX 0 .'")
        #expect(text(rows[2]["toDo"]) == "Optional: 'p=reject' then")
    }

    @Test(
        "a note says that there is nothing to do, or that it is optional",
        arguments: [
            ("None.", ""),
            (
                "None: a domain that sends no mail needs no key.",
                "Nothing to do: a domain that sends no mail needs no key."
            ),
            ("None, or a second host.", "Optional: a second host."), ("Keep it.", "Optional: keep it."),
        ])
    func notes(fix: String, shown: String) throws {
        var input = SmallOffice.input()
        input.snapshots[1].records[0].findings.append(
            Finding(
                code: "dkim.missing", severity: .note, subject: SmallOffice.closed, message: "It has no key.", fix: fix,
                citation: "RFC 6376"))
        let page = try #require(try compose(input).page("domains/closed.example.html"))
        #expect(text(page.context["notes.0.fix"]) == shown)
    }

    @Test func aFixThatSpeaksOfThemComesAfterWhatItSpeaksOf() throws {
        var input = SmallOffice.input()
        input.snapshots[1].records[0].findings = [
            Finding(
                code: "mx.host", severity: .critical, subject: SmallOffice.closed, message: "Two servers are open.",
                fix: "Close each of them. Today.", citation: "RFC 1")
        ]
        let report = try compose(input)
        let page = try #require(report.page("domains/closed.example.html"))
        #expect(page.context["findings.0.messageFirst"] == .flag(true))
        let overview = try #require(report.page("index.html")).context
        let toDo = overview["toDo"]?.elements ?? []
        let entry = try #require(toDo.first { text($0["title"]) == "Two servers are open" })
        #expect(text(entry["text"]) == "Close each of them. Today.")
        #expect(entry["about"]?.text == "closed.example")
        #expect(try self.page(SmallOffice.hidden)["findings.0.messageFirst"] == .flag(false))
    }

    @Test func theColumnOfProvidersIsLeftOutWhereNoneIsKnown() throws {
        #expect(try page(SmallOffice.open)["dkimProviders"] == .flag(false))
        var input = SmallOffice.input()
        guard case .object(var details) = input.snapshots[1].records[0].details else { return }
        details["dkim"] = .array([.object(["selector": .string("s1"), "provider": .string("Example Mail")])])
        input.snapshots[1].records[0].details = .object(details)
        let context = try #require(try compose(input).page("domains/closed.example.html")).context
        #expect(context["dkimProviders"] == .flag(true))
        #expect(context["dkim.0.provider"]?.text == "Example Mail")
    }
}
