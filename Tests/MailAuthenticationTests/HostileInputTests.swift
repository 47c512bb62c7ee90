import DNS
import Findings
import Foundation
import Testing

@testable import MailAuthentication

/// Random and broken texts through every reader: nothing traps, every place lies inside its text, and what is shown
/// is printable ASCII. A seed that fails is printed; `SIGNET_SEED` runs it again.
@Suite struct HostileInputTests {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var value = state
            value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
            value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
            return value ^ value >> 31
        }
    }

    private static let seed: UInt64 = {
        let given = ProcessInfo.processInfo.environment["SIGNET_SEED"].flatMap { UInt64($0) }
        let seed = given ?? UInt64.random(in: 0...UInt64(Int.max))
        print("seed of the hostile texts: \(seed)")
        return seed
    }()

    /// How many texts each sample is made into: `SIGNET_FUZZ`, or a few thousand.
    private static let count = ProcessInfo.processInfo.environment["SIGNET_FUZZ"].flatMap(Int.init) ?? 2_000

    private static let samples = [
        "v=spf1 a:w.example/24//64 mx include:_spf.p.example ip4:192.0.2.0/24 ip6:2001:db8::/32 exists:%{ir.-}.x.example ptr redirect=%{d2} exp=e.example ~all",
        "v=DKIM1; k=rsa; h=sha256:sha1; s=email; t=y:s; n=note; p=\(TestKey.rsa(bits: 1024))",
        "v=DMARC1; p=reject; sp=none; np=quarantine; adkim=s; aspf=r; rua=mailto:a@b.example!10m,mailto:c@d.example; ruf=mailto:e@f.example; fo=1:d; pct=50; t=y; psd=n; ri=86400",
    ].map { Array($0.utf8) }

    private static func mutated(_ text: [UInt8], using generator: inout Generator) -> [UInt8] {
        var text = text
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
            let place = text.isEmpty ? 0 : Int.random(in: 0..<text.count, using: &generator)
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: text.insert(UInt8.random(in: 0...255, using: &generator), at: place)
            case 1: if !text.isEmpty { text.remove(at: place) }
            case 2: if !text.isEmpty { text[place] = UInt8.random(in: 0...255, using: &generator) }
            case 3: text = Array(text.prefix(place))
            case 4: text.insert(contentsOf: text.prefix(place).suffix(20), at: place)
            default:
                let special = Array("%{}/:=;, .-+~?\\\"@!".utf8)
                text.insert(special[Int.random(in: 0..<special.count, using: &generator)], at: place)
            }
        }
        return text
    }

    private static func read(_ text: [UInt8]) {
        let whole = 0..<(text.count + 1)
        let spf = SPFRecord(text)
        for range in spf.faults.map(\.range) + spf.terms.map(\.range) {
            #expect(range.lowerBound >= 0 && whole.contains(range.upperBound), "\(escaped(text))")
        }
        for fault in spf.faults {
            #expect(fault.firstWrong >= fault.range.lowerBound && fault.firstWrong <= text.count, "\(escaped(text))")
            if let correction = fault.correction {
                #expect(SPFRecord(Array("v=spf1 ".utf8) + Array(correction.utf8)).faults.isEmpty, "\(correction)")
            }
        }
        let dmarc = DMARCRecord(text)
        for range in dmarc.faults.map(\.range) + dmarc.tags.map(\.range) {
            #expect(range.lowerBound >= 0 && whole.contains(range.upperBound), "\(escaped(text))")
        }
        for fault in dmarc.faults {
            #expect(fault.firstWrong >= fault.range.lowerBound && fault.firstWrong <= text.count, "\(escaped(text))")
        }
        if let corrected = dmarc.corrected { #expect(DMARCRecord(octets(corrected)).faults.isEmpty, "\(corrected)") }
        _ = (dmarc.requested, dmarc.percent, dmarc.reportAddresses("rua").map(\.address), looksLikeDMARC(text))
        do throws(TagFault) {
            let record = try DKIMRecord(text)
            _ = try? record.key()
        } catch {
            #expect(whole.contains(error.range.upperBound), "\(escaped(text))")
            #expect((error.range.lowerBound...text.count).contains(error.firstWrong), "\(escaped(text))")
        }
        _ = (try? DKIMKey(rsa: text), looksLikeSPF(text), DKIMRecord.isMeant(by: text), base64Decoded(text))
        _ = try? MacroString(text[...], in: .explanation)
    }

    @Test func readersSurviveMutatedRecords() {
        var generator = Generator(state: Self.seed)
        for sample in Self.samples {
            for _ in 0..<Self.count { Self.read(Self.mutated(sample, using: &generator)) }
        }
    }

    @Test func readersSurviveRandomOctets() {
        var generator = Generator(state: Self.seed &+ 1)
        for _ in 0..<Self.count {
            let count = Int.random(in: 0...120, using: &generator)
            Self.read((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
        }
    }

    /// The octets of a key, broken below the base64 that holds them.
    @Test func keysSurviveMutations() throws {
        var generator = Generator(state: Self.seed &+ 2)
        let keys = [1024, 2048].map { TestKey.rsa(bits: $0) }
        for key in try keys.map({ try #require(base64Decoded(Array($0.utf8))) }) {
            for _ in 0..<Self.count {
                let octets = Self.mutated(Self.mutated(key, using: &generator), using: &generator)
                guard let read = try? DKIMKey(rsa: octets) else { continue }
                guard case .rsa(let bits, _, _) = read else { continue }
                #expect(bits > 0 && bits <= octets.count * 8, "\(octets)")
            }
        }
    }

    @Test func everyTruncationOfEverySampleIsSurvived() {
        for sample in Self.samples {
            for count in 0...sample.count { Self.read(Array(sample.prefix(count))) }
        }
    }

    /// What stands at names where nothing but the one standard looks.
    private static let neighbors = [
        "v=STSv1; id=20261101T120000; x=y", "v=TLSRPTv1; rua=mailto:a@b.example,https://c.example/r?x=1",
        "v=BIMI1; l=https://b.example/l.svg; a=https://b.example/l.pem; avp=brand", "v=DMARC1;",
        "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIuaJJ4MHI=",
    ].map { Array($0.utf8) }

    private static let policy = Array(
        "version: STSv1\r\nmode: enforce\r\nmx: mail.county.example\r\nmx: *.county.example\r\nmax_age: 604800\r\n".utf8
    )

    /// Answers every question with mutated records, and every fetch with a mutated policy file.
    private struct Wild: Resolver, PolicyFileSource {
        let seed: UInt64
        let origin = "wild"

        private func generator(for text: String) -> Generator {
            Generator(state: seed &+ text.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) })
        }

        func answer(to question: Question) async -> Answer {
            var generator = generator(for: "\(question.name) \(question.type)")
            switch Int.random(in: 0..<8, using: &generator) {
            case 0: return Answer(question, .empty)
            case 1: return Answer(question, .nonexistent)
            case 2: return Answer(question, .unknown(.servfail))
            default: break
            }
            let count = Int.random(in: 1...3, using: &generator)
            let records = (0..<count).compactMap { _ in Self.data(of: question, using: &generator) }
            guard !records.isEmpty else { return Answer(question, .empty) }
            return Answer(question, .records, records: records.map { ResourceRecord(question.name, $0) })
        }

        private static func data(of question: Question, using generator: inout Generator) -> RecordData? {
            switch question.type {
            case .txt:
                let samples = HostileInputTests.samples + HostileInputTests.neighbors
                var text = samples[Int.random(in: 0..<samples.count, using: &generator)]
                if question.name.labels.first?.hasPrefix("_") == true, Bool.random(using: &generator) {
                    text = HostileInputTests.neighbors[Int.random(in: 0..<neighbors.count, using: &generator)]
                }
                return .text([
                    Bool.random(using: &generator) ? HostileInputTests.mutated(text, using: &generator) : text
                ])
            default:
                // The forms of stored records are those of every type.
                let forms = [
                    "10 mail.county.example", "0 .", "192.0.2.1", "2001:db8::1", "0 issue \"ca.example; x=y\"",
                    "128 iodef \"mailto:a@b.example\"", "3 1 1 00112233445566778899aabbccddeeff", "2 0 1 ab",
                    "ns.example", "12345 13 2", "257 13 256 2068", "1 0 10 aabb",
                ]
                let form = forms[Int.random(in: 0..<forms.count, using: &generator)]
                let text = String(
                    decoding: HostileInputTests.mutated(Array(form.utf8), using: &generator), as: UTF8.self)
                return RecordData(type: question.type, presentation: text)
                    ?? RecordData(type: question.type, presentation: form)
            }
        }

        func policyFile(of host: DomainName) async -> PolicyFileAnswer {
            var generator = generator(for: "file \(host)")
            let octets = HostileInputTests.mutated(HostileInputTests.policy, using: &generator)
            return .file(
                octets: octets, mediaType: Bool.random(using: &generator) ? "text/plain" : nil, certificate: nil)
        }

        func securityState(of name: DomainName) async -> DNSSECState {
            name.labels.count.isMultiple(of: 2) ? .insecure : .secure
        }
    }

    @Test func wholeDomainsOfMutatedRecordsAreJudged() async throws {
        // Each domain is a few dozen broken records.
        for round in 0..<max(60, Self.count / 30) {
            let resolver = Wild(seed: Self.seed &+ UInt64(round))
            let vantage = Vantage(resolver: resolver, asOf: .demonstration, policyFiles: resolver)
            let record = await checkDomain(
                DomainRequest(name: name("county.example"), selectors: ["s1"]), from: vantage)
            let facts = Set(record.facts.keys).union(SubjectRecord.factsNotAlways)
            #expect(facts == Set(MailAuthentication.facts.map(\.name)))
            let text = record.json.canonicalText
            let foreign = text.unicodeScalars.firstIndex { !(0x20...0x7e).contains($0.value) }
            #expect(foreign == nil, "round \(round): \(foreign.map { text[$0...].prefix(80) } ?? "")")
            #expect(SubjectRecord(json: record.json) != nil)
            let ip = try #require(IPAddress("192.0.2.1"))
            let outcome = await checkHost(
                SPFRequest(ip: ip, mailFrom: "a@county.example", helo: "h.example"), resolver: resolver)
            if let explanation = outcome.explanation {
                #expect(explanation.utf8.allSatisfy { (0x20...0x7e).contains($0) })
            }
        }
    }

    @Test func hostileTextIsShownEscapedAndNeverChangesTheShape() async {
        let zone = """
            zone example
            county.example NS ns.example
            county.example TXT v=spf1 <script>alert(1)</script> {{domain}} \\x00\\x1B[31m \\xE2\\x80\\xAE -all
            _dmarc.county.example TXT v=DMARC1; p=](javascript:x); {code}=1
            """
        let record = await checkDomain(DomainRequest(name: name("county.example")), resolver: ScriptedResolver(zone))
        let text = record.json.canonicalText
        #expect(text.unicodeScalars.allSatisfy { (0x20...0x7e).contains($0.value) })
        #expect(text.contains("\\\\x1B"))
        #expect(
            record.findings.contains { $0.code == "spf.syntax" && $0.message.contains("'<script>alert(1)</script>'") })
        #expect(record.findings.contains { $0.code == "spf.syntax" && $0.message.contains("'{{domain}}'") })
    }

    @Test func aTreeWithoutEndIsCut() async {
        /// Every name includes two others.
        struct Endless: Resolver {
            let origin = "endless"
            func answer(to question: Question) async -> Answer {
                guard question.type == .txt else { return Answer(question, .empty) }
                let text = Array("v=spf1 include:a.%{d} include:b.%{d} -all".utf8)
                return Answer(question, .records, records: [ResourceRecord(question.name, .text([text]))])
            }
            func securityState(of name: DomainName) async -> DNSSECState { .insecure }
        }
        let inquiry = Inquiry(resolver: Endless(), within: .seconds(600))
        let analysis = await SPFAnalysis(of: name("county.example"), inquiry: inquiry)
        #expect(analysis.lookups > 10)
        #expect(analysis.lookups <= 2 * SPFWalk.nodeLimit)
        #expect(!analysis.isExact)
        #expect(await inquiry.allAnswers().count < 2 * SPFWalk.nodeLimit)
        let record = await checkDomain(DomainRequest(name: name("county.example")), resolver: Endless())
        #expect(
            record.findings.contains { $0.code == "dns.partly-unknown" && $0.message.contains("first 100 entries") })
        #expect(record.facts["domain.spf.lookups"] == .number(analysis.lookups))
    }
}
