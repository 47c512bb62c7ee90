import Testing

@testable import DNS

@Suite("What a message says about a question")
struct JudgementTests {
    /// A message about `a.example TXT`, and the judgement as one line.
    static let table: [(String, WireMessage, String)] = [
        ("records with authority", message(aa: true, answers: [.text("a.example", ["x"])]), "records: x"),
        ("records of a resolver", message(ra: true, answers: [.text("a.example", ["x"])]), "records: x"),
        ("records with neither bit", message(answers: [.text("a.example", ["x"])]), "records: x"),
        ("records in other letters", message(ra: true, answers: [.text("A.eXample", ["x"])]), "records: x"),
        (
            "copies of a record", message(ra: true, answers: [.text("a.example", ["x"]), .text("a.example", ["x"])]),
            "records: x"
        ),
        ("nothing, with authority and SOA", message(aa: true, authority: [.start("example")]), "empty"),
        ("nothing at all, with authority", message(aa: true), "empty"),
        ("nothing, from a resolver with SOA", message(ra: true, authority: [.start("example")]), "empty"),
        ("nothing at all, from a stub resolver", message(ra: true), "empty"),
        ("nothing, with SOA and NS", message(ra: true, authority: [.server("example"), .start("example")]), "empty"),
        ("a referral from a resolver", message(ra: true, authority: [.server("example")]), "failed lame"),
        ("a referral downward", message(authority: [.server("a.example")]), "failed lame"),
        ("a referral upward", message(authority: [.server(""), .server("", "m.root")]), "failed lame"),
        ("nothing with neither bit", message(), "failed lame"),
        ("nothing with neither bit but SOA", message(authority: [.start("example")]), "failed lame"),
        ("no such name, with authority", message(aa: true, code: 3, authority: [.start("example")]), "nonexistent"),
        ("no such name, from a resolver", message(ra: true, code: 3), "nonexistent"),
        ("no such name with neither bit", message(code: 3), "failed lame"),
        ("a failure", message(ra: true, code: 2), "failed servfail"),
        ("a refusal", message(code: 5), "failed refused"),
        ("a code without a name", message(code: 11), "failed refused"),
        ("an extended code", message(code: 23, options: []), "failed refused"),
        ("a format error, extensions unknown", message(code: 1), "without extensions"),
        ("not implemented, extensions unknown", message(code: 4), "without extensions"),
        ("a format error, extensions known", message(code: 1, options: []), "failed refused"),
        ("not implemented, extensions known", message(code: 4, options: []), "failed refused"),
        ("cut short", message(ra: true, tc: true), "truncated"),
        ("cut short with records", message(ra: true, tc: true, answers: [.text("a.example", ["x"])]), "truncated"),
        ("a refusal that is cut short", message(tc: true, code: 5), "failed refused"),
        ("a query", message(isResponse: false, ra: true), "foreign"),
        ("no question", message(ra: true, questions: []), "foreign"),
        ("another name", message(ra: true, questions: [("b.example", .txt)]), "foreign"),
        ("another type", message(ra: true, questions: [("a.example", .a)]), "foreign"),
        ("the records of another name", message(ra: true, answers: [.text("b.example", ["x"])]), "foreign"),
        ("the alias of another name", message(ra: true, answers: [.alias("b.example", "a.example")]), "foreign"),
        ("records of another type", message(ra: true, answers: [.address("a.example")]), "empty"),
        (
            "an alias and its target",
            message(ra: true, answers: [.text("b.example", ["x"]), .alias("a.example", "b.example")]),
            "records → b.example: x"
        ),
        ("an alias that leaves", message(aa: true, answers: [.alias("a.example", "b.org")]), "onward → b.org"),
        (
            "an alias to nothing, proved by SOA",
            message(aa: true, answers: [.alias("a.example", "b.example")], authority: [.start("example")]),
            "empty → b.example"
        ),
        (
            "an alias that leaves, beside the SOA of the zone left",
            message(aa: true, answers: [.alias("a.example", "b.org")], authority: [.start("example")]),
            "onward → b.org"
        ),
        (
            "an alias to no such name",
            message(ra: true, code: 3, answers: [.alias("a.example", "b.example")]), "nonexistent → b.example"
        ),
        (
            "aliases in a circle",
            message(ra: true, answers: [.alias("a.example", "b.example"), .alias("b.example", "a.example")]),
            "unknown.alias → b.example"
        ),
        ("an alias of itself", message(ra: true, answers: [.alias("a.example", "a.example")]), "unknown.alias"),
    ]

