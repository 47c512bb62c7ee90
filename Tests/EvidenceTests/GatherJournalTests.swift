import Documents
import Findings
import Foundation
import Testing

@testable import Evidence

@Suite struct GatherJournalTests {
    private static func terms(
        tool: String = "signet 1", settings: String = "office: {}", origin: String = "recorded zones",
        time: String? = nil, began: String = "2026-11-01T06:00:00Z", previous: String? = nil,
        suffixes: String? = "example", anchors: String? = nil, probes: String = ""
    ) throws -> GatherTerms {
        GatherTerms(
            tool: tool, settings: Array(settings.utf8), origin: origin, time: try time.map(Samples.instant),
            began: try Samples.instant(began), previous: previous, suffixes: suffixes.map { Array($0.utf8) },
            anchors: anchors.map { Array($0.utf8) }, probes: probes)
    }

    private static func file(_ temporary: TemporaryStore) -> URL {
        URL(fileURLWithPath: temporary.root + "/.signet.journal")
    }

    private static func codes(_ body: () throws -> Void) -> [String] {
        do {
            try body()
            return []
        } catch let diagnostics as Diagnostics {
            return diagnostics.all.map(\.description)
        } catch {
            return ["\(error)"]
        }
    }

    @Test func whatWasKeptIsFoundAgainWithTheMomentItBegan() throws {
        let temporary = try TemporaryStore()
        let records = (0..<50).map { Samples.domain("d\($0).example", policy: $0 % 2 == 0 ? "none" : "reject") }
        let first = try GatherJournal.begin(workspace: temporary.root, try Self.terms())
        for record in records { _ = try first.keep(record) }
        #expect(first.close() == 50)
        #expect(GatherJournal.count(workspace: temporary.root) == 50)
        let second = try GatherJournal.resume(
            workspace: temporary.root, try Self.terms(began: "2026-11-02T06:00:00Z"))
        #expect(second.count == 50)
        #expect(second.terms.began == (try Samples.instant("2026-11-01T06:00:00Z")))
        for record in records {
            let stored = try #require(second.stored(record.subject))
            #expect(try second.record(stored) == record)
        }
        #expect(second.stored(Subject(kind: .domain, name: "other.example")) == nil)
        _ = try second.keep(Samples.domain("more.example"))
        second.close()
        #expect(try GatherJournal.resume(workspace: temporary.root, try Self.terms()).count == 51)
    }

    @Test func aRecordThatWasCutShortAnywhereDoesNotCountAndIsWrittenOver() throws {
        let temporary = try TemporaryStore()
        let journal = try GatherJournal.begin(workspace: temporary.root, try Self.terms())
        let whole = try Data(contentsOf: Self.file(temporary))
        _ = try journal.keep(Samples.domain("a.example"))
        let one = try Data(contentsOf: Self.file(temporary))
        _ = try journal.keep(Samples.domain("b.example"))
        journal.close()
        let two = try Data(contentsOf: Self.file(temporary))
        for length in stride(from: whole.count, to: two.count, by: 7) {
            try two.prefix(length).write(to: Self.file(temporary))
            let resumed = try GatherJournal.resume(workspace: temporary.root, try Self.terms())
            #expect(resumed.count == (length >= one.count ? 1 : 0), "\(length)")
            _ = try resumed.keep(Samples.domain("a.example"))
            _ = try resumed.keep(Samples.domain("b.example"))
            resumed.close()
            #expect(try GatherJournal.resume(workspace: temporary.root, try Self.terms()).count == 2, "\(length)")
        }
    }

    @Test func aLineThatIsNoRecordEndsWhatIsTakenOver() throws {
        let temporary = try TemporaryStore()
        let journal = try GatherJournal.begin(workspace: temporary.root, try Self.terms())
        _ = try journal.keep(Samples.domain("a.example"))
        journal.close()
        let good = try Data(contentsOf: Self.file(temporary))
        for damage in ["{}\n", "\n", "\u{0}\u{0}\n", "[[[\n"] {
            try (good + Data(damage.utf8) + good).write(to: Self.file(temporary))
            #expect(try GatherJournal.resume(workspace: temporary.root, try Self.terms()).count == 1)
        }
    }

