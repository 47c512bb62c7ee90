import DNS
import Findings
import Testing

@testable import MailAuthentication

/// The readers of what a domain says beside SPF, DKIM and DMARC, each with as many inputs of its own.
extension HostileInputTests {
    /// Runs a reader over broken forms of samples and over octets without any form.
    private static func feed(
        _ samples: [String], marks: String, place: String = #function, to read: ([UInt8]) -> Void
    ) {
        var chance = SeededGenerator(place)
        let samples = samples.map { Array($0.utf8) }
        let marks = Array(marks.utf8) + [0, 9, 0x7f, 0xc3, 0xe2, 0xff]
        for number in 0..<fuzzCount {
            let sample = samples[number % samples.count]
            read(number % 8 == 0 ? chance.octets(upTo: 120) : chance.mutated(sample, marks: marks))
        }
    }

    private static func isPrintable(_ text: String) -> Bool { text.utf8.allSatisfy { (0x20...0x7e).contains($0) } }

    /// Reads a record of fields as a domain's answer would be: which version it claims, its parts and how it is shown.
    private static func fields(_ text: [UInt8], _ grammar: FieldRecord.Grammar) -> FieldRecord {
        let isSelected = FieldRecord.selected(from: [text], grammar) == [text]
        #expect(!isSelected || FieldRecord.nearMisses(in: [text], grammar).isEmpty, "\(escaped(text))")
        let record = FieldRecord(text, grammar)
        let whole = 0...text.count
        for range in record.faults + record.fields.map(\.range) {
            #expect(whole.contains(range.lowerBound) && whole.contains(range.upperBound), "\(escaped(text))")
            #expect(isPrintable(record.fragment(range)), "\(escaped(text))")
        }
        for field in record.fields {
            #expect(record.value(field.name) != nil && (1...32).contains(field.name.utf8.count), "\(escaped(text))")
        }
        if isSelected, record.faults.isEmpty {
            #expect(record.fields.first?.name == "v", "\(escaped(text))")
            #expect(record.value("v") == Array(grammar.version.utf8), "\(escaped(text))")
        }
        return record
    }

    @Test func recordsOfMTASTS() {
        Self.feed(
            ["v=STSv1; id=20261101T120000;", "v=STSv1;id=1; x=y.z; _=-", "v=stsv1 ; id="], marks: "v=STSid; _.-1"
        ) {
            text in
            _ = Self.fields(text, .mtaSTS)
            let record = MTASTSRecord(text)
            #expect((record.id == nil) == (record.brokenID != nil), "\(escaped(text))")
            if let id = record.id {
                #expect((1...32).contains(id.utf8.count) && id.utf8.allSatisfy(isLetterOrDigit), "\(escaped(text))")
            }
            #expect(Self.isPrintable(record.brokenID ?? ""), "\(escaped(text))")
            #expect(!record.isUsable || record.id != nil, "\(escaped(text))")
        }
    }

