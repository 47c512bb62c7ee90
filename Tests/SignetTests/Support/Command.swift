import Foundation
import Testing

/// Any program that a test needs.
enum Command {
    struct CannotStart: Error {
        var reason: Int32
    }

    /// Runs a program to its end.
    static func run(
        _ arguments: [String], in folder: String, environment: [String: String]? = nil, input: String = ""
    ) throws -> BuiltProgram.Outcome {
        let running = try start(arguments, in: folder, environment: environment, input: input)
        defer { running.forget() }
        let status = running.wait()
        return BuiltProgram.Outcome(status: status, output: try running.output, errors: try running.errors)
    }

    /// Starts a program in a process group of its own (`env` changes to the folder, then becomes the program). Its streams go to files, so that no full pipe can stop it, and
    /// it gets none of the signals blocked that this process blocks for its threads.
    static func start(
        _ arguments: [String], in folder: String, environment: [String: String]? = nil, input: String = ""
    ) throws -> Running {
        let streams = FileManager.default.temporaryDirectory.appendingPathComponent("signet-streams-\(UUID())").path
        try FileManager.default.createDirectory(atPath: streams, withIntermediateDirectories: true)
        try Data(input.utf8).write(to: URL(fileURLWithPath: streams + "/in"))

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, streams + "/in", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, streams + "/out", O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, streams + "/err", O_WRONLY | O_CREAT, 0o600)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))

        let surroundings = environment ?? ProcessInfo.processInfo.environment
        var words: [UnsafeMutablePointer<CChar>?] = (["/usr/bin/env", "-C", folder] + arguments).map { strdup($0) }
        var settings: [UnsafeMutablePointer<CChar>?] = surroundings.map { strdup("\($0.key)=\($0.value)") }
        defer { (words + settings).forEach { free($0) } }
        words.append(nil)
        settings.append(nil)
        var identifier = pid_t()
        let reason = posix_spawn(&identifier, "/usr/bin/env", &actions, &attributes, words, settings)
        guard reason == 0 else { throw CannotStart(reason: reason) }
        return Running(identifier: identifier, streams: streams)
    }

    /// A program that runs while the test goes on.
    struct Running {
        let identifier: pid_t
        let streams: String

        var output: String { get throws { try text("out") } }
        var errors: String { get throws { try text("err") } }

        /// Whether the program has not ended yet; it stays to be waited for.
        var isRunning: Bool {
            var information = siginfo_t()
            let found = waitid(P_PID, id_t(identifier), &information, WEXITED | WNOHANG | WNOWAIT)
            return found == 0 && information.si_signo == 0
        }

        /// Waits for the end: the exit status, or 128 and the signal that ended it.
        @discardableResult
        func wait() -> Int32 {
            var status: Int32 = 0
            while waitpid(identifier, &status, 0) == -1, errno == EINTR {}
            return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
        }

        /// Ends the program and all that it started, and waits for it.
        func stop() {
            kill(-identifier, SIGKILL)
            wait()
            forget()
        }

        func forget() {
            try? FileManager.default.removeItem(atPath: streams)
        }

        private func text(_ stream: String) throws -> String {
            String(decoding: try Data(contentsOf: URL(fileURLWithPath: streams + "/" + stream)), as: UTF8.self)
        }
    }
}