    @Test func aJournalOfOtherTermsIsRefusedWithWhatDiffers() throws {
        let temporary = try TemporaryStore()
        try GatherJournal.begin(workspace: temporary.root, try Self.terms(previous: "2026-10-01-0123456789ab")).close()
        let others: [(GatherTerms, String)] = [
            (
                try Self.terms(tool: "signet 2", previous: "2026-10-01-0123456789ab"),
                "The journal is of another version of Signet, which may judge differently."
            ),
            (
                try Self.terms(settings: "office: {name: x}", previous: "2026-10-01-0123456789ab"),
                "Content/site.yml has changed since the journal was begun."
            ),
            (
                try Self.terms(origin: "192.0.2.53:53", previous: "2026-10-01-0123456789ab"),
                "The journal's answers are of other name servers than this run would ask."
            ),
            (
                try Self.terms(previous: "2026-10-01-0123456789ab", suffixes: "example\nother.example"),
                "The public suffix list is another one than when the journal was begun."
            ),
            (
                try Self.terms(previous: "2026-10-01-0123456789ab", suffixes: nil),
                "The public suffix list is another one than when the journal was begun."
            ),
            (
                try Self.terms(previous: "2026-10-01-0123456789ab", anchors: ". DS 1 13 2 00"),
                "The keys that DNSSEC is validated from are others than when the journal was begun."
            ),
            (
                try Self.terms(previous: "2026-10-01-0123456789ab", probes: "mail servers; County IT; 2026-12-31; "),
                "Other servers may be connected to than when the journal was begun: see 'probes' in Content/site.yml,"
                    + " and whether its last day is over."
            ),
            (
                try Self.terms(time: "2026-11-01T06:00:00Z", previous: "2026-10-01-0123456789ab"),
                "The journal is of another time: SOURCE_DATE_EPOCH has changed."
            ),
            (try Self.terms(), "A snapshot was written since the journal was begun."),
        ]
        for (terms, sentence) in others {
            let said = Self.codes { _ = try GatherJournal.resume(workspace: temporary.root, terms) }
            #expect(
                said == [
                    ".signet.journal: error: [journal.other] \(sentence) Gather without --resume to begin anew."
                ])
        }
        #expect(GatherJournal.count(workspace: temporary.root) == 0)
    }

    @Test func whatIsNoJournalIsRefusedOrReplaced() throws {
        let temporary = try TemporaryStore()
        for text in ["", "{}\n", "not json\n", "no line end"] {
            try Data(text.utf8).write(to: Self.file(temporary))
            let said = Self.codes { _ = try GatherJournal.resume(workspace: temporary.root, try Self.terms()) }
            #expect(
                said == [
                    ".signet.journal: error: [journal.form] This is no journal of this version of Signet. Gather without --resume to begin anew."
                ], "\(text)")
        }
        let journal = try GatherJournal.begin(workspace: temporary.root, try Self.terms())
        #expect(journal.count == 0)
        journal.remove()
        #expect(GatherJournal.count(workspace: temporary.root) == nil)
        #expect(try GatherJournal.resume(workspace: temporary.root, try Self.terms()).count == 0)
    }

    @Test func aLinkInItsPlaceIsNotFollowed() throws {
        let temporary = try TemporaryStore()
        let target = temporary.root + "/target"
        try Data("precious".utf8).write(to: URL(fileURLWithPath: target))
        try FileManager.default.createSymbolicLink(
            atPath: Self.file(temporary).path, withDestinationPath: target)
        let said = Self.codes { _ = try GatherJournal.resume(workspace: temporary.root, try Self.terms()) }
        #expect(said.first?.contains("[journal.unreadable] The journal can't be read: a symbolic link") == true)
        try GatherJournal.begin(workspace: temporary.root, try Self.terms()).close()
        #expect(try String(contentsOfFile: target, encoding: .utf8) == "precious")
    }

    @Test func afterTheEndNothingIsKeptAndNothingLost() throws {
        let temporary = try TemporaryStore()
        let journal = try GatherJournal.begin(workspace: temporary.root, try Self.terms())
        _ = try journal.keep(Samples.domain("a.example"))
        #expect(journal.close() == 1)
        let late = try journal.keep(Samples.domain("b.example"))
        #expect(try late.bytes(in: nil) == Samples.domain("b.example").objectBytes)
        #expect(GatherJournal.count(workspace: temporary.root) == 1)
    }

    @Test func aSnapshotOutOfAJournalIsTheSameAsOneOutOfMemory() throws {
        let (memory, disk) = (try TemporaryStore(), try TemporaryStore())
        let records = try Samples.threeMonths()[1].records
        let expected = try memory.store.add(Samples.evidence("2026-10-01T00:00:00Z", records))
        let journal = try GatherJournal.begin(workspace: disk.root, try Self.terms())
        var evidence = try Samples.evidence("2026-10-01T00:00:00Z", [])
        evidence.stored = try records.map { try journal.keep($0) }
        evidence.journal = journal
        #expect(try disk.store.add(evidence) == expected)
        #expect(expected.isNew && expected.subjects == 2 && expected.unknownFindings == 0)
        #expect(try disk.files() == memory.files())
        #expect(try disk.store.add(evidence).isNew == false)
        #expect(disk.faults().isEmpty)
        journal.remove()
        #expect(throws: Diagnostics.self) {
            var other = evidence
            other.ended = try Samples.instant("2026-12-01T00:00:00Z")
            other.stored.append(try StoredRecord(Samples.domain("b.example")))
            _ = try disk.store.add(other)
        }
        #expect(disk.faults().isEmpty)
    }
}
