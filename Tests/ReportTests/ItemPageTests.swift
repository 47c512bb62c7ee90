import Evidence
import Findings
import Guidance
import Report
import Testing

@Suite("An item's page")
struct ItemPageTests {
    private func item(_ id: String, _ input: ReportInput = SmallOffice.input()) throws -> PageValue {
        try #require(try compose(input).page("items/\(id).html")).context
    }

    @Test func itStandsForEachSubjectWithItsReason() throws {
        let subjects = try #require(try item("DEMO-01")["subjects"]).elements
        #expect(subjects.map { $0["subject.title"]?.text } == ["open.example", "closed.example", "hidden.example"])
        #expect(subjects.map { $0["status.word"]?.text } == ["Not met", "Unknown", "Waived"])
        #expect(subjects.map { $0["subject.link"]?.link }.first == "domains/open.example.html")
        #expect(subjects[2]["underlying.word"]?.text == "Not met")
        #expect(subjects[0]["underlying"] == .absent)
        for subject in subjects {
            let reason = subject["reason"]?.text ?? ""
            #expect(!reason.isEmpty)
            let word = subject["status.word"]?.text ?? ""
            #expect(!reason.hasPrefix("\(word):"), "the status stands beside the reason already")
        }
    }

    @Test func factsTellWhatWasWantedAndSeen() throws {
        let facts = try #require(try item("DEMO-01")["facts"]).elements
        let first = try #require(facts.first)
        #expect(first["fact"]?.text == "domain.dmarc.effective-policy")
        #expect(first["seen"]?.text == "none")
        #expect(first["outcome"]?.text == "not as wanted")
        #expect(facts[1]["seen"]?.text == "unknown: the name server did not answer in time")
        #expect(facts[1]["outcome"]?.text == "unknown")
    }

    @Test func aStatementPastItsDayNoLongerCountsAndSaysSo() throws {
        let statement = try #require(try item("DEMO-02")["statements.0"])
        #expect(statement["expired"] == .flag(true))
        #expect(statement["remaining"]?.text == "no longer counts")
        #expect(statement["role"]?.text == "County clerk")
        #expect(statement["says"]?.text == "met")
        #expect(try item("DEMO-02")["standing.word"]?.text == "Not assessed")
    }

    @Test func aStatementInForceTellsItsLastDay() throws {
        let statement = try #require(try item("DEMO-03")["statements.0"])
        #expect(statement["until.text"]?.text == "May 31, 2027")
        #expect(statement["remaining"]?.text == "211 days left")
        #expect(
            try item("DEMO-03")["statementWanted"]?.text
                == "No machine can see this. County clerk signs a statement, which is good for 365 days.")
    }

    @Test func whatAFactTellsIsNotSaidToBeHiddenFromMachines() throws {
        var input = SmallOffice.input()
        let fact = FactCondition(fact: "domain.dmarc.policy", comparison: .in(["reject"]))
        input.catalog.checklists[0].groups[1].items[1].evidence.parts.insert(.rule(.fact(fact)), at: 0)
        #expect(
            try item("DEMO-03", input)["statementWanted"]?.text
                == "No machine can see all of this; the facts tell the rest."
                + " County clerk signs a statement, which is good for 365 days.")
    }

    @Test func aConditionUnderWhichAnItemAppliesIsNoWish() throws {
        var input = SmallOffice.input()
        let condition = FactCondition(fact: "domain.dkim.keys", comparison: .atLeast(1))
        input.catalog.checklists[0].groups[0].items[0].applies = .fact(condition)
        let keys: [String: FactValue] = [
            SmallOffice.open: .number(0), SmallOffice.closed: .unknown("time ran out"), SmallOffice.hidden: .number(2),
        ]
        for place in input.snapshots[1].records.indices {
            let record = input.snapshots[1].records[place]
            input.snapshots[1].records[place].facts["domain.dkim.keys"] = keys[record.subject.name]
        }
        let context = try item("DEMO-01", input)
        #expect(
            context["subjects"]?.elements.map { $0["status.word"]?.text } == ["Not applicable", "Unknown", "Waived"])
        let conditions = context["conditions"]?.elements ?? []
        #expect(conditions.map { $0["subject"]?.text } == [SmallOffice.open, SmallOffice.closed])
        #expect(conditions.map { $0["outcome"]?.text } == ["does not apply", "unknown"])
        #expect(context["facts"]?.elements.map { $0["subject"]?.text } == [SmallOffice.hidden])
        #expect(try item("DEMO-01")["conditions"]?.elements.isEmpty == true)
    }

    @Test func anAcceptedRiskShowsWhatLiesUnderneath() throws {
        let risk = try #require(try item("DEMO-01")["risks.0"])
        #expect(risk["about"]?.text == "hidden.example")
        #expect(risk["underlying.word"]?.text == "Not met")
        #expect(risk["until.text"]?.text == "January 15, 2027")
        #expect(risk["remaining"]?.text == "75 days left")
    }

    @Test func theCrosswalkLinksWhatIsThere() throws {
        #expect(try item("DEMO-01")["crosswalk.0.name.link"]?.link == "items/DEMO-03.html")
        var input = SmallOffice.input()
        input.catalog.checklists[0].groups[0].items[0].crosswalk = ["OTHER-9"]
        #expect(try item("DEMO-01", input)["crosswalk.0.name.title"]?.text == "OTHER-9")
        #expect(try item("DEMO-01", input)["crosswalk.0.name.link"] == .absent)
    }

    @Test func aStatementSignedLaterDidNotCountBefore() throws {
        var input = SmallOffice.input()
        input.statements.statements[1].date = SmallOffice.day("2026-10-15")
        let history = try #require(try item("DEMO-03", input)["history"]).elements
        #expect(history.first?["lines.0.change.from.word"]?.text == "Not assessed")
        #expect(history.first?["lines.0.change.to.word"]?.text == "Met")
        #expect(history.first?["lines.0.change.word"]?.text == "Better")
    }

    @Test(
        "how well a citation is known is said",
        arguments: [
            (Confidence.read, ""), (.secondary, "The place was read in a secondary source."),
            (.general, "The place has still to be confirmed by a person."),
        ])
    func confidence(confidence: Confidence, note: String) throws {
        var input = SmallOffice.input()
        input.catalog.checklists[0].groups[0].items[0].confidence = confidence
        #expect(try item("DEMO-01", input)["citationNote"]?.text == note)
    }
}
