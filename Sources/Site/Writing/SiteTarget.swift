internal import Documents
internal import Foundation
import Glibc

/// The folder that a site is written to, and the names beside it that a build uses.
struct SiteTarget {
    /// The target as it was given, for messages.
    let given: String
    /// The folder that the target lies in.
    let parent: String
    /// The target's own name.
    let name: String

    var path: String { "\(parent)/\(name)" }
    /// Where the new site is put together.
    var draft: String { "\(parent)/.\(name).signet-new" }
    /// Where the old site goes for a moment on file systems that can't exchange two names.
    var retired: String { "\(parent)/.\(name).signet-old" }
    /// The file whose lock keeps builds apart.
    var lock: String { "\(parent)/.\(name).signet-lock" }

    init(_ given: String) throws(SiteWriteFault) {
        let absolute = given.hasPrefix("/") ? given : FileManager.default.currentDirectoryPath + "/" + given
        var parts: [String] = []
        for part in absolute.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        guard let name = parts.popLast() else { throw .targetIsRoot }
        self.given = given
        self.name = name
        parent = parts.isEmpty ? "" : "/" + parts.joined(separator: "/")
    }

    /// What lies at a path: nothing, a folder, or something else.
    enum Kind { case nothing, folder, link, other }

    static func kind(of path: String) -> Kind {
        var status = stat()
        guard lstat(path, &status) == 0 else { return .nothing }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }

    /// The list of the site that lies there now; `nil` when there is none.
    ///
    /// - Throws: when something lies there that is not a site of ours.
    func manifest() throws(SiteWriteFault) -> SiteManifest? {
        switch Self.kind(of: path) {
        case .nothing: return nil
        case .link: throw .targetIsLink
        case .other: throw .targetIsFile
        case .folder: break
        }
        let found = Self.files(below: path)
        guard !found.isEmpty else { return nil }
        guard found.contains(SiteManifest.path) else { throw .notOurs }
        guard let bytes = FileManager.default.contents(atPath: "\(path)/\(SiteManifest.path)"),
            let manifest = SiteManifest(Array(bytes))
        else { throw .damagedManifest }
        let foreign = found.filter { $0 != SiteManifest.path && manifest.files[$0] == nil }
        guard foreign.isEmpty else { throw .foreignFiles(foreign) }
        return manifest
    }

    /// The paths of all that is no folder below a folder, in code-point order; an unreadable folder counts as one.
    static func files(below folder: String) -> [String] {
        var files: [String] = []
        var pending = [""]
        while let below = pending.popLast() {
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(below)") else {
                files.append(below)
                continue
            }
            for name in names {
                let path = below.isEmpty ? name : "\(below)/\(name)"
                if kind(of: "\(folder)/\(path)") == .folder { pending.append(path) } else { files.append(path) }
            }
        }
        return files.sorted(by: codePointOrder)
    }
}
