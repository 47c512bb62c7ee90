import Foundation

/// The tools of other people that documents are tried with, in a Python environment of their own
/// (`.ci/setup tests` makes it).
enum PythonTools {
    private static let folder =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path + "/.build/tools/trestle/bin"

    /// Whether the tools are there; says so where they are not.
    static func areInstalled(for what: String) -> Bool {
        let areThere = FileManager.default.isExecutableFile(atPath: folder + "/trestle")
        if !areThere { print("skipped: \(what), since .ci/setup tests has not installed compliance-trestle") }
        return areThere
    }

    struct Outcome {
        var status: Int32
        var output: String
    }

    /// The program could not be started.
    struct NotStarted: Error {
        var status: Int32
    }

    /// Runs one of the tools in a folder to its end; what it prints comes back as one text.
    ///
    /// Foundation's `Process` learns of an end through a socket that children of other tests hold open too, and may
    /// wait for ever; hence `posix_spawn`.
    static func run(_ tool: String, _ arguments: [String], in directory: String) async throws -> Outcome {
        let log = directory + "/.output-\(UUID())"
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        let words = ["/usr/bin/env", "-C", directory, folder + "/" + tool] + arguments
        var pointers = words.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var process = pid_t()
        let started = posix_spawn(&process, "/usr/bin/env", &actions, nil, &pointers, environ)
        guard started == 0 else { throw NotStarted(status: started) }
        var status: Int32 = 0
        // Waiting must not hold one of the few threads that tests run on.
        while waitpid(process, &status, WNOHANG) == 0 { try await Task.sleep(for: .milliseconds(20)) }
        let output = String(decoding: (try? Data(contentsOf: URL(fileURLWithPath: log))) ?? Data(), as: UTF8.self)
        return Outcome(status: status & 0x7f == 0 ? (status >> 8) & 0xff : -1, output: output)
    }

    /// A folder for one test, removed when the body is done.
    static func inFolder(_ body: (_ path: String) async throws -> Void) async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("signet-exports-\(UUID())").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await body(path)
    }
}
