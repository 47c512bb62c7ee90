import Testing

@testable import Findings

@Suite struct OrderTests {
    @Test func theGravestSeverityComesFirstAndUnknownAfterHigh() {
        #expect(
            [Severity.note, .unknown, .low, .critical, .medium, .high].sorted() == [
                .critical, .high, .unknown, .medium, .low, .note,
            ])
        for left in Severity.allCases {
            for right in Severity.allCases {
                #expect([left < right, left == right, right < left].count { $0 } == 1)
            }
        }
    }

    private func finding(
        _ severity: Severity = .high, code: String = "a.a", subject: String = "s", message: String = "m",
        fix: String = "f", citation: String = "c", at place: RecordPlace? = nil
    ) -> Finding {
        Finding(
            code: code, severity: severity, subject: subject, message: message, fix: fix, citation: citation,
            place: place)
    }

    @Test func findingsHaveOneOrderHoweverTheyAreGiven() {
        let inOrder = [
            finding(.critical, code: "z.z"), finding(),
            finding(at: RecordPlace(name: "a.example", offset: 0, length: 9)),
            finding(at: RecordPlace(name: "a.example", offset: 7, length: 1)),
            finding(at: RecordPlace(name: "a.example", offset: 7, length: 2)),
            finding(at: RecordPlace(name: "b.example", offset: 0, length: 1)), finding(citation: "d"),
            finding(fix: "g"),
            finding(message: "n"),
            finding(subject: "t"), finding(code: "a.b"), finding(.unknown), finding(.low),
        ]
        for shift in inOrder.indices {
            let turned = Array(inOrder[shift...] + inOrder[..<shift])
            #expect(turned.sorted() == inOrder)
            #expect(Array(turned.reversed()).sorted() == inOrder)
        }
    }

    @Test func observationsHaveOneOrderHoweverTheyAreGiven() {
        let inOrder = [
            Observation(name: "a", type: "A", state: "empty"),
            Observation(name: "a", type: "TXT", state: "records", records: ["b", "a"]),
            Observation(name: "a", type: "TXT", state: "records", records: ["a", "c"]),
            Observation(name: "a", type: "TXT", state: "records", records: ["b"]),
            Observation(name: "a", type: "TXT", state: "unknown.timeout"),
            Observation(name: "b", type: "A", state: "empty"),
        ]
        for shift in inOrder.indices {
            #expect(Array(inOrder[shift...] + inOrder[..<shift]).sorted() == inOrder)
        }
        #expect(inOrder[1].records == ["a", "b"])
    }

    @Test func subjectsAreOrderedByKindThenByCodePoints() {
        let inOrder = [
            Subject(kind: .office, name: "z"), Subject(kind: .domain, name: "B"), Subject(kind: .domain, name: "a"),
            Subject(kind: .domain, name: "a.b"), Subject(kind: .domain, name: "ab"), Subject(kind: .program, name: ""),
            Subject(kind: .accounts, name: "e\u{301}"), Subject(kind: .accounts, name: "z"),
            Subject(kind: .accounts, name: "é"),
        ]
        #expect(Array(inOrder.reversed()).sorted() == inOrder)
    }
}
