public import Site

extension SiteChange {
    /// How many files were written, kept and removed, in one sentence: `212 files: 3 written, 209 kept, 0 removed.`
    public var sentence: String {
        "\(written.count + kept.count) files: \(written.count) written, \(kept.count) kept, \(removed.count) removed."
    }
}