    /// SERVFAIL with each extended error.
    static let extendedErrors: [(UInt16, String)] = (0...30).map { (code: UInt16) -> (UInt16, String) in
        switch code {
        case 6...12: return (code, "failed bogus")
        case 22, 23: return (code, "failed lame")
        default: return (code, "failed servfail")
        }
    }

    @Test("is judged by the table", arguments: table)
    func judged(what: String, wire: WireMessage, expected: String) throws {
        #expect(try judge(wire) == expected, "\(what)")
    }

    @Test("is told by extended errors beside a failure", arguments: extendedErrors)
    func extendedError(code: UInt16, expected: String) throws {
        #expect(try judge(Self.message(ra: true, code: 2, options: [(15, pair(code) + [0x78])])) == expected)
        #expect(try judge(Self.message(ra: true, options: [(15, pair(code))])) == "empty")
    }

    @Test("has at most 16 aliases", arguments: [(16, "records"), (17, "unknown.alias"), (1_000, "unknown.alias")])
    func longChain(links: Int, state: String) throws {
        var answers: [WireEntry] = [.alias("a.example", "a1.example")]
        for link in 1..<links { answers.append(.alias("a\(link).example", "a\(link + 1).example")) }
        answers.append(.text("a\(links).example", ["x"]))
        #expect(try judge(Self.message(ra: true, answers: answers.reversed())).hasPrefix(state + " →"))
    }

    @Test("about a DS is nothing when it comes from the side below the cut")
    func childSide() throws {
        let chain = AliasChain(from: try DomainName("a.example"))
        func judge(_ owner: String) throws -> Judgement {
            let wire = Self.message(aa: true, questions: [("a.example", .ds)], authority: [.start(owner)])
            return Judgement(try #require(Message(octets: wire.octets)), .ds, chain: chain)
        }
        #expect(try judge("a.example") == .failed(.lame))
        #expect(try judge("example") == .answer(.empty, chain: chain, records: []))
    }

    @Test("has the smallest TTL on the way, and 0 for one that is too large")
    func ttl() throws {
        for (alias, text, expected) in [(60, 300, 60), (300, 60, 60), (0x8000_0000, 60, 0)] as [(UInt32, UInt32, Int)] {
            var record = WireEntry.text("b.example", ["x"])
            record.ttl = text
            let wire = Self.message(ra: true, answers: [.alias("a.example", "b.example", ttl: alias), record])
            let question = Question(try DomainName("a.example"), .txt)
            let message = try #require(Message(octets: wire.octets))
            guard
                case .answer(let state, let chain, let records) = Judgement(
                    message, .txt, chain: AliasChain(from: question.name))
            else {
                Issue.record("no answer")
                return
            }
            #expect(chain.answer(question, state, records).ttl == expected)
        }
    }

    private func judge(_ wire: WireMessage) throws -> String {
        let question = Question(try DomainName("a.example"), .txt)
        let message = try #require(Message(octets: wire.octets))
        switch Judgement(message, .txt, chain: AliasChain(from: question.name)) {
        case .foreign: return "foreign"
        case .truncated: return "truncated"
        case .withoutExtensions: return "without extensions"
        case .failed(let reason): return "failed \(reason.rawValue)"
        case .onward(let chain): return "onward → " + chain.links.map(\.description).joined(separator: " → ")
        case .answer(let state, let chain, let records): return chain.answer(question, state, records).drawn
        }
    }

    static func message(
        isResponse: Bool = true, aa: Bool = false, ra: Bool = false, tc: Bool = false, code: UInt16 = 0,
        questions: [(String, RecordType)] = [("A.example", .txt)], answers: [WireEntry] = [],
        authority: [WireEntry] = [], options: [(UInt16, [UInt8])]? = nil
    ) -> WireMessage {
        WireMessage(
            isResponse: isResponse, isAuthoritative: aa, isTruncated: tc, offersRecursion: ra, code: code,
            questions: questions, answers: answers, authority: authority, options: options)
    }
}
