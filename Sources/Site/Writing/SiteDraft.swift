internal import Documents
internal import Foundation
import Glibc

/// A site that is being put together beside the one that it will replace.
///
/// Unless it is published, it goes away and the old site stays.
struct SiteDraft: ~Copyable {
    private let target: SiteTarget
    private let lock: SiteLock
    private let old: SiteManifest
    private let ignoresOld: Bool
    private var new = SiteManifest()
    private var paths = SitePaths()
    private var folders: Set<String> = []
    private var change = SiteChange()

    private init(_ target: SiteTarget, lock: SiteLock, old: SiteManifest, ignoresOld: Bool) {
        self.target = target
        self.lock = lock
        self.old = old
        self.ignoresOld = ignoresOld
    }

    /// Begins a site: takes the lock, clears away what killed runs left, and looks whether the target may be replaced.
    static func begin(_ target: SiteTarget, clean: Bool) throws(SiteWriteFault) -> SiteDraft {
        do {
            try FileManager.default.createDirectory(atPath: target.parent + "/", withIntermediateDirectories: true)
        } catch {
            throw .system(SystemCalls.lastError, path: target.parent)
        }
        let lock = try SiteLock(target.lock)
        try clearLeftovers(of: target)
        let old = try target.manifest() ?? SiteManifest()
        guard mkdir(target.draft, 0o755) == 0 else { throw .system(SystemCalls.lastError, path: target.draft) }
        return SiteDraft(target, lock: lock, old: old, ignoresOld: clean)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: target.draft)
    }

    /// A run that was killed may have left a half-made site, an old site, or, on file systems without an exchange, no
    /// site at all but the old one under another name.
    private static func clearLeftovers(of target: SiteTarget) throws(SiteWriteFault) {
        if SiteTarget.kind(of: target.path) == .nothing, SiteTarget.kind(of: target.retired) == .folder {
            guard rename(target.retired, target.path) == 0 else {
                throw .system(SystemCalls.lastError, path: target.path)
            }
        }
        for leftover in [target.draft, target.retired] {
            switch SiteTarget.kind(of: leftover) {
            case .nothing: continue
            case .link, .other: throw .leftoverIsNoFolder(leftover)
            case .folder:
                do {
                    try FileManager.default.removeItem(atPath: leftover)
                } catch {
                    throw .system(SystemCalls.lastError, path: leftover)
                }
            }
        }
    }

    /// Adds a file: a second name for the old one when nothing changed, else its bytes.
    mutating func add(_ file: SiteFile) throws(SiteWriteFault) {
        if let fault = paths.take(file.path) { throw fault }
        try makeFolder(for: file.path)
        let hash = SiteManifest.hash(file.bytes)
        new.files[file.path] = hash
        if !ignoresOld, old.files[file.path] == hash, keeps(file) {
            change.kept.append(file.path)
        } else {
            try write(file)
            change.written.append(file.path)
        }
    }

    /// Gives the old file a second name in the new site. Its bytes are compared, not only believed: a page that was
    /// changed by hand is written anew.
    private func keeps(_ file: SiteFile) -> Bool {
        let path = "\(target.path)/\(file.path)"
        guard let bytes = FileManager.default.contents(atPath: path), bytes.elementsEqual(file.bytes) else {
            return false
        }
        return link(path, "\(target.draft)/\(file.path)") == 0
    }

    private func write(_ file: SiteFile) throws(SiteWriteFault) {
        let path = "\(target.draft)/\(file.path)"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw .system(SystemCalls.lastError, path: path) }
        defer { close(descriptor) }
        var written = 0
        while written < file.bytes.count {
            let count = file.bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .system(SystemCalls.lastError, path: path) }
            written += count
        }
    }

    private mutating func makeFolder(for path: String) throws(SiteWriteFault) {
        var folder = ""
        for part in path.split(separator: "/").dropLast() {
            folder += folder.isEmpty ? part : "/\(part)"
            guard folders.insert(folder).inserted else { continue }
            guard mkdir("\(target.draft)/\(folder)", 0o755) == 0 else {
                throw .system(SystemCalls.lastError, path: "\(target.draft)/\(folder)")
            }
        }
    }

    /// Puts the new site in the place of the old one, unless they are the same.
    mutating func publish() throws(SiteWriteFault) -> SiteChange {
        change.removed = old.files.keys.filter { new.files[$0] == nil }.sorted(by: codePointOrder)
        change.written.sort(by: codePointOrder)
        change.kept.sort(by: codePointOrder)
        let isThere = SiteTarget.kind(of: target.path) == .folder
        if change.isEmpty, isThere, !ignoresOld, new == old { return change }
        try write(SiteFile(path: SiteManifest.path, bytes: new.bytes))
        SystemCalls.flush(target.draft)
        try replace(isThere: isThere)
        SystemCalls.flush(target.parent + "/")
        return change
    }

    private func replace(isThere: Bool) throws(SiteWriteFault) {
        // After the exchange the old site has the draft's name, and goes away with it.
        if isThere, SystemCalls.exchange(target.draft, target.path) { return }
        if isThere, rename(target.path, target.retired) != 0 {
            throw .system(SystemCalls.lastError, path: target.path)
        }
        guard rename(target.draft, target.path) == 0 else {
            let reason = SystemCalls.lastError
            if isThere { _ = rename(target.retired, target.path) }
            throw .system(reason, path: target.path)
        }
        try? FileManager.default.removeItem(atPath: target.retired)
    }
}
