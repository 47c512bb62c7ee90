import Foundation

/// A Python script that is run with a folder of its own to write into.
///
/// Foundation's `Process` learns of an end through a socket that children started meanwhile by other tests hold open
/// too, and may wait for ever; hence `posix_spawn`.
struct PythonScript {
    private static let interpreter = "/usr/bin/python3"

    /// Whether there is anything to run scripts with.
    static var isAvailable: Bool { FileManager.default.isExecutableFile(atPath: interpreter) }

    /// The script could not be started.
    struct NotStarted: Error {
        var status: Int32
    }

    /// Runs a script with `--out` and a fresh folder, hands the folder over, and removes it.
    ///
    /// - Returns: the exit status of the script.
    static func run(_ script: String, _ arguments: [String], _ body: (_ output: String) throws -> Void) async throws
        -> Int32
    {
        let output = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: output) }
        let process = try start([interpreter, script, "--out", output] + arguments)
        var status: Int32 = 0
        // Waiting must not hold one of the few threads that tests run on.
        while waitpid(process, &status, WNOHANG) == 0 { try await Task.sleep(for: .milliseconds(20)) }
        try body(output)
        // The low seven bits are the signal that ended it, 0 for none (wait(2)).
        return status & 0x7f == 0 ? (status >> 8) & 0xff : -1
    }

    private static func start(_ words: [String]) throws -> pid_t {
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        let status = posix_spawn(&process, interpreter, nil, nil, &arguments, environ)
        guard status == 0 else { throw NotStarted(status: status) }
        return process
    }
}
