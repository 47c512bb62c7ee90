import Findings
import Testing

@testable import DNS
@testable import MailAuthentication

@Suite struct DeadlineTests {
    @Test func aQuestionThatIsNeverAnsweredIsUnknownByTheDeadline() async {
        let script = ScriptedResolver(
            """
            zone county.example
            county.example TXT !silent
            """)
        let deadline = Deadline(in: .seconds(3600))
        let inquiry = Inquiry(resolver: script, deadline: deadline)
        #expect(await inquiry.answer(name("county.example"), .mx).state == .empty)
        async let late = inquiry.answer(name("county.example"), .txt)
        deadline.expire()
        #expect(await late.state == .unknown(.deadline))
        #expect(await inquiry.answer(name("county.example"), .mx).state == .empty)
        #expect(await inquiry.answer(name("other.example"), .a).state == .unknown(.deadline))
        inquiry.close()
    }

    @Test func whatWasSeenBeforeTheDeadlineStays() async {
        var script = ScriptedResolver(
            """
            zone county.example
            county.example A 192.0.2.1
            county.example TXT v=spf1 include:slow.example -all
            slow.example TXT !silent
            _dmarc.county.example TXT !silent
            """)
        let (silence, continuation) = AsyncStream<Question>.makeStream()
        script.onSilence = continuation
        let deadline = Deadline(in: .seconds(3600))
        let inquiry = Inquiry(resolver: script, deadline: deadline)
        async let checked = check(
            DomainRequest(name: name("county.example")), inquiry,
            Vantage(resolver: script, asOf: .demonstration))
        var unanswered: Set<Question> = []
        for await question in silence {
            unanswered.insert(question)
            if unanswered.count == 2 { break }
        }
        deadline.expire()
        let record = await checked
        inquiry.close()
        #expect(record.facts["domain.spf.records"] == .number(1))
        #expect(record.facts["domain.spf.all"] == .word("fail"))
        #expect(record.facts["domain.spf.valid"] == .unknown(UnknownReason.deadline.description))
        #expect(record.facts["domain.dmarc.policy"] == .unknown(UnknownReason.deadline.description))
        let codes = record.findings.map(\.code)
        #expect(codes.contains("spf.include-unknown"))
        #expect(codes.contains("dmarc.unknown"))
        #expect(!codes.contains("dmarc.missing"))
        #expect(!codes.contains("spf.include-missing"))
        #expect(record.observations.contains { $0.name == "slow.example" && $0.state == "unknown.deadline" })
    }

    @Test func theDeadlineComesByItself() async {
        let script = ScriptedResolver("zone county.example\ncounty.example TXT !silent")
        let inquiry = Inquiry(resolver: script, within: .milliseconds(20))
        #expect(await inquiry.answer(name("county.example"), .txt).state == .unknown(.deadline))
    }

    @Test func aDeadlineThatPassedBeforeTheFirstQuestionLeavesEverythingUnknown() async {
        let script = ScriptedResolver("zone county.example\ncounty.example NS !silent")
        let request = DomainRequest(name: name("county.example"), deadline: .zero)
        let record = await checkDomain(request, resolver: script)
        for (fact, value) in record.facts where fact != "domain.name.government" {
            #expect(value.isUnknown || fact.isEmpty, "\(fact)")
        }
    }

    @Test func spfEvaluationEndsWithTemperrorAtItsDeadline() async {
        let script = ScriptedResolver("zone county.example\ncounty.example TXT !silent")
        let ip = IPAddress("192.0.2.1")
        guard let ip else { return }
        let outcome = await checkHost(
            SPFRequest(ip: ip, mailFrom: "a@county.example", helo: "h.example"), resolver: script,
            deadline: .milliseconds(30))
        #expect(outcome.result == .temperror)
    }

    @Test func timeInTheLineBeforeANameServerIsNotTheDomains() async {
        let line = TimeInLine()
        let deadline = Deadline(in: .milliseconds(200), line: line)
        let (server, asking) = AsyncStream<Void>.makeStream()
        line.enter()
        async let value = deadline.value(late: "late") {
            for await _ in server { return "answered" }
            return "no answer"
        }
        try? await Task.sleep(for: .milliseconds(600))
        line.leave()
        asking.yield()
        #expect(await value == "answered")
        #expect(line.total >= .milliseconds(600))
        deadline.close()
    }

    @Test func aQuestionThatHadItsTurnIsLateAllTheSame() async {
        let line = TimeInLine()
        line.enter()
        line.leave()
        let deadline = Deadline(in: .milliseconds(50), line: line)
        let value = await deadline.value(late: "late") {
            try? await Task.sleep(for: .seconds(3_600))
            return "answered"
        }
        #expect(value == "late")
    }
}
