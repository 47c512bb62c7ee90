import Documents
import Findings
import Testing

@testable import DNS

/// Random and broken octets through everything that reads what strangers send or write: nothing traps, and what is
/// read keeps the promises of its type. A seed that fails is printed; `SIGNET_TEST_SEED` runs it again, `SIGNET_FUZZ`
/// says how often.
@Suite struct HostileInputTests {
    private static let messages: [[UInt8]] = {
        var answer = WireMessage(id: 7, isAuthoritative: true, questions: [("county.example", .txt)])
        answer.answers = [
            .text("county.example", ["v=spf1 -all", ""]), .address("county.example"), .alias("a.example", "b.example"),
            .signature("county.example", of: .txt),
            WireEntry(name: "x.example", type: .mx, data: [0, 10] + wireName("mx.example")),
            WireEntry(name: "x.example", type: .caa, data: [0, 5] + Array("issueca.example".utf8)),
            WireEntry(name: "x.example", type: .tlsa, data: [3, 1, 1] + Array(repeating: 0xab, count: 32)),
            WireEntry(name: "x.example", type: .nsec3param, data: [1, 0, 0, 10, 2, 0xaa, 0xbb]),
            WireEntry(
                name: "x.example", type: .dnskey, data: [1, 1, 3, 8, 3, 1, 0, 1] + Array(repeating: 9, count: 64)),
            WireEntry(name: "x.example", type: .ds, data: [0x30, 0x39, 13, 2] + Array(repeating: 1, count: 32)),
        ]
        answer.authority = [.server("county.example"), .start("example")]
        answer.options = [(15, [0, 6, 0x78]), (10, Array(repeating: 1, count: 8))]
        let short = WireMessage(questions: [("a.example", .a)], answers: [.address("a.example")])
        let refusal = WireMessage(code: 5, questions: [("a.example", .mx)])
        return [answer.octets, short.octets, refusal.octets]
    }()

    private func read(message octets: [UInt8]) throws {
        guard let message = Message(octets: octets) else { return }
        for name in [message.question?.name].compactMap({ $0 }) + message.answers.map(\.name) {
            #expect(try DomainName(name.description) == name, "\(octets)")
        }
        for record in message.answers {
            let shown = record.data.presentation
            #expect(shown.utf8.allSatisfy { (0x20...0x7e).contains($0) }, "\(octets)")
        }
        let question = try message.question ?? Question(DomainName("county.example"), .txt)
        _ = Judgement(message, question.type, chain: AliasChain(from: question.name))
    }

    @Test func messagesFromTheNetwork() throws {
        var chance = SeededGenerator()
        // Zero, pointers of compression, the longest label, and codes of types.
        let marks: [UInt8] = [0, 1, 0xc0, 0x0c, 0x3f, 0x40, 0x80, 0xff, 16, 41, 43, 48]
        for number in 0..<fuzzCount {
            let sample = Self.messages[number % Self.messages.count]
            try read(message: number % 5 == 0 ? chance.octets(upTo: 80) : chance.mutated(sample, marks: marks))
        }
    }

    @Test func everyTruncationOfAMessage() throws {
        for sample in Self.messages {
            for count in 0...sample.count { try read(message: Array(sample.prefix(count))) }
        }
    }

