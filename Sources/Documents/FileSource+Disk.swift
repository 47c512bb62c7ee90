import Foundation

extension FileSource {
    /// The files below a folder of this machine. A path that would leave the folder, by `..` or by a symbolic link, is
    /// refused; so is anything but a regular file.
    ///
    /// - Parameter root: Path of the folder.
    public static func directory(_ root: String) -> FileSource {
        FileSource(
            read: { path throws(Diagnostic) in
                try bytes(ofFileAt: try realPath(of: path, below: root), called: path)
            },
            list: { folder throws(Diagnostic) in try listFiles(of: folder, below: root) },
            open: { path throws(Diagnostic) in try openFile(try realPath(of: path, below: root), called: path) })
    }

    /// The files of this machine by any path, as a person names them on the command line; relative paths begin at
    /// the working folder. Never for paths that stand in a file.
    public static let machine = FileSource(
        read: { path throws(Diagnostic) in try bytes(ofFileAt: path, called: path) },
        list: { folder throws(Diagnostic) in try listFiles(at: folder, called: folder) },
        open: { path throws(Diagnostic) in try openFile(path, called: path) })
}

private func bytes(ofFileAt full: String, called path: String) throws(Diagnostic) -> [UInt8] {
    var chunks = try openFile(full, called: path)
    var bytes: [UInt8] = []
    while let chunk = try chunks.next() { bytes.append(contentsOf: chunk) }
    return bytes
}

private func openFile(_ full: String, called path: String) throws(Diagnostic) -> ByteChunks {
    switch kind(ofFileAt: full) {
    case .regular: break
    case .folder: throw .folder(path)
    // A pipe would make the run wait for its other end, for ever.
    case .other: throw .unreadable(path, "it is a device or a pipe")
    case nil: throw .missing(path)
    }
    guard let handle = FileHandle(forReadingAtPath: full) else {
        throw .unreadable(path, "it may not be read by this user")
    }
    return ByteChunks { () throws(Diagnostic) in
        do {
            guard let piece = try handle.read(upToCount: ByteChunks.usualSize), !piece.isEmpty else { return nil }
            return Array(piece)
        } catch {
            throw .unreadable(path, "reading stopped before its end")
        }
    }
}

private func listFiles(of folder: String, below root: String) throws(Diagnostic) -> [String] {
    let real: String
    do {
        real = try realPath(of: folder, below: root)
    } catch {
        if error == .missing(folder) { return [] }
        throw error
    }
    return try listFiles(at: real, called: folder)
}

private func listFiles(at full: String, called folder: String) throws(Diagnostic) -> [String] {
    guard FileManager.default.fileExists(atPath: full) else { return [] }
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: full) else {
        throw .unreadable(folder, "it may not be listed by this user")
    }
    return names.filter { kind(ofFileAt: full + "/" + $0) == .regular }.map { folder + "/" + $0 }
        .sorted(by: codePointOrder)
}

private enum FileKind {
    case regular, folder, other
}

/// What stands at a path once symbolic links are followed; `nil` when there is nothing.
private func kind(ofFileAt path: String) -> FileKind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .regular
    case S_IFDIR: return .folder
    default: return .other
    }
}
