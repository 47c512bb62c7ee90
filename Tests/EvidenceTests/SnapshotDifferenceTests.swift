import Findings
import Testing

@testable import Evidence

@Suite struct SnapshotDifferenceTests {
    private func snapshot(_ id: String, _ records: [SubjectRecord]) throws -> Snapshot {
        let time = try Samples.instant("2026-09-01T00:00:00Z")
        return Snapshot(id: id, hash: id, began: time, ended: time, records: records)
    }

    private func record(
        _ findings: [Finding] = [], facts: [String: FactValue] = [:], name: String = "county.example",
        kind: SubjectKind = .domain
    ) -> SubjectRecord {
        SubjectRecord(subject: Subject(kind: kind, name: name), findings: findings, facts: facts)
    }

    private func difference(_ before: [SubjectRecord], _ after: [SubjectRecord]) throws -> SnapshotDifference {
        SnapshotDifference(from: try snapshot("a", before), to: try snapshot("b", after))
    }

    @Test func theSameTwiceIsNoDifference() throws {
        let records = [record([Samples.finding("spf.x", .high)], facts: ["domain.x": .flag(true)])]
        let same = try difference(records, records)
        #expect(same.isEmpty)
        #expect(same.text == "Nothing changed from a to b.")
    }

    @Test func withoutAnEarlierOneEverySubjectHasCome() throws {
        let first = SnapshotDifference(from: nil, to: try snapshot("b", [record(), record(name: "a.example")]))
        #expect(first.come.map(\.name) == ["a.example", "county.example"])
        #expect(first.from == nil && first.to == "b")
        #expect(first.changes.isEmpty && first.findings.isEmpty && first.gone.isEmpty)
    }

    @Test func subjectsComeAndGo() throws {
        let changed = try difference(
            [record(name: "old.example"), record(name: "x", kind: .program)],
            [record(name: "new.example"), record(name: "x", kind: .accounts)])
        #expect(changed.come == [Subject(kind: .domain, name: "new.example"), Subject(kind: .accounts, name: "x")])
        #expect(changed.gone == [Subject(kind: .domain, name: "old.example"), Subject(kind: .program, name: "x")])
        #expect(changed.changes.isEmpty)
    }

