import Glibc

/// Calls of the C library that Swift's view of it leaves out; they are looked up when the program runs, and where one
/// is lacking its caller has another way.
enum SystemCalls {
    /// Lets two names of one folder trade places at once (`renameat2` with `RENAME_EXCHANGE`).
    ///
    /// - Returns: whether it was done; not every file system can.
    static func exchange(_ first: String, _ second: String) -> Bool {
        typealias Call = @convention(c) (CInt, UnsafePointer<CChar>, CInt, UnsafePointer<CChar>, CUnsignedInt) -> CInt
        guard let symbol = dlsym(nil, "renameat2") else { return false }
        let exchange: CUnsignedInt = 2
        return unsafeBitCast(symbol, to: Call.self)(AT_FDCWD, first, AT_FDCWD, second, exchange) == 0
    }

    /// Waits until everything that was written to the file system of a folder is on the disk.
    static func flush(_ folder: String) {
        typealias Call = @convention(c) (CInt) -> CInt
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        if let symbol = dlsym(nil, "syncfs") {
            _ = unsafeBitCast(symbol, to: Call.self)(descriptor)
        } else {
            sync()
        }
        _ = fsync(descriptor)
    }

    /// What a person can make of the system's last error, the same in every locale.
    static var lastError: String {
        switch errno {
        case EACCES, EPERM: "this user may not do that here"
        case ENOSPC, EDQUOT: "the disk is full"
        case EROFS: "the disk is read-only"
        case ENOENT, ENOTDIR: "there is no such folder"
        case EEXIST, ENOTEMPTY: "something else stands in its place"
        case ELOOP: "a symbolic link stands in its place"
        case EMFILE, ENFILE: "too many files are open"
        case EIO: "the disk reports an error"
        default: "system error \(errno)"
        }
    }
}
