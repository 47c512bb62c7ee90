import Testing

@testable import DNS

@Suite("Messages on the wire")
struct MessageTests {
    @Test("say who answers what, and how")
    func header() throws {
        var wire = WireMessage(id: 0xabcd, isAuthoritative: true, offersRecursion: true)
        wire.questions = [("County.Example", .txt)]
        wire.answers = [.text("county.example", ["a", "b"]), .address("x.example")]
        wire.authority = [.server("county.example"), .start("example")]
        let message = try #require(Message(octets: wire.octets))
        #expect(message.id == 0xabcd)
        #expect(message.isResponse && message.isAuthoritative && message.offersRecursion)
        #expect(!message.isTruncated && !message.hasExtensions)
        #expect(message.code == .noError)
        #expect(message.question == Question(try DomainName("county.example"), .txt))
        #expect(
            message.answers.map(\.data) == [
                .text([[0x61], [0x62]]), .address(try #require(IPAddress("192.0.2.1"))),
            ])
        #expect(
            message.authority == [
                Question(try DomainName("county.example"), .ns), Question(try DomainName("example"), .soa),
            ])
    }

    @Test("carry extended codes and errors")
    func extensions() throws {
        var wire = WireMessage(code: 16, questions: [("a.example", .a)])
        wire.options = [(10, Array(repeating: 1, count: 8)), (15, [0, 6, 0x78]), (15, [0, 22]), (15, [9])]
        let message = try #require(Message(octets: wire.octets))
        #expect(message.code == ResponseCode(rawValue: 16))
        #expect(message.hasExtensions)
        #expect(message.extendedErrors == [6, 22])
    }

    @Test("with an option that is cut short give the errors before it")
    func cutOption() throws {
        var wire = WireMessage(questions: [("a.example", .a)])
        wire.options = [(15, [0, 22])]
        var octets = wire.octets
        octets[octets.count - 7] = 12
        octets += [0, 15, 0, 9, 0, 6]
        let message = try #require(Message(octets: octets))
        #expect(message.extendedErrors == [22])
    }

    @Test("hold records of every type that has a form of its own")
    func data() throws {
        let name = try DomainName("mx.example")
        let address = try #require(IPAddress("2001:db8::1"))
        let known: [(RecordType, [UInt8], RecordData)] = [
            (.aaaa, address.octets, .address(address)),
            (.mx, [0, 10] + wireName("MX.example"), .mailExchange(preference: 10, host: name)),
            (.mx, [0, 0, 0], .mailExchange(preference: 0, host: .root)),
            (.ns, wireName("mx.example"), .name(name)), (.ptr, wireName("mx.example"), .name(name)),
            (
                .ds, [0x30, 0x39, 13, 2] + Array(repeating: 1, count: 32),
                .delegationSigner(keyTag: 12_345, algorithm: 13, digestType: 2)
            ),
            (
                .dnskey, [1, 1, 3, 13, 1, 2, 3, 4], .zoneKey(flags: 257, algorithm: 13, bits: 256, keyTag: 2_068)
            ),
            (.txt, [0], .text([[]])), (.txt, [2, 0, 255], .text([[0, 255]])),
            (
                .caa, [0, 5] + Array("issue;".utf8),
                .certificationAuthority(flags: 0, tag: "issue", value: [0x3b])
            ),
            (.tlsa, [3, 1, 1, 0xab, 0], .tlsAssociation(usage: 3, selector: 1, matching: 1, data: [0xab, 0])),
            (.nsec3param, [1, 0, 0, 10, 0], .hashParameters(algorithm: 1, flags: 0, iterations: 10, salt: [])),
            (
                .nsec3param, [1, 0, 0, 0, 2, 0xaa, 0xbb],
                .hashParameters(algorithm: 1, flags: 0, iterations: 0, salt: [0xaa, 0xbb])
            ),
            (
                .rrsig,
                [0, 48, 13, 2, 0, 0, 14, 16, 0x67, 0, 0, 1, 0x66, 0, 0, 1, 0x30, 0x39] + wireName("a.example")
                    + [1, 2, 3, 4],
                .signature(
                    RecordSignature(
                        covered: .dnskey, algorithm: 13, labels: 2, originalTTL: 3_600, expiration: 0x6700_0001,
                        inception: 0x6600_0001, keyTag: 12_345, signer: try DomainName("a.example")))
            ),
            (
                .soa,
                wireName("ns.example") + wireName("mail.example") + [0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4]
                    + [0xff, 0xff, 0xff, 0xff],
                .startOfAuthority(
                    ZoneAuthority(
                        primary: try DomainName("ns.example"), mailbox: try DomainName("mail.example"), serial: 1,
                        refresh: 2, retry: 3, expire: 4, minimum: .max))
            ),
            (RecordType(rawValue: 65_280), [1, 2], .other(##"\# 2 0102"##)),
        ]
        for (type, octets, data) in known {
            var wire = WireMessage(questions: [("a.example", type)])
            wire.answers = [WireEntry(name: "a.example", type: type, data: octets)]
            #expect(Message(octets: wire.octets)?.answers.map(\.data) == [data], "\(type)")
        }
    }

    @Test("of 64 KiB and of 1,000 strings are read whole")
    func large() throws {
        var wire = WireMessage(questions: [("a.example", .txt)])
        let long = String(repeating: "x", count: 255)
        wire.answers = (0..<60).map { _ in .text("a.example", Array(repeating: long, count: 4)) }
        #expect(wire.octets.count > 60_000)
        let message = try #require(Message(octets: wire.octets))
        #expect(message.answers.count == 60)
        wire.answers = [.text("a.example", (0..<1_000).map { "s\($0)" })]
        guard case .text(let strings)? = Message(octets: wire.octets)?.answers.first?.data else {
            Issue.record("no text")
            return
        }
        #expect(strings.count == 1_000)
        #expect(strings.last == Array("s999".utf8))
    }

    @Test("that are not well formed are none")
    func broken() {
        var wire = WireMessage(questions: [("a.example", .a)])
        wire.answers = [.address("a.example")]
        let whole = wire.octets
        #expect(Message(octets: whole) != nil)
        for length in 0..<whole.count { #expect(Message(octets: Array(whole.prefix(length))) == nil, "\(length)") }
        wire.answers = [WireEntry(name: "a.example", type: .a, data: [1, 2, 3])]
        #expect(Message(octets: wire.octets) == nil)
        wire.answers = [WireEntry(name: "a.example", type: .mx, data: [1])]
        #expect(Message(octets: wire.octets) == nil)
        wire.answers = [WireEntry(name: "a.example", type: .txt, data: [5, 1])]
        #expect(Message(octets: wire.octets) == nil)
        var loop = Array(whole.prefix(12)) + [0xc0, 0x0c] + pair(1) + pair(1)
        #expect(Message(octets: loop) == nil)
        loop[2] |= 0x28
        #expect(Message(octets: loop) == nil)
        #expect(Message(octets: Array(repeating: 0, count: 70_000)) == nil)
    }

    @Test("leave out what is not of class IN, and questions that are not one")
    func otherClasses() throws {
        var wire = WireMessage(questions: [("a.example", .a), ("b.example", .a)])
        wire.answers = [WireEntry(name: "a.example", type: .a, recordClass: 3, data: [1, 2, 3, 4])]
        let message = try #require(Message(octets: wire.octets))
        #expect(message.question == nil)
        #expect(message.answers == [])
    }

    @Test("of random and of damaged octets never do more than be read or refused")
    func random() throws {
        var chance = SeededGenerator()
        var wire = WireMessage(isAuthoritative: true, questions: [("a.example", .txt)])
        wire.answers = [
            .text("a.example", ["one", "two"]), .alias("b.example", "c.example"), .signature("a.example", of: .txt),
            WireEntry(name: "a.example", type: .caa, data: [0, 5] + Array("issue;".utf8)), .start("example"),
            WireEntry(
                name: "a.example", type: RecordType(rawValue: 64),
                data: [0, 1] + wireName("x.example") + [0, 1, 0, 3, 2, 0x68, 0x32]),
            WireEntry(
                name: "a.example", type: RecordType(rawValue: 50), data: [1, 0, 0, 1, 1, 9, 4, 1, 2, 3, 4, 0, 1, 64]),
            WireEntry(name: "a.example", type: .tlsa, data: [3, 1, 1] + Array(repeating: 9, count: 32)),
        ]
        wire.options = [(15, [0, 6])]
        let good = wire.octets
        var read = 0
        for _ in 0..<20_000 {
            var octets = good
            if Int.random(in: 0..<10, using: &chance) == 0 {
                octets = (0..<Int.random(in: 0...600, using: &chance)).map { _ in .random(in: 0...255, using: &chance) }
            } else {
                for _ in 0..<Int.random(in: 1...6, using: &chance) {
                    octets[Int.random(in: 0..<octets.count, using: &chance)] = .random(in: 0...255, using: &chance)
                }
                if Bool.random(using: &chance) { octets.removeLast(Int.random(in: 0...40, using: &chance)) }
            }
            guard let message = Message(octets: octets) else { continue }
            read += 1
            for record in message.answers {
                let read = try DomainName(record.name.description)
                #expect(read == record.name, "seed \(chance.seed)")
                _ = record.data.presentation
            }
        }
        #expect(read > 0, "seed \(chance.seed)")
    }

    @Test("to a server are one question, with extensions unless told otherwise")
    func query() throws {
        let question = Question(try DomainName(#"a\.b.county.example"#), .mx)
        let octets = try #require(Query(question: question).message(id: 0x1234))
        let asked: [UInt8] = [3, 0x61, 0x2e, 0x62] + wireName("county.example") + pair(15) + pair(1)
        let opt: [UInt8] = [0] + pair(41) + pair(1_232) + [0, 0, 0, 0, 0, 0]
        #expect(octets == [0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1] + asked + opt)
        let plain = Query(question: question, usesExtensions: false, checkingDisabled: true)
        #expect(plain.message(id: 1) == [0, 1, 1, 0x10, 0, 1, 0, 0, 0, 0, 0, 0] + asked)
        let signed = try #require(Query(question: question, wantsSignatures: true).message(id: 1))
        #expect(signed.suffix(4) == [0x80, 0, 0, 0])
    }
}
