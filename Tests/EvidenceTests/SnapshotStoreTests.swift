import Documents
import Findings
import Foundation
import Testing

@testable import Evidence

@Suite struct SnapshotStoreTests {
    @Test func anEmptyStoreHasNoSnapshotAndIsWhole() throws {
        let temporary = try TemporaryStore()
        #expect(try temporary.store.newest() == nil)
        #expect(try temporary.store.all() == [])
        #expect(temporary.store.verify() == [])
        #expect(!FileManager.default.fileExists(atPath: temporary.folder))
    }

    @Test func whatIsWrittenReadsBackTheSame() throws {
        let temporary = try TemporaryStore()
        let evidence = try #require(try Samples.threeMonths().dropFirst().first)
        guard case .written(let snapshot) = try temporary.store.write(evidence) else {
            Issue.record("nothing was written")
            return
        }
        #expect(try temporary.store.newest() == snapshot)
        #expect(snapshot.records == evidence.records.sorted { $0.subject < $1.subject })
        #expect(snapshot.previous == nil)
        #expect(snapshot.began == evidence.began && snapshot.ended == evidence.ended)
        #expect(snapshot.origin == "recorded zones" && snapshot.tool == "signet test")
        #expect(snapshot.problems == ["x.csv: bad"])
        #expect(snapshot.id == "2026-10-01-\(snapshot.hash.prefix(12))")
        #expect(temporary.store.verify() == [])
    }

    @Test func aGatheringFindsTheOneThatItBuildsOnByTimeAndKind() throws {
        let temporary = try TemporaryStore()
        #expect(try temporary.store.newest(before: .now(), with: .domain) == nil)
        let written = try Samples.writeThreeMonths(to: temporary)
        let store = temporary.store
        for (index, snapshot) in written.enumerated() {
            // One of the same moment does not build on itself.
            let earlier = written[..<index].last { $0.records.contains { $0.subject.kind == .domain } }
            let found = try store.newest(before: snapshot.ended, with: .domain)
            #expect(found?.id == earlier?.id)
            for subject in Set(written.flatMap(\.records).map(\.subject)) {
                #expect(try found?.record(of: subject) == earlier?[subject])
            }
        }
        let kinds = Set(written.flatMap(\.records).map(\.subject.kind))
        for kind in Set(SubjectKind.allCases).subtracting(kinds) {
            #expect(try store.newest(before: .now(), with: kind) == nil)
        }
    }

    @Test func aDamagedRecordOfTheSnapshotThatOneBuildsOnIsAnErrorAndNeverAbsence() throws {
        let temporary = try TemporaryStore()
        let written = try #require(try Samples.writeThreeMonths(to: temporary).last)
        let subject = try #require(written.records.first { $0.subject.kind == .domain }?.subject)
        let before = try #require(try temporary.store.newest(before: .now(), with: .domain))
        let objects = temporary.root + "/" + SnapshotStore.path + "/objects"
        for name in try FileManager.default.contentsOfDirectory(atPath: objects) {
            try Data("{}".utf8).write(to: URL(filePath: objects + "/" + name))
        }
        #expect(throws: Diagnostics.self) { try before.record(of: subject) }
    }

    @Test func snapshotsAreLinkedByTheHashOfTheOneBefore() throws {
        let temporary = try TemporaryStore()
        let written = try Samples.writeThreeMonths(to: temporary)
        #expect(written.map(\.previous) == [nil, written[0].hash, written[1].hash])
        #expect(try temporary.store.all() == written)
        #expect(try temporary.store.newest() == written[2])
        #expect(written.map { $0.id.prefix(10) } == ["2026-09-01", "2026-10-01", "2026-11-01"])
        #expect(temporary.store.verify() == [])
    }

