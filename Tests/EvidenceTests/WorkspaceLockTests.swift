import Documents
import Foundation
import Testing

@testable import Evidence

@Suite struct WorkspaceLockTests {
    private func held(by process: String) -> Diagnostics {
        Diagnostics([
            Diagnostic(
                at: SourcePlace(file: ".signet.lock"), code: "lock.held",
                message: "Another run works on this workspace (\(process) holds the lock). Wait until it has ended.")
        ])
    }

    @Test func aSecondRunIsToldWhoHoldsTheLock() throws {
        let temporary = try TemporaryStore()
        let lock = try WorkspaceLock(workspace: temporary.root)
        #expect(throws: held(by: "process \(ProcessInfo.processInfo.processIdentifier)")) {
            try WorkspaceLock(workspace: temporary.root)
        }
        lock.release()
        lock.release()
        let next = try WorkspaceLock(workspace: temporary.root)
        next.release()
    }

    @Test func theEndOfItsLifetimeGivesTheLockBack() throws {
        let temporary = try TemporaryStore()
        for _ in 0..<3 { _ = try WorkspaceLock(workspace: temporary.root) }
        #expect(
            try String(contentsOfFile: temporary.root + "/.signet.lock", encoding: .utf8)
                == "\(ProcessInfo.processInfo.processIdentifier)\n")
    }

    @Test func workspacesAreLockedEachForItself() throws {
        let (first, second) = (try TemporaryStore(), try TemporaryStore())
        let locks = [try WorkspaceLock(workspace: first.root), try WorkspaceLock(workspace: second.root)]
        #expect(throws: Diagnostics.self) { try WorkspaceLock(workspace: first.root) }
        locks.forEach { $0.release() }
    }

    @Test(arguments: ["", "nonsense\n", "12", "-"]) func anotherTextInTheFileIsNoProcess(text: String) throws {
        let temporary = try TemporaryStore()
        let lock = try WorkspaceLock(workspace: temporary.root)
        try Data(text.utf8).write(to: URL(fileURLWithPath: temporary.root + "/.signet.lock"))
        let words = text == "12" ? "process 1" : "a process without a name"
        #expect(throws: held(by: words)) { try WorkspaceLock(workspace: temporary.root) }
        lock.release()
    }

    @Test func aLockThatCannotBeMadeIsSaid() throws {
        let temporary = try TemporaryStore()
        #expect(
            throws: Diagnostics([
                Diagnostic(
                    at: SourcePlace(file: ".signet.lock"), code: "lock.unwritable",
                    message:
                        "The lock of this workspace can't be taken: there is no such folder. Check the permissions of"
                        + " the folder.")
            ])
        ) { try WorkspaceLock(workspace: temporary.root + "/nowhere") }
    }

    @Test func aSymbolicLinkInItsPlaceIsNotFollowed() throws {
        let temporary = try TemporaryStore()
        try FileManager.default.createSymbolicLink(
            atPath: temporary.root + "/.signet.lock", withDestinationPath: temporary.root + "/target")
        #expect(
            throws: Diagnostics([
                EvidenceFault.lockUnwritable(reason: "a symbolic link stands in its place").diagnostic
            ])
        ) { try WorkspaceLock(workspace: temporary.root) }
        #expect(!FileManager.default.fileExists(atPath: temporary.root + "/target"))
    }

    /// Another process that is killed leaves no lock behind.
    @Test func theSystemDropsTheLockOfAProcessThatIsKilled() async throws {
        let temporary = try TemporaryStore()
        let (path, ready) = (temporary.root + "/.signet.lock", temporary.root + "/ready")
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/flock") else {
            print("skipped: no flock program")
            return
        }
        let words = ["/usr/bin/flock", "--no-fork", path, "sh", "-c", "touch \"$0\"; exec sleep 60", ready]
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        try #require(posix_spawn(&process, "/usr/bin/flock", nil, nil, &arguments, environ) == 0)
        for _ in 0..<3_000 where !FileManager.default.fileExists(atPath: ready) {
            try await Task.sleep(for: .milliseconds(10))
        }
        #expect(throws: held(by: "a process without a name")) { try WorkspaceLock(workspace: temporary.root) }
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
        _ = try WorkspaceLock(workspace: temporary.root)
    }
}
