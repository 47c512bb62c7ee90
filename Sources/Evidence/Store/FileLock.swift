import Glibc

/// An exclusive lock (`flock`) on a file or folder; the system drops it when the process ends, however it ends.
final class FileLock: Sendable {
    /// The open file, for as long as the lock is held.
    let descriptor: Int32

    /// Opens the file and takes its lock without waiting.
    ///
    /// - Parameter busy: called with the open file when another holds the lock.
    /// - Throws: the fault; ``SystemFault/isBusy`` when another holds the lock.
    init(_ path: String, flags: Int32, busy: (Int32) -> Void = { _ in }) throws(SystemFault) {
        let descriptor = open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw .current }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let fault = SystemFault.current
            busy(descriptor)
            close(descriptor)
            throw fault
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}
