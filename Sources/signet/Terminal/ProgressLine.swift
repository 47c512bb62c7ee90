import Foundation
import Synchronization

/// One live line on a terminal, a plain line a step elsewhere.
final class ProgressLine: Sendable {
    private let isQuiet: Bool
    private let last = Mutex("")

    init(isQuiet: Bool) {
        self.isQuiet = isQuiet
    }

    /// Shows that a step is under way; on a terminal it replaces the step before.
    func show(_ text: String) {
        guard !isQuiet else { return }
        let changed = last.withLock { shown in
            defer { shown = text }
            return shown != text
        }
        guard changed else { return }
        if Terminal.isWatched {
            try? FileHandle.standardError.write(contentsOf: Data("\r\u{1b}[K\(text)".utf8))
        } else {
            Terminal.complain(text)
        }
    }

    /// Clears the live line, so that results do not stand behind it.
    func end() {
        let wasShown = last.withLock { !$0.isEmpty }
        if !isQuiet, wasShown, Terminal.isWatched {
            try? FileHandle.standardError.write(contentsOf: Data("\r\u{1b}[K".utf8))
        }
    }
}
