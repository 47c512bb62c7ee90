import Evidence
import Findings
import Guidance
import Report
import Settings
import Testing

@Suite("The plan on a domain's page")
struct PlanBlockTests {
    private func page(
        _ plan: JSONValue? = PlanExample.plan(), domain: String = SmallOffice.open,
        change: (inout ReportInput) -> Void = { _ in }
    ) throws -> ReportPage {
        var input = SmallOffice.input()
        change(&input)
        let plans = plan.map { [domain: $0] } ?? [:]
        return try #require(try compose(input, plans: plans).page("domains/\(domain).html"))
    }

    private func control(_ who: ControlledBy) -> (inout ReportInput) -> Void {
        { input in
            for place in input.settings.domains.indices { input.settings.domains[place].controlledBy = who }
        }
    }

    @Test func withoutAPlanThereIsNoSuchPart() throws {
        #expect(try page(nil).context["plan"] == .absent)
        for odd: JSONValue in [.null, .string("x"), .array([]), .integer(3)] {
            #expect(try page(odd).context["plan"] == .absent)
        }
    }

    @Test func everyPartOfItIsThere() throws {
        let plan = try #require(try page().context["plan"])
        #expect(plan["because"]?.text == "open.example has two SPF records.")
        #expect(plan["nothing"]?.text == "")
        #expect(plan["findOut.0.text"]?.sentence == "Does news still send mail?")
        #expect(plan["findOut.0.text.1.code"] == .flag(true))
        #expect(
            plan["quiet"]?.text
                == "General election: from September 4, 2026 to December 1, 2026 is a quiet time."
                + " No stricter step is taken then. The first day for one is December 2, 2026.")
        #expect(plan["ballots"]?.text == "It carries ballots, so the policy stays.")
        #expect(plan["later.0.title"]?.sentence == "Go to reject")
        #expect(plan["later.0.when"]?.sentence == "After 30 quiet days.")
        #expect(plan["steps"]?.elements.map { $0["id"]?.text } == ["step-1", "step-2"])
    }

    @Test func aRecordIsThereForZoneFilesAndForForms() throws {
        let record = try #require(try page().context["plan.steps.0.records.0"])
        #expect(record["title"]?.text == "TXT at open.example")
        #expect(record["host"]?.text == "@")
        #expect(record["zone"]?.text == "open.example")
        #expect(record["type"]?.text == "TXT")
        #expect(record["ttl"]?.number == 300)
        #expect(record["old"]?.elements.map { $0["text"]?.text } == ["v=spf1 a -all", "v=spf1 mx -all"])
        #expect(record["new.0.text"]?.text == "v=spf1 mx -all")
        #expect(record["lines"]?.text == "open.example. 300 IN TXT \"v=spf1 mx -all\"")
    }

    @Test func aFileIsShownWithItsPlace() throws {
        let step = try #require(try page().context["plan.steps.1"])
        #expect(step["file.address"]?.text == "https://mta-sts.open.example/.well-known/mta-sts.txt")
        #expect(step["file.text"]?.text == "version: STSv1\n")
        #expect(try page().context["plan.steps.0.file"] == .absent)
    }

    @Test func aStepSaysWhenItMayBeTaken() throws {
        let steps = try #require(try page().context["plan.steps"]).elements
        #expect(steps.map { $0["time"]?.text } == ["It can be done now", "Not before December 2, 2026"])
        #expect(steps.map { $0["ready"] } == [.flag(true), .flag(false)])
    }

    @Test func whatAStepWaitsForStandsBeforeWhatIsToBeChecked() throws {
        let plan: JSONValue = [
            "steps": [["title": "A", "ready": false, "missing": ["30 days."], "before": ["Look."], "follows": "x"]]
        ]
        let step = try #require(try page(plan).context["plan.steps.0"])
        #expect(step["before"]?.elements.map { $0["text"]?.sentence } == ["Not yet: 30 days.", "Look."])
    }

    @Test func aFirstDayThatHasPassedIsNoHindrance() throws {
        let plan: JSONValue = [
            "steps": [
                ["title": "A", "ready": true, "firstDay": "2026-11-01"],
                ["title": "B", "ready": true, "firstDay": "2026-11-02"], ["title": "C", "ready": false],
                ["title": "D"], ["title": "E", "ready": true, "firstDay": "no day"],
            ]
        ]
        let steps = try #require(try page(plan).context["plan.steps"]).elements
        #expect(
            steps.map { $0["time"]?.text } == [
                "It can be done now", "Not before November 2, 2026", "Wait until what it rests on is done",
                "It can be done now", "It can be done now",
            ])
    }

    @Test func itTellsWhatItClosesWithTheFindingsWords() throws {
        let step = try #require(try page().context["plan.steps.0"])
        #expect(step["closes"]?.elements.map { $0["code"]?.text } == ["spf.multiple", "dmarc.missing"])
        #expect(
            step["closes.1.message"]?.text == "Nothing tells receivers what to do with forged mail from open.example.")
        #expect(step["closes.0.message"]?.text == "")
        #expect(step["raises.0.code"]?.text == "dmarc.policy-quarantine")
        #expect(step["rejects"]?.sentence == "None.")
        #expect(
            step["before"]?.elements.map { $0["text"]?.sentence } == ["Ask who sends mail.", "Keep a copy of old."])
    }

    @Test func onlyItemsThatBecomeMetAreClosed() throws {
        let steps = try #require(try page().context["plan.steps"]).elements
        // The first changes a fact that no rule asks for; the second is what the item wants.
        #expect(steps[0]["items"]?.elements.isEmpty == true)
        #expect(steps[1]["items.0.id"]?.text == "DEMO-01")
        #expect(steps[1]["items.0.name.link"]?.link == "items/DEMO-01.html")
    }

    @Test func anItemThatIsMetAlreadyIsNotClosedAgain() throws {
        let page = try page(change: { input in
            for place in input.snapshots[1].records.indices {
                input.snapshots[1].records[place].facts["domain.dmarc.effective-policy"] = .word("quarantine")
            }
        })
        #expect(page.context["plan.steps.1.items"]?.elements.isEmpty == true)
    }

    @Test func anItemIsToldOnceAndStaysClosed() throws {
        let facts: JSONValue = ["domain.dmarc.effective-policy": "reject"]
        let plan: JSONValue = ["steps": [["facts": facts], ["facts": facts], ["facts": ["domain.spf.records": 1]]]]
        let steps = try #require(try page(plan).context["plan.steps"]).elements
        #expect(steps.map { $0["items"]?.elements.count } == [1, 0, 0])
    }

    @Test func aRiskThatWasAcceptedIsClosedToo() throws {
        let page = try page(PlanExample.plan(for: SmallOffice.hidden), domain: SmallOffice.hidden)
        #expect(page.context["items.0.status.word"]?.text == "Waived")
        #expect(page.context["plan.steps.1.items.0.id"]?.text == "DEMO-01")
    }

    @Test(
        "facts that are none close nothing",
        arguments: [
            JSONValue.null, ["domain.dmarc.effective-policy": .null],
            ["domain.dmarc.effective-policy": ["unknown": "time ran out"]], ["domain.dmarc.effective-policy": ["x": 1]],
            ["domain.dmarc.effective-policy": "none"], .string("reject"),
        ])
    func oddFacts(facts: JSONValue) throws {
        let page = try page(["steps": [["title": "A", "facts": facts]]])
        #expect(page.context["plan.steps.0.items"]?.elements.isEmpty == true)
    }

    @Test(
        "a step is addressed to whoever controls what it changes",
        arguments: [
            (ControlledBy(dns: "County IT", web: "us"), ["Ask County IT (DNS)", "On our own web site"]),
            (ControlledBy(dns: "US"), ["In our own DNS", ""]), (ControlledBy(), ["", ""]),
            (ControlledBy(dns: ""), ["", ""]),
        ])
    func addressees(who: ControlledBy, asked: [String]) throws {
        let steps = try #require(try page(change: control(who)).context["plan.steps"]).elements
        #expect(steps.map { $0["ask"]?.text } == asked)
    }

    @Test func aFindingLeadsToTheStepThatClosesIt() throws {
        let page = try page(change: control(ControlledBy(dns: "County IT")))
        let finding = try #require(page.context["findings.0"])
        #expect(finding["ask"]?.text == "Ask County IT (DNS)")
        #expect(finding["step.title"]?.text == "Step 1 of the plan")
        #expect(finding["step.link"]?.link == "domains/open.example.html#step-1")
        #expect(try self.page(nil).context["findings.0.step"] == .absent)
    }

    @Test func amongEquallyGraveFindingsThePlanDecides() throws {
        let plan: JSONValue = ["steps": [["closes": ["spf.b"]], ["closes": ["spf.d", "spf.a"]]]]
        let page = try page(plan) { input in
            guard let place = input.snapshots[1].records.firstIndex(where: { $0.subject.name == SmallOffice.open })
            else {
                return
            }
            input.snapshots[1].records[place].findings = [
                ("spf.a", Severity.high), ("spf.b", .high), ("spf.c", .high), ("spf.d", .medium), ("spf.e", .critical),
            ].map {
                Finding(code: $0, severity: $1, subject: "open.example", message: "M.", fix: "F.", citation: "C")
            }.sorted()
        }
        let codes = page.context["findings"]?.elements.map { $0["code"]?.text }
        #expect(codes == ["spf.e", "spf.b", "spf.a", "spf.c", "spf.d"])
    }

    @Test(
        "a plan without a step says so",
        arguments: [
            ("done", "There is nothing more to publish."),
            ("parked", "There is nothing more to publish for a domain without mail."),
            ("unknown", "No step is proposed until what is unknown is found out."),
            ("listen", "No step is proposed now."),
        ])
    func nothing(stage: String, words: String) throws {
        let plan = try #require(try page(["stage": .string(stage), "because": "It is so."]).context["plan"])
        #expect(plan["nothing"]?.text == words)
        #expect(plan["quiet"]?.text == "")
    }

    @Test func aQuietTimeWithoutAFirstDayEndsOnItsLast() throws {
        let plan = try #require(try page(["quiet": ["until": "2026-12-01"]]).context["plan"])
        #expect(
            plan["quiet"]?.text
                == "An election: to December 1, 2026 is a quiet time. No stricter step is taken then."
                + " The first day for one is December 2, 2026.")
        #expect(try page(["quiet": ["until": "soon"]]).context["plan.quiet"]?.text == "")
    }

    @Test func theSamePlanIsInThePagesData() throws {
        let plan = PlanExample.plan()
        #expect(try page(plan).data?["plan"] == plan)
        #expect(try page(nil).data?["plan"] == .null)
    }

    @Test("text from outside is only text", arguments: HostileTextTests.strings)
    func hostile(text: String) throws {
        let value = JSONValue.string(text)
        let record: JSONValue = [
            "name": value, "host": value, "zone": value, "type": value, "ttl": -1, "old": [value], "new": [value],
            "lines": [value, 3],
        ]
        let step: JSONValue = [
            "id": value, "title": value, "firstDay": value, "control": value, "records": [record, value, 1],
            "file": ["url": value, "text": value], "why": value, "before": [value, .null], "closes": [value, 2],
            "raises": .string("x"), "facts": .object([text: value]), "rejects": value,
        ]
        let page = try page([
            "stage": value, "because": value, "findOutFirst": [value], "quiet": value, "ballots": value,
            "steps": [step, value], "later": [value, ["title": value]],
        ])
        #expect(page.context.faults(against: page.kind.shape) == [])
        #expect(page.context["plan.steps.0.records.0.lines"]?.text == text)
        #expect(page.context["plan.steps.0.id"]?.text == "step-1")
    }

    @Test func aPlanWithoutEndIsCut() throws {
        let steps = JSONValue.array(Array(repeating: ["title": "Again"], count: 400))
        #expect(try page(["steps": steps, "later": steps]).context["plan.steps"]?.elements.count == 50)
    }
}
