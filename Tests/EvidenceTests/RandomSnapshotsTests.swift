import Findings
import Testing

@testable import Evidence

/// Random small evidence: written and read back it is equal; any byte changed, `verify` says so.
@Suite struct RandomSnapshotsTests {
    private var alphabet: [String] {
        ["a", "B", "é", "e\u{301}", "日", "𝄞", " ", "\"", "\\", "/", "\n", "\u{0}", "\u{7f}", "\u{202e}", "<", "{{"]
    }

    private func text(_ numbers: inout SeededNumbers) -> String {
        (0..<Int.random(in: 0...6, using: &numbers)).compactMap { _ in alphabet.randomElement(using: &numbers) }
            .joined()
    }

    private func value(_ numbers: inout SeededNumbers) -> FactValue {
        switch Int.random(in: 0...5, using: &numbers) {
        case 0: .flag(.random(using: &numbers))
        case 1: .number(.random(in: .min ... .max, using: &numbers))
        case 2: .share(count: .random(in: 0...9, using: &numbers), of: .random(in: 1...9, using: &numbers))
        case 3: .word(text(&numbers))
        case 4: .words([text(&numbers), text(&numbers)].sorted())
        default: .unknown(text(&numbers))
        }
    }

    private func json(_ numbers: inout SeededNumbers, depth: Int = 0) -> JSONValue {
        switch Int.random(in: 0...(depth < 4 ? 5 : 3), using: &numbers) {
        case 0: return .null
        case 1: return .boolean(.random(using: &numbers))
        case 2: return .integer(.random(in: .min ... .max, using: &numbers))
        case 3: return .string(text(&numbers))
        case 4:
            return .array((0..<Int.random(in: 0...3, using: &numbers)).map { _ in json(&numbers, depth: depth + 1) })
        default:
            var members: [String: JSONValue] = [:]
            for _ in 0..<Int.random(in: 0...3, using: &numbers) {
                members[text(&numbers)] = json(&numbers, depth: depth + 1)
            }
            return .object(members)
        }
    }

    private func record(_ number: Int, _ numbers: inout SeededNumbers) -> SubjectRecord {
        let name = "\(number)" + text(&numbers)
        var facts: [String: FactValue] = [:]
        for fact in ["a.b", "c.d", "e.f"] where Bool.random(using: &numbers) { facts[fact] = value(&numbers) }
        return SubjectRecord(
            subject: Subject(kind: SubjectKind.allCases.randomElement(using: &numbers) ?? .office, name: name),
            findings: (0..<Int.random(in: 0...2, using: &numbers)).map { _ in
                Samples.finding(
                    "x.y", Severity.allCases.randomElement(using: &numbers) ?? .note, name, message: text(&numbers))
            }, facts: facts,
            observations: (0..<Int.random(in: 0...2, using: &numbers)).map { _ in
                Observation(name: name, type: "TXT", state: "records", records: [text(&numbers), text(&numbers)])
            }, details: json(&numbers))
    }

    @Test func randomEvidenceReadsBackTheSame() throws {
        let seed = UInt64.random(in: 1...9_999_999)
        print("seed \(seed)")
        var numbers = SeededNumbers(seed: seed)
        for _ in 0..<20 {
            let temporary = try TemporaryStore()
            var written: [Snapshot] = []
            var records = (0..<4).map { record($0, &numbers) }
            for month in 1...Int.random(in: 1...4, using: &numbers) {
                records[Int.random(in: 0..<4, using: &numbers)] = record(
                    Int.random(in: 4...99, using: &numbers), &numbers)
                records = Dictionary(records.map { ($0.subject, $0) }) { first, _ in first }.values.shuffled(
                    using: &numbers)
                while records.count < 4 { records.append(record(100 + records.count, &numbers)) }
                let evidence = try Samples.evidence(
                    "2026-0\(month)-01T00:00:00Z", records, problems: [text(&numbers), text(&numbers)])
                let snapshot = try temporary.store.write(evidence).snapshot
                #expect(snapshot.records == records.sorted { $0.subject < $1.subject }, "seed \(seed)")
                #expect(snapshot.problems == evidence.problems, "seed \(seed)")
                written.append(snapshot)
            }
            #expect(try temporary.store.all() == written, "seed \(seed)")
            #expect(temporary.store.verify() == [], "seed \(seed)")
            try expectAnyChangeIsFound(in: temporary, &numbers, "seed \(seed)")
        }
    }

    private func expectAnyChangeIsFound(
        in temporary: TemporaryStore, _ numbers: inout SeededNumbers, _ context: String
    ) throws {
        for (file, bytes) in try temporary.files().sorted(by: { $0.key < $1.key }) {
            for _ in 0..<5 {
                let index = Int.random(in: bytes.indices, using: &numbers)
                var changed = bytes
                changed[index] ^= UInt8.random(in: 1...255, using: &numbers)
                try temporary.put(changed, at: file)
                #expect(!temporary.store.verify().isEmpty, "\(context): byte \(index) of \(file)")
            }
            try temporary.put(bytes, at: file)
        }
        #expect(temporary.store.verify() == [], "\(context)")
    }
}