    @Test func factsHaveTheirValuesBeforeAndAfter() throws {
        let changed = try difference(
            [record(facts: ["b": .number(1), "a": .word("none"), "same": .flag(true), "old": .flag(true)])],
            [record(facts: ["b": .number(2), "a": .unknown("time-out"), "same": .flag(true), "new": .words([])])])
        let subject = Subject(kind: .domain, name: "county.example")
        #expect(
            changed.changes == [
                FactChange(subject: subject, fact: "a", before: .word("none"), after: .unknown("time-out")),
                FactChange(subject: subject, fact: "b", before: .number(1), after: .number(2)),
                FactChange(subject: subject, fact: "new", before: nil, after: .words([])),
                FactChange(subject: subject, fact: "old", before: .flag(true), after: nil),
            ])
    }

    @Test func aFindingIsRaisedOrCleared() throws {
        let (old, new) = (Samples.finding("spf.missing", .high), Samples.finding("dmarc.missing", .critical))
        let changed = try difference([record([old])], [record([new])])
        #expect(changed.findings.map(\.kind) == [.raised, .cleared])
        #expect(changed.findings.map(\.finding) == [new, old])
    }

    @Test(arguments: ["spf.unknown", "dns.unknown"])
    func aFindingWhoseCheckCouldNotBeMadeIsNotCleared(code: String) throws {
        let old = Samples.finding("spf.missing", .high)
        let unknown = Samples.finding(code, .unknown)
        let changed = try difference([record([old])], [record([unknown])])
        #expect(changed.findings.map(\.kind) == [.notChecked, .raised])
        #expect(changed.findings.first?.before == old && changed.findings.first?.after == nil)
    }

    @Test func anUnknownOfAnotherStandardChangesNothing() throws {
        let changed = try difference(
            [record([Samples.finding("spf.missing", .high)])], [record([Samples.finding("dkim.unknown", .unknown)])])
        #expect(changed.findings.map(\.kind) == [.cleared, .raised])
    }

    @Test func anUnknownThatIsNowKnownIsCleared() throws {
        let changed = try difference([record([Samples.finding("spf.unknown", .unknown)])], [record()])
        #expect(changed.findings.map(\.kind) == [.cleared])
    }

    @Test func aFindingWithOtherWordsOrSeverityIsChangedNotNew() throws {
        let before = [
            Samples.finding("spf.lookups", .high, message: "12 look-ups."),
            Samples.finding("dkim.weak", .medium, message: "Key one is weak."),
            Samples.finding("dkim.weak", .medium, message: "Key two is weak."),
        ]
        let after = [
            Samples.finding("spf.lookups", .critical, message: "14 look-ups."),
            Samples.finding("dkim.weak", .medium, message: "Key two is weak."),
        ]
        let changed = try difference([record(before)], [record(after)])
        #expect(changed.findings.map(\.kind) == [.changed, .cleared])
        #expect(changed.findings.map { $0.before?.message } == ["12 look-ups.", "Key one is weak."])
        #expect(changed.findings.map { $0.after?.message } == ["14 look-ups.", nil])
    }

    @Test func theOrderOfFindingsInTheRecordsDoesNotMatter() throws {
        let findings = ["a.b", "c.d", "e.f"].map { Samples.finding($0, .high) }
        for first in [findings, findings.reversed()] {
            let changed = try difference([record(first)], [record(findings.dropFirst().reversed())])
            #expect(changed.findings.map { $0.finding?.code } == ["a.b"])
        }
    }

    private func everyKind() throws -> SnapshotDifference {
        try difference(
            [
                record(
                    [Samples.finding("spf.missing", .high), Samples.finding("mx.bad", .low)],
                    facts: ["domain.a": .flag(false), "domain.b": .share(count: 1, of: 4)]),
                record(name: "old", kind: .program),
            ],
            [
                record(
                    [
                        Samples.finding("dmarc.none", .high, message: "Bad\u{1b}[31m."),
                        Samples.finding("mx.unknown", .unknown),
                    ],
                    facts: ["domain.a": .flag(true), "domain.b": .unknown("time-out"), "domain.c": .words(["x", "y"])]),
                record(name: "new.example"),
            ])
    }

    @Test func theTextIsReadableAndSteersNoTerminal() throws {
        #expect(
            try everyKind().text == """
                What changed from a to b:

                domain county.example
                  domain.a: no → yes
                  domain.b: 1 of 4 → unknown (time-out)
                  domain.c: not looked at → x, y
                  raised: high [dmarc.none] Bad\u{fffd}[31m.
                  cleared: high [spf.missing] Not good.
                  raised: unknown [mx.unknown] Not good.
                  not checked: low [mx.bad] Not good.

                domain new.example: new

                program old: no longer looked at
                """)
    }

    @Test func theObjectHasWhatTheTextHas() throws {
        let finding = { (code: String, severity: String, message: String) in
            """
            {"citation":"RFC 7489","code":"\(code)","fix":"Mend it.","message":"\(message)","severity":"\(severity)",\
            "subject":"county.example"}
            """
        }
        let county = "{\"kind\":\"domain\",\"name\":\"county.example\"}"
        #expect(
            try everyKind().json.canonicalText == """
                {"facts":[{"after":true,"before":false,"fact":"domain.a","subject":\(county)},\
                {"after":{"unknown":"time-out"},"before":{"count":1,"of":4},"fact":"domain.b","subject":\(county)},\
                {"after":["x","y"],"before":null,"fact":"domain.c","subject":\(county)}],\
                "findings":[\
                {"after":\(finding("dmarc.none", "high", "Bad\\u001b[31m.")),"before":null,"change":"raised","subject":\(county)},\
                {"after":null,"before":\(finding("spf.missing", "high", "Not good.")),"change":"cleared","subject":\(county)},\
                {"after":\(finding("mx.unknown", "unknown", "Not good.")),"before":null,"change":"raised","subject":\(county)},\
                {"after":null,"before":\(finding("mx.bad", "low", "Not good.")),"change":"not checked","subject":\(county)}],\
                "from":"a","subjects":{"come":[{"kind":"domain","name":"new.example"}],\
                "gone":[{"kind":"program","name":"old"}]},"to":"b"}
                """)
    }
}