    @Test func filesAreNamedByTheSHA256OfTheirBytesAsOtherToolsCountIt() throws {
        let temporary = try TemporaryStore()
        let snapshot = try temporary.store.write(
            Samples.evidence("2026-09-01T00:00:00Z", [Samples.domain("a.example")])
        ).snapshot
        let object = """
            {"details":{"answer":{"word":"partly"}},"facts":{"domain.dkim.keys":1,"domain.dmarc.policy":"none"},\
            "findings":[{"citation":"RFC 7489","code":"dmarc.policy-none","fix":"Mend it.","message":"Not good.",\
            "severity":"high","subject":"a.example"}],"observations":[{"name":"_dmarc.a.example",\
            "records":["v=DMARC1; p=none"],"state":"records","type":"TXT"}],"subject":{"kind":"domain",\
            "name":"a.example"}}

            """
        let hash = sha256(Array(object.utf8))
        let index = """
            {"began":"2026-09-01T00:00:00Z","ended":"2026-09-01T00:00:00Z","form":1,"origin":"recorded zones",\
            "previous":null,"problems":[],"subjects":[{"kind":"domain","name":"a.example","object":"\(hash)"}],\
            "tool":"signet test"}

            """
        #expect(
            try temporary.files() == [
                "HEAD": Array("\(snapshot.id) \(snapshot.hash)\n".utf8), "objects/\(hash).json": Array(object.utf8),
                "\(snapshot.id)/index.json": Array(index.utf8),
            ])
        #expect(snapshot.hash == sha256(Array(index.utf8)))
        // FIPS 180-2, appendix B.1.
        #expect(sha256(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test func subjectsThatDidNotChangeShareOneObject() throws {
        let temporary = try TemporaryStore()
        _ = try Samples.writeThreeMonths(to: temporary)
        // a.example with two policies, b.example with one.
        #expect(try temporary.files().keys.filter { $0.hasPrefix("objects/") }.count == 3)
    }

    @Test func theSameEvidenceOfTheSameTimeIsUnchanged() throws {
        let temporary = try TemporaryStore()
        for evidence in try Samples.threeMonths() {
            let written = try temporary.store.write(evidence)
            let before = try temporary.files()
            #expect(try temporary.store.write(evidence) == .unchanged(written.snapshot))
            #expect(try temporary.files() == before)
        }
        #expect(try temporary.store.all().count == 3)
    }

    @Test func theOrderOfRecordsDoesNotMatter() throws {
        let temporary = try TemporaryStore()
        let records = ["c.example", "a.example", "b.example"].map { Samples.domain($0) }
        let written = try temporary.store.write(Samples.evidence("2026-09-01T00:00:00Z", records)).snapshot
        let again = try temporary.store.write(Samples.evidence("2026-09-01T00:00:00Z", records.reversed()))
        #expect(again == .unchanged(written))
    }

    @Test(arguments: [
        "2026-09-01T00:00:01Z", "2026-09-02T00:00:00Z", "2026-08-01T00:00:00Z",
    ]) func theSameEvidenceOfAnotherTimeIsANewSnapshot(time: String) throws {
        let temporary = try TemporaryStore()
        let records = [Samples.domain("a.example")]
        let first = try temporary.store.write(Samples.evidence("2026-09-01T00:00:00Z", records)).snapshot
        let second = try temporary.store.write(Samples.evidence(time, records)).snapshot
        #expect(second.previous == first.hash)
        #expect(try temporary.store.all() == [first, second])
        #expect(temporary.store.verify() == [])
    }

    @Test func otherEvidenceOfTheSameTimeIsANewSnapshot() throws {
        let temporary = try TemporaryStore()
        let first = try temporary.store.write(
            Samples.evidence("2026-09-01T00:00:00Z", [Samples.domain("a.example")])
        ).snapshot
        let second = try temporary.store.write(
            Samples.evidence("2026-09-01T00:00:00Z", [Samples.domain("a.example", policy: "reject")])
        ).snapshot
        #expect(try temporary.store.all() == [first, second])
        #expect(second.previous == first.hash)
    }

    @Test func evidenceWithoutAnySubjectCanBeStored() throws {
        let temporary = try TemporaryStore()
        let snapshot = try temporary.store.write(Samples.evidence("2026-09-01T00:00:00Z", [])).snapshot
        #expect(try temporary.store.newest() == snapshot)
        #expect(temporary.store.verify() == [])
    }

    @Test func hostileTextsReadBackTheSame() throws {
        let temporary = try TemporaryStore()
        let texts = ["\u{0}\u{1f}\u{7f}", "\u{202e}abc", "\"\\/", "</script>", "𝄞\u{2028}", "e\u{301}", "<<<<<<< HEAD"]
        let records = texts.enumerated().map { number, text in
            SubjectRecord(
                subject: Subject(kind: .accounts, name: "\(number)" + text), facts: ["account.x": .unknown(text)],
                details: .object([text: .array([.string(text), .integer(.min), .boolean(true), .null])]))
        }
        let snapshot = try temporary.store.write(
            Samples.evidence("2026-09-01T00:00:00Z", records, problems: texts)
        ).snapshot
        #expect(try temporary.store.newest() == snapshot)
        #expect(snapshot.records == records)
        #expect(snapshot.problems.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
        #expect(temporary.store.verify() == [])
    }

    @Test func aSnapshotIsFoundByTheBeginningOfItsName() throws {
        let temporary = try TemporaryStore()
        let written = try Samples.writeThreeMonths(to: temporary)
        #expect(try temporary.store.snapshot(named: "2026-10") == written[1])
        #expect(try temporary.store.snapshot(named: written[0].id) == written[0])
        let known = written.map(\.id).joined(separator: ", ")
        for (name, words) in [("2026", "fits 3 snapshots"), ("2025", "fits no snapshot"), ("", "fits no snapshot")] {
            #expect(
                throws: Diagnostics([
                    Diagnostic(code: "evidence.name", message: "'\(name)' \(words). There are: \(known).")
                ])
            ) { try temporary.store.snapshot(named: name) }
        }
        let empty = try TemporaryStore()
        #expect(
            throws: Diagnostics([
                Diagnostic(code: "evidence.name", message: "'a' fits no snapshot. There is none yet.")
            ])
        ) { try empty.store.snapshot(named: "a") }
    }
}

