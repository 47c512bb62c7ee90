import DNS
import MailAuthentication

extension DomainPlan {
    /// The plan for a terminal.
    func readable(of name: String) -> String {
        var lines = [name, "  \(because)"]
        lines += findOutFirst.map { "  First find out: \($0)" }
        if let quiet {
            lines.append(
                "  Quiet time of '\(quiet.title)' from \(quiet.from) to \(quiet.until): no stricter step before"
                    + " \(quiet.first).")
        }
        if let ballots { lines.append("  \(ballots)") }
        for (index, step) in steps.enumerated() { lines += step.readable(number: index + 1) }
        if !later.isEmpty { lines += ["", "  Later"] }
        for stage in later { lines += ["    \(stage.title)", "      \(stage.when)"] }
        return lines.joined(separator: "\n")
    }
}

extension PlanStep {
    fileprivate func readable(number: Int) -> [String] {
        let state = isReady ? "" : firstDay.map { " (not before \($0))" } ?? " (not yet)"
        var lines = ["", "  \(number). \(title)\(state)", "     \(why)"]
        lines += missing.map { "     Not yet: \($0)" }
        lines += before.map { "     Before: \($0)" }
        if let file {
            lines.append("     File: \(file.url)")
            lines += file.text.split(whereSeparator: \.isNewline).map { "       \($0)" }
        }
        for record in records {
            lines += record.old.map { "     - remove \(record.type) at \(record.name): \($0.presentation)" }
            lines += record.lines.map { "     + \($0)" }
        }
        if !rejects.isEmpty { lines.append("     It would newly refuse: \(rejects)") }
        if !closes.isEmpty { lines.append("     It closes: \(closes.joined(separator: ", "))") }
        if !raises.isEmpty { lines.append("     It raises: \(raises.joined(separator: ", "))") }
        if !next.isEmpty { lines.append("     Next: \(next)") }
        return lines + (records.isEmpty ? [] : ["     Back: \(back)"])
    }
}
