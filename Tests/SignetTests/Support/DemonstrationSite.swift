import Foundation
import Testing

/// The demonstration's site in both editions, built once for all tests that look at its pages.
final class DemonstrationSite: Sendable {
    /// Folder with `office` and `public` in it.
    let folder: String

    private static let built = Result { try DemonstrationSite() }

    /// The one that all tests share.
    static var shared: DemonstrationSite {
        get throws { try built.get() }
    }

    private init() throws {
        let workspace = try TemporaryWorkspace()
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("signet-site-\(UUID())").path
        let outcome = try workspace.signet("build", "--edition", "office,public", "--output", root)
        try #require(outcome.status == 0, "\(outcome.errors)")
        folder = root
        atexit_b(root)
    }

    var office: String { folder + "/office" }
    var `public`: String { folder + "/public" }

    /// Paths of all HTML pages below a folder, in order.
    static func pages(below folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".html") }.sorted()
    }

    /// One page of each kind: the first of each folder, and all at the top.
    static func kinds(below folder: String) throws -> [String] {
        var seen: Set<String> = []
        return try pages(below: folder).filter { path in
            guard let slash = path.firstIndex(of: "/") else { return true }
            return seen.insert(String(path[..<slash])).inserted
        }
    }
}

private nonisolated(unsafe) var foldersToRemove: [String] = []

private func atexit_b(_ folder: String) {
    foldersToRemove.append(folder)
    atexit { for folder in foldersToRemove { try? FileManager.default.removeItem(atPath: folder) } }
}
