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
    @Test func theSystemDropsTheLockOfAProcessThatIsKilled() throws {
        let temporary = try TemporaryStore()
        let path = temporary.root + "/.signet.lock"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/flock") else {
            print("skipped: no flock program")
            return
        }
        process.arguments = ["--no-fork", path, "sh", "-c", "echo ready; exec sleep 60"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        #expect(output.fileHandleForReading.availableData == Data("ready\n".utf8))
        #expect(throws: held(by: "a process without a name")) { try WorkspaceLock(workspace: temporary.root) }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        _ = try WorkspaceLock(workspace: temporary.root)
    }
}
