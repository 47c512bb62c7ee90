/// What one writing of the site did.
public struct SiteChange: Hashable, Sendable {
    /// Paths of the files that are new or whose bytes changed, in code-point order.
    public var written: [String]
    /// Paths of the files that stayed as they were, with their times.
    public var kept: [String]
    /// Paths of the files that are no longer part of the site.
    public var removed: [String]

    /// A change with all its parts.
    public init(written: [String] = [], kept: [String] = [], removed: [String] = []) {
        self.written = written
        self.kept = kept
        self.removed = removed
    }

    /// Whether the site has the bytes it had before.
    public var isEmpty: Bool { written.isEmpty && removed.isEmpty }
}
