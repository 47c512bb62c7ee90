import DNS
import Findings
import Testing

@testable import MailAuthentication

/// What a record says without a sender: look-ups, voids, addresses, everybody else.
@Suite struct SPFAnalysisTests {
    private func analysis(_ zone: String) async -> SPFAnalysis {
        let inquiry = Inquiry(resolver: ScriptedResolver("zone example\n" + zone), within: .seconds(60))
        return await SPFAnalysis(of: name("county.example"), inquiry: inquiry)
    }

    /// The tree as a drawing: text, own cost, total, and what became of it.
    private func drawing(_ node: SPFNode, depth: Int = 0) -> String {
        let state = "\(node.state)".prefix { $0 != "(" }
        let line = String(repeating: "  ", count: depth) + "\(node.text) \(node.cost)/\(node.total) \(state)"
        return ([line] + node.children.map { drawing($0, depth: depth + 1) }).joined(separator: "\n")
    }

    @Test func theTreeKeepsCostsAndStates() async throws {
        let seen = await analysis(
            """
            county.example TXT v=spf1 a mx include:p.example include:gone.example include:bad.example include:two.example include:late.example exists:%{i}.x.example include:%{l}.x.example ip4:8.8.8.8 -all
            county.example A 203.0.113.1
            county.example MX 10 county.example
            p.example TXT v=spf1 a:w.example include:q.example ~all
            w.example A 203.0.113.2
            q.example TXT v=spf1 include:county.example redirect=q.example
            bad.example TXT v=spf1 foo
            two.example TXT v=spf1
            two.example TXT v=spf1 -all
            late.example TXT !timeout
            """)
        let tree = try #require(seen.tree)
        #expect(
            drawing(tree) == """
                county.example 0/13 read
                  a 1/1 read
                  mx 1/1 read
                  include:p.example 1/5 read
                    a:w.example 1/1 read
                    include:q.example 1/3 read
                      include:county.example 1/1 loop
                      redirect=q.example 1/1 loop
                  include:gone.example 1/1 missing
                  include:bad.example 1/1 broken
                  include:two.example 1/1 multiple
                  include:late.example 1/1 unknown
                  exists:%{i}.x.example 1/1 dependsOnSender
                  include:%{l}.x.example 1/1 dependsOnSender
                """)
        #expect(seen.lookups == 13)
        #expect(!seen.isExact)
        #expect(seen.unknownBranch == .timeout)
    }

    @Test(
        "section 4.6.4: what counts",
        arguments: [
            ("v=spf1 -all", 0), ("v=spf1 ip4:8.8.8.8 ip6:2001:db8::1 moo=1 -all", 0),
            ("v=spf1 a mx ptr exists:x.example -all", 4),
            ("v=spf1 a a a -all", 3), ("v=spf1 -all a mx", 0), ("v=spf1 redirect=p.example", 3),
            ("v=spf1 redirect=p.example -all", 0),
            ("v=spf1 include:p.example include:p.example -all", 6), ("v=spf1 exp=p.example -all", 0),
            ("v=spf1 +include:p.example ?include:p.example -all", 6), ("v=spf1 include:%{d2}.x.example -all", 1),
        ])
    func counting(text: String, count: Int) async {
        let seen = await analysis(
            "county.example TXT \(text)\np.example TXT v=spf1 a mx -all\np.example A 8.8.8.8\np.example MX 1 p.example")
        #expect(seen.lookups == count)
        #expect(seen.isExact)
    }

    @Test(arguments: [
        ("-all", SPFAll.qualifier(.fail)), ("~all", .qualifier(.softfail)), ("?all", .qualifier(.neutral)),
        ("all", .qualifier(.pass)),
        ("a", .absent), ("", .absent), ("redirect=p.example", .qualifier(.softfail)),
        ("redirect=p.example -all", .qualifier(.fail)),
        ("redirect=late.example", .unknown(.timeout)), ("redirect=gone.example", .absent),
        ("redirect=q.example", .qualifier(.softfail)),
        ("include:open.example -all", .qualifier(.pass)), ("-include:open.example -all", .qualifier(.fail)),
        ("~all +all", .qualifier(.softfail)), ("redirect=open.example", .qualifier(.pass)),
        ("include:late.example -all", .qualifier(.fail)),
    ])
    func everybodyElse(terms: String, expected: SPFAll) async {
        let seen = await analysis(
            """
            county.example TXT v=spf1 \(terms)
            p.example TXT v=spf1 ~all
            q.example TXT v=spf1 redirect=p.example
            open.example TXT v=spf1 +all
            late.example TXT !timeout
            """)
        #expect(seen.all == expected)
    }

    @Test(
        "sections 4.6.4 and 11.1: voids for each family",
        arguments: [
            ("a:both.example", false, false), ("a:four.example", false, true), ("a:six.example", true, false),
            ("a:gone.example", true, true), ("mx:gone.example", true, true), ("mx:m.example", false, false),
            ("exists:gone.example", true, true), ("exists:four.example", false, false),
        ])
    func voids(term: String, four: Bool, six: Bool) async throws {
        let seen = await analysis(
            """
            county.example TXT v=spf1 \(term) -all
            both.example A 203.0.113.1
            both.example AAAA 2001:db8::1
            four.example A 203.0.113.1
            six.example AAAA 2001:db8::1
            m.example MX 10 gone.example
            """)
        let node = try #require(seen.nodes.first)
        #expect(node.voidFour == four)
        #expect(node.voidSix == six)
    }

    @Test(arguments: ["a:late.example", "mx:late.example", "exists:late.example", "ptr", "exists:%{i}.x.example"])
    func aTermThatCouldNotBeAskedIsNotVoid(term: String) async throws {
        let seen = await analysis(
            "county.example TXT v=spf1 \(term) -all\nlate.example A !timeout\nlate.example AAAA !timeout\nlate.example MX !timeout"
        )
        let node = try #require(seen.nodes.first)
        #expect(node.voidFour == nil && node.voidSix == nil)
        #expect(seen.voids.isEmpty)
        #expect(seen.isExact, "its cost is known all the same")
    }

    @Test(
        arguments: [
            ("ip4:8.8.8.0/24 ip4:8.8.8.0/25 ip4:8.8.8.8", 256, 0), ("ip4:8.8.8.0/24 ip4:8.8.9.0/24", 512, 0),
            ("ip4:8.8.8.8/32 -ip4:9.9.9.9 ~ip4:7.7.7.7", 1, 0), ("-all ip4:8.8.8.8", 0, 0), ("ip4:8.8.8.77/24", 256, 0),
            ("ip6:2001:db8::/64 ip6:2001:db8::1", 0, 1), ("ip6:2001:db8::/48", 0, 65_536),
            ("a:w.example/24//64", 256, 1),
            ("mx:m.example", 1, 0), ("include:p.example", 8, 0), ("?include:p.example", 0, 0),
            ("redirect=p.example", 8, 0),
            ("include:p.example ip4:8.8.8.0/29", 8, 0), ("ip4:0.0.0.0/0", 4_294_967_296, 0),
        ] as [(String, UInt64, UInt64)])
    func addressesThatMaySend(terms: String, four: UInt64, six: UInt64) async {
        let seen = await analysis(
            """
            county.example TXT v=spf1 \(terms)
            w.example A 9.9.9.9
            w.example AAAA 2001:db8::9
            m.example MX 10 n.example
            n.example A 9.9.9.9
            p.example TXT v=spf1 ip4:8.8.8.0/29 -all
            """)
        #expect(seen.authorized.fourCount == four)
        #expect(seen.authorized.sixCount == six)
    }

    @Test func allIPv6AddressesSaturate() throws {
        var set = AddressSet()
        set.insert(try #require(IPAddress("::")), prefix: 0)
        #expect(set.sixCount == .max)
        set.insert(try #require(IPAddress("ffff::")), prefix: 16)
        #expect(set.sixCount == .max)
        #expect(set.fourCount == 0)
    }

    @Test func theEdgesOfTheAddressSpaceAreCounted() throws {
        var set = AddressSet()
        set.insert(try #require(IPAddress("255.255.255.255")), prefix: 32)
        set.insert(try #require(IPAddress("0.0.0.0")), prefix: 32)
        set.insert(try #require(IPAddress("255.255.255.254")), prefix: 31)
        #expect(set.fourCount == 3)
        var six = AddressSet()
        six.insert(try #require(IPAddress("ffff:ffff:ffff:ffff::1")), prefix: 128)
        six.insert(try #require(IPAddress("ffff:ffff:ffff:fffe::")), prefix: 63)
        #expect(six.sixCount == 2)
    }

    @Test(arguments: [
        ("10.0.0.1", true), ("172.16.0.1", true), ("172.32.0.1", false), ("192.168.0.1", true), ("127.0.0.1", true),
        ("169.254.1.1", true), ("100.64.0.1", true), ("192.0.2.1", false), ("8.8.8.8", false), ("::1", true),
        ("fc00::1", true),
        ("fe80::1", true), ("2001:db8::1", false), ("2606::1", false), ("224.0.0.1", false),
    ])
    func insideAddresses(text: String, isInside: Bool) throws {
        #expect(try #require(IPAddress(text)).isInside == isInside)
    }

    @Test(arguments: [
        ("192.0.2.0", 24, true), ("192.0.2.0", 23, false), ("0.0.0.0", 0, false), ("203.0.113.7", 32, true),
        ("ff02::1", 128, true), ("3fff::", 20, true), ("8.0.0.0", 8, false),
    ])
    func reservedBlocks(text: String, prefix: Int, isReserved: Bool) throws {
        #expect((ReservedBlock.holding(try #require(IPAddress(text)), prefix: prefix) != nil) == isReserved)
    }

    @Test(arguments: [
        (" v=spf1 -all", true), ("v=spf1; -all", true), ("v=spf1,mx", true), ("v=spf10", true), ("v=spf", true),
        ("spf1 -all", true),
        ("\"v=spf1 -all\"", true), ("\\xEF\\xBB\\xBFv=spf1 -all", true), ("\\xE2\\x80\\x9Cv=spf1 -all", true),
        ("v:spf1 -all", true),
        ("v= spf1 -all", true), ("v=spf1 -all", false), ("spf2.0/pra -all", false), ("hello", false), ("", false),
        ("x=v=spf1", false),
    ])
    func textsMeantAsSPF(text: String, isMeant: Bool) { #expect(looksLikeSPF(octets(text)) == isMeant) }
}

@Suite struct WordsTests {
    @Test func placeholdersAreFilledOnce() {
        #expect(filled("{a} and {b}", ["a": "{b}", "b": "2"]) == "{b} and 2")
        #expect(filled("{a}", [:]) == "{a}")
        #expect(filled("a {", ["a": "1"]) == "a {")
        #expect(filled("%{p} {x}", ["x": ""]) == "%{p}")
        #expect(filled("", [:]) == "")
    }

    @Test func numbersAndListsReadAsPeopleWriteThem() {
        #expect(
            [0, 12, 999, 1_000, 1_234_567, -1_234, -123].map { grouped($0) } == [
                "0", "12", "999", "1,000", "1,234,567", "-1,234", "-123",
            ])
        #expect(grouped(UInt64.max) == "18,446,744,073,709,551,615")
        #expect(
            counted(1, "key", "keys") == "1 key" && counted(2, "key", "keys") == "2 keys"
                && counted(0, "key", "keys") == "0 keys")
        #expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map { listed($0) } == ["", "a", "a and b", "a, b and c"])
    }

    @Test func theNearestNameIsOffered() {
        #expect(nearest(to: "inlcude", in: ["exists", "include"]) == "include")
        #expect(nearest(to: "rau", in: ["rua", "ruf"], within: 1) == "rua")
        #expect(nearest(to: "flavor", in: ["rua", "p"]) == nil)
        #expect(nearest(to: "p", in: ["t"], within: 0) == nil)
        #expect(nearest(to: "", in: ["a"]) == "a")
    }

    @Test func aFindingIsListedOnceAndSilentWhereTheCheckSaysSo() {
        var list = FindingList(subject: "a.example", isParked: true)
        list.raise(.spfMissing)
        list.raise(.spfMissing)
        list.raise(.spfNearLookupLimit, ["count": "9"])
        list.raise(.dkimMissing, ["fix": "None."])
        #expect(list.findings.map(\.code) == ["spf.missing", "dkim.missing"])
        #expect(list.findings.map(\.severity) == [.high, .note])
        #expect(list.has(.spfMissing) && !list.has(.spfNearLookupLimit))
    }

    @Test func typographicCharactersAreKnown() {
        #expect(typographicCharacter(octets("\\xC2\\xA0x")) == 2)
        #expect(typographicCharacter(octets("\\xE2\\x80\\x94")) == 3)
        #expect(typographicCharacter(octets("\\xC3\\xA9")) == nil)
        #expect(typographicCharacter([]) == nil)
    }
}
