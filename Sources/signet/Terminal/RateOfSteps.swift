/// How fast steps are done, and how long those that are left take at that pace.
struct RateOfSteps {
    private var first: (done: Int, at: Duration)?

    /// The words for a step that is done: `[1200/10000] 812/s, 11 s left`; without a rate in the first second, and what
    /// was done instead.
    ///
    /// - Parameters:
    ///   - done: steps done, those of an earlier run included.
    ///   - total: steps in all.
    ///   - what: the step that was just done.
    ///   - now: time on a clock that only goes forward.
    mutating func words(done: Int, of total: Int, _ what: String, at now: Duration) -> String {
        let start = first ?? (done - 1, now)
        first = start
        let elapsed = (now - start.at) / .seconds(1)
        guard elapsed >= 1, done > start.done else { return "[\(done)/\(total)] \(what)" }
        let rate = Double(done - start.done) / elapsed
        let shown = rate >= 10 ? String(Int(rate)) : String(Double(Int(rate * 10)) / 10)
        return "[\(done)/\(total)] \(shown)/s, \(Self.words(seconds: Double(total - done) / rate)) left"
    }

    private static func words(seconds: Double) -> String {
        let seconds = Int(min(seconds, 1e9).rounded(.up))
        return seconds < 120 ? "\(seconds) s" : "\((seconds + 59) / 60) min"
    }
}
