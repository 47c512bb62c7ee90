import DNS
import Testing

@testable import MailAuthentication

/// RFC 7208 sections 4.5, 4.6, 5, 6, 7.1 and 12: what is a record, and what breaks one.
@Suite struct SPFParserTests {
    @Test(
        "section 4.5: a record begins with exactly v=spf1, then a space or the end",
        arguments: [
            ("v=spf1", true), ("v=spf1 -all", true), ("V=SPF1 mx", true), ("v=spf1 ", true), ("v=spf10", false),
            (" v=spf1", false), ("v=spf1\\x09-all", false), ("v=spf", false), ("spf2.0/pra", false), ("", false),
            ("v=spf1;", false), ("v=spf1-all", false), ("\"v=spf1 -all\"", false),
        ])
    func selection(text: String, isRecord: Bool) {
        #expect(SPFRecord.selected(from: [octets(text)]).isEmpty != isRecord)
    }

    @Test(
        "section 12: terms that follow the grammar",
        arguments: [
            "all", "-all", "~ALL", "?all", "+all", "include:a.example", "-include:a.example", "include:%{d}.a.example",
            "a", "A", "a:a.example", "a/0", "a/24", "a/32", "a//0", "a//64", "a//128", "a/24//64", "a:a.example/24//64",
            "mx", "mx:a.example.", "mx/24", "mx:a.example//48", "ptr", "ptr:a.example", "PTR", "ip4:192.0.2.1",
            "ip4:192.0.2.0/24", "ip4:0.0.0.0/0", "ip4:255.255.255.255/32", "IP4:192.0.2.1", "ip6:2001:db8::1", "ip6:::",
            "ip6:2001:DB8::/32", "ip6:::ffff:192.0.2.1/96", "exists:%{ir}.a.example", "exists:%{d}", "exists:%%",
            "exists:a.b%_", "redirect=a.example", "REDIRECT=%{d}", "exp=a.example", "moo=", "moo=%{c}x", "a-b_c.d=x",
            "v=spf1", "include:_spf.a.example", "a:a.x-1", "a:1.a-1", "exists:%{d2r.-+,/_=}.example",
            "exists:%{S127R}.example", "a:foo/bar.example/24", "exists:a!#$&'()*+,-./:;<=>?@[]^_`{|}~.example",
        ])
    func goodTerms(text: String) {
        let record = SPFRecord(octets("v=spf1 " + text))
        #expect(record.faults.isEmpty, "\(record.faults)")
        #expect(record.terms.count == 1)
        #expect(record.terms.first?.range == 7..<(7 + text.utf8.count))
    }

