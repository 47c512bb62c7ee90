public import Documents

/// Writes whole sites: the new one appears under the target's name at once, or the old one stays.
public struct SiteWriter: Sendable {
    /// A writer for the site in a folder of this machine, which need not exist yet.
    public init(target: String) {
    }

    /// Replaces the site with these files.
    ///
    /// - Parameter clean: whether the files of the old site are ignored, so that every file is written anew.
    public func write(_ files: some Sequence<SiteFile>, clean: Bool = false) throws(Diagnostics) -> SiteChange {
        SiteChange()
    }
}