    /// A look-up that is told nonsense goes on or ends, and never speaks of another question.
    @Test func lookUpsThatAreToldNonsense() throws {
        var chance = SeededGenerator()
        let question = Question(try DomainName("county.example"), .txt)
        for _ in 0..<fuzzCount {
            var lookup = Lookup(Query(question: question), servers: 2, timeout: .seconds(5))
            var actions = lookup.begin()
            for _ in 0..<12 {
                guard
                    let attempt = actions.lazy.compactMap({ action -> Lookup.Attempt? in
                        if case .ask(let attempt) = action { attempt } else { nil }
                    }).first
                else { break }
                let octets = chance.mutated(Self.messages[0], marks: [0, 0xc0, 0x80, 2, 3, 5])
                switch Int.random(in: 0..<6, using: &chance) {
                case 0: actions = lookup.wake(attempt.number)
                case 1: actions = lookup.broke(attempt)
                default:
                    actions = Message(octets: octets).map { lookup.receive($0, for: attempt) } ?? lookup.strayed()
                }
                for case .finish(let answer) in actions { #expect(answer.question == question) }
            }
            guard case .finish(let answer)? = lookup.expire().first else { continue }
            #expect(answer.question == question)
        }
    }

    @Test func zoneFiles() throws {
        var chance = SeededGenerator()
        let samples = SampleZones.files.sorted { $0.key < $1.key }.map { Array($0.value.utf8) }
        let marks = Array("\"\\();$@*\n\t .".utf8) + [0, 0xff]
        for number in 0..<max(1, fuzzCount / 10) {
            let sample = samples[number % samples.count]
            let text = number % 7 == 0 ? chance.octets(upTo: 200) : chance.mutated(sample, marks: marks)
            let file = ZoneFile(path: "x.example.zone", octets: text, named: try DomainName("x.example"))
            let lines = text.count { $0 == UInt8(ascii: "\n") } + 1
            for fault in file.faults { #expect((1...lines).contains(fault.line), "\(text)") }
            for (line, record) in file.records.map({ ($0.line, $0.record) }) {
                #expect((1...lines).contains(line))
                #expect(record.data.presentation.utf8.allSatisfy { (0x20...0x7e).contains($0) })
            }
        }
    }

    @Test func names() throws {
        var chance = SeededGenerator()
        let samples = [
            "_dmarc.County.example.", "xn--bcher-kva.example", "b\u{fc}cher\u{3002}example", "a\\046b.\\\\c.example",
            "\u{5d0}\u{5d1}.example", "xn--a.example", "\u{200d}\u{ad}.example",
        ].map { Array($0.utf8) }
        let marks = Array(".\\-_@x0123456789".utf8) + [0, 0xcc, 0x81, 0xe2, 0x80, 0x8d, 0xff]
        for number in 0..<fuzzCount {
            let octets = chance.mutated(samples[number % samples.count], marks: marks)
            let text = String(decoding: octets, as: UTF8.self)
            for name in [try? DomainName(text), try? DomainName(unicode: text)].compactMap({ $0 }) {
                #expect(name.description.utf8.count <= 1_004 && name.labels.allSatisfy { !$0.isEmpty }, "\(text)")
                #expect(try DomainName(name.description) == name, "\(text)")
                #expect(try DomainName(unicode: name.unicode) == name, "\(text)")
            }
        }
    }

    @Test func suffixLists() throws {
        var chance = SeededGenerator()
        let sample = Array(
            """
            // VERSION: 2026-10-01_00-00-00_UTC
            // ===BEGIN ICANN DOMAINS===
            uk
            *.ck
            !www.ck
            co.uk
            // ===END ICANN DOMAINS===
            // ===BEGIN PRIVATE DOMAINS===
            \u{6559}\u{80b2}.hk
            blog.example
            // ===END PRIVATE DOMAINS===

            """.utf8)
        let names = try ["vote.county.co.uk", "www.ck", "a.b.ck", "x.blog.example", "xn--a.hk"].map {
            try DomainName($0)
        }
        let day = try #require(CalendarDate(year: 2026, month: 10, day: 1))
        for _ in 0..<max(1, fuzzCount / 10) {
            let text = String(
                decoding: chance.mutated(sample, marks: Array("!*./ =\n".utf8) + [0, 0xff]), as: UTF8.self)
            guard let list = try? PublicSuffixList(text: text, path: "list", date: day) else { continue }
            for name in names {
                let registrable = list.registrableDomain(of: name)
                #expect(registrable.map(name.isAtOrBelow) ?? true, "\(text)")
                if list.isPublicSuffix(name) { #expect(registrable == nil, "\(text)") }
            }
        }
    }

    @Test func addressesAndSettingsOfTheSystem() throws {
        var chance = SeededGenerator()
        let samples = ["192.0.2.1", "2001:db8::1", "::ffff:192.0.2.1", "[2001:db8::1]:5353", "192.0.2.1:53", "::"]
            .map { Array($0.utf8) }
        for number in 0..<fuzzCount {
            let octets = chance.mutated(samples[number % samples.count], marks: Array(".:[]%/0123456789abcdef".utf8))
            let text = String(decoding: octets, as: UTF8.self)
            if let address = IPAddress(text) { #expect(IPAddress(address.description) == address, "\(text)") }
            if let server = try? SocketAddressText(text) {
                #expect(try SocketAddressText(server.description) == server, "\(text)")
            }
            _ = SystemServers.read("nameserver \(text)\noptions \(text)\n")
        }
    }

    /// What is stored and read back is what it was, or is refused.
    @Test func storedRecords() throws {
        var chance = SeededGenerator()
        let samples: [(RecordType, String)] = [
            (.txt, "v=spf1 \\x0A -all"), (.mx, "10 mx.example"), (.caa, "0 issue \"ca.example\""), (.ds, "12345 13 2"),
            (.tlsa, "3 1 1 abcdef"), (.dnskey, "257 13 256 2068"), (.nsec3param, "1 0 10 aabb"), (.a, "192.0.2.1"),
            (.ns, "ns.example"), (.soa, "ns.example x.example 1 2 3 4 5"), (.rrsig, "TXT 13 2 60 1 2 3 example"),
        ]
        for number in 0..<fuzzCount {
            let (type, sample) = samples[number % samples.count]
            let octets = chance.mutated(Array(sample.utf8), marks: Array("\\\"x 0123456789.".utf8))
            let text = String(decoding: octets, as: UTF8.self)
            guard let data = RecordData(type: type, presentation: text) else { continue }
            let again = RecordData(type: type, presentation: data.presentation)
            #expect(again == data, "\(type) \(text)")
        }
    }

    /// The data of CAA records, from the wire and as stored: any octets may be a value, and none is lost.
    @Test func certificationAuthorities() throws {
        let sample = [0, 5] + Array("issueca.example; accounturi=https://ca.example/1".utf8)
        try readData(of: .caa, from: sample, marks: [0, 1, 5, 0x80, 0xff] + Array("\"\\; =".utf8)) { data in
            guard case .certificationAuthority(_, let tag, _) = data else { return false }
            return !tag.contains(" ")
        }
    }

    /// The data of TLSA records, from the wire and as stored.
    @Test func tlsAssociations() throws {
        let sample = [3, 1, 1] + Array(repeating: UInt8(0xab), count: 32)
        try readData(of: .tlsa, from: sample, marks: [0, 1, 2, 3, 0x30, 0xff]) { data in
            guard case .tlsAssociation = data else { return false }
            return true
        }
    }

    private func readData(
        of type: RecordType, from sample: [UInt8], marks: [UInt8], isGood: (RecordData) -> Bool
    ) throws {
        var chance = SeededGenerator("\(type)")
        for number in 0..<fuzzCount {
            let octets = number % 5 == 0 ? chance.octets(upTo: 40) : chance.mutated(sample, marks: marks)
            guard let data = RecordData(type, octets: octets) else { continue }
            #expect(isGood(data), "\(octets)")
            #expect(data.presentation.utf8.allSatisfy { (0x20...0x7e).contains($0) }, "\(octets)")
            #expect(RecordData(type: type, presentation: data.presentation) == data, "\(octets)")
        }
    }
}
