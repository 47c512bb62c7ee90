import DNS
import Testing

@testable import MailAuthentication

/// RFC 7208, one row for each sentence: a zone, a sender, and what `check_host` says.
@Suite struct CheckHostTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let section: String
        let zone: String
        let expected: SPFResult
        let ip: String
        let from: String
        let helo: String
        let explanation: String?

        init(
            _ section: String, _ zone: String, _ expected: SPFResult, ip: String = "192.0.2.1",
            from: String = "ann@county.example", helo: String = "mail.county.example", says explanation: String? = nil
        ) {
            self.section = section
            self.zone = zone
            self.expected = expected
            self.ip = ip
            self.from = from
            self.helo = helo
            self.explanation = explanation
        }

        var testDescription: String { "\(section) \(expected.rawValue) | \(zone.prefix(60))" }
    }

    @Test(arguments: identity + records + mechanisms + modifiers + limits + errors)
    func saysWhatTheSectionSays(_ row: Row) async throws {
        let resolver = ScriptedResolver("zone example\nzone arpa\n" + row.zone)
        let request = SPFRequest(ip: try #require(IPAddress(row.ip)), mailFrom: row.from, helo: row.helo)
        let outcome = await checkHost(request, resolver: resolver)
        #expect(outcome.result == row.expected)
        if let explanation = row.explanation { #expect(outcome.explanation == explanation) }
        if row.expected != .fail { #expect(outcome.explanation == nil) }
    }

    private static let open = "county.example TXT v=spf1 +all"

    /// Sections 2.4 and 4.3: whose record is read.
    static let identity: [Row] = [
        Row("2.4 the domain of MAIL FROM", open, .pass),
        Row("2.4 a bounce is from the HELO name", "mail.county.example TXT v=spf1 +all", .pass, from: ""),
        Row(
            "2.4 a bounce is from postmaster",
            "h.example TXT v=spf1 exists:%{l}.ok.example -all\npostmaster.ok.example A 127.0.0.2", .pass, from: "",
            helo: "h.example"),
        Row(
            "4.3 no local part means postmaster",
            "county.example TXT v=spf1 exists:%{l}.ok.example -all\npostmaster.ok.example A 127.0.0.2", .pass,
            from: "@county.example"),
        Row(
            "4.3 nor one without the sign",
            "county.example TXT v=spf1 exists:%{l}.ok.example -all\npostmaster.ok.example A 127.0.0.2", .pass,
            from: "county.example"),
        Row("4.3 the last sign divides", open, .pass, from: "\"a@b\"@county.example"),
        Row("4.3 an empty label", open, .none, from: "a@county..example"),
        Row("4.3 a label of 64 octets", open, .none, from: "a@\(String(repeating: "a", count: 64)).example"),
        Row(
            "4.3 a name over 253 characters", open, .none, from: "a@\(String(repeating: "abcdefgh.", count: 30))example"
        ),
        Row("4.3 a single label", "example TXT v=spf1 +all", .none, from: "a@example"),
        Row("4.3 an address literal", open, .none, from: "a@[192.0.2.1]"),
        Row("4.3 no domain at all", open, .none, from: "", helo: ""),
        Row("4.3 a name in another script", open, .none, from: "a@b\u{fc}ro.example"),
        Row("4.3 a final dot", open, .pass, from: "a@county.example."),
        Row(
            "5 an IPv6 address that maps IPv4", "county.example TXT v=spf1 ip4:192.0.2.1 -all", .pass,
            ip: "::ffff:192.0.2.1"),
    ]

    /// Sections 3, 4.4, 4.5 and 4.6: which record, and whether it can be read.
    static let records: [Row] = [
        Row("4.4 no such name", "", .none),
        Row("4.4 no text", "county.example A 192.0.2.1", .none),
        Row("4.4 servfail", "county.example TXT !servfail", .temperror),
        Row("4.4 time-out", "county.example TXT !timeout", .temperror),
        Row("4.4 refused", "county.example TXT !refused", .temperror),
        Row("4.4 bogus", "county.example TXT !bogus", .temperror),
        Row("4.5 other texts are dropped", "county.example TXT hello\ncounty.example TXT v=spf1 +all", .pass),
        Row("4.5 v=spf10 is dropped", "county.example TXT v=spf10 +all", .none),
        Row("4.5 a leading space", "county.example TXT \\x20v=spf1 +all", .none),
        Row("4.5 another version", "county.example TXT spf2.0/pra +all", .none),
        Row("3.2 two records", open + "\ncounty.example TXT v=spf1 -all", .permerror),
        Row("3.2 the same record twice", open + "\n" + open, .permerror),
        Row("3.3 strings are joined without a space", "county.example TXT v=spf1 ip4:192.|0.2.1 -all", .pass),
        Row("3.3 nor is one made up", "county.example TXT v=spf1 mx|-all", .permerror),
        Row("4.5 the version without case", "county.example TXT V=sPf1 +all", .pass),
        Row("4.6 an error after a match still counts", "county.example TXT v=spf1 +all foo", .permerror),
        Row("4.6 an error in a modifier counts", "county.example TXT v=spf1 +all moo=%", .permerror),
        Row("4.7 nothing matches", "county.example TXT v=spf1 ip4:198.51.100.1", .neutral),
        Row("4.7 an empty record", "county.example TXT v=spf1", .neutral),
        Row("4.6.2 minus", "county.example TXT v=spf1 -all", .fail),
        Row("4.6.2 tilde", "county.example TXT v=spf1 ~all", .softfail),
        Row("4.6.2 question mark", "county.example TXT v=spf1 ?all", .neutral),
        Row("4.6.2 plus is the default", "county.example TXT v=spf1 all", .pass),
        Row("4.6.1 left to right", "county.example TXT v=spf1 ~ip4:192.0.2.0/24 -ip4:192.0.2.1 +all", .softfail),
    ]

    /// Section 5: the mechanisms.
    static let mechanisms: [Row] = [
        Row("5.1 after all nothing matches", "county.example TXT v=spf1 -all +ip4:192.0.2.1", .fail),
        Row(
            "5.2 pass matches",
            "county.example TXT v=spf1 include:p.example -all\np.example TXT v=spf1 ip4:192.0.2.1 -all", .pass),
        Row(
            "5.2 and gives the qualifier of include",
            "county.example TXT v=spf1 ~include:p.example -all\np.example TXT v=spf1 +all", .softfail),
        Row(
            "5.2 fail does not match", "county.example TXT v=spf1 include:p.example ?all\np.example TXT v=spf1 -all",
            .neutral),
        Row(
            "5.2 softfail does not match",
            "county.example TXT v=spf1 include:p.example -all\np.example TXT v=spf1 ~all", .fail),
        Row(
            "5.2 neutral does not match", "county.example TXT v=spf1 include:p.example -all\np.example TXT v=spf1 ?all",
            .fail),
        Row("5.2 temperror", "county.example TXT v=spf1 include:p.example +all\np.example TXT !servfail", .temperror),
        Row("5.2 permerror", "county.example TXT v=spf1 include:p.example +all\np.example TXT v=spf1 foo", .permerror),
        Row("5.2 none is an error", "county.example TXT v=spf1 include:p.example +all", .permerror),
        Row("5.2 a match before the error decides", "county.example TXT v=spf1 ip4:192.0.2.1 include:p.example", .pass),
        Row("5.3 a of the domain", "county.example TXT v=spf1 a -all\ncounty.example A 192.0.2.1", .pass),
        Row(
            "5.3 any of several",
            "county.example TXT v=spf1 a -all\ncounty.example A 192.0.2.9\ncounty.example A 192.0.2.1", .pass),
        Row("5.3 another address", "county.example TXT v=spf1 a -all\ncounty.example A 192.0.2.2", .fail),
        Row("5.3 in the prefix", "county.example TXT v=spf1 a/24 -all\ncounty.example A 192.0.2.200", .pass),
        Row("5.3 prefix 0", "county.example TXT v=spf1 a/0 -all\ncounty.example A 10.0.0.1", .pass),
        Row(
            "5.3 AAAA for an IPv6 sender", "county.example TXT v=spf1 a:w.example -all\nw.example AAAA 2001:db8::1",
            .pass, ip: "2001:db8::1"),
        Row(
            "5.3 the IPv6 prefix", "county.example TXT v=spf1 a:w.example//32 -all\nw.example AAAA 2001:db8::1", .pass,
            ip: "2001:db8:ffff::2"),
        Row(
            "5.3 the IPv4 prefix is for IPv4",
            "county.example TXT v=spf1 a:w.example/0 -all\nw.example AAAA 2001:db8::1", .fail, ip: "2001:db8::2"),
        Row("5.3 a failed look-up", "county.example TXT v=spf1 a -all\ncounty.example A !servfail", .temperror),
        Row(
            "5.3 a name that is none matches nothing", "county.example TXT v=spf1 a:%{l}.example -all", .fail,
            from: "a..b@county.example"),
        Row(
            "5.4 mx", "county.example TXT v=spf1 mx -all\ncounty.example MX 10 m.example\nm.example A 192.0.2.1", .pass),
        Row(
            "5.4 the second host",
            "county.example TXT v=spf1 mx -all\ncounty.example MX 10 m.example\ncounty.example MX 20 n.example\nn.example A 192.0.2.1",
            .pass),
        Row(
            "5.4 with a prefix",
            "county.example TXT v=spf1 mx/24 -all\ncounty.example MX 10 m.example\nm.example A 192.0.2.7", .pass),
        Row(
            "5.4 IPv6",
            "county.example TXT v=spf1 mx:p.example//64 -all\np.example MX 10 m.example\nm.example AAAA 2001:db8::7",
            .pass, ip: "2001:db8::1"),
        Row("5.4 no implicit host", "county.example TXT v=spf1 mx -all\ncounty.example A 192.0.2.1", .fail),
        Row("5.4 the null MX matches nothing", "county.example TXT v=spf1 mx -all\ncounty.example MX 0 .", .fail),
        Row("5.4 a failed look-up of MX", "county.example TXT v=spf1 mx -all\ncounty.example MX !timeout", .temperror),
        Row(
            "5.4 a failed look-up of a host",
            "county.example TXT v=spf1 mx -all\ncounty.example MX 10 m.example\nm.example A !timeout", .temperror),
        Row(
            "5.5 ptr in the domain",
            "county.example TXT v=spf1 ptr -all\n1.2.0.192.in-addr.arpa PTR m.county.example\nm.county.example A 192.0.2.1",
            .pass),
        Row(
            "5.5 the domain itself",
            "county.example TXT v=spf1 ptr:p.example -all\n1.2.0.192.in-addr.arpa PTR p.example\np.example A 192.0.2.1",
            .pass),
        Row(
            "5.5 not confirmed",
            "county.example TXT v=spf1 ptr -all\n1.2.0.192.in-addr.arpa PTR m.county.example\nm.county.example A 192.0.2.2",
            .fail),
        Row(
            "5.5 another domain",
            "county.example TXT v=spf1 ptr -all\n1.2.0.192.in-addr.arpa PTR m.other.example\nm.other.example A 192.0.2.1",
            .fail),
        Row(
            "5.5 an ending is not a parent",
            "county.example TXT v=spf1 ptr -all\n1.2.0.192.in-addr.arpa PTR mcounty.example\nmcounty.example A 192.0.2.1",
            .fail),
        Row(
            "5.5 a failed look-up is no match",
            "county.example TXT v=spf1 ptr -all\n1.2.0.192.in-addr.arpa PTR !servfail", .fail),
        Row(
            "5.5 a failed confirmation is skipped",
            "county.example TXT v=spf1 ptr -all\n1.2.0.192.in-addr.arpa PTR a.county.example\n1.2.0.192.in-addr.arpa PTR b.county.example\na.county.example A !servfail\nb.county.example A 192.0.2.1",
            .pass),
        Row(
            "5.5 IPv6",
            "county.example TXT v=spf1 ptr -all\n1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa PTR m.county.example\nm.county.example AAAA 2001:db8::1",
            .pass, ip: "2001:db8::1"),
        Row("5.6 ip4", "county.example TXT v=spf1 ip4:192.0.2.1 -all", .pass),
        Row("5.6 the edge of a block", "county.example TXT v=spf1 ip4:192.0.2.0/31 -all", .pass),
        Row("5.6 beyond the edge", "county.example TXT v=spf1 ip4:192.0.2.2/31 -all", .fail),
        Row("5.6 ip4 never matches IPv6", "county.example TXT v=spf1 ip4:0.0.0.0/0 -all", .fail, ip: "2001:db8::1"),
        Row("5.6 ip6", "county.example TXT v=spf1 ip6:2001:db8::/32 -all", .pass, ip: "2001:db8:1::1"),
        Row("5.6 ip6 never matches IPv4", "county.example TXT v=spf1 ip6:::/0 -all", .fail),
        Row(
            "5.7 exists", "county.example TXT v=spf1 exists:%{i}.p.example -all\n192.0.2.1.p.example A 127.0.0.2", .pass
        ),
        Row("5.7 does not", "county.example TXT v=spf1 exists:%{i}.p.example -all", .fail),
        Row(
            "5.7 A also for IPv6 senders", "county.example TXT v=spf1 exists:p.example -all\np.example A 127.0.0.2",
            .pass, ip: "2001:db8::1"),
        Row(
            "5.7 AAAA does not count", "county.example TXT v=spf1 exists:p.example -all\np.example AAAA 2001:db8::1",
            .fail, ip: "2001:db8::1"),
        Row(
            "5.7 a failed look-up", "county.example TXT v=spf1 exists:p.example -all\np.example A !servfail", .temperror
        ),
    ]

    /// Section 6: redirect, exp and what is not known.
    static let modifiers: [Row] = [
        Row(
            "6.1 when nothing matches", "county.example TXT v=spf1 redirect=p.example\np.example TXT v=spf1 +all", .pass
        ),
        Row(
            "6.1 not when something does",
            "county.example TXT v=spf1 redirect=p.example -ip4:192.0.2.1\np.example TXT v=spf1 +all", .fail),
        Row(
            "6.1 ignored beside all", "county.example TXT v=spf1 redirect=p.example ?all\np.example TXT v=spf1 +all",
            .neutral),
        Row(
            "6.1 its result is the result", "county.example TXT v=spf1 redirect=p.example\np.example TXT v=spf1 ~all",
            .softfail),
        Row("6.1 none becomes an error", "county.example TXT v=spf1 redirect=p.example", .permerror),
        Row("6.1 its errors stay", "county.example TXT v=spf1 redirect=p.example\np.example TXT !servfail", .temperror),
        Row(
            "6.1 the domain becomes the target",
            "county.example TXT v=spf1 redirect=p.example\np.example TXT v=spf1 a -all\np.example A 192.0.2.1", .pass),
        Row(
            "6.1 macros are expanded",
            "county.example TXT v=spf1 redirect=_spf.%{d}\n_spf.county.example TXT v=spf1 +all", .pass),
        Row(
            "6.1 inside an include only the include's",
            "county.example TXT v=spf1 include:p.example -all\np.example TXT v=spf1 redirect=q.example\nq.example TXT v=spf1 +all",
            .pass),
        Row("6 unknown modifiers are ignored", "county.example TXT v=spf1 moo=%{c} +all", .pass),
        Row(
            "6 redirect twice",
            "county.example TXT v=spf1 redirect=p.example redirect=p.example\np.example TXT v=spf1 +all", .permerror),
        Row("6 exp twice", "county.example TXT v=spf1 +all exp=p.example exp=p.example", .permerror),
        Row(
            "6.2 the explanation",
            "county.example TXT v=spf1 -all exp=why.%{d}\nwhy.county.example TXT %{i} is not one of %{d}'s servers.",
            .fail, says: "192.0.2.1 is not one of county.example's servers."),
        Row("6.2 strings joined", "county.example TXT v=spf1 -all exp=w.example\nw.example TXT a|b", .fail, says: "ab"),
        Row(
            "6.2 wherever exp stands", "county.example TXT v=spf1 exp=w.example -all\nw.example TXT no", .fail,
            says: "no"),
        Row(
            "6.2 c, r and t", "county.example TXT v=spf1 -all exp=w.example\nw.example TXT %{c} %{r} %{t}", .fail,
            ip: "2001:db8::1", says: "2001:db8::1 unknown unknown"),
        Row(
            "6.2 the redirect target's own",
            "county.example TXT v=spf1 redirect=p.example exp=ours.example\nours.example TXT ours\np.example TXT v=spf1 -all exp=theirs.example\ntheirs.example TXT theirs",
            .fail, says: "theirs"),
        Row(
            "6.2 never an include's",
            "county.example TXT v=spf1 include:p.example -all exp=ours.example\nours.example TXT ours\np.example TXT v=spf1 -all exp=theirs.example\ntheirs.example TXT theirs",
            .fail, says: "ours"),
    ]

    /// Section 4.6.4: limits.
    static let limits: [Row] = [
        Row("4.6.4 ten look-ups", chain(10), .pass),
        Row("4.6.4 the eleventh", chain(11), .permerror),
        Row(
            "4.6.4 ip4, ip6 and all cost nothing",
            "county.example TXT v=spf1 " + String(repeating: "ip4:198.51.100.1 ", count: 40) + "+all", .pass),
        Row(
            "4.6.4 a match before the eleventh decides",
            "county.example TXT v=spf1 ip4:192.0.2.1 " + String(repeating: "a ", count: 12)
                + "-all\ncounty.example A 198.51.100.1", .pass),
        Row(
            "4.6.4 every kind counts",
            "county.example TXT v=spf1 a a a mx mx mx exists:x.example exists:y.example a:m.example a:m.example ptr -all\n1.2.0.192.in-addr.arpa PTR z.other.example\ncounty.example A 198.51.100.1\ncounty.example MX 10 m.example\nm.example A 198.51.100.2",
            .permerror),
        Row(
            "4.6.4 an include of itself ends by the limit", "county.example TXT v=spf1 include:county.example -all",
            .permerror),
        Row(
            "4.6.4 so does a redirect in a circle",
            "county.example TXT v=spf1 redirect=p.example\np.example TXT v=spf1 redirect=county.example", .permerror),
        Row("4.6.4 two voids", "county.example TXT v=spf1 a:x.example a:y.example +all", .pass),
        Row("4.6.4 the third", "county.example TXT v=spf1 a:x.example mx:y.example exists:z.example +all", .permerror),
        Row(
            "4.6.4 also across includes",
            "county.example TXT v=spf1 a:x.example include:p.example a:z.example +all\np.example TXT v=spf1 a:y.example -all",
            .permerror),
        Row(
            "4.6.4 an empty answer is void",
            "county.example TXT v=spf1 a:x.example a:x.example a:x.example +all\nx.example TXT here", .permerror),
        Row("4.6.4 ten mail servers", servers(10), .pass),
        Row("4.6.4 eleven", servers(11), .permerror),
        Row(
            "4.6.4 ptr reads ten names",
            "county.example TXT v=spf1 ptr -all\n"
                + (10...19).map { "1.2.0.192.in-addr.arpa PTR a\($0).other.example" }.joined(separator: "\n")
                + "\n1.2.0.192.in-addr.arpa PTR z.county.example\nz.county.example A 192.0.2.1", .fail),
    ]

    private static func chain(_ count: Int) -> String {
        let terms = (1...count).map { "include:p\($0).example" }.joined(separator: " ")
        return "county.example TXT v=spf1 \(terms) +all\n"
            + (1...count).map { "p\($0).example TXT v=spf1 -all" }.joined(separator: "\n")
    }

    private static func servers(_ count: Int) -> String {
        "county.example TXT v=spf1 mx -all\n"
            + (1...count).map {
                "county.example MX 10 m\($0).example\nm\($0).example A 192.0.2.\($0 == count ? 1 : 100 + $0)"
            }
            .joined(separator: "\n")
    }

    /// Section 6.2: trouble with the explanation means that there is none, and nothing else.
    static let errors: [Row] = [
        "w.example TXT !servfail", "", "w.example TXT one\nw.example TXT two", "w.example TXT 100%",
        "w.example TXT \\xC3\\xA9",
        "w.example TXT %{x}",
    ].map { Row("6.2 no explanation", "county.example TXT v=spf1 -all exp=w.example\n" + $0, .fail) }

    @Test(arguments: errors) func troubleWithTheExplanationMeansNone(_ row: Row) async throws {
        let resolver = ScriptedResolver("zone example\n" + row.zone)
        let ip = try #require(IPAddress(row.ip))
        let outcome = await checkHost(SPFRequest(ip: ip, mailFrom: row.from, helo: row.helo), resolver: resolver)
        #expect(outcome == SPFOutcome(result: .fail, explanation: nil))
    }
}
