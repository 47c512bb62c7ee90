import Foundation

/// A copy of the demonstration workspace in a folder of its own, removed with the value's last use.
final class TemporaryWorkspace {
    let root: String

    /// - Parameter files: files to add or replace, by path in the workspace; `nil` removes one.
    init(replacing files: [String: String?] = [:]) throws {
        let manager = FileManager.default
        let folder = manager.temporaryDirectory.appendingPathComponent("signet-workspace-\(UUID())")
        try manager.createDirectory(at: folder, withIntermediateDirectories: true)
        root = folder.path
        for name in ["Content", "Templates"] {
            try manager.copyItem(atPath: BuiltProgram.package + "/" + name, toPath: root + "/" + name)
        }
        for (path, text) in files { try put(path, text) }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: root)
    }

    func put(_ path: String, _ text: String?) throws {
        try put(path, text.map { Data($0.utf8) })
    }

    func put(_ path: String, _ bytes: Data?) throws {
        let url = URL(fileURLWithPath: root + "/" + path)
        guard let bytes else { return try FileManager.default.removeItem(at: url) }
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: url)
    }

    func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: root + "/" + path)), as: UTF8.self)
    }

    /// Runs the program in the workspace at the demonstration's time.
    func signet(
        _ arguments: String..., environment: [String: String] = [:], prefix: [String] = []
    ) throws -> BuiltProgram.Outcome {
        try BuiltProgram.run(
            arguments, in: root, environment: ["SOURCE_DATE_EPOCH": "1793534400"].merging(environment) { $1 },
            prefix: prefix)
    }

    /// Every file below a folder, path to bytes.
    static func contents(of folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder), !isFolder.boolValue
            {
                files[path] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
            }
        }
        return files
    }
}
