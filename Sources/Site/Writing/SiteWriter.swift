public import Documents

/// Writes whole sites: the new one appears under the target's name at once, or the old one stays.
///
/// A site is put together in a folder beside its target; files that did not change are hard links to the old ones and
/// keep their times. Then everything is flushed to the disk and the two folders trade names. A run that is killed at
/// any moment leaves the old site or the new one, and at most a hidden folder that the next run clears away.
///
///     let change = try SiteWriter(target: "_site").write([SiteFile(path: "index.html", text: page)])
///     change.written    // ["index.html"], or empty when it was the same before
public struct SiteWriter: Sendable {
    /// The folder that the site is written to, as it was given.
    public let target: String

    /// A writer for the site in a folder of this machine, which need not exist yet.
    public init(target: String) {
        self.target = target
    }

    /// Replaces the site with these files; what was in the old site and is not among them is gone.
    ///
    /// - Parameters:
    ///   - files: all files of the new site.
    ///   - clean: whether the files of the old site are ignored, so that every file is written anew.
    /// - Returns: which files were written, kept and removed.
    /// - Throws: when the target is no folder of Signet's, is being written by another build, or can't be written.
    public func write(_ files: some Sequence<SiteFile>, clean: Bool = false) throws(Diagnostics) -> SiteChange {
        var draft = try begin(clean: clean)
        for file in files { try worded { () throws(SiteWriteFault) in try draft.add(file) } }
        return try worded { () throws(SiteWriteFault) in try draft.publish() }
    }

    func begin(clean: Bool) throws(Diagnostics) -> SiteDraft {
        do throws(SiteWriteFault) {
            return try SiteDraft.begin(SiteTarget(target), clean: clean)
        } catch {
            throw Diagnostics([error.diagnostic(target: target)])
        }
    }

    func worded<Value>(_ action: () throws(SiteWriteFault) -> Value) throws(Diagnostics) -> Value {
        do throws(SiteWriteFault) {
            return try action()
        } catch {
            throw Diagnostics([error.diagnostic(target: target)])
        }
    }
}
