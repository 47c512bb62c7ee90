import Foundation
import Synchronization

/// One live line on a terminal, a plain line a step elsewhere.
final class ProgressLine: Sendable {
    private let isQuiet: Bool
    /// The text shown last; `nil` after the end, when nothing more is shown.
    private let last = Mutex<String?>("")
    private let rate = Mutex(RateOfSteps())
    private let began = ContinuousClock.now
    /// When a live line was last drawn.
    private let drawn = Mutex<ContinuousClock.Instant?>(nil)

    init(isQuiet: Bool) {
        self.isQuiet = isQuiet
    }

    /// Shows that a step is under way; on a terminal it replaces the step before.
    func show(_ text: String) {
        guard !isQuiet else { return }
        // Written under the lock: nothing comes out after the end.
        last.withLock { shown in
            guard shown != nil, shown != text else { return }
            shown = text
            if Terminal.isWatched {
                try? FileHandle.standardError.write(contentsOf: Data("\r\u{1b}[K\(text)".utf8))
            } else {
                Terminal.complain(text)
            }
        }
    }

    /// Shows how far many steps are: on a terminal ten times a second at most and with the rate, a plain line for each
    /// step elsewhere.
    func show(done: Int, of total: Int, _ what: String) {
        guard !isQuiet else { return }
        guard Terminal.isWatched else { return show("[\(done)/\(total)] \(what)") }
        let now = ContinuousClock.now
        let words = rate.withLock { $0.words(done: done, of: total, what, at: now - began) }
        let isDue = drawn.withLock { drawn in
            if let drawn, done < total, now - drawn < .milliseconds(100) { return false }
            drawn = now
            return true
        }
        if isDue { show(words) }
    }

    /// Clears the live line, so that results do not stand behind it, and shows nothing any more.
    func end() {
        let wasShown = last.withLock { shown in
            defer { shown = nil }
            return shown?.isEmpty == false
        }
        if !isQuiet, wasShown, Terminal.isWatched {
            try? FileHandle.standardError.write(contentsOf: Data("\r\u{1b}[K".utf8))
        }
    }
}
