import DNS
import Documents
import Testing

@Suite("What is wrong with a recorded zone")
struct ZoneProblemTests {
    static let unused = "Nothing of this zone is used until it is corrected."

    /// The text of `example.zone`, and the sentences about it.
    static let faults: [(String, [String])] = [
        ("", ["zones/example.zone: error: [zone.empty] The zone file holds no record. \(unused)"]),
        ("; only a comment\n", ["zones/example.zone: error: [zone.empty] The zone file holds no record. \(unused)"]),
        (
            "a A 192.0.2.1\nb A 192.0.2\nc MX x\n",
            [
                """
                zones/example.zone:2: error: [zone.syntax] The record's data can't be read; check that it fits the \
                record's type. \(unused)
                """,
                """
                zones/example.zone:3: error: [zone.syntax] The record's data can't be read; check that it fits the \
                record's type. \(unused)
                """,
            ]
        ),
        (
            "; comment\n\na A 192.0.2.1\n  ; and\n\nb A 192.0.2.1 192.0.2.2",
            [
                """
                zones/example.zone:6: error: [zone.syntax] The record has more in it than its type \
                allows. \(unused)
                """
            ]
        ),
        (
            "\n\na TXT (\n \"x\"\n \"y\"\nb A 192.0.2.1\n",
            [
                """
                zones/example.zone:3: error: [zone.open-parenthesis] A parenthesis is opened here and \
                never closed. \(unused)
                """
            ]
        ),
        (
            "a TXT \"open\nb A 192.0.2.1\n",
            [
                """
                zones/example.zone:1: error: [zone.open-quote] A quoted text is not closed on its line. Close it, and \
                begin a new one on the next. \(unused)
                """
            ]
        ),
        (
            "; it's \"fine\n\na TXT \"it \\\" ; is\" ; \"fine\n@ TXT \"open",
            [
                """
                zones/example.zone:4: error: [zone.open-quote] A quoted text is not closed on its line. Close it, and \
                begin a new one on the next. \(unused)
                """
            ]
        ),
        (
            "a A 192.0.2.1\n$INCLUDE other.zone\n",
            [
                """
                zones/example.zone:2: error: [zone.include] $INCLUDE is not followed. Put the records into this file. \
                \(unused)
                """
            ]
        ),
        (
            "a CH TXT x\n",
            ["zones/example.zone:1: error: [zone.class] The record's class is not IN. Only IN is read. \(unused)"]
        ),
        (
            "a A 192.0.2.1\nb.org. A 192.0.2.1\n",
            [
                """
                zones/example.zone:2: error: [zone.outside] b.org does not belong to the zone example. Put the record \
                into its own zone. \(unused)
                """
            ]
        ),
        (
            "a CNAME b\na TXT x\nc TXT x\nc CNAME b\nd CNAME b\nd CNAME c\n",
            ["a": 2, "c": 4, "d": 6].sorted { $0.key < $1.key }.map { name, line in
                """
                zones/example.zone:\(line): error: [zone.alias-beside-data] \(name).example has a CNAME, and other \
                records or a second CNAME. Keep one. \(unused)
                """
            }
        ),
        (
            "a FOO bar\n",
            [
                "zones/example.zone:1: error: [zone.syntax] The record's data can't be read; check that it fits the record's type. \(unused)"
            ]
        ),
        (
            "\u{0}\u{1}\u{ff}\n",
            ["zones/example.zone:1: error: [zone.syntax] The time to live is not a number. \(unused)"]
        ),
    ]

    @Test("is said at file and line", arguments: faults)
    func sentences(text: String, sentences: [String]) throws {
        #expect(try recorded(["example.zone": text]).problems.map(\.description) == sentences)
    }

