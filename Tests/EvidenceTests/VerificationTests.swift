import Documents
import Findings
import Foundation
import Testing

@testable import Evidence

/// `verify` finds whatever is done to a store.
@Suite struct VerificationTests {
    private func threeMonths() throws -> (temporary: TemporaryStore, snapshots: [Snapshot]) {
        let temporary = try TemporaryStore()
        return (temporary, try Samples.writeThreeMonths(to: temporary))
    }

    /// Where the fault of a damaged file is expected: at the file itself.
    private func expectFault(at file: String, in temporary: TemporaryStore, _ what: String) {
        let faults = temporary.faults()
        #expect(faults.contains { $0.hasPrefix(file + ":") }, "\(what) of \(file): \(faults)")
    }

    @Test func everyFlippedByteOfEveryFileIsFoundWhereItIs() throws {
        let (temporary, _) = try threeMonths()
        for (file, bytes) in try temporary.files().sorted(by: { $0.key < $1.key }) {
            for index in bytes.indices {
                let mask: UInt8 = [0x01, 0x20, 0x80][index % 3]
                var changed = bytes
                changed[index] ^= mask
                try temporary.put(changed, at: file)
                let faults = temporary.faults()
                if file == "HEAD" {
                    #expect(!faults.isEmpty, "bit \(mask) of byte \(index) of HEAD")
                } else {
                    #expect(faults == ["\(file): evidence.changed"], "bit \(mask) of byte \(index)")
                }
            }
            try temporary.put(bytes, at: file)
        }
        #expect(temporary.faults() == [])
    }

    @Test func everyTruncationIsFound() throws {
        let (temporary, _) = try threeMonths()
        for (file, bytes) in try temporary.files().sorted(by: { $0.key < $1.key }) {
            for length in Array(stride(from: 0, to: bytes.count, by: file == "HEAD" ? 1 : 11)) + [bytes.count - 1] {
                try temporary.put(Array(bytes.prefix(length)), at: file)
                expectFault(at: file, in: temporary, "\(length) bytes left")
            }
            try temporary.put(bytes + [0x0a], at: file)
            expectFault(at: file, in: temporary, "a byte more")
            try temporary.put(bytes, at: file)
        }
        #expect(temporary.faults() == [])
    }

    @Test func everyMissingFileIsFound() throws {
        let (temporary, snapshots) = try threeMonths()
        for (file, bytes) in try temporary.files().sorted(by: { $0.key < $1.key }) {
            try temporary.remove(file)
            #expect(temporary.faults() == ["\(file): \(file == "HEAD" ? "evidence.head-missing" : "evidence.missing")"])
            try temporary.put(bytes, at: file)
        }
        try temporary.remove(snapshots[1].id)
        #expect(temporary.faults() == ["\(snapshots[1].id)/index.json: evidence.missing"])
    }

    @Test(arguments: [
        ("2026-10-15-0123456789ab/index.json", "2026-10-15-0123456789ab"), ("notes.txt", "notes.txt"),
        ("objects/\(String(repeating: "0", count: 64)).json", "objects/\(String(repeating: "0", count: 64)).json"),
        ("objects/.DS_Store", "objects/.DS_Store"), ("head", "head"),
    ]) func whatIsInsertedIsFound(file: String, fault: String) throws {
        let (temporary, _) = try threeMonths()
        try temporary.put(Array("{}".utf8), at: file)
        #expect(temporary.faults() == ["\(fault): evidence.inserted"])
    }

    @Test func aFileInsertedInASnapshotIsFound() throws {
        let (temporary, snapshots) = try threeMonths()
        try temporary.put([1], at: "\(snapshots[0].id)/more.json")
        #expect(temporary.faults() == ["\(snapshots[0].id)/more.json: evidence.inserted"])
    }

    @Test func exchangedFilesAreFound() throws {
        let (temporary, _) = try threeMonths()
        let files = try temporary.files().filter { $0.key != "HEAD" }.sorted { $0.key < $1.key }
        for (number, first) in files.enumerated() {
            for second in files.dropFirst(number + 1) {
                try temporary.put(second.value, at: first.key)
                try temporary.put(first.value, at: second.key)
                #expect(!temporary.faults().isEmpty, "\(first.key) and \(second.key)")
                try temporary.put(first.value, at: first.key)
                try temporary.put(second.value, at: second.key)
            }
        }
        #expect(temporary.faults() == [])
    }

