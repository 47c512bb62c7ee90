import Documents
import Foundation

@testable import Evidence

/// A workspace in a folder of its own, removed when the test ends.
final class TemporaryStore: Sendable {
    let root: String
    var store: SnapshotStore { SnapshotStore(workspace: root) }
    var folder: String { root + "/" + SnapshotStore.path }

    init() throws {
        root = FileManager.default.temporaryDirectory.path + "/signet-evidence-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    /// A copy of the workspace as it is now.
    func copy() throws -> TemporaryStore {
        let copy = try TemporaryStore()
        try FileManager.default.removeItem(atPath: copy.root)
        try FileManager.default.copyItem(atPath: root, toPath: copy.root)
        return copy
    }

    /// Every regular file below the folder of snapshots, by its path in it.
    func files() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder),
                !isFolder.boolValue
            else { continue }
            files[name] = try bytes(name)
        }
        return files
    }

    func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
    }

    func put(_ bytes: [UInt8], at name: String) throws {
        let url = URL(fileURLWithPath: folder + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func move(_ name: String, to other: String) throws {
        let url = URL(fileURLWithPath: folder + "/" + other)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.moveItem(atPath: folder + "/" + name, toPath: folder + "/" + other)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: folder + "/" + name)
    }

    /// What verifying says, each as `file: code`.
    func faults() -> [String] {
        store.verify().map { "\($0.place?.file.dropFirst(SnapshotStore.path.utf8.count + 1) ?? "-"): \($0.code)" }
    }
}
