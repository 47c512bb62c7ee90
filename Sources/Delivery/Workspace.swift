public import Documents
public import Evidence
import Foundation

/// A folder with `Content` and `Templates` in it: everything that a report is made from.
///
///     let workspace = try Workspace(containing: FileManager.default.currentDirectoryPath)
///     print(try workspace.assessment().countsInWords)
public struct Workspace: Sendable {
    /// Its absolute path.
    public let root: String

    /// The workspace whose root is exactly that folder.
    ///
    /// - Parameter root: Path of the folder; relative ones begin at the working folder.
    /// - Throws: ``RunFailure/settings(_:)`` when the folder lacks `Content` or `Templates`.
    public init(root: String) throws(RunFailure) {
        let path = URL(fileURLWithPath: root).standardizedFileURL.path
        guard Self.isWorkspace(path) else { throw .settings(Diagnostics([.noWorkspace(root)])) }
        self.root = path
    }

    /// The workspace that a folder lies in: itself or its nearest parent that is one.
    ///
    /// - Parameter folder: Path of the folder, as a rule the working folder.
    /// - Throws: ``RunFailure/settings(_:)`` when there is none.
    public init(containing folder: String) throws(RunFailure) {
        var url = URL(fileURLWithPath: folder).standardizedFileURL
        while !Self.isWorkspace(url.path) {
            guard url.path != "/" else { throw .settings(Diagnostics([.noWorkspace(folder)])) }
            url = url.deletingLastPathComponent()
        }
        root = url.path
    }

    /// Its files, by paths relative to the root; nothing outside can be read through it.
    public var files: FileSource { .directory(root) }

    /// Its snapshots, in `Content/snapshots`.
    public var store: SnapshotStore { SnapshotStore(workspace: root) }

    private static func isWorkspace(_ path: String) -> Bool {
        ["Content", "Templates"].allSatisfy { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
                && isFolder.boolValue
        }
    }
}

extension Diagnostic {
    static func noWorkspace(_ folder: String) -> Diagnostic {
        Diagnostic(
            at: SourcePlace(file: folder), code: "workspace.missing",
            message: "This is no Signet workspace, and no folder above it is one: a workspace has the folders 'Content'"
                + " and 'Templates'. Go to yours, name it with --workspace, or make one with 'signet init'.")
    }
}