    /// The place is marked with `«` and `»`.
    @Test(
        "section 4.6: terms that break it, with the place and the kind",
        arguments: [
            ("«foo»", SPFFault.Kind.unknownTerm), ("«foo:a.example»", .unknownTerm), ("«+»", .unknownTerm),
            ("«-»", .unknownTerm), ("«--all»", .unknownTerm), ("«-redirect=a.example»", .unknownTerm),
            ("«-foo=x»", .unknownTerm), ("«all:a.example»", .unknownTerm), ("«all/24»", .unknownTerm),
            ("«all.»", .unknownTerm), ("«1a=x»", .unknownTerm), ("«=x»", .unknownTerm), ("«ptr/24»", .unknownTerm),
            ("«include/24»", .unknownTerm), ("«include»", .emptyValue), ("«exists»", .emptyValue),
            ("«ip4»", .emptyValue), ("«ip6»", .emptyValue), ("«ip4:»", .emptyValue), ("«ip6:»", .emptyValue),
            ("include:«»", .emptyValue), ("a:«»", .emptyValue), ("a:«»/24", .emptyValue), ("ptr:«»", .emptyValue),
            ("redirect=«»", .emptyValue), ("exp=«»", .emptyValue), ("exists:«»", .emptyValue),
            ("ip4:«192.0.2»", .badAddress), ("ip4:«192.0.2»/24", .badAddress), ("ip4:«192.0.2.256»", .badAddress),
            ("ip4:«192.0.2.01»", .badAddress), ("ip4:«192.0.2.1.1»", .badAddress), ("ip4:«192.0.2.»", .badAddress),
            ("ip4:«a.example»", .badAddress), ("ip4:«»/24", .badAddress), ("ip6:«2001:db8»", .badAddress),
            ("ip6:«2001:db8:::1»", .badAddress), ("ip6:«fe80::1%eth0»", .badAddress),
            ("ip4:192.0.2.1/«33»", .badPrefix), ("ip4:192.0.2.1/«024»", .badPrefix), ("ip4:192.0.2.1/«»", .badPrefix),
            ("ip4:192.0.2.1/«1x»", .badPrefix), ("ip4:192.0.2.1/«/24»", .badPrefix),
            ("ip4:192.0.2.1/«9999»", .badPrefix),
            ("ip6:::/«129»", .badPrefix), ("ip6:::/«-1»", .badPrefix), ("a/«33»", .badPrefix), ("a//«129»", .badPrefix),
            ("a/«00»", .badPrefix), ("«a/»", .badPrefix), ("«a//»", .badPrefix), ("«a//64/24»", .badPrefix),
            ("a:a.example«/»", .badPrefix), ("a:a.example«/x»", .badPrefix), ("mx/«33»//64", .badPrefix),
            ("a:«localhost»", .badDomain), ("include:«localhost»", .badDomain), ("mx:«10.0.0.1»/24", .badDomain),
            ("a:«192.0.2.1»", .badDomain), ("a:«a.example..»", .badDomain), ("include:«a.example-»", .badDomain),
            ("a:«a.-b»", .badDomain), ("a:«a.b_c»", .badDomain), ("a:«.123»", .badDomain),
            ("a:«%{d}example»", .badDomain),
            ("redirect=«a»", .badDomain), ("exists:«%{d}.»", .badDomain), ("exp=«why»", .badDomain),
            ("exists:a.«%»", .badMacro), ("exists:a.«%a».b", .badMacro), ("exists:«%{a}».b", .badMacro),
            ("exists:«%{d0}».b", .badMacro), ("exists:«%{dr1}».b", .badMacro), ("exists:«%{d.x}».b", .badMacro),
            ("exists:«%{}».b", .badMacro), ("exists:«%{d»", .badMacro), ("exists:«%{c}».b", .badMacro),
            ("exists:«%{r}».b", .badMacro), ("exists:«%{t}».b", .badMacro), ("exp=«%{c}».b", .badMacro),
            ("moo=«%x»", .badMacro), ("moo=a«%»", .badMacro),
            ("a«\\x09»mx", .notASpace), ("mx«\\x0D»", .notASpace), ("mx«\\x0A»-all", .notASpace),
            ("ip4:192.0.2.1«,»", .notASpace), ("mx«;»-all", .notASpace), ("a:a.example«,»mx", .notASpace),
            ("mx«\\x00»", .notASCII), ("mx«\\x7F»", .notASCII), ("a:«\\xC3\\xA9».example", .notASCII),
            ("«\\xE2\\x80\\x93»all", .typographic), ("include:«\\xE2\\x80\\x9C»a.example", .typographic),
            ("«\\xEF\\xBB\\xBF»mx", .typographic), ("mx«\\xC2\\xA0»-all", .typographic),
            ("«mx~all»", .glued(second: "~all")), ("«ip4:192.0.2.0/24ip4:192.0.2.9»", .glued(second: "ip4:192.0.2.9")),
            ("«include:a.example?all»", .glued(second: "?all")),
            ("«mx/24a:b.example»", .glued(second: "a:b.example")),
        ])
    func badTerms(marked: String, kind: SPFFault.Kind) throws {
        let parts = marked.split(omittingEmptySubsequences: false) { "«»".contains($0) }
        let (before, inside) = (octets(parts[0]), octets(parts[1]))
        let text = octets("v=spf1 " + marked.filter { $0 != "«" && $0 != "»" } + " mx")
        let record = SPFRecord(text)
        let fault = try #require(record.faults.first)
        #expect(fault.kind == kind)
        #expect(
            fault.range == (7 + before.count)..<(7 + before.count + inside.count), "\(record.fragment(fault.range))")
        #expect(record.terms.count == 1, "what follows the mistake is still read")
    }

    @Test(
        "the first octet that can't stand where it does",
        arguments: [
            ("^foo", SPFFault.Kind.unknownTerm), ("all^:a.example", .unknownTerm), ("-all^/24", .unknownTerm),
            ("ptr^/24", .unknownTerm), ("include^/24", .unknownTerm), ("include^", .emptyValue),
            ("include:^", .emptyValue), ("ip4:^", .emptyValue), ("ip4^", .emptyValue), ("ip4:^192.0.2", .badAddress),
            ("ip4:192.0.2.1/^33", .badPrefix), ("a^/", .badPrefix),
            ("exists:a.^%a.b", .badMacro), ("mx^~all", .glued(second: "~all")),
            ("ip4:192.0.2.0/24^ip4:192.0.2.9", .glued(second: "ip4:192.0.2.9")), ("a:b.c^,mx", .notASpace),
        ])
    func theFirstWrongOctet(marked: String, kind: SPFFault.Kind) throws {
        let before = marked.prefix { $0 != "^" }
        let text = octets("v=spf1 mx " + marked.filter { $0 != "^" })
        let fault = try #require(SPFRecord(text).faults.first)
        #expect(fault.kind == kind)
        #expect(fault.firstWrong == 10 + before.utf8.count, "\(fault)")
    }

    @Test("section 12: terms are separated by one space or more; a space may close the record")
    func spaces() {
        let record = SPFRecord(octets("v=spf1   mx  -all  "))
        #expect(record.faults.isEmpty)
        #expect(record.terms.map(\.range) == [9..<11, 13..<17])
    }

    @Test("section 6: redirect and exp may stand once each, wherever they stand")
    func repeatedModifiers() {
        let once = SPFRecord(octets("v=spf1 exp=a.example redirect=b.example mx"))
        #expect(once.faults.isEmpty)
        let twice = SPFRecord(octets("v=spf1 redirect=a.example mx REDIRECT=b.example moo=1 moo=2"))
        #expect(twice.faults.map(\.kind) == [.repeatedModifier("redirect")])
        #expect(twice.faults.map(\.range) == [29..<47])
    }

    @Test("section 4.6: everything that is wrong is found, not only the first mistake")
    func allFaults() {
        let record = SPFRecord(octets("v=spf1 foo ip4:1.2.3 -all bar"))
        #expect(record.faults.map(\.range) == [7..<10, 15..<20, 26..<29])
        #expect(record.ranges.count == 4)
    }

    @Test(
        "corrections are offered when they are evident, and are valid themselves",
        arguments: [
            ("ipv4:192.0.2.1", "ip4:192.0.2.1"), ("ip:192.0.2.1", "ip4:192.0.2.1"),
            ("ip4:2001:db8::1", "ip6:2001:db8::1"),
            ("ip6:192.0.2.1", "ip4:192.0.2.1"), ("a:192.0.2.1/24", "ip4:192.0.2.1/24"),
            ("mx:192.0.2.1", "ip4:192.0.2.1"),
            ("-include:192.0.2.1", "-ip4:192.0.2.1"), ("inlcude:a.example", "include:a.example"),
            ("includes:a.example", "include:a.example"), ("redirect:a.example", "redirect=a.example"),
            ("~al", "~all"), ("-all.", "-all"), ("ip4:a.example", "a:a.example"),
            ("exist:%{i}.a.example", "exists:%{i}.a.example"),
        ])
    func corrections(text: String, correction: String) {
        let fault = SPFRecord(octets("v=spf1 " + text)).faults.first
        #expect(fault?.correction == correction)
        #expect(SPFRecord(octets("v=spf1 " + correction)).faults.isEmpty)
    }

    @Test(arguments: ["foo", "ip4:999.1.1.1", "a:localhost", "exists:%", "-"])
    func nothingIsOfferedWhereNothingIsEvident(text: String) {
        #expect(SPFRecord(octets("v=spf1 " + text)).faults.first?.correction == nil)
    }

    @Test func theKindsAreWordedForPeople() {
        let kinds: [SPFFault.Kind] = [
            .unknownTerm, .badAddress, .badPrefix, .badMacro, .badDomain, .emptyValue, .notASpace, .notASCII,
            .typographic, .repeatedModifier("exp"), .glued(second: "-all"),
        ]
        let words = kinds.map(\.description)
        #expect(Set(words).count == kinds.count)
        #expect(words[9] == "'exp' appears twice")
        #expect(words[10] == "a space is missing before '-all'")
    }

    @Test func mechanismsAreReadWithTheirDefaults() {
        let record = SPFRecord(octets("v=spf1 a mx//64 a:b.example/24 ip4:192.0.2.1 ip6:2001:db8::/32"))
        guard case .directive(.pass, .a(nil, let first)) = record.terms[0].content,
            case .directive(_, .mx(nil, let second)) = record.terms[1].content,
            case .directive(_, .a(.some, let third)) = record.terms[2].content,
            case .directive(_, .network(let four, prefix: let bits)) = record.terms[3].content,
            case .directive(_, .network(_, prefix: 32)) = record.terms[4].content
        else {
            Issue.record("\(record.terms)")
            return
        }
        #expect(first == DualPrefix(four: 32, six: 128))
        #expect(second == DualPrefix(four: 32, six: 64))
        #expect(third == DualPrefix(four: 24, six: 128))
        #expect(four.description == "192.0.2.1" && bits == 32)
    }
}
