internal import Documents

/// Why a site can't be written.
enum SiteWriteFault: Error, Hashable {
    case targetIsRoot
    case targetIsLink
    case targetIsFile
    case notOurs
    case foreignFiles([String])
    case damagedManifest
    case busy
    case leftoverIsNoFolder(String)
    case system(String, path: String)
    case badPath(String)
    case longName(String)
    case samePath(String)
    case differsInCase(String, String)
    case fileAndFolder(String)
}

extension SiteWriteFault {
    /// The worded form, about the folder that the site is written to.
    func diagnostic(target: String) -> Diagnostic {
        Diagnostic(at: SourcePlace(file: target), code: code, message: message)
    }

    private var code: String {
        switch self {
        case .targetIsRoot, .targetIsLink, .targetIsFile, .notOurs, .foreignFiles, .damagedManifest: "site.target"
        case .busy: "site.busy"
        case .leftoverIsNoFolder, .system: "site.write"
        case .badPath, .longName, .samePath, .differsInCase, .fileAndFolder: "site.path"
        }
    }

    private var message: String {
        switch self {
        case .targetIsRoot: "A site can't replace the root of the machine. Name a folder for it."
        case .targetIsLink:
            "The target is a symbolic link, and replacing it would leave what it points to. Name the folder itself."
        case .targetIsFile: "The target is a file. Name a folder, or remove the file."
        case .notOurs:
            "The folder has files in it, but no site of Signet's. Name an empty or new folder; nothing was changed."
        case .foreignFiles(let paths):
            "The site's folder has files that Signet did not write: \(paths.prefix(3).joined(separator: ", "))"
                + (paths.count > 3 ? " and \(paths.count - 3) more" : "")
                + ". Move them elsewhere; the folder is replaced as a whole."
        case .damagedManifest:
            "The list of the site's files (\(SiteManifest.path)) can't be read. Remove the folder, then build again."
        case .busy: "Another build is writing this site. Wait until it has ended."
        case .leftoverIsNoFolder(let path): "'\(path)' is in the way and no folder. Remove it."
        case .system(let reason, let path): "'\(path)' can't be written: \(reason)."
        case .badPath(let path):
            "The path '\(path)' may not be in a site: only ASCII letters, digits, '.', '-', '_', with '/' between, within the site."
        case .longName(let path):
            "A part of the path '\(path)' has more than 255 characters, which file systems refuse."
        case .samePath(let path): "Two pages have the same path '\(path)'. Give one of them another name."
        case .differsInCase(let first, let second):
            "The paths '\(first)' and '\(second)' differ only in capitals, which not every file system tells apart. Rename one."
        case .fileAndFolder(let path): "The path '\(path)' is a file and a folder of others. Rename one."
        }
    }
}