    @Test func aHEADThatWasSetBackIsFoundByWhatItLeavesOut() throws {
        let (temporary, snapshots) = try threeMonths()
        try temporary.put(Array("\(snapshots[1].id) \(snapshots[1].hash)\n".utf8), at: "HEAD")
        let faults = temporary.faults()
        #expect(faults.contains("\(snapshots[2].id): evidence.inserted"))
        #expect(faults.allSatisfy { $0.hasSuffix("evidence.inserted") })
    }

    @Test func aSnapshotTakenOutOfTheMiddleIsFound() throws {
        let (temporary, snapshots) = try threeMonths()
        // The third month linked to the first: its index has another hash, whatever HEAD says.
        var index = try #require(
            SnapshotIndex(json: try JSONDocument.parse(temporary.bytes("\(snapshots[2].id)/index.json"), file: "")))
        index.previous = SnapshotReference(id: snapshots[0].id, hash: snapshots[0].hash)
        try temporary.put(index.bytes, at: "\(snapshots[2].id)/index.json")
        try temporary.remove(snapshots[1].id)
        #expect(temporary.faults() == ["\(snapshots[2].id)/index.json: evidence.changed"])
    }

    @Test func damageBehindABreakIsFoundToo() throws {
        let (temporary, snapshots) = try threeMonths()
        try temporary.put([1], at: "\(snapshots[2].id)/index.json")
        try temporary.put([1], at: "\(snapshots[0].id)/index.json")
        #expect(
            temporary.faults() == [
                "\(snapshots[0].id)/index.json: evidence.changed", "\(snapshots[2].id)/index.json: evidence.changed",
            ])
    }

    @Test func allDamageIsToldAtOnce() throws {
        let (temporary, snapshots) = try threeMonths()
        let objects = try temporary.files().keys.filter { $0.hasPrefix("objects/") }.sorted()
        try temporary.put([1], at: objects[0])
        try temporary.remove(objects[1])
        try temporary.put([1], at: "extra")
        #expect(
            Set(temporary.faults()) == [
                "\(objects[0]): evidence.changed", "\(objects[1]): evidence.missing", "extra: evidence.inserted",
            ])
        #expect(throws: Diagnostics.self) { try temporary.store.all() }
        _ = snapshots
    }

    @Test func whatIsReadIsCheckedToo() throws {
        let (temporary, snapshots) = try threeMonths()
        let object = try #require(try temporary.files().keys.filter { $0.hasPrefix("objects/") }.min())
        let bytes = try temporary.bytes(object)
        try temporary.put(bytes.dropLast(2) + [0x20, 0x0a], at: object)
        #expect(throws: Diagnostics([EvidenceFault.changed(file: object).diagnostic])) { try temporary.store.all() }
        try temporary.put(bytes, at: object)
        #expect(try temporary.store.all() == snapshots)
    }
}

/// Files that are made to do harm: they are reported, nothing traps, nothing hangs.
@Suite struct HostileStoreTests {
    /// A store whose only snapshot's index is these bytes, with a name and a `HEAD` that fit.
    private func store(index bytes: [UInt8], date: String = "2026-09-01") throws -> TemporaryStore {
        let temporary = try TemporaryStore()
        let hash = sha256(bytes)
        let id = "\(date)-\(hash.prefix(12))"
        try temporary.put(bytes, at: "\(id)/index.json")
        try temporary.put(Array("\(id) \(hash)\n".utf8), at: "HEAD")
        return temporary
    }

    private static let good = """
        {"began":"2026-09-01T00:00:00Z","ended":"2026-09-01T00:00:00Z","form":1,"origin":"","previous":null,\
        "problems":[],"subjects":[],"tool":""}

        """

    @Test func theGoodOneIsGood() throws {
        let temporary = try store(index: Array(Self.good.utf8))
        #expect(temporary.faults() == [])
        #expect(try temporary.store.newest()?.records == [])
    }

    @Test(arguments: [
        ("\"form\":1", "\"form\":2"), ("\"form\":1", "\"form\":true"), ("\"origin\":\"\",", ""),
        ("\"previous\":null,", ""), ("\"previous\":null", "\"previous\":{}"),
        ("\"previous\":null", "\"previous\":{\"hash\":\"../../x\",\"id\":\"../../x\"}"),
        ("2026-09-01T00:00:00Z\",\"form", "2026-09-02T00:00:00Z\",\"form"), ("\"problems\":[]", "\"problems\":[1]"),
        ("\"problems\":[]", "\"problems\":{}"), ("\"subjects\":[]", "\"subjects\":[{}]"),
        (
            "\"subjects\":[]",
            "\"subjects\":[{\"kind\":\"domain\",\"name\":\"a\",\"object\":\"../../../../etc/passwd\"}]"
        ),
        ("\"subjects\":[]", "\"subjects\": []"), ("\"tool\":\"\"", "\"tool\":\"\",\"x\":1"), ("}\n", "}"), ("{", "[{"),
    ]) func anIndexOfAnotherFormIsRefused(part: String, other: String) throws {
        let text = Self.good.replacing(part, with: other)
        #expect(text != Self.good)
        let temporary = try store(index: Array(text.utf8))
        let faults = temporary.faults()
        #expect(faults.count == 1 && faults[0].hasSuffix("/index.json: evidence.form"), "\(faults)")
        #expect(throws: Diagnostics.self) { try temporary.store.newest() }
    }

