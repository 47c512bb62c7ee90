import DNS
import Documents
import Foundation
import Testing

@Suite("Recorded zones")
struct RecordedResolverTests {
    @Test("answer every question inside them as their name server would", arguments: SampleZones.inside)
    func inside(name: String, type: RecordType, expected: String) async throws {
        let zones = try recorded(SampleZones.files)
        #expect(try await zones.ask(name, type).drawn == expected)
    }

    @Test("say that what lies outside or below a delegation was not recorded", arguments: SampleZones.outside)
    func outside(name: String, type: RecordType, expected: String) async throws {
        let zones = try recorded(SampleZones.files)
        #expect(try await zones.ask(name, type).drawn == expected)
    }

    @Test("have no problems when nothing is wrong, and say what they are")
    func surface() async throws {
        let zones = try recorded(SampleZones.files)
        #expect(zones.problems == [])
        #expect(zones.origin == "recorded zones")
        #expect(try await zones.securityState(of: DomainName("county.example")) == .indeterminate)
    }

    @Test("give the smallest TTL on the way, and the question as it was asked")
    func ttl() async throws {
        let zones = try recorded(SampleZones.files)
        #expect(try await zones.ask("results.county.example", .a).ttl == 30)
        #expect(try await zones.ask("county.example", .txt).ttl == 600)
        #expect(try await zones.ask("nothing.county.example", .txt).ttl == 0)
        let answer = try await zones.ask("results.county.example", .a)
        #expect(answer.question == Question(try DomainName("results.county.example"), .a))
        #expect(answer.records.map(\.name.description) == ["edge.vendor.example", "edge.vendor.example"])
    }

