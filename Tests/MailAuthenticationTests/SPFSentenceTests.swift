import DNS
import Testing

@testable import MailAuthentication

/// The sentences of RFC 7208, sections 3 to 7, that ``CheckHostTests`` leaves out; the section begins each name.
@Suite struct SPFSentenceTests {
    typealias Row = CheckHostTests.Row

    @Test(arguments: publishing + identities + termEvaluation + failures + mechanisms + addresses + modifiers + macros)
    func saysWhatTheSentenceSays(_ row: Row) async throws {
        let resolver = ScriptedResolver("zone example\nzone arpa\n" + row.zone)
        let request = SPFRequest(ip: try #require(IPAddress(row.ip)), mailFrom: row.from, helo: row.helo)
        let outcome = await checkHost(request, resolver: resolver)
        #expect(outcome.result == row.expected)
        if let explanation = row.explanation { #expect(outcome.explanation == explanation) }
        if row.expected != .fail { #expect(outcome.explanation == nil) }
    }

    /// Sections 3.3 to 3.5 and 4.5.
    static let publishing: [Row] = [
        Row("3.3 a string may end inside a word", "county.example TXT v=sp|f1 i|p4:192|.0.2.|1 -al|l", .pass),
        Row(
            "3.3 inside a macro",
            "county.example TXT v=spf1 exists:%|{i}.p.example -all\n192.0.2.1.p.example A 127.0.0.2", .pass),
        Row("3.3 empty strings add nothing", "county.example TXT |v=spf1 +al||l|", .pass),
        Row("3.3 the version must not need a space that is not there", "county.example TXT v=spf1|+all", .none),
        Row(
            "3.3 an included record is joined as well",
            "county.example TXT v=spf1 include:p.example -all\np.example TXT v=spf1 +|all", .pass),
        Row(
            "3.5 the record of a wildcard counts", "*.county.example TXT v=spf1 +all", .pass,
            from: "a@made-up.county.example"),
        Row(
            "3.5 but not where the name has records of its own",
            "*.county.example TXT v=spf1 +all\nwww.county.example A 192.0.2.1", .none, from: "a@www.county.example"),
        Row("3 an alias leads to the record", "county.example CNAME p.example\np.example TXT v=spf1 +all", .pass),
        Row(
            "4.5 two records of which one is broken", "county.example TXT v=spf1 +all\ncounty.example TXT v=spf1 foo",
            .permerror),
        Row(
            "4.5 a version alone beside a record", "county.example TXT v=spf1\ncounty.example TXT v=spf1 +all",
            .permerror),
        Row("4.5 a tab does not end the version", "county.example TXT v=spf1\\x09+all", .none),
        Row("4.4 an answer that can't be read", "county.example TXT !malformed", .temperror),
        Row("4.4 an answer that was cut off", "county.example TXT !truncated", .temperror),
        Row("4.4 a server that does not serve the name", "county.example TXT !lame", .temperror),
        Row("4.4 the name does not exist", "county.example TXT !nonexistent", .none),
        Row("4.4 the name has no text", "county.example TXT !empty", .none),
    ]

    /// Sections 2.3, 2.4, 4.1 and 4.3: the HELO identity, and names of other scripts.
    static let identities: [Row] = [
        Row(
            "2.3 HELO with its own record", "mail.county.example TXT v=spf1 a -all\nmail.county.example A 192.0.2.1",
            .pass, from: ""),
        Row("2.3 HELO that its record refuses", "mail.county.example TXT v=spf1 -all", .fail, from: ""),
        Row("2.3 the domain's record says nothing of HELO", "county.example TXT v=spf1 -all", .none, from: ""),
        Row(
            "2.3 HELO may be an address literal", "county.example TXT v=spf1 -all", .none, from: "", helo: "[192.0.2.1]"
        ),
        Row(
            "2.3 or an IPv6 one", "county.example TXT v=spf1 -all", .none, ip: "2001:db8::1", from: "",
            helo: "[IPv6:2001:db8::1]"),
        Row("2.3 or a single label", "localhost TXT v=spf1 +all", .none, from: "", helo: "localhost"),
        Row(
            "2.3 HELO without case", "mail.county.example TXT v=spf1 +all", .pass, from: "", helo: "MAIL.County.EXAMPLE"
        ),
        Row("2.3 HELO look-up fails", "mail.county.example TXT !servfail", .temperror, from: ""),
        Row("2.3 HELO look-up times out", "mail.county.example TXT !timeout", .temperror, from: ""),
        Row(
            "2.4 MAIL FROM is not checked by HELO's record",
            "mail.county.example TXT v=spf1 +all\ncounty.example TXT v=spf1 -all", .fail),
        Row(
            "4.1 s, o and d of a bounce",
            "h.example TXT v=spf1 exists:%{s}.%{o}.%{d}.%{h}.ok.example -all\npostmaster@h.example.h.example.h.example.h.example.ok.example A 127.0.0.2",
            .pass, from: "", helo: "h.example"),
        Row(
            "4.3 an A-label is a name like any other", "xn--bro-hoa.example TXT v=spf1 +all", .pass,
            from: "a@xn--bro-hoa.example"),
        Row("4.3 in any case", "xn--bro-hoa.example TXT v=spf1 +all", .pass, from: "a@XN--BRO-HOA.example"),
        Row("4.3 a name that begins with a dot", "county.example TXT v=spf1 +all", .none, from: "a@.county.example"),
        Row(
            "4.3 a label of 63 octets", "\(String(repeating: "a", count: 63)).example TXT v=spf1 +all", .pass,
            from: "a@\(String(repeating: "a", count: 63)).example"),
        Row("4.3 a name in upper case", "county.example TXT v=spf1 +all", .pass, from: "ann@COUNTY.Example"),
    ]

    /// Sections 4.6 and 4.7.
    static let termEvaluation: [Row] = [
        Row("4.6 an error before a match", "county.example TXT v=spf1 foo +all", .permerror),
        Row(
            "4.6 the syntax counts before a failed look-up does",
            "county.example TXT v=spf1 a -all foo\ncounty.example A !servfail", .permerror),
        Row("4.6 more spaces than one", "county.example TXT v=spf1   ip4:192.0.2.1    -all", .pass),
        Row("4.6 a space at the end", "county.example TXT v=spf1 +all ", .pass),
        Row("4.6.1 names of mechanisms without case", "county.example TXT v=spf1 IP4:192.0.2.1 -ALL", .pass),
        Row(
            "4.6.1 of those that ask as well",
            "county.example TXT v=spf1 A:W.EXAMPLE MX INCLUDE:P.EXAMPLE EXISTS:E.EXAMPLE -all\np.example TXT v=spf1 -all\ne.example A 127.0.0.2",
            .pass),
        Row("4.6.1 and of modifiers", "county.example TXT v=spf1 REDIRECT=P.Example\np.example TXT v=spf1 +all", .pass),
        Row("4.6.1 a mechanism that is not known", "county.example TXT v=spf1 ip5:192.0.2.1 +all", .permerror),
        Row("4.6.1 an unknown mechanism without a value", "county.example TXT v=spf1 foo +all", .permerror),
        Row(
            "4.6.2 an exception ends the evaluation",
            "county.example TXT v=spf1 a:x.example ip4:192.0.2.1 -all\nx.example A !timeout", .temperror),
        Row(
            "4.6.2 every sign before another mechanism",
            "county.example TXT v=spf1 ?a -all\ncounty.example A 192.0.2.1", .neutral),
        Row("4.6.3 a modifier takes no sign", "county.example TXT v=spf1 -redirect=p.example", .permerror),
        Row("4.6.3 a modifier never matches", "county.example TXT v=spf1 moo=192.0.2.1 -all", .fail),
        Row(
            "4.6.4 redirect counts as the eleventh", asking(10, "redirect=p.example\np.example TXT v=spf1 +all"),
            .permerror),
        Row("4.6.4 redirect as the tenth", asking(9, "redirect=p.example\np.example TXT v=spf1 +all"), .pass),
        Row("4.6.4 exp does not count", asking(10, "-all exp=w.example\nw.example TXT why"), .fail, says: "why"),
        Row("4.6.4 the hosts of mx do not count to ten", twoServers, .pass),
        Row(
            "4.6.4 a limit inside an include is the outer one",
            "county.example TXT v=spf1 a:e.example a:e.example a:e.example a:e.example a:e.example include:p.example +all\ne.example A 198.51.100.9\np.example TXT v=spf1 a:e.example a:e.example a:e.example a:e.example a:e.example -all",
            .permerror),
        Row(
            "4.6.4 a record that leads nowhere through an alias is void",
            "county.example TXT v=spf1 a:x.example a:x.example a:x.example +all\nx.example CNAME gone.example",
            .permerror),
        Row(
            "4.6.4 a failed look-up is not void", "county.example TXT v=spf1 a:x.example +all\nx.example A !refused",
            .temperror),
        Row(
            "4.6.4 a missing reverse name is void", "county.example TXT v=spf1 a:x.example a:y.example ptr +all",
            .permerror),
        Row("4.7 without redirect neutral", "county.example TXT v=spf1 -ip4:198.51.100.0/24", .neutral),
        Row(
            "4.7 as if with ?all inside an include, which does not match",
            "county.example TXT v=spf1 include:p.example -all\np.example TXT v=spf1 ip4:198.51.100.1", .fail),
        Row("4.8 a final dot of a target", "county.example TXT v=spf1 a:w.example. -all\nw.example A 192.0.2.1", .pass),
        Row("4.8 a target longer than 253 characters loses labels from the left", longTarget, .pass),
    ]

    /// A record of so many terms that ask and do not match, and what follows them.
    private static func asking(_ count: Int, _ rest: String) -> String {
        let terms = (1...count).map { "a:e\($0).example " }.joined()
        let records = (1...count).map { "\ne\($0).example A 198.51.100.9" }.joined()
        return "county.example TXT v=spf1 \(terms)\(rest)\(records)"
    }

    private static let twoServers: String = {
        var lines = ["county.example TXT v=spf1 mx mx:p.example -all"]
        for number in 1...8 {
            for domain in ["county", "p"] {
                let host = "\(domain)\(number).example"
                lines += ["\(domain).example MX \(number) \(host)", "\(host) A 198.51.100.\(number)"]
            }
        }
        return (lines + ["p.example MX 30 last.example", "last.example A 192.0.2.1"]).joined(separator: "\n")
    }()

    private static let longTarget: String = {
        let labels = (1...30).map { "label\($0)xx" }
        var kept = labels[...]
        while (kept.joined(separator: ".") + ".county.example").utf8.count > 253 { kept.removeFirst() }
        let name = kept.joined(separator: ".") + ".county.example"
        return "county.example TXT v=spf1 exists:\(labels.joined(separator: ".")).%{d} -all\n\(name) A 127.0.0.2"
    }()

    /// Section 5: every way in which a look-up may fail to answer, and NXDOMAIN and an empty answer beside them.
    static let failures: [Row] = {
        let ways = ["servfail", "timeout", "refused", "malformed", "bogus"]
        let asking = [
            ("5.2", "include:p.example", "p.example TXT"), ("5.3", "a:w.example", "w.example A"),
            ("5.4", "mx:p.example", "p.example MX"), ("5.4", "mx", "county.example MX 10 m.example\nm.example A"),
            ("5.7", "exists:e.example", "e.example A"), ("6.1", "redirect=p.example", "p.example TXT"),
        ]
        var rows: [Row] = []
        for way in ways {
            for (section, term, question) in asking {
                let zone = "county.example TXT v=spf1 \(term)\n\(question) !\(way)"
                rows.append(Row("\(section) \(term) \(way)", zone, .temperror))
            }
            let reverse = "county.example TXT v=spf1 ptr -all\n1.2.0.192.in-addr.arpa PTR"
            rows.append(Row("5.5 ptr \(way) does not match", "\(reverse) !\(way)", .fail))
            let named = "\(reverse) a.county.example\na.county.example A !\(way)"
            rows.append(Row("5.5 a name of ptr \(way) is skipped", named, .fail))
        }
        for way in ["nonexistent", "empty"] {
            for (section, term, question) in [asking[1], asking[2], asking[4]] {
                let zone = "county.example TXT v=spf1 \(term) -all\n\(question) !\(way)"
                rows.append(Row("\(section) \(term) \(way) means no match", zone, .fail))
            }
        }
        return rows
    }()

    /// Section 5.
    static let mechanisms: [Row] = [
        Row(
            "5.1 what follows all is not looked up",
            "county.example TXT v=spf1 -all a:x.example\nx.example A !servfail", .fail),
        Row(
            "5.1 redirect is ignored before and behind it",
            "county.example TXT v=spf1 -all redirect=p.example\np.example TXT !servfail", .fail),
        Row(
            "5.2 two records of the target",
            "county.example TXT v=spf1 include:p.example +all\np.example TXT v=spf1 +all\np.example TXT v=spf1 -all",
            .permerror),
        Row(
            "5.2 the target's all does not reach out",
            "county.example TXT v=spf1 include:p.example +ip4:192.0.2.1 -all\np.example TXT v=spf1 -all", .pass),
        Row(
            "5.2 two deep",
            "county.example TXT v=spf1 include:p.example -all\np.example TXT v=spf1 include:q.example -all\nq.example TXT v=spf1 ip4:192.0.2.1 -all",
            .pass),
        Row(
            "5.2 an error two deep",
            "county.example TXT v=spf1 include:p.example -all\np.example TXT v=spf1 include:q.example -all\nq.example TXT !servfail",
            .temperror),
        Row(
            "5.2 a target that is no name", "county.example TXT v=spf1 include:%{l}.example -all", .permerror,
            from: "a..b@county.example"),
        Row(
            "5.2 with a macro",
            "county.example TXT v=spf1 include:%{l}.p.example -all\nann.p.example TXT v=spf1 +all", .pass),
        Row(
            "5.3 through an alias",
            "county.example TXT v=spf1 a:w.example -all\nw.example CNAME v.example\nv.example A 192.0.2.1", .pass),
        Row(
            "5.3 both prefixes", "county.example TXT v=spf1 a:w.example/24//64 -all\nw.example A 192.0.2.99", .pass),
        Row(
            "5.4 a host without an address", "county.example TXT v=spf1 mx -all\ncounty.example MX 10 gone.example",
            .fail),
        Row(
            "5.5 without case",
            "county.example TXT v=spf1 ptr:County.EXAMPLE -all\n1.2.0.192.in-addr.arpa PTR M.COUNTY.example\nm.county.example A 192.0.2.1",
            .pass),
        Row("5.5 no reverse name", "county.example TXT v=spf1 ptr -all", .fail),
        Row(
            "5.5 an alias in the reverse tree",
            "county.example TXT v=spf1 ptr -all\n1.2.0.192.in-addr.arpa CNAME 1.0-25.2.0.192.in-addr.arpa\n1.0-25.2.0.192.in-addr.arpa PTR m.county.example\nm.county.example A 192.0.2.1",
            .pass),
        Row("5.6 prefix 0 holds every address", "county.example TXT v=spf1 ip4:203.0.113.7/0 -all", .pass),
        Row("5.6 bits beyond the prefix do not count", "county.example TXT v=spf1 ip4:192.0.2.255/24 -all", .pass),
        Row(
            "5.6 an IPv6 address written in other ways", "county.example TXT v=spf1 ip6:2001:0DB8:0:0:0:0:0:1 -all",
            .pass, ip: "2001:db8::1"),
        Row(
            "5.6 without a prefix the whole address", "county.example TXT v=spf1 ip6:2001:db8:: -all", .fail,
            ip: "2001:db8::1"),
        Row(
            "5.7 any address will do", "county.example TXT v=spf1 exists:e.example -all\ne.example A 203.0.113.99",
            .pass),
        Row(
            "5.7 a name that is none", "county.example TXT v=spf1 exists:%{l}.example -all", .fail,
            from: "a..b@county.example"),
        Row(
            "5.7 a text there is no address",
            "county.example TXT v=spf1 exists:e.example -all\ne.example TXT 127.0.0.2", .fail),
    ]

    /// Section 5: A for IPv4 and AAAA for IPv6, and IPv4 addresses that came as IPv6.
    static let addresses: [Row] = [
        Row("5 AAAA says nothing of IPv4", "county.example TXT v=spf1 a -all\ncounty.example AAAA 2001:db8::1", .fail),
        Row(
            "5 A says nothing of IPv6", "county.example TXT v=spf1 a -all\ncounty.example A 192.0.2.1", .fail,
            ip: "2001:db8::1"),
        Row(
            "5 mx likewise", "county.example TXT v=spf1 mx -all\ncounty.example MX 10 m.example\nm.example A 192.0.2.1",
            .fail, ip: "2001:db8::1"),
        Row(
            "5 A that fails is not asked for an IPv6 sender",
            "county.example TXT v=spf1 a -all\ncounty.example A !servfail\ncounty.example AAAA 2001:db8::1", .pass,
            ip: "2001:db8::1"),
        Row(
            "5 mapped: a", "county.example TXT v=spf1 a -all\ncounty.example A 192.0.2.1", .pass, ip: "::ffff:192.0.2.1"
        ),
        Row(
            "5 mapped: mx", "county.example TXT v=spf1 mx -all\ncounty.example MX 10 m.example\nm.example A 192.0.2.1",
            .pass, ip: "::ffff:c000:201"),
        Row(
            "5 mapped: ptr",
            "county.example TXT v=spf1 ptr -all\n1.2.0.192.in-addr.arpa PTR m.county.example\nm.county.example A 192.0.2.1",
            .pass, ip: "::ffff:192.0.2.1"),
        Row(
            "5 mapped: macros",
            "county.example TXT v=spf1 exists:%{i}.%{v}.p.example -all\n192.0.2.1.in-addr.p.example A 127.0.0.2", .pass,
            ip: "::ffff:192.0.2.1"),
        Row(
            "5 mapped: ip6 does not match", "county.example TXT v=spf1 ip6:::ffff:192.0.2.1 -all", .fail,
            ip: "::ffff:192.0.2.1"),
        Row(
            "5 mapped: the IPv4 prefix", "county.example TXT v=spf1 a/24//128 -all\ncounty.example A 192.0.2.200",
            .pass, ip: "::ffff:192.0.2.1"),
    ]

    /// Section 6, and the modifiers of RFC 6652, which are unknown ones here.
    static let modifiers: [Row] = [
        Row(
            "6 unknown ones anywhere and often", "county.example TXT v=spf1 moo=1 moo=2 ip4:192.0.2.1 cow=x -all moo=3",
            .pass),
        Row(
            "6 modifiers for reports are unknown ones",
            "county.example TXT v=spf1 ip4:192.0.2.1 ra=postmaster rp=100 rr=all -all", .pass),
        Row(
            "6 exp before redirect",
            "county.example TXT v=spf1 exp=w.example redirect=p.example\np.example TXT v=spf1 +all", .pass),
        Row("6 exp twice in other cases", "county.example TXT v=spf1 -all exp=a.example EXP=a.example", .permerror),
        Row(
            "6.1 a target that is no name", "county.example TXT v=spf1 redirect=%{l}.example", .permerror,
            from: "a..b@county.example"),
        Row("6.1 a single label as target", "county.example TXT v=spf1 redirect=%{d1}", .permerror),
        Row("6.1 an empty target", "county.example TXT v=spf1 redirect=", .permerror),
        Row(
            "6.1 the target's broken record", "county.example TXT v=spf1 redirect=p.example\np.example TXT v=spf1 foo",
            .permerror),
        Row(
            "6.1 two records of the target",
            "county.example TXT v=spf1 redirect=p.example\np.example TXT v=spf1 +all\np.example TXT v=spf1 -all",
            .permerror),
        Row(
            "6.1 the sender stays",
            "county.example TXT v=spf1 redirect=p.example\np.example TXT v=spf1 exists:%{l}.%{o}.%{d}.ok.example -all\nann.county.example.p.example.ok.example A 127.0.0.2",
            .pass),
        Row(
            "6.1 nothing matched there either",
            "county.example TXT v=spf1 redirect=p.example\np.example TXT v=spf1 ip4:198.51.100.1", .neutral),
        Row(
            "6.2 a redirect target without exp has none",
            "county.example TXT v=spf1 redirect=p.example exp=w.example\nw.example TXT ours\np.example TXT v=spf1 -all",
            .fail),
        Row(
            "6.2 softfail has no explanation", "county.example TXT v=spf1 ~all exp=w.example\nw.example TXT why",
            .softfail),
        Row(
            "6.2 a target that is no name", "county.example TXT v=spf1 -all exp=%{l}.example", .fail,
            from: "a..b@county.example"),
        Row(
            "6.2 the escapes", "county.example TXT v=spf1 -all exp=w.example\nw.example TXT 100%% of%_it%-", .fail,
            says: "100% of it%20"),
        Row(
            "6.2 upper-case letters are escaped",
            "county.example TXT v=spf1 -all exp=w.example\nw.example TXT http://w.example/?s=%{S}", .fail,
            says: "http://w.example/?s=ann%40county.example"),
        Row(
            "6.2 through an alias",
            "county.example TXT v=spf1 -all exp=w.example\nw.example CNAME v.example\nv.example TXT why", .fail,
            says: "why"),
        Row("6.2 it may be empty", "county.example TXT v=spf1 -all exp=w.example\nw.example TXT |", .fail, says: ""),
    ]

    /// Section 7, and RFC 8616 for local parts of other scripts.
    static let macros: [Row] = [
        Row("7.1 a sign that begins no macro", "county.example TXT v=spf1 exists:%a.example +all", .permerror),
        Row("7.1 an open brace", "county.example TXT v=spf1 exists:%{d.example +all", .permerror),
        Row("7.1 also behind a match", "county.example TXT v=spf1 +all exists:%(d).example", .permerror),
        Row("7.1 no parts at all", "county.example TXT v=spf1 exists:%{d0}.example +all", .permerror),
        Row("7.2 c, r and t only in explanations", "county.example TXT v=spf1 exists:%{c}.example +all", .permerror),
        Row("7.2 r", "county.example TXT v=spf1 include:%{r}.example +all", .permerror),
        Row("7.2 t", "county.example TXT v=spf1 redirect=%{t}.example", .permerror),
        Row("7.2 a letter that is none", "county.example TXT v=spf1 exists:%{x}.example +all", .permerror),
        Row(
            "7.2 letters without case",
            "county.example TXT v=spf1 exists:%{D}.%{I}.ok.example -all\ncounty.example.192.0.2.1.ok.example A 127.0.0.2",
            .pass),
        Row(
            "7.2 h",
            "county.example TXT v=spf1 exists:%{h}.ok.example -all\nmail.county.example.ok.example A 127.0.0.2", .pass),
        Row(
            "7.2 p without a reverse name",
            "county.example TXT v=spf1 exists:%{p}.ok.example -all\nunknown.ok.example A 127.0.0.2", .pass),
        Row(
            "7.2 p not confirmed",
            "county.example TXT v=spf1 exists:%{p}.ok.example -all\n1.2.0.192.in-addr.arpa PTR m.county.example\nm.county.example A 192.0.2.9\nunknown.ok.example A 127.0.0.2",
            .pass),
        Row(
            "7.2 p takes the domain itself before names below it",
            "county.example TXT v=spf1 exists:%{p}.ok.example -all\n1.2.0.192.in-addr.arpa PTR m.county.example\n1.2.0.192.in-addr.arpa PTR county.example\nm.county.example A 192.0.2.1\ncounty.example A 192.0.2.1\ncounty.example.ok.example A 127.0.0.2",
            .pass),
        Row(
            "7.2 and any other before none",
            "county.example TXT v=spf1 exists:%{p}.ok.example -all\n1.2.0.192.in-addr.arpa PTR m.other.example\nm.other.example A 192.0.2.1\nm.other.example.ok.example A 127.0.0.2",
            .pass),
        Row("7.2 p reads ten names", elevenNames, .pass),
        Row(
            "7.3 IPv6 by its digits",
            "county.example TXT v=spf1 exists:%{i}.%{v}.ok.example -all\n2.0.0.1.0.d.b.8.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.1.ip6.ok.example A 127.0.0.2",
            .pass, ip: "2001:db8::1"),
        Row(
            "7.3 turned around",
            "county.example TXT v=spf1 exists:%{ir}.%{v}.ok.example -all\n1.2.0.192.in-addr.ok.example A 127.0.0.2",
            .pass),
        Row(
            "7.3 cut at other signs",
            "county.example TXT v=spf1 exists:%{l1r+-}.ok.example -all\nann.ok.example A 127.0.0.2", .pass,
            from: "ann+news-x@county.example"),
        Row(
            "7.3 more parts than there are",
            "county.example TXT v=spf1 exists:%{d9}.ok.example -all\ncounty.example.ok.example A 127.0.0.2", .pass),
        Row(
            "8616-4 a local part of another script matches nothing",
            "county.example TXT v=spf1 exists:%{l}.ok.example -all\n*.ok.example A 127.0.0.2", .fail,
            from: "\u{e9}@county.example"),
        Row(
            "8616-4 nor does it hurt where it is not used", "county.example TXT v=spf1 ip4:192.0.2.1 -all", .pass,
            from: "\u{e9}@county.example"),
        Row(
            "8616-3 a name of another script in a record", "county.example TXT v=spf1 a:b\\xC3\\xBCro.example +all",
            .permerror),
        Row(
            "8616-3 its A-label",
            "county.example TXT v=spf1 a:xn--bro-hoa.example -all\nxn--bro-hoa.example A 192.0.2.1", .pass),
    ]

    private static let elevenNames: String = {
        let others = (10...19).map { "1.2.0.192.in-addr.arpa PTR a\($0).other.example\n" }.joined()
        return "county.example TXT v=spf1 exists:%{p}.ok.example -all\nunknown.ok.example A 127.0.0.2\n" + others
            + "1.2.0.192.in-addr.arpa PTR m.county.example\nm.county.example A 192.0.2.1"
    }()
}
