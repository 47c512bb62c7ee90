import Documents
import Findings

extension Gate {
    /// The group `gate`; what is wrong is logged, and the default stands for it.
    init(_ value: YAMLValue, log: inout Diagnostics) {
        self.init()
        let keys = ["severity", "unknown", "must"]
        guard let mapping = YAMLMapping(value, name: "the gate", keys: keys, log: &log) else { return }
        if let word: SeverityWord = mapping.word("severity", log: &log) { severity = word.severity }
        if let word: Outcome = mapping.word("unknown", log: &log) { unknownStops = word == .fail }
        if let word: Outcome = mapping.word("must", log: &log) { mustStops = word == .fail }
    }
}

/// The severities that a gate can name; `unknown` has a key of its own.
private enum SeverityWord: String, CaseIterable {
    case critical, high, medium, low, note, none

    var severity: Severity? { Severity(rawValue: rawValue) }
}

/// What a kind of trouble does to the verdict.
private enum Outcome: String, CaseIterable {
    case pass, fail
}
