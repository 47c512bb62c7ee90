import DNS
import Findings
import Testing

@testable import MailAuthentication

/// The grammar of RFC 8461, from its own examples to its edges.
@Suite struct MTASTSTests {
    private func record(_ text: String) -> MTASTSRecord? {
        FieldRecord.selected(from: [octets(text)], .mtaSTS).first.map(MTASTSRecord.init)
    }

    private func policy(_ text: String) -> MTASTSPolicy { MTASTSPolicy(octets(text)) }

    @Test func theExamplesOfTheRFCAreRead() throws {
        let example = try #require(record("v=STSv1; id=20160831085700Z;"))
        #expect(example.isUsable && example.id == "20160831085700Z")
        let file = policy(
            "version: STSv1\\x0D\\x0Amode: enforce\\x0D\\x0Amx: mail.example.com\\x0D\\x0Amx: *.example.net\\x0D\\x0A"
                + "mx: backupmx.example.com\\x0D\\x0Amax_age: 604800\\x0D\\x0A")
        #expect(file.faults == [] && file.isUsable)
        #expect(file.mode == .enforce && file.maxAge == 604_800)
        #expect(file.patterns.map(\.description) == ["mail.example.com", "*.example.net", "backupmx.example.com"])
    }

    @Test(arguments: [
        "v=STSv1;id=1", "v=STSv1; id=1", "v=STSv1;\\x09id=1 ; ", "v=STSv1; x=1; id=1", "v=STSv1; id=1; a.b-c_9=!~<>;",
        "v=STSv1; id=abcdefghijklmnopqrstuvwxyz012345;", "v=STSv1; id=1; id=2", "v=STSv1; id=!; id=2",
        "v=STSv1; id=1; v=STSv2",
    ]) func aRecordThatFollowsTheGrammarIsUsed(_ text: String) throws {
        #expect(try #require(record(text)).isUsable)
    }

    @Test(arguments: [
        "v=STSv1;", "v=STSv1; ;", "v=STSv1; id", "v=STSv1; id=", "v=STSv1; id =1", "v=STSv1; id= 1", "v=STSv1; Id=1",
        "v=STSv1; id=a-b", "v=STSv1; id=abcdefghijklmnopqrstuvwxyz0123456", "v=STSv1;; id=1", "v=STSv1; id=1;;",
        "v=STSv1; id=1; x", "v=STSv1; id=1; x=", "v=STSv1; id=1; x=a b", "v=STSv1; id=1; x=a=b", "v=STSv1; id=1; -x=1",
        "v=STSv1; id=1; _x=1", "v=STSv1; id=1; a234567890123456789012345678901234=1", "v=STSv1; id=1; x=\\xE9",
        "v=STSv1; id=1\\x00", "v=STSv1; id=1, x=2",
    ]) func aRecordThatBreaksTheGrammarIsAsGoodAsNone(_ text: String) throws {
        #expect(try !#require(record(text)).isUsable)
    }

    @Test(arguments: [
        "v=STSv1", "v=STSv1 ; id=1", " v=STSv1; id=1", "V=STSv1; id=1", "v=stsv1; id=1", "v=STSv2; id=1",
        "v=STSv10; id=1", "id=1; v=STSv1;", "", "spf",
    ]) func aTextThatBeginsInAnyOtherWayIsDiscarded(_ text: String) {
        #expect(record(text) == nil)
    }

    @Test func whatIsMeantAsARecordIsTold() {
        let meant = [
            "v=stsv1; id=1", "v=STSv1", "\\xEF\\xBB\\xBFv=STSv1; id=1", "\\x22v=STSv1; id=1\\x22", "v = STSv1; id=1",
            "v=STSv2; id=1", "\\xE2\\x80\\x9Cv=STSv1",
        ].map { octets($0) }
        #expect(FieldRecord.nearMisses(in: meant, .mtaSTS) == meant)
        let others = ["v=spf1 -all", "v=DMARC1; p=none", "", "v=", "v=TLSRPTv1; rua=mailto:a@b.example", "stsv1"]
        #expect(FieldRecord.nearMisses(in: others.map { octets($0) }, .mtaSTS) == [])
    }

