import Documents

/// The words of this module's faults.
extension Diagnostic {
    static func lockHeld(by process: Int?) -> Diagnostic {
        let holder = process.map { "by process \($0)" } ?? "by another process"
        return Diagnostic(
            at: SourcePlace(file: ".signet.lock"), code: "lock.held",
            message: "Another run works on this workspace (the lock is held \(holder)). Wait until it has ended.")
    }

    static func lockUnwritable(reason: String) -> Diagnostic {
        Diagnostic(
            at: SourcePlace(file: ".signet.lock"), code: "lock.unwritable",
            message: "The lock of this workspace can't be taken: \(reason). Check the folder's permissions.")
    }
}
