import Documents
import Foundation
import Settings

extension Workspace {
    /// The workspace that comes with the program: `share/signet` beside the folder of the executable, or the nearest
    /// folder above the executable that is a workspace.
    ///
    /// - Throws: ``RunFailure/settings(_:)`` when there is none.
    public static func installed() throws(RunFailure) -> Workspace {
        let executable = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let folder = URL(fileURLWithPath: executable).deletingLastPathComponent()
        let shared = folder.deletingLastPathComponent().appendingPathComponent("share/signet").path
        if let workspace = try? Workspace(root: shared) { return workspace }
        do { return try Workspace(containing: folder.path) } catch {
            throw .settings(
                Diagnostics([
                    Diagnostic(
                        at: SourcePlace(file: shared), code: "init.no-templates",
                        message: "The templates and checklists that come with Signet are not there. Install the program"
                            + " together with its folder share/signet.")
                ]))
        }
    }

    /// Makes a fresh workspace: the model's templates and checklists, and settings from the answers. The folder appears
    /// whole or not at all.
    ///
    /// - Parameters:
    ///   - seed: the answers.
    ///   - folder: path of the new workspace; it may exist when it is empty.
    ///   - model: the workspace whose templates and checklists are copied.
    /// - Returns: The workspace that was made.
    /// - Throws: ``RunFailure/settings(_:)`` when an answer is wrong or the folder is not empty,
    ///   ``RunFailure/delivery(_:)`` when it can't be written.
    public static func make(_ seed: WorkspaceSeed, at folder: String, from model: Workspace) throws(RunFailure)
        -> Workspace
    {
        let manager = FileManager.default
        let target = URL(fileURLWithPath: folder).standardizedFileURL
        if manager.fileExists(atPath: target.path) {
            guard (try? manager.contentsOfDirectory(atPath: target.path))?.isEmpty == true else {
                throw .settings(Diagnostics([.occupied(folder)]))
            }
        }
        do {
            _ = try OfficeSettings.read(
                from: .memory(["Content/site.yml": seed.settingsFile]), path: "Content/site.yml",
                names: .idna)
        } catch {
            // The answers were given on the command line: a place in a file that was never written helps nobody.
            throw .settings(Diagnostics(error.all.map { Diagnostic(code: $0.code, message: $0.message) }))
        }
        let beside = target.deletingLastPathComponent()
            .appendingPathComponent(".\(target.lastPathComponent).\(UUID().uuidString)")
        do {
            defer { try? manager.removeItem(at: beside) }
            try fill(beside, seed, from: model)
            if manager.fileExists(atPath: target.path) { try manager.removeItem(at: target) }
            try manager.moveItem(at: beside, to: target)
        } catch {
            throw .delivery(Diagnostics([.notMade(folder)]))
        }
        return try Workspace(root: target.path)
    }

    private static func fill(_ folder: URL, _ seed: WorkspaceSeed, from model: Workspace) throws {
        let manager = FileManager.default
        let content = folder.appendingPathComponent("Content")
        try manager.createDirectory(at: content.appendingPathComponent("guidance"), withIntermediateDirectories: true)
        try manager.copyItem(
            atPath: model.root + "/Templates", toPath: folder.appendingPathComponent("Templates").path)
        for name in try manager.contentsOfDirectory(atPath: model.root + "/Content/guidance").sorted() {
            guard name.hasSuffix(".md") else { continue }
            try manager.copyItem(
                atPath: model.root + "/Content/guidance/" + name,
                toPath: content.appendingPathComponent("guidance/" + name).path)
        }
        try Data(seed.settingsFile.utf8).write(to: content.appendingPathComponent("site.yml"))
        try Data("_site\n_export\n.signet.lock\n.signet.journal\n".utf8)
            .write(to: folder.appendingPathComponent(".gitignore"))
    }
}

extension Diagnostic {
    fileprivate static func occupied(_ folder: String) -> Diagnostic {
        Diagnostic(
            at: SourcePlace(file: folder), code: "init.occupied",
            message: "Something is in this folder already. Name a folder that does not exist yet.")
    }

    fileprivate static func notMade(_ folder: String) -> Diagnostic {
        Diagnostic(
            at: SourcePlace(file: folder), code: "init.unwritable",
            message: "The workspace could not be written here. Check the permissions and the free space of the disk.")
    }
}
