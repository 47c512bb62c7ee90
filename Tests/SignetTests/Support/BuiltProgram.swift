import Foundation
import Testing

/// The program as it was built beside these tests, run as a user would run it.
enum BuiltProgram {
    struct Outcome {
        var status: Int32
        var output: String
        var errors: String
    }

    /// Folder of the package: three steps up from this file's folder.
    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// The executable, which lies beside the running test bundle.
    static var path: String {
        get throws {
            let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            let folder = URL(fileURLWithPath: own).deletingLastPathComponent()
            let beside = folder.appendingPathComponent("signet").path
            try #require(FileManager.default.isExecutableFile(atPath: beside), "no program at \(beside)")
            return beside
        }
    }

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - environment: added to (or, with an empty value, taken from) a small fixed environment.
    ///   - prefix: a program that runs ours, like `taskset -c 0`.
    static func run(
        _ arguments: [String], in folder: String, environment: [String: String] = [:], input: String = "",
        prefix: [String] = []
    ) throws -> Outcome {
        try Command.run(
            prefix + [try path] + arguments, in: folder,
            environment: ["HOME": "/nonexistent", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"].merging(environment) {
                $1
            }, input: input)
    }
}