    @Test func policyFiles() {
        let samples = [
            "version: STSv1\r\nmode: enforce\r\nmx: mail.county.example\r\nmx: *.county.example\r\nmax_age: 604800\r\n",
            "version: STSv1\nmode: none\nmax_age: 0", "mode:testing\nmax_age: 31557601\n\nmx: *.\nmx: 192.0.2.1\nx: y",
        ]
        let host = name("mail.county.example")
        Self.feed(samples, marks: "\r\n:*. _mx0987STS") { octets in
            let policy = MTASTSPolicy(octets)
            if let age = policy.maxAge { #expect((0...MTASTSPolicy.longestAge).contains(age), "\(escaped(octets))") }
            for pattern in policy.patterns {
                #expect(MXPattern(pattern.description.utf8) == pattern, "\(escaped(octets))")
                if !pattern.isWildcard { #expect(pattern.fits(pattern.name), "\(escaped(octets))") }
            }
            for fault in policy.faults {
                switch fault {
                case .line(let line, let text), .value(let line, name: _, let text):
                    #expect((1...policy.lines.count).contains(line) && Self.isPrintable(text), "\(escaped(octets))")
                case .emptyLine(let line): #expect((1...policy.lines.count).contains(line), "\(escaped(octets))")
                case .pattern(let text), .tooLong(let text): #expect(Self.isPrintable(text), "\(escaped(octets))")
                case .missing, .repeated: break
                }
            }
            if policy.isUsable {
                #expect(policy.maxAge != nil && policy.mode != nil, "\(escaped(octets))")
                #expect(policy.mode == MTASTSPolicy.Mode.none || !policy.patterns.isEmpty, "\(escaped(octets))")
            }
            _ = (policy.covers(host), policy.fingerprint)
            let again = MTASTSPolicy(policy.lines.flatMap { $0 + [0x0d, 0x0a] })
            #expect(again.patterns == policy.patterns && again.mode == policy.mode, "\(escaped(octets))")
        }
    }

    @Test func recordsOfTLSReports() {
        let samples = [
            "v=TLSRPTv1; rua=mailto:tls@county.example,https://reports.example:8443/r?x=%41",
            "v=TLSRPTv1;rua=mailto:a@b.example!10m ; x=y", "v=TLSRPTv1; rua=http://x.example, ftp:y,,mailto:@",
        ]
        Self.feed(samples, marks: "v=;,:@/%?! .mailto") { text in
            let record = Self.fields(text, .tlsReporting)
            for address in ReportURI.list(record.value("rua") ?? text) {
                #expect((address.fault == nil) == (address.host != nil), "\(escaped(text))")
                #expect(Self.isPrintable(address.text) && Self.isPrintable(address.place), "\(escaped(text))")
                #expect(address.host.map { $0.isHostName } ?? true, "\(escaped(text))")
            }
        }
    }

    @Test func recordsOfBIMI() {
        let samples = [
            "v=BIMI1; l=https://b.example/l.svg; a=https://b.example/l.pem; avp=brand; lps=a,b",
            "v = BIMI1 ; l=; a=;", "v=bimi1; l=https://b.example/l.svg",
        ]
        let question = Question(name("default._bimi.county.example"), .txt)
        Self.feed(samples, marks: "v=BIMI1;l:/. a") { text in
            let record = Self.fields(text, .bimi)
            let answer = Answer(question, .records, records: [ResourceRecord(question.name, .text([text]))])
            let analysis = BIMIAnalysis(
                domain: name("county.example"), answer: answer, record: record, wrongPlaces: [])
            switch analysis.content {
            case .logo(let logo, let certificate):
                #expect(!logo.isEmpty && Self.isPrintable(logo + certificate), "\(escaped(text))")
            case .declined, .incomplete: break
            case nil: Issue.record("A record says something: \(escaped(text))")
            }
            for shown in analysis.displayed {
                #expect(Self.isPrintable(shown.text), "\(escaped(text))")
                #expect(shown.terms.allSatisfy { Self.isPrintable($0.text + $0.meaning) }, "\(escaped(text))")
            }
        }
    }

    @Test func certificationAuthorities() {
        let samples = [
            "ca.example; accounturi=https://ca.example/1; validationmethods=dns-01,http-01", ";", "ca.example",
            "mailto:security@county.example", "https://county.example/report",
        ]
        let tags = ["issue", "ISSUEWILD", "issuemail", "issuevmc", "iodef", "contactemail", "", "x\\x00y"]
        var number = 0
        Self.feed(samples, marks: ";=. -,%\"\\:@") { value in
            number += 1
            let record = CAARecord(
                .certificationAuthority(flags: UInt8(number % 256), tag: tags[number % tags.count], value: value))
            guard let record else {
                Issue.record("CAA data are a CAA record.")
                return
            }
            if let issuer = CAAIssuer(value) {
                #expect(issuer.domain.map { !$0.isEmpty && Self.isPrintable($0) } ?? true, "\(escaped(value))")
                #expect(
                    issuer.parameters.allSatisfy { !$0.name.isEmpty && Self.isPrintable($0.name + $0.value) },
                    "\(escaped(value))")
                if issuer.isSatisfiable { #expect(issuer.values(of: "accounturi").count < 2, "\(escaped(value))") }
            }
            let set = CAASet(place: .name(name("county.example")), records: [record])
            if set.allows(["ca.example"]) {
                // Only a record that limits nobody, or one that names the authority, allows it.
                #expect(record.tag != "issue" || CAAIssuer(value)?.domain == "ca.example", "\(escaped(value))")
            }
            let analysis = CAAAnalysis(
                domain: name("county.example"), set: set, policyHostSet: set, policyHostIssuer: "Example")
            var findings = FindingList(subject: "county.example", isParked: false)
            analysis.judge(into: &findings)
            #expect(findings.findings.allSatisfy { Self.isPrintable($0.message) }, "\(escaped(value))")
            for shown in analysis.displayed {
                #expect(Self.isPrintable(shown.text), "\(escaped(value))")
                #expect(shown.terms.allSatisfy { Self.isPrintable($0.meaning) }, "\(escaped(value))")
            }
        }
    }

    @Test func tlsAssociations() {
        var chance = SeededGenerator("tlsAssociations")
        let key = TestKey.publicKeyInfo(TestKey.rsaKey(bits: 1_024))
        let certificate = CertificateSeen(
            names: ["mail.county.example"], issuer: "Example", notBefore: .demonstration, notAfter: .demonstration,
            der: key, publicKey: key, digests: .init(sha256: Array(repeating: 1, count: 32)),
            publicKeyDigests: .init(sha256: Array(repeating: 2, count: 32), sha512: Array(repeating: 3, count: 64)))
        let samples = [
            key, Array(repeating: 1, count: 32), Array(repeating: 2, count: 32), Array(repeating: 3, count: 64),
        ]
        let host = name("mail.county.example")
        for number in 0..<fuzzCount {
            let sample = samples[number % samples.count]
            let data =
                number % 3 == 0 ? sample : chance.mutated(sample, marks: [0, 1, 2, 3, 0x30, 0x82, 0xff])
            let most: UInt8 = number % 5 == 0 ? .max : 4
            let read = TLSARecord(
                .tlsAssociation(
                    usage: .random(in: 0...most, using: &chance), selector: .random(in: 0...most, using: &chance),
                    matching: .random(in: 0...most, using: &chance), data: data))
            guard let record = read else {
                Issue.record("TLSA data are a TLSA record.")
                return
            }
            #expect(Self.isPrintable(record.text) && record.text.utf8.count <= 82, "\(record)")
            let matches = record.matches([certificate], host: host, domain: host, on: .demonstration)
            // Who is matched has shown those very octets.
            if matches == true { #expect(samples.contains(data) && [2, 3].contains(record.usage), "\(record)") }
            if record.fault == nil { #expect([2, 3].contains(record.usage) && record.data.count > 2, "\(record)") }
        }
    }

    @Test func fieldsOfStrictTransportSecurity() {
        let samples = [
            "max-age=31536000; includeSubDomains; preload", "MAX-AGE=\"7\" ;; x=\"a;b\"",
            "max-age=99999999999999999999999", "includeSubDomains",
        ]
        Self.feed(samples, marks: "max-age=;\" 0123456789-") { octets in
            let field = String(decoding: octets, as: UTF8.self)
            guard let read = StrictTransportSecurity(field) else { return }
            #expect((0...100 * 31_536_000).contains(read.maxAge), "\(escaped(octets))")
            #expect(Self.isPrintable(read.words), "\(escaped(octets))")
            #expect(field.lowercased().contains("max-age"), "\(escaped(octets))")
        }
    }
}
