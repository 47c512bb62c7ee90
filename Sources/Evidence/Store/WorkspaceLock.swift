public import Documents
import Glibc
import Synchronization

/// The right to be the one run that writes in a workspace, held by a lock on the file `.signet.lock` in it.
///
/// The system drops the lock when the process ends, however it ends; the file stays and names the last holder.
///
///     let lock = try WorkspaceLock(workspace: root)
///     defer { lock.release() }
public final class WorkspaceLock: Sendable {
    private let file: Mutex<FileLock?>

    /// Takes the lock without waiting.
    ///
    /// - Parameter workspace: Path of the workspace's root on this machine.
    /// - Throws: a diagnostic that says which process holds it, or that the file can't be written.
    public init(workspace: String) throws(Diagnostics) {
        var holder: Int?
        do {
            let lock = try FileLock(workspace + "/.signet.lock", flags: O_RDWR | O_CREAT) { holder = Self.holder($0) }
            Self.write(holder: getpid(), to: lock.descriptor)
            file = Mutex(lock)
        } catch {
            let cause: EvidenceFault =
                error.isBusy ? .lockHeld(process: holder) : .lockUnwritable(reason: error.words)
            throw Diagnostics([cause.diagnostic])
        }
    }

    /// Gives the lock back; so does the end of its lifetime.
    public func release() {
        file.withLock { $0 = nil }
    }

    /// The lock holds without its text, which only helps those who wait: a disk that is full is no reason to stop.
    private static func write(holder: pid_t, to descriptor: Int32) {
        let text = Array("\(holder)\n".utf8)
        _ = ftruncate(descriptor, 0)
        _ = text.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    }

    /// The process number in the file; `nil` when the file holds something else.
    private static func holder(_ descriptor: Int32) -> Int? {
        var buffer = [UInt8](repeating: 0, count: 32)
        let count = buffer.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        return count > 1 ? Int(String(decoding: buffer.prefix(count - 1), as: UTF8.self)) : nil
    }
}
