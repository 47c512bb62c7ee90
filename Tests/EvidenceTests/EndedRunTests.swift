import Findings
import Foundation
import Testing

@testable import Evidence

/// Every state of the folder that a run can leave when it is ended between two of its steps.
@Suite struct EndedRunTests {
    /// The store after two months, and the same after the third.
    private struct Months {
        var before: TemporaryStore
        var after: TemporaryStore
        var old: Snapshot
        var new: Snapshot

        init() throws {
            before = try TemporaryStore()
            let evidence = try Samples.threeMonths()
            _ = try before.store.write(evidence[0])
            old = try before.store.write(evidence[1]).snapshot
            after = try before.copy()
            new = try after.store.write(evidence[2]).snapshot
        }

        /// The files that only the third month has, the index last.
        func added() throws -> [String] {
            let known = try before.files()
            return try after.files().keys.filter { known[$0] == nil }.sorted {
                ($0.hasSuffix("index.json") ? 1 : 0, $0) < ($1.hasSuffix("index.json") ? 1 : 0, $1)
            }
        }

        /// Where a run puts a file before `HEAD` names the snapshot.
        func staged(_ file: String) -> String {
            ".new-\(new.id)/" + (file.split(separator: "/").last.map(String.init) ?? "")
        }

        /// The next run must find the old or the new snapshot, and leave nothing behind.
        func expect(_ newest: Snapshot, in temporary: TemporaryStore, _ state: String) throws {
            #expect(try temporary.store.newest() == newest, "\(state)")
            #expect(temporary.store.verify() == [], "\(state)")
            let outcome = try temporary.store.write(try Samples.threeMonths()[2])
            #expect(outcome == (newest == new ? .unchanged(new) : .written(new)), "\(state)")
            #expect(try temporary.files() == after.files(), "\(state)")
            #expect(temporary.store.verify() == [], "\(state)")
        }
    }

    @Test func endedWhileItStages() throws {
        let months = try Months()
        let added = try months.added()
        #expect(added.count == 2)
        for count in 0...added.count {
            let temporary = try months.before.copy()
            for file in added.prefix(count) { try temporary.put(months.after.bytes(file), at: months.staged(file)) }
            try months.expect(months.old, in: temporary, "\(count) files staged")
        }
    }

    @Test func endedInTheMiddleOfAFile() throws {
        let months = try Months()
        for file in try months.added() {
            let bytes = try months.after.bytes(file)
            for length in [0, 1, bytes.count / 2, bytes.count - 1] {
                let temporary = try months.before.copy()
                try temporary.put(Array(bytes.prefix(length)), at: months.staged(file))
                try months.expect(months.old, in: temporary, "\(length) bytes of \(file)")
            }
        }
    }

    @Test func endedBeforeHEADIsReplaced() throws {
        let months = try Months()
        let head = try months.after.bytes("HEAD")
        for length in [0, head.count / 2, head.count] {
            let temporary = try months.before.copy()
            for file in try months.added() { try temporary.put(months.after.bytes(file), at: months.staged(file)) }
            try temporary.put(Array(head.prefix(length)), at: ".new-HEAD")
            try months.expect(months.old, in: temporary, "\(length) bytes of the new HEAD")
        }
    }

    @Test func endedAfterHEADIsReplaced() throws {
        let months = try Months()
        let added = try months.added()
        for moved in 0...added.count {
            let temporary = try months.before.copy()
            for (number, file) in added.enumerated() {
                // The index moves last, with its folder.
                try temporary.put(months.after.bytes(file), at: number < moved ? file : months.staged(file))
            }
            try temporary.put(months.after.bytes("HEAD"), at: "HEAD")
            try months.expect(months.new, in: temporary, "\(moved) files moved")
        }
    }

    @Test func endedInTheVeryFirstRun() throws {
        let whole = try TemporaryStore()
        let evidence = try Samples.threeMonths()[0]
        let snapshot = try whole.store.write(evidence).snapshot
        let temporary = try TemporaryStore()
        try temporary.put(whole.bytes("\(snapshot.id)/index.json"), at: ".new-\(snapshot.id)/index.json")
        try FileManager.default.createDirectory(
            atPath: temporary.folder + "/objects", withIntermediateDirectories: true)
        #expect(try temporary.store.newest() == nil)
        #expect(temporary.store.verify() == [])
        #expect(try temporary.store.write(evidence) == .written(snapshot))
        #expect(try temporary.files() == whole.files())
    }

    @Test func leftoversOfSeveralRunsAreRemovedWithoutFollowingLinks() throws {
        let months = try Months()
        let temporary = try months.before.copy()
        try temporary.put([1], at: ".new-2026-09-09-abcdefabcdef/deep/deeper/file")
        try temporary.put([2], at: ".new-file")
        let outside = temporary.root + "/outside"
        try Data("keep".utf8).write(to: URL(fileURLWithPath: outside))
        try FileManager.default.createSymbolicLink(
            atPath: temporary.folder + "/.new-2026-09-09-abcdefabcdef/link", withDestinationPath: temporary.root)
        try FileManager.default.createSymbolicLink(
            atPath: temporary.folder + "/.new-link", withDestinationPath: temporary.root)
        try months.expect(months.old, in: temporary, "leftovers")
        #expect(try String(contentsOfFile: outside, encoding: .utf8) == "keep")
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.folder).allSatisfy { !$0.hasPrefix(".") })
    }

    /// A reader that runs beside a writer sees the store before or after, never between.
    @Test func readersBesideAWriterSeeWholeSnapshots() async throws {
        let temporary = try TemporaryStore()
        let records = (0..<6).map { Samples.domain("d\($0).example") }
        _ = try temporary.store.write(Samples.evidence("2026-09-01T00:00:00Z", records))
        let store = temporary.store
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for day in 2...12 {
                    let changed = records.map { record in
                        var record = record
                        record.facts["domain.dkim.keys"] = .number(day)
                        return record
                    }
                    _ = try store.write(
                        Samples.evidence("2026-09-\(day < 10 ? "0" : "")\(day)T00:00:00Z", changed))
                }
            }
            for _ in 0..<2 {
                group.addTask {
                    for _ in 0..<25 {
                        let newest = try #require(try store.newest())
                        #expect(newest.records.count == 6)
                        #expect(store.verify() == [])
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try store.all().count == 12)
    }
}
