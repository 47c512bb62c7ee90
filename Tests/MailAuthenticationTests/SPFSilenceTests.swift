import DNS
import Testing

@testable import MailAuthentication

/// RFC 7208: what is asked at all, and what becomes of a question that nobody ever answers.
@Suite struct SPFSilenceTests {
    private static func request(_ ip: String = "192.0.2.1") throws -> SPFRequest {
        SPFRequest(
            ip: try #require(IPAddress(ip)), mailFrom: "ann@county.example", helo: "mail.county.example")
    }

    /// The result, and what was asked, when the look-ups that are silent come too late.
    private func outcome(_ zone: String, _ ip: String = "192.0.2.1") async throws -> (SPFResult, [String]) {
        var script = ScriptedResolver("zone example\nzone arpa\n" + zone)
        let (silence, continuation) = AsyncStream<Question>.makeStream()
        script.onSilence = continuation
        let deadline = Deadline(in: .seconds(3_600))
        let inquiry = Inquiry(resolver: script, deadline: deadline)
        let alarm = Task {
            for await _ in silence { deadline.expire() }
        }
        var evaluation = SPFEvaluation(inquiry: inquiry, sender: SPFSender(try Self.request(ip)))
        let verdict = await evaluation.check("county.example")
        _ = await evaluation.explanation(of: verdict)
        continuation.finish()
        await alarm.value
        let asked = await inquiry.allAnswers().map { "\($0.question.name) \($0.question.type)" }
        inquiry.close()
        return (verdict.result, asked)
    }

    /// Section 4.6.4: an evaluation that takes too long is a temporary error; section 5: so is a look-up without an
    /// answer, but for ptr, whose failure is no match, and section 6.2: for exp, whose failure is no explanation.
    @Test(arguments: [
        ("4.4 the record", "county.example TXT !silent", SPFResult.temperror),
        ("5.2 include", "county.example TXT v=spf1 include:p.example +all\np.example TXT !silent", .temperror),
        ("5.3 a", "county.example TXT v=spf1 a +all\ncounty.example A !silent", .temperror),
        ("5.4 mx", "county.example TXT v=spf1 mx +all\ncounty.example MX !silent", .temperror),
        (
            "5.4 a host of mx",
            "county.example TXT v=spf1 mx +all\ncounty.example MX 10 m.example\nm.example A !silent",
            .temperror
        ),
        ("5.5 ptr", "county.example TXT v=spf1 ptr -all\n1.2.0.192.in-addr.arpa PTR !silent", .fail),
        (
            "5.5 a name of ptr",
            "county.example TXT v=spf1 ptr -all\n1.2.0.192.in-addr.arpa PTR m.county.example\nm.county.example A !silent",
            .fail
        ),
        ("5.7 exists", "county.example TXT v=spf1 exists:e.example +all\ne.example A !silent", .temperror),
        ("6.1 redirect", "county.example TXT v=spf1 redirect=p.example\np.example TXT !silent", .temperror),
        ("6.2 exp", "county.example TXT v=spf1 -all exp=w.example\nw.example TXT !silent", .fail),
        (
            "7.2 p", "county.example TXT v=spf1 exists:%{p}.example +all\n1.2.0.192.in-addr.arpa PTR !silent",
            .temperror
        ),
    ])
    func silence(section: String, zone: String, expected: SPFResult) async throws {
        #expect(try await outcome(zone).0 == expected)
    }

    /// Each row: a record, and all that is asked for it beside the record itself.
    @Test(arguments: [
        ("4.6 a broken record asks nothing", "v=spf1 a mx include:p.example foo -all", []),
        ("4.6.2 a match ends the asking", "v=spf1 ip4:192.0.2.1 a mx -all", []),
        ("5.1 nothing behind all", "v=spf1 -all a mx redirect=p.example", []),
        ("5.6 ip4, ip6 and all ask nothing", "v=spf1 ip4:198.51.100.1 ip6:2001:db8::1 -all", []),
        ("5 an IPv4 sender needs A only", "v=spf1 a -all", ["county.example A"]),
        ("5.7 exists needs A", "v=spf1 exists:e.example -all", ["e.example A"]),
        ("6.2 exp is read for fail only", "v=spf1 ?all exp=w.example", []),
        ("6.2 and then it is", "v=spf1 -all exp=w.example", ["w.example TXT"]),
        ("6 unknown modifiers ask nothing", "v=spf1 moo=%{d} x=y.example -all", []),
    ])
    func asksNoMoreThanItNeeds(section: String, record: String, expected: [String]) async throws {
        let (_, asked) = try await outcome("county.example TXT \(record)")
        #expect(asked.filter { $0 != "county.example TXT" } == expected)
        #expect(asked.contains("county.example TXT"))
    }

    /// Section 3.1: the record is a TXT record; the type SPF (99) is not asked for.
    @Test func onlyTextRecordsAreRead() async throws {
        let (result, asked) = try await outcome("county.example A 192.0.2.1")
        #expect(result == .none)
        #expect(asked == ["county.example TXT"])
    }

    /// Section 5: an IPv6 sender needs AAAA, and its reverse name is below ip6.arpa.
    @Test func anIPv6SenderNeedsNoA() async throws {
        let (_, asked) = try await outcome("county.example TXT v=spf1 a ptr -all", "2001:db8::1")
        #expect(asked.filter { $0.hasSuffix(" A") } == [])
        #expect(asked.contains("county.example AAAA"))
        #expect(asked.contains { $0.hasSuffix(".8.b.d.0.1.0.0.2.ip6.arpa PTR") })
    }
}
