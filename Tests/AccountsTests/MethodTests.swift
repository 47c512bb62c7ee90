import Documents
import Findings
import Testing

@Suite struct MethodTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var methods: String
        var second = 0
        var resistant = 0
        var phone = 0
        var backup = 0
        var testDescription: String { methods }
    }

    @Test(
        arguments: [
            Row(methods: ""), Row(methods: "none"), Row(methods: " None "), Row(methods: ";;"),
            Row(methods: "password"), Row(methods: "none;password"),
            Row(methods: "security_key", second: 1, resistant: 1), Row(methods: "passkey", second: 1, resistant: 1),
            Row(methods: "certificate", second: 1, resistant: 1), Row(methods: "platform", second: 1, resistant: 1),
            Row(methods: "Security-Key", second: 1, resistant: 1),
            Row(methods: "security key", second: 1, resistant: 1),
            Row(methods: "app", second: 1), Row(methods: "push", second: 1), Row(methods: "totp", second: 1),
            Row(methods: "sms", second: 1, phone: 1), Row(methods: "voice", second: 1, phone: 1),
            Row(methods: "phone", second: 1, phone: 1),
            Row(methods: "sms;voice", second: 1, phone: 1), Row(methods: "sms;voice;phone", second: 1, phone: 1),
            Row(methods: "sms;app", second: 1, backup: 1), Row(methods: "app;push", second: 1, backup: 1),
            Row(methods: "security_key;security_key", second: 1, resistant: 1, backup: 1),
            Row(methods: "sms; passkey", second: 1, resistant: 1, backup: 1),
            Row(methods: "none;sms", second: 1, phone: 1),
        ]) func wordsAreWorthWhatTheyAre(row: Row) throws
    {
        let (records, problems) = try Export("a1,Staff,user,yes,2026-10-30,\(row.methods),yes,no").counted()
        let facts = try #require(records.first).facts
        #expect(facts["account.mfa.coverage"] == .share(count: row.second, of: 1))
        #expect(facts["account.mfa.phishing-resistant-coverage"] == .share(count: row.resistant, of: 1))
        #expect(facts["account.mfa.phone-only-share"] == .share(count: row.phone, of: 1))
        #expect(facts["account.mfa.backup-coverage"] == .share(count: row.backup, of: 1))
        #expect(problems.isEmpty)
    }

    @Test func aWordThatIsNotKnownIsASecondFactorThatCanBePhished() throws {
        let (records, problems) = try Export("a1,Staff,user,yes,2026-10-30,sekurity_key,yes,no").counted()
        let facts = try #require(records.first).facts
        #expect(facts["account.mfa.coverage"] == .share(count: 1, of: 1))
        #expect(facts["account.mfa.phishing-resistant-coverage"] == .share(count: 0, of: 1))
        #expect(facts["account.mfa.phone-only-share"] == .share(count: 0, of: 1))
        #expect(problems.map(\.code) == ["accounts.method"])
        #expect(!problems.contains { $0.message.contains("sekurity") })
    }
}
