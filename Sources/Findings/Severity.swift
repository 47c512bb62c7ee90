/// How much the reader loses, not how bad the syntax looks; `unknown` is an outcome that sorts after `high`.
public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
    case critical, high, unknown, medium, low, note
}

extension Severity: Comparable {
    /// The gravest severity comes first.
    public static func < (left: Severity, right: Severity) -> Bool {
        left.position < right.position
    }

    private var position: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.endIndex }
}
