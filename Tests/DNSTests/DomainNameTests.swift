import Testing

@testable import DNS

@Suite("Domain names")
struct DomainNameTests {
    @Test(
        "are read without regard to case or a final dot",
        arguments: [
            ("Juniper-County.Example", "juniper-county.example"), ("county.example.", "county.example"),
            (".", "."), ("_dmarc.county.example", "_dmarc.county.example"), ("a", "a"),
            ("xn--mnchen-3ya.example", "xn--mnchen-3ya.example"),
        ])
    func reading(text: String, shown: String) throws {
        let name = try DomainName(text)
        #expect(name.description == shown)
        #expect(try DomainName(name.description) == name)
    }

    @Test(
        "that are none are refused, each for its reason",
        arguments: [
            ("", DomainName.Fault.emptyLabel), (".example", .emptyLabel), ("county..example", .emptyLabel),
            ("county.example..", .emptyLabel), ("..", .emptyLabel),
            (String(repeating: "a", count: 64) + ".example", .labelTooLong(String(repeating: "a", count: 64))),
            ("münchen.example", .notASCII(label: "münchen")), ("county example", .notASCII(label: "county example")),
            ("a\u{0}b.example", .notASCII(label: "a\u{0}b")), ("a\u{202e}b", .notASCII(label: "a\u{202e}b")),
            ("a\\", .badEscape(label: "a\\")), ("a\\256b", .badEscape(label: "a\\256")),
            ("a\\1.b", .badEscape(label: "a\\1.")), ("a\\12x", .badEscape(label: "a\\12x")),
        ])
    func refusal(text: String, fault: DomainName.Fault) {
        #expect(throws: fault) { try DomainName(text) }
    }

    @Test("have at most 253 characters in labels of at most 63")
    func limits() throws {
        let label = String(repeating: "a", count: 63)
        let longest = [label, label, label, String(repeating: "b", count: 61)].joined(separator: ".")
        #expect(longest.utf8.count == 253)
        #expect(try DomainName(longest + ".").labels.count == 4)
        #expect(throws: DomainName.Fault.tooLong) { try DomainName(longest + "b") }
        #expect(throws: DomainName.Fault.tooLong) { try DomainName(longest).prefixed("x") }
    }

    @Test("say in words what is wrong")
    func words() {
        let sentences: [(DomainName.Fault, String)] = [
            (.emptyLabel, "a part between two dots is empty"),
            (
                .labelTooLong("abcdefghijklmnopqrstuvwxyz"),
                "the part 'abcdefghijklmnopqrst…' has more than 63 characters"
            ),
            (.tooLong, "it has more than 253 characters"),
            (
                .notASCII(label: "ü"),
                "the part 'ü' has a character that the DNS does not know; write it in its ASCII form (xn--…)"
            ),
            (
                .badEscape(label: "a\\"),
                "the part 'a\\' has a backslash that stands for nothing; leave it out, or write \\\\"
            ),
        ]
        for (fault, sentence) in sentences { #expect(fault.description == sentence) }
    }

    @Test("of any octets have one text that reads back")
    func escapes() throws {
        let wire: [UInt8] = [4, 0x41, 0x2e, 0x5c, 0x00, 2, 0xff, 0x20, 0]
        let name = try #require(DomainName(wire: wire))
        #expect(name.description == #"a\046\092\000.\255\032"#)
        #expect(try DomainName(name.description) == name)
        #expect(try DomainName(#"A\.\\\000.\255\032"#) == name)
        #expect(name.wire == [4, 0x61, 0x2e, 0x5c, 0x00, 2, 0xff, 0x20, 0])
    }

    @Test(
        "on the wire that are not well formed are refused",
        arguments: [
            [], [1], [1, 0x61], [64, 0x61, 0], [0xc0, 0x0c], [1, 0x61, 0, 0], [2, 0x61, 0],
            Array((0..<256).map { $0 % 64 == 0 ? 63 : 0x61 }) + [0],
        ] as [[UInt8]])
    func brokenWire(wire: [UInt8]) {
        #expect(DomainName(wire: wire) == nil)
    }

    @Test("random octets as labels survive the way to text and back")
    func randomLabels() throws {
        var chance = SeededGenerator()
        for _ in 0..<500 {
            let labels = (0..<Int.random(in: 0...6, using: &chance)).map { _ in
                (0..<Int.random(in: 1...40, using: &chance)).map { _ in UInt8.random(in: 0...255, using: &chance) }
            }
            let wire = labels.reduce(into: []) { $0 += [UInt8($1.count)] + $1 } + [0]
            guard let name = DomainName(wire: wire) else {
                #expect(wire.count > 255, "seed \(chance.seed)")
                continue
            }
            let read = try DomainName(name.description)
            #expect(read == name, "seed \(chance.seed)")
            #expect(DomainName(wire: name.wire) == name, "seed \(chance.seed)")
        }
    }

    @Test("know what lies below what")
    func hierarchy() throws {
        let zone = try DomainName("county.example")
        #expect(try DomainName("a.b.county.example").isAtOrBelow(zone))
        #expect(zone.isAtOrBelow(zone))
        #expect(zone.isAtOrBelow(.root))
        #expect(try !DomainName("xcounty.example").isAtOrBelow(zone))
        #expect(try !zone.isAtOrBelow(DomainName("a.county.example")))
        #expect(zone.parent?.parent == .root)
        #expect(DomainName.root.parent == nil)
        #expect(try zone.prefixed("_dmarc").description == "_dmarc.county.example")
        #expect(try DomainName.root.prefixed("example").description == "example")
    }

    @Test("stand in order by their labels from the right")
    func order() throws {
        let names = try ["b.example", "a.org", "example", "a.b.example", "."].map { try DomainName($0) }
        #expect(names.sorted().map(\.description) == [".", "example", "b.example", "a.b.example", "a.org"])
    }
}