    @Test(arguments: [
        Array(repeating: UInt8(ascii: "["), count: 1_000_000),
        Array(String(repeating: "{\"a\":", count: 200_000).utf8), [], [0], [0xff, 0xfe],
        Array("<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n".utf8),
    ]) func nestingAndNoiseAreRefused(bytes: [UInt8]) throws {
        let temporary = try store(index: bytes)
        #expect(temporary.faults().map { String($0.split(separator: " ").last ?? "") } == ["evidence.form"])
        #expect(throws: Diagnostics.self) { try temporary.store.all() }
    }

    @Test(arguments: [
        "", "\n", "2026-09-01-0123456789ab\n", "../../../etc/passwd \(String(repeating: "0", count: 64))\n",
        "2026-13-01-000000000000 \(String(repeating: "0", count: 64))\n",
        "2026-09-01-000000000001 \(String(repeating: "0", count: 64))\n",
        "2026-09-01-000000000000 \(String(repeating: "0", count: 64))",
        "2026-09-01-000000000000  \(String(repeating: "0", count: 64))\n",
        "2026-09-01-00000000000G \(String(repeating: "0", count: 11))G\n", String(repeating: "a", count: 100_000),
    ]) func aHEADOfAnotherFormIsRefused(text: String) throws {
        let temporary = try store(index: Array(Self.good.utf8))
        try temporary.put(Array(text.utf8), at: "HEAD")
        #expect(temporary.faults() == ["HEAD: evidence.head"])
        #expect(throws: Diagnostics([EvidenceFault.headForm.diagnostic])) { try temporary.store.newest() }
    }

    @Test func anUnresolvedMergeIsCalledThat() throws {
        let temporary = try TemporaryStore()
        let snapshots = try Samples.writeThreeMonths(to: temporary)
        let marks = Array("<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n".utf8)
        try temporary.put(marks, at: "\(snapshots[2].id)/index.json")
        #expect(temporary.faults() == ["\(snapshots[2].id)/index.json: evidence.conflict"])
        try temporary.put(marks, at: "HEAD")
        #expect(temporary.faults() == ["HEAD: evidence.conflict"])
    }

    @Test func symbolicLinksAndPipesAreNotFollowed() throws {
        let temporary = try TemporaryStore()
        let snapshots = try Samples.writeThreeMonths(to: temporary)
        let index = "\(snapshots[2].id)/index.json"
        try temporary.move(index, to: "../elsewhere.json")
        try FileManager.default.createSymbolicLink(
            atPath: temporary.folder + "/" + index, withDestinationPath: temporary.folder + "/../elsewhere.json")
        #expect(temporary.faults() == ["\(index): evidence.unreadable"])
        try temporary.remove(index)
        #expect(mkfifo(temporary.folder + "/" + index, 0o600) == 0)
        #expect(temporary.faults() == ["\(index): evidence.unreadable"])
    }

    @Test func anObjectAboutAnotherSubjectIsRefused() throws {
        let record = Samples.domain("other.example").objectBytes
        let text = Self.good.replacing(
            "\"subjects\":[]",
            with: "\"subjects\":[{\"kind\":\"domain\",\"name\":\"a.example\",\"object\":\"\(sha256(record))\"}]")
        let temporary = try store(index: Array(text.utf8))
        try temporary.put(record, at: "objects/\(sha256(record)).json")
        #expect(temporary.faults() == ["objects/\(sha256(record)).json: evidence.form"])
    }

    @Test func anObjectOfAnotherFormIsRefused() throws {
        let object = Array("{\"subject\":{\"kind\":\"domain\",\"name\":\"a.example\"}}\n".utf8)
        let text = Self.good.replacing(
            "\"subjects\":[]",
            with: "\"subjects\":[{\"kind\":\"domain\",\"name\":\"a.example\",\"object\":\"\(sha256(object))\"}]")
        let temporary = try store(index: Array(text.utf8))
        try temporary.put(object, at: "objects/\(sha256(object)).json")
        #expect(temporary.faults() == ["objects/\(sha256(object)).json: evidence.form"])
    }
}
