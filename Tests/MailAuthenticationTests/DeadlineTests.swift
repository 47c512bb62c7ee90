import DNS
import Testing

@testable import MailAuthentication

@Suite struct DeadlineTests {
    @Test func aQuestionThatIsNeverAnsweredIsUnknownByTheDeadline() async {
        let silent = Question(name("county.example"), .txt)
        let told = Question(name("county.example"), .mx)
        let script = ScriptedResolver(answers: [told: Answer(told, .empty)], silent: [silent])
        let inquiry = Inquiry(resolver: script, within: .milliseconds(50))
        async let late = inquiry.answer(to: silent)
        async let early = inquiry.answer(to: told)
        #expect(await early.state == .empty)
        #expect(await late.state == .unknown(.deadline))
        #expect(await inquiry.answer(name("other.example"), .a).state == .unknown(.deadline))
        await inquiry.close()
    }
}
