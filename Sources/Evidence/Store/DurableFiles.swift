import Foundation
import Glibc

/// The few calls to the operating system that keep files whole when a run is killed or the power fails. Symbolic links
/// are never followed in the last part of a path.
enum DurableFiles {
    /// The bytes of a regular file.
    ///
    /// - Throws: the fault; `EFBIG` when it has more bytes than `limit`.
    static func read(_ path: String, limit: Int) throws(SystemFault) -> [UInt8] {
        // Without O_NONBLOCK, opening a pipe would wait for its other end.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { throw .current }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .current }
        guard status.st_mode & S_IFMT == S_IFREG else { throw SystemFault(number: EISDIR) }
        guard status.st_size <= limit else { throw SystemFault(number: EFBIG) }
        // One byte more than the size, so that the end is seen; a file that grows meanwhile is caught by its hash.
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
            }
            guard got >= 0 else {
                if errno == EINTR { continue }
                throw .current
            }
            if got == 0 { break }
            count += got
        }
        return Array(bytes.prefix(count))
    }

    /// Writes a new file and leaves it to ``sync(files:folders:)`` to make it last.
    ///
    /// - Throws: the fault; `EEXIST` when something is there already.
    static func write(_ bytes: [UInt8], to path: String) throws(SystemFault) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw .current }
        defer { close(descriptor) }
        var count = 0
        while count < bytes.count {
            let put = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
            }
            guard put >= 0 else {
                if errno == EINTR { continue }
                throw .current
            }
            count += put
        }
    }

    /// Makes a folder unless it is there; its parent must be.
    static func makeFolder(_ path: String) throws(SystemFault) {
        guard mkdir(path, 0o755) != 0 else { return }
        let fault = SystemFault.current
        var status = stat()
        guard fault.number == EEXIST, lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw fault }
    }

    /// Gives a file another name, in one step; a file that has that name already is replaced.
    static func rename(_ path: String, to other: String) throws(SystemFault) {
        guard Glibc.rename(path, other) == 0 else { throw .current }
    }

    /// Makes files, and the names in the folders, last through a power failure.
    ///
    /// Many files are handed to the system at once, which takes less time than one by one (`syncfs` would be the right
    /// call; Swift does not see it).
    static func sync(files: [String] = [], folders: [String]) throws(SystemFault) {
        guard files.count <= 100 else {
            Glibc.sync()
            return
        }
        for path in files + folders {
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw .current }
            defer { close(descriptor) }
            guard fsync(descriptor) == 0 else { throw .current }
        }
    }

    /// The names in a folder in code-point order; empty when it is not there.
    static func names(in folder: String) throws(SystemFault) -> [String] {
        guard let handle = opendir(folder) else {
            let fault = SystemFault.current
            if fault.isMissing { return [] }
            throw fault
        }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = Glibc.readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    }

    /// Removes a file, or a folder with all that is in it. Does not follow symbolic links.
    static func remove(_ path: String) throws(SystemFault) {
        if unlink(path) == 0 { return }
        let fault = SystemFault.current
        if fault.number == ENOENT { return }
        guard fault.number == EISDIR || fault.number == EPERM else { throw fault }
        for name in try names(in: path) { try remove(path + "/" + name) }
        guard rmdir(path) == 0 else { throw .current }
    }
}
