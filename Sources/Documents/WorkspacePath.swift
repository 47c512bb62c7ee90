import Foundation

/// The path on this machine of a file named relative to a root, with all symbolic links followed.
///
/// - Throws: `file.outside` when the path leads out of the root by `..` or by a symbolic link, `file.missing` when
///   there is nothing, `file.unreadable` when a folder on the way may not be entered.
func realPath(of path: String, below root: String) throws(Diagnostic) -> String {
    guard staysBelow(path) else { throw .leaves(path) }
    let realRoot = try canonicalPath(root, called: path)
    let real = try canonicalPath(root + "/" + path, called: path)
    guard realRoot == "/" || real == realRoot || real.hasPrefix(realRoot + "/") else { throw .linkLeaves(path) }
    return real
}

/// The path without symbolic links, `.` and `..`.
private func canonicalPath(_ path: String, called name: String) throws(Diagnostic) -> String {
    guard let resolved = realpath(path, nil) else {
        switch errno {
        case EACCES: throw .unreadable(name, "a folder on the way may not be entered by this user")
        case ELOOP: throw .unreadable(name, "its symbolic links lead in a circle")
        case ENAMETOOLONG: throw .unreadable(name, "its path is too long")
        default: throw .missing(name)
        }
    }
    defer { free(resolved) }
    return String(cString: resolved)
}