    @Test("makes its names unknown and leaves the other zones as they are")
    func otherZones() async throws {
        let zones = try recorded([
            "example.zone": "a A 192.0.2.1\nb A 192.0.2\n", "county.example.zone": "@ A 192.0.2.2",
            "org.zone": "@ A 192.0.2.3\na CNAME a.example.\n",
        ])
        #expect(zones.problems.count == 1)
        #expect(try await zones.ask("a.example", .a).drawn == "unknown.malformed")
        #expect(try await zones.ask("x.example", .a).drawn == "unknown.malformed")
        #expect(try await zones.ask("county.example", .a).drawn == "records: 192.0.2.2")
        #expect(try await zones.ask("org", .a).drawn == "records: 192.0.2.3")
        #expect(try await zones.ask("a.org", .a).drawn == "unknown.malformed → a.example")
    }

    @Test("may be that it is recorded twice; the first file counts")
    func twice() async throws {
        let zones = try recorded(["example.zone": "@ A 192.0.2.1", "other.zone": "$ORIGIN example.\n@ A 192.0.2.2"])
        #expect(
            zones.problems.map(\.description) == [
                """
                zones/other.zone: error: [zone.twice] The zone example is recorded in zones/example.zone already. Keep one \
                of the two; this one is not used.
                """
            ])
        #expect(try await zones.ask("example", .a).drawn == "records: 192.0.2.1")
    }

    @Test("may be that it has no name")
    func nameless() throws {
        #expect(
            try recorded(["a..b.zone": "@ A 192.0.2.1"]).problems.map(\.description) == [
                """
                zones/a..b.zone: error: [zone.no-origin] The zone has no name. Write it into an $ORIGIN line at the top, or \
                name the file NAME.zone.
                """
            ])
        #expect(try recorded(["a..b.zone": "$ORIGIN example.\n@ A 192.0.2.1"]).problems == [])
    }

    @Test("may be that its file can't be read")
    func unreadable() async throws {
        let files = FileSource(
            read: { path throws(Diagnostic) in
                throw Diagnostic(at: SourcePlace(file: path), code: "file.unreadable", message: "No.")
            },
            list: { folder throws(Diagnostic) in [folder + "/county.example.zone"] })
        let zones = try RecordedResolver(files: files, folder: "zones")
        #expect(
            zones.problems.map(\.description) == [
                "zones/county.example.zone: error: [file.unreadable] No."
            ])
        #expect(try await zones.ask("county.example", .a).drawn == "unknown.malformed")
    }

    @Test("a folder without zones is refused")
    func none() {
        let sentence = """
            zones: error: [zone.none] There is no zone file here. Put one file for each zone into the folder, named \
            NAME.zone.
            """
        for files in [[:], ["README.md": "x"]] {
            let error = #expect(throws: Diagnostics.self) { try recorded(files) }
            #expect(error?.all.map(\.description) == [sentence])
        }
    }

    @Test("random octets as a zone file are reported, never more")
    func randomOctets() async throws {
        var chance = SeededGenerator()
        let pieces = [
            "@", "a", " ", "\t", "\n", "IN", "TXT", "A", "MX", "\"", "(", ")", ";", "\\", "192.0.2.1", "$ORIGIN",
            "$TTL",
            "$INCLUDE", "x.", ".", "..", "60", "\\#", "4", "\\300", "SVCB", "CAA", "LOC", "NSEC3", "DS", "1",
        ]
        for _ in 0..<2_000 {
            let octets: [UInt8] = (0..<Int.random(in: 0...40, using: &chance)).flatMap { _ in
                Bool.random(using: &chance)
                    ? Array((pieces.randomElement(using: &chance) ?? "").utf8) + [0x20]
                    : [UInt8.random(in: 0...255, using: &chance)]
            }
            let files = FileSource(
                read: { _ throws(Diagnostic) in octets },
                list: { folder throws(Diagnostic) in [folder + "/example.zone"] })
            let zones = try RecordedResolver(files: files, folder: "zones")
            let answer = try await zones.ask("a.example", .txt)
            #expect(zones.problems.isEmpty || answer.unknownReason != nil, "seed \(chance.seed)")
        }
    }
}
