public import Site

extension SiteChange {
    /// How many files were written, kept and removed, in one sentence: `212 files: 3 written, 209 kept, 0 removed.`
    public var sentence: String {
        let count = written.count + kept.count
        let files = count == 1 ? "1 file" : "\(count) files"
        return "\(files): \(written.count) written, \(kept.count) kept, \(removed.count) removed."
    }
}