    @Test(arguments: [
        "version: STSv1\nmode: none\nmax_age: 0", "version:STSv1\nmode:none\nmax_age:86400\n",
        "version: \\x09STSv1\nmode: none \nmax_age: 1\n", "mode: testing\nmx: a\nmax_age: 1\nversion: STSv1\n",
        "version: STSv1\nmode: none\nmax_age: 9999999999\n", "version: STSv1\nmode: none\nmax_age: 0000000001\n",
        "version: STSv1\nmode: none\nmax_age: 1\nnote: Gr\\xC3\\xBC\\xC3\\x9Fe an alle: gut\n",
        "version: STSv1\nmode: none\nmax_age: 1\nmax_age: x\nversion: 2\nmode: no\n",
        "version: STSv1\nmode: enforce\nmx: a b\nmx: c.example\nmax_age: 1\n",
    ]) func aPolicyThatFollowsTheGrammarIsUsed(_ text: String) {
        #expect(policy(text).isUsable, "\(policy(text).faults)")
    }

    @Test(arguments: [
        "", "version: STSv1", "version: STSv2\nmode: none\nmax_age: 1", "Version: STSv1\nmode: none\nmax_age: 1",
        "version: stsv1\nmode: none\nmax_age: 1", "version: STSv1\nmode: None\nmax_age: 1",
        "version: STSv1\nmode: report\nmax_age: 1", "version: STSv1\nmode: none\nmax_age: -1",
        "version: STSv1\nmode: none\nmax_age: 1.5", "version: STSv1\nmode: none\nmax_age: 12345678901",
        "version: STSv1\nmode: none\nmax_age: ", "version: STSv1\nmode: none\nmax_age: 1\nnote",
        "version: STSv1\nmode: none\nmax_age: 1\nno te: x", "version: STSv1\nmode: none\nmax_age: 1\nnote:",
        "version: STSv1\nmode: none\nmax_age: 1\nnote: \\x01", "version: STSv1\nmode: none\nmax_age: 1\nnote: \\xFF",
        "version: STSv1\\x0Dmode: none\\x0Dmax_age: 1", "version: STSv1\nmode: enforce\nmax_age: 1",
        "version: STSv1\nmode: enforce\nmx: *\nmax_age: 1", "\\xEF\\xBB\\xBFversion: STSv1\nmode: none\nmax_age: 1",
        "version = STSv1\nmode = none\nmax_age = 1", "version: STSv1\nmode: none\nmx: a\nmax_age: ١",
    ]) func aPolicyThatBreaksTheGrammarIsAsGoodAsNone(_ text: String) {
        #expect(!policy(text).isUsable)
    }

    @Test(arguments: [
        "", ".", "a..b", "mx.example.", "*", "*.", "a.*.example", "*.*.example", "*a.example", "-a.example",
        "a-.example", "a_b.example", "a b", "[192.0.2.1]", "192.0.2.1", "https://mx.example", "m\\xFC.example",
        "mx.example:25",
    ]) func anMXLineMustNameHosts(_ text: String) {
        #expect(MXPattern(octets(text)) == nil)
    }

    @Test func anAsteriskStandsForOneLabel() throws {
        let pattern = try #require(MXPattern("*.Mail.example".utf8))
        #expect(pattern.fits(name("mx1.mail.EXAMPLE")))
        #expect(!pattern.fits(name("mail.example")) && !pattern.fits(name("a.mx1.mail.example")))
        #expect(!pattern.fits(name("mx1.mail.example.net")))
        let exact = try #require(MXPattern("mx-1.mail.example".utf8))
        #expect(exact.fits(name("mx-1.mail.example")) && !exact.fits(name("mx-2.mail.example")))
    }

    @Test func whatIsAskedForCountsNotHowItIsWritten() {
        let one = policy("version: STSv1\nmode: enforce\nmx: a.example\nmx: b.example\nmax_age: 5\n")
        let same = policy("max_age: 0000000005\r\nmx: B.example\r\nmx: a.example\r\nmode: enforce\r\nversion: STSv1")
        #expect(one.fingerprint == same.fingerprint && one.fingerprint.utf8.count == 16)
        let others = [
            "version: STSv1\nmode: testing\nmx: a.example\nmx: b.example\nmax_age: 5\n",
            "version: STSv1\nmode: enforce\nmx: a.example\nmax_age: 5\n",
            "version: STSv1\nmode: enforce\nmx: a.example\nmx: *.b.example\nmax_age: 5\n",
            "version: STSv1\nmode: enforce\nmx: a.example\nmx: b.example\nmax_age: 6\n",
        ]
        for other in others { #expect(policy(other).fingerprint != one.fingerprint) }
    }

    @Test func agesAreWorded() {
        #expect(
            [1, 59, 60, 7_200, 86_400, 604_800].map(duration) == [
                "1 second", "59 seconds", "1 minute", "2 hours", "1 day", "7 days",
            ])
    }
}
