import Glibc

/// The right to write one site, held by a lock on a file beside it; it ends with the process, however that ends.
final class SiteLock: Sendable {
    private let descriptor: CInt
    private let path: String

    /// Takes the lock.
    ///
    /// - Throws: ``SiteWriteFault/busy`` when another build has it.
    init(_ path: String) throws(SiteWriteFault) {
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
            guard descriptor >= 0 else { throw .system(SystemCalls.lastError, path: path) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                close(descriptor)
                throw .busy
            }
            // The build before may have removed the file between the two calls; then the lock is on a file that nobody
            // else will find.
            var (held, named) = (stat(), stat())
            if fstat(descriptor, &held) == 0, lstat(path, &named) == 0, held.st_ino == named.st_ino {
                self.descriptor = descriptor
                self.path = path
                return
            }
            close(descriptor)
        }
    }

    deinit {
        unlink(path)
        close(descriptor)
    }
}
