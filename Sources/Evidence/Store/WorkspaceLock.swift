public import Documents
import Foundation
import Glibc
import Synchronization

/// The right to be the one run that writes in a workspace, held by a lock on the file `.signet.lock` in it.
///
/// The system drops the lock when the process ends, however it ends; the file stays and names the last holder.
public final class WorkspaceLock: Sendable {
    /// The open file; `nil` once released.
    private let descriptor: Mutex<Int32?>

    /// Takes the lock without waiting.
    ///
    /// - Throws: a diagnostic that says who holds it, or that the file can't be written.
    public init(workspace: String) throws(Diagnostics) {
        let path = workspace + "/.signet.lock"
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else {
            throw Diagnostics([.lockUnwritable(reason: SystemFault.current.words)])
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let fault = SystemFault.current
            let holder = Self.holder(descriptor)
            close(descriptor)
            throw Diagnostics([fault.isBusy ? .lockHeld(by: holder) : .lockUnwritable(reason: fault.words)])
        }
        let text = Array("\(getpid())\n".utf8)
        _ = ftruncate(descriptor, 0)
        _ = text.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        self.descriptor = Mutex(descriptor)
    }

    deinit { release() }

    /// Gives the lock back; so does the end of its lifetime.
    public func release() {
        descriptor.withLock { open in
            if let file = open { close(file) }
            open = nil
        }
    }

    /// The process number in the file; `nil` when the file holds something else.
    private static func holder(_ descriptor: Int32) -> Int? {
        var buffer = [UInt8](repeating: 0, count: 32)
        let count = buffer.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        guard count > 0 else { return nil }
        return Int(
            String(decoding: buffer.prefix(count), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
    }
}
