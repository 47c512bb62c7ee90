/// How much the reader loses, not how bad the syntax looks; `unknown` is an outcome that sorts after `high`.
///
///     findings.filter { $0.severity <= .high }    // critical and high ones
///     Severity(rawValue: "medium")                // .medium
public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
    /// From the gravest to the mildest, which is the order of lists.
    ///
    /// Each case's raw value is the word of JSON, pages and options. ``unknown`` says that a check could not be made:
    /// it stands after `high`, because what was not seen may be as bad, and is never counted as passed.
    case critical, high, unknown, medium, low, note
}

extension Severity: Comparable {
    /// The gravest severity comes first: `.critical < .high`, so `min()` of some severities is the gravest.
    public static func < (left: Severity, right: Severity) -> Bool {
        left.position < right.position
    }

    private var position: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.endIndex }
}
