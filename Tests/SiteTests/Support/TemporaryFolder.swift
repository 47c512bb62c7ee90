import Foundation

/// A folder of this test's own, which goes away with it.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "signet-site-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ text: String, to name: String) throws {
        let full = "\(path)/\(name)"
        let parent = (full as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: full))
    }

    func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: "\(path)/\(name)").map { String(decoding: $0, as: UTF8.self) }
    }

    /// Everything below a folder, hidden things too.
    func names(_ folder: String = "") -> [String] {
        ((try? FileManager.default.subpathsOfDirectory(atPath: "\(path)/\(folder)")) ?? []).sorted()
    }

    /// Which file a name stands for, and when it was last written.
    func identity(_ name: String) throws -> [Int] {
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
        let number = (attributes[.systemFileNumber] as? NSNumber)?.intValue ?? -1
        let time = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? -1
        return [number, Int(time * 1_000_000)]
    }
}