    @Test("join the strings of one record with nothing between them, and never two records")
    func strings() async throws {
        let answer = try await recorded(SampleZones.files).ask("county.example", .txt)
        #expect(answer.texts == [Array("another".utf8), Array("v=spf1 mx -all".utf8)])
        #expect(
            answer.records.map(\.data) == [
                .text([Array("another".utf8)]), .text([Array("v=spf1 mx ".utf8), Array("-all".utf8)]),
            ])
    }

    @Test("follow 16 aliases and give up at the next", arguments: [(16, "records"), (17, "unknown.alias")])
    func longChain(links: Int, state: String) async throws {
        var zone = "$ORIGIN example.\n$TTL 60\n"
        for link in 0..<links { zone += "a\(link) CNAME a\(link + 1)\n" }
        let answer = try await recorded(["example.zone": zone + "a\(links) A 192.0.2.1\n"]).ask("a0.example", .a)
        #expect(answer.drawn.hasPrefix(state + " →"))
        #expect(answer.aliases.count == 16)
    }

    @Test(
        "take their name from the SOA record, or an $ORIGIN, or the file",
        arguments: [
            ("county.example.zone", "@ A 192.0.2.1"), ("x.zone", "$ORIGIN county.example.\n@ A 192.0.2.1"),
            ("x.zone", "$ORIGIN example.\ncounty SOA a b 1 2 3 4 5\ncounty A 192.0.2.1"),
            ("example.zone", "county.example. SOA a b 1 2 3 4 5\ncounty A 192.0.2.1"),
            ("COUNTY.EXAMPLE.zone", "county.example. A 192.0.2.1"),
        ])
    func naming(file: String, text: String) async throws {
        let zones = try recorded([file: text])
        #expect(zones.problems == [])
        #expect(try await zones.ask("county.example", .a).drawn == "records: 192.0.2.1")
        #expect(try await zones.ask("x.county.example", .a).drawn == "nonexistent")
        #expect(try await zones.ask("x.example", .a).drawn == "unknown.unrecorded")
    }

    @Test("leave out a second copy of a record, and count the smaller TTL")
    func copies() async throws {
        let zones = try recorded(["example.zone": "a 60 A 192.0.2.1\na 30 A 192.0.2.1\nb CNAME a\nb CNAME a"])
        #expect(zones.problems == [])
        let answer = try await zones.ask("b.example", .a)
        #expect(answer.drawn == "records → a.example: 192.0.2.1")
        #expect(answer.ttl == 30)
    }

    @Test("read CRLF line ends, and TXT records of many strings")
    func forms() async throws {
        let strings = (0..<500).map { "\"s\($0)\"" }.joined(separator: " ")
        let zones = try recorded(["example.zone": "a A 192.0.2.1\r\nb TXT \(strings)\r\n"])
        #expect(zones.problems == [])
        #expect(try await zones.ask("a.example", .a).drawn == "records: 192.0.2.1")
        #expect(try await zones.ask("b.example", .txt).texts == [(0..<500).flatMap { Array("s\($0)".utf8) }])
    }

    @Test(
        "read CAA values with and without quotation marks",
        arguments: [
            (#"a CAA 0 issue "ca.example""#, #"0 issue "ca.example""#),
            ("a caa 0 issue ca.example", #"0 issue "ca.example""#),
            (#"a 60 IN CAA 0 issue \"ca.example\" ; said so"#, #"0 issue "\x22ca.example\x22""#),
            ("a 60 CAA 128 iodef mailto:it@county.example", #"128 iodef "mailto:it@county.example""#),
            ("a TXT caa\n  IN CAA 0 issue \";\"", ##"0 issue ";""##),
        ])
    func certificationAuthorities(line: String, shown: String) async throws {
        let zones = try recorded(["example.zone": line + "\n"])
        #expect(zones.problems == [])
        #expect(try await zones.ask("a.example", .caa).drawn == "records: " + shown)
    }

    @Test("read records of 15,000 characters on one line")
    func longLine() async throws {
        let text = Array(repeating: "\"\(String(repeating: "x", count: 255))\"", count: 60).joined(separator: " ")
        let zones = try recorded(["example.zone": "a TXT \(text)\nb A 192.0.2.1\n"])
        #expect(zones.problems == [])
        #expect(try await zones.ask("a.example", .txt).texts.map(\.count) == [60 * 255])
        #expect(try await zones.ask("b.example", .a).state == .records)
    }

    @Test("read parentheses over many lines")
    func parentheses() async throws {
        let zones = try recorded(["example.zone": "a TXT ( \"(\"\n ; (\n \"b\" ) \nb TXT (x) (\n) \nc TXT \\(\n"])
        #expect(zones.problems == [])
        #expect(try await zones.ask("a.example", .txt).drawn == "records: (b")
        #expect(try await zones.ask("c.example", .txt).drawn == "records: (")
    }

    @Test("do not read other files, nor those further down")
    func otherFiles() async throws {
        let zones = try recorded([
            "example.zone": "@ A 192.0.2.1", "README.md": "not a zone", "below/org.zone": "@ A 192.0.2.2",
            "host.example/.well-known/mta-sts.txt": "version: STSv1",
        ])
        #expect(zones.problems == [])
        #expect(try await zones.ask("org", .a).drawn == "unknown.unrecorded")
    }

    @Test("that an agency publishes are all read, and answer")
    func agency() async throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/data").path
        guard FileManager.default.fileExists(atPath: root + "/zones-18f") else {
            print("skipped: there is no \(root)/zones-18f")
            return
        }
        let zones = try RecordedResolver(files: .directory(root), folder: "zones-18f")
        #expect(zones.problems == [])
        let names = try FileManager.default.contentsOfDirectory(atPath: root + "/zones-18f").map { $0.dropLast(5) }
        #expect(names.count == 27)
        for name in names { #expect(try await zones.ask(String(name), .soa).state == .records, "\(name)") }
        #expect(try await zones.ask("vote.gov", .txt).texts.contains(Array("v=spf1 -all".utf8)))
        #expect(try await zones.ask("_dmarc.vote.gov", .txt).state == .records)
        #expect(try await zones.ask("nothing.vote.gov", .txt).state == .nonexistent)
        #expect(try await zones.ask("www.vote.gov", .txt).aliases.map(\.description) == ["vote.gov"])
        #expect(try await zones.ask("x.api.data.gov", .a).drawn == "unknown.unrecorded")
        #expect(try await zones.ask("whitehouse.gov", .a).drawn == "unknown.unrecorded")
    }
}
