import Glibc

/// A program in a process group of its own, so that it can be stopped with everything that it started.
///
/// Foundation's `Process` hands on the blocked signals of the thread that it is started from, and a daemon that does
/// not unblock them can't be stopped.
final class ChildProcess {
    private let process: pid_t
    private var isOver = false

    /// The program could not be started.
    struct NotStarted: Error {
        var status: Int32
    }

    /// Starts the program at a path with its arguments; what it prints is dropped.
    init(_ words: [String]) throws {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0)
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var environment: [UnsafeMutablePointer<CChar>?] = [nil]
        var identifier = pid_t()
        let status = posix_spawn(&identifier, words.first ?? "", &files, &attributes, &arguments, &environment)
        guard status == 0 else { throw NotStarted(status: status) }
        process = identifier
    }

    /// Whether it has not ended yet.
    var isRunning: Bool {
        if !isOver { isOver = waitpid(process, nil, WNOHANG) != 0 }
        return !isOver
    }

    /// Ends it and all that it started.
    func stop() {
        kill(-process, SIGKILL)
        if !isOver { waitpid(process, nil, 0) }
        isOver = true
    }
}
