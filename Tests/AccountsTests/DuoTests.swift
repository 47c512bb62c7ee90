import Accounts
import Documents
import Findings
import Testing

@Suite("Duo: users of the Admin API") struct DuoTests {
    private static let push =
        #"{"capabilities": ["auto", "push", "sms", "phone", "mobile_otp"], "number": "5555550100"}"#
    private static let text = #"{"capabilities": ["sms", "phone"], "number": "5555550101"}"#

    private func details(_ user: String) throws -> JSONValue {
        try #require(try Answers.counted(.duo, Answers.duo(user)).records.first).details
    }

    @Test func aPhoneIsOneMethodTheStrongestItCanDo() throws {
        #expect(try details(Answers.duoUser("a", phones: Self.push))["appAtBest"]?.integer == 1)
        #expect(try details(Answers.duoUser("a", phones: Self.push))["withBackup"]?.integer == 0)
        #expect(try details(Answers.duoUser("a", phones: Self.text))["phoneOnly"]?.integer == 1)
        let two = try details(Answers.duoUser("a", phones: "\(Self.push), \(Self.text)"))
        #expect(two["appAtBest"]?.integer == 1 && two["withBackup"]?.integer == 1)
    }

    @Test func keysAndTokensCount() throws {
        let key = try details(Answers.duoUser("a", keys: #"{"label": "Security Key"}"#))
        #expect(key["phishingResistant"]?.integer == 1)
        #expect(try details(Answers.duoUser("a", tokens: #"{"type": "h6"}"#))["appAtBest"]?.integer == 1)
        let other = try details(Answers.duoUser("a"))
        #expect(other["withSecondFactor"]?.integer == 1 && other["phoneOnly"]?.integer == 0)
    }

    @Test func theStatusTellsWhetherASecondFactorIsAskedFor() throws {
        let (records, problems) = try Answers.counted(
            .duo,
            Answers.duo(
                Answers.duoUser("a", phones: Self.push), Answers.duoUser("b", status: "bypass", phones: Self.push),
                Answers.duoUser("c", status: "disabled"), Answers.duoUser("d", status: "pending deletion"),
                Answers.duoUser("e", status: "locked out", isEnrolled: false, signIn: "null")))
        let record = try #require(records.first)
        #expect(problems.isEmpty)
        #expect(record.facts["account.in-use"] == .number(3))
        #expect(record.facts["account.mfa.enforced-coverage"] == .share(count: 2, of: 3))
        #expect(record.facts["account.mfa.coverage"] == .share(count: 2, of: 3))
        #expect(record.facts["account.dormant"] == .number(1))
        #expect(record.facts["account.admins"]?.isUnknown == true)
        #expect(record.findings.map(\.code).contains("account.not-enforced"))
    }

    @Test func anAccountCountsInEachOfItsGroups() throws {
        let records = try Answers.counted(
            .duo, Answers.duo(Answers.duoUser("a", groups: ["Staff", "Vendors"]), Answers.duoUser("b", groups: []))
        ).records
        #expect(records.map(\.subject.name) == ["Duo", "Staff", "Vendors"])
    }

    @Test(arguments: ["9223372036854775807", "-1", "\"soon\"", "32503680000"])
    func aSignInThatCannotBeIsUnknown(seconds: String) throws {
        let (records, problems) = try Answers.counted(.duo, Answers.duo(Answers.duoUser("a", signIn: seconds)))
        #expect(records.first?.facts["account.dormant"]?.isUnknown == true)
        #expect(problems.map(\.code) == ["accounts.last-sign-in"])
    }

    @Test func anOffsetOfTheNextPageMeansThatTheListGoesOn() throws {
        let cut = Answers.duo(Answers.duoUser("a"), metadata: #", "metadata": {"next_offset": 100}"#)
        let last = Answers.duo(Answers.duoUser("b"), metadata: #", "metadata": {"total_objects": 2}"#)
        #expect(try Answers.counted(.duo, cut).problems.map(\.code) == ["accounts.page"])
        #expect(try Answers.counted(.duo, cut, last).records.first?.facts["account.in-use"] == .number(2))
    }
}