/// What keeps evidence from being stored; the store then stays as it was.
@Suite struct RefusedEvidenceTests {
    @Test func twoRecordsOfOneSubject() throws {
        let temporary = try TemporaryStore()
        let twice = [Samples.domain("a.example"), Samples.domain("a.example", policy: "reject")]
        #expect(
            throws: Diagnostics([
                Diagnostic(
                    code: "evidence.duplicate",
                    message:
                        "There are two records of 'a.example'. Give each domain, program and account group a name of its own."
                )
            ])
        ) { try temporary.store.write(Samples.evidence("2026-09-01T00:00:00Z", twice)) }
        #expect(try temporary.files() == [:])
    }

    @Test func aRecordThatCouldNotBeReadBack() throws {
        let temporary = try TemporaryStore()
        var deep = JSONValue.null
        for _ in 0..<100 { deep = .array([deep]) }
        let record = SubjectRecord(subject: Subject(kind: .domain, name: "a.example"), details: deep)
        #expect(
            throws: Diagnostics([
                Diagnostic(
                    code: "evidence.unstorable",
                    message: "The record of 'a.example' is too large or too deeply nested to be stored.")
            ])
        ) { try temporary.store.write(Samples.evidence("2026-09-01T00:00:00Z", [record])) }
        #expect(try temporary.files() == [:])
    }

    @Test func aStoreWhoseNewestSnapshotIsDamaged() throws {
        let temporary = try TemporaryStore()
        let written = try Samples.writeThreeMonths(to: temporary)
        try temporary.put(Array("nonsense".utf8), at: "\(written[2].id)/index.json")
        let before = try temporary.files()
        let later = try Samples.evidence("2026-12-01T00:00:00Z", [])
        #expect(throws: Diagnostics([EvidenceFault.changed(file: "\(written[2].id)/index.json").diagnostic])) {
            try temporary.store.write(later)
        }
        #expect(try temporary.files() == before)
    }

    @Test func anObjectThatWouldBeSharedIsDamaged() throws {
        let temporary = try TemporaryStore()
        let evidence = try Samples.threeMonths()
        _ = try temporary.store.write(evidence[0])
        let object = try #require(try temporary.files().keys.first { $0.hasPrefix("objects/") })
        try temporary.put(Array("{}\n".utf8), at: object)
        let before = try temporary.files()
        #expect(throws: Diagnostics([EvidenceFault.changed(file: object).diagnostic])) {
            try temporary.store.write(evidence[1])
        }
        #expect(try temporary.files() == before)
    }

    @Test func aFolderThatMayNotBeWritten() throws {
        let temporary = try TemporaryStore()
        try Data("a file".utf8).write(to: URL(fileURLWithPath: temporary.root + "/Content"))
        #expect(
            throws: Diagnostics([
                Diagnostic(
                    at: SourcePlace(file: "Content/snapshots"), code: "evidence.unwritable",
                    message:
                        "This can't be written: something else stands in its place. Check the permissions and the disk."
                )
            ])
        ) { try temporary.store.write(Samples.evidence("2026-09-01T00:00:00Z", [])) }
    }

    @Test func anotherWriterAtTheSameTime() throws {
        let temporary = try TemporaryStore()
        _ = try Samples.writeThreeMonths(to: temporary)
        let lock = try FileLock(temporary.folder, flags: 0)
        #expect(
            throws: Diagnostics([
                Diagnostic(
                    at: SourcePlace(file: "Content/snapshots"), code: "evidence.busy",
                    message: "Another run is writing a snapshot. Wait until it has ended.")
            ])
        ) { try temporary.store.write(Samples.evidence("2026-12-01T00:00:00Z", [])) }
        withExtendedLifetime(lock) {}
    }
}
