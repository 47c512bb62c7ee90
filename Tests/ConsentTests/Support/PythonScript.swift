import Foundation

/// A Python script that is run with a folder of its own to write into.
struct PythonScript {
    private static let interpreter = "/usr/bin/python3"

    /// Whether there is anything to run scripts with.
    static var isAvailable: Bool { FileManager.default.isExecutableFile(atPath: interpreter) }

    /// Runs a script with `--out` and a fresh folder, hands the folder over, and removes it.
    ///
    /// - Returns: the exit status of the script.
    static func run(_ script: String, _ arguments: [String], _ body: (_ output: String) throws -> Void) async throws
        -> Int32
    {
        let output = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: output) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: interpreter)
        process.arguments = [script, "--out", output] + arguments
        // Waiting must not hold one of the few threads that tests run on.
        let status = try await withCheckedThrowingContinuation { (waiting: CheckedContinuation<Int32, any Error>) in
            process.terminationHandler = { waiting.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch { waiting.resume(throwing: error) }
        }
        try body(output)
        return status
    }
}
